import { askWords } from '../../bot/src/wording/tab/ask.ts';
import { entryWords } from '../../bot/src/wording/tab/entry.ts';
import { presenceWords } from '../../bot/src/wording/tab/presence.ts';
import { requestsWords } from '../../bot/src/wording/tab/requests.ts';
import { wordingOf } from '../../bot/src/wording/index.ts';
import { clean, lookAt, openAtDesk, phone, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';
import { atTab, type AtTab } from '../service/at-tab.ts';

// No button is disabled because something is missing: pressed, it says what, and the focus goes there.

const around = tabWorld();
const adviser = 'Sosiaaliohjaaja A';
const ask = askWords('fi');
const entry = entryWords('fi');
const presence = presenceWords('fi');
const requests = requestsWords('fi');

let nurse: AtTab;
let counsellor: AtTab;
beforeAll(() => {
  const { world, person } = around();
  const service = { url: () => world.bot, settled: () => world.advance(0) };
  nurse = atTab(service, { id: person('Hoitaja Rantakylä') });
  counsellor = atTab(service, { id: person(adviser) });
});

async function opened(path: string, person = adviser): Promise<Tab> {
  const { contexts, world } = around();
  const at = { person: around().person(person), path, size: phone };
  const tab = await openAtDesk(contexts.fi, world.bot, at);
  await tab.settled();
  return tab;
}
const press = ({ tab }: Tab, name: string) =>
  tab.getByRole('button', { name, exact: true }).click();

/** Pressed, then elsewhere, then pressed again: each time it is said, and one goes on at the field. */
async function isSaid(tab: Tab, name: string, sentence: string): Promise<void> {
  for (let presses = 0; presses < 2; presses += 1) {
    await press(tab, name);
    await tab.tab.getByText(sentence, { exact: true }).waitFor();
    await tab.tab.locator('[aria-invalid=true]:focus, [aria-invalid=true] :focus').waitFor();
  }
  expect(await lookAt(tab)).toEqual(clean('fi'));
  expect(tab.complaints).toEqual([]);
}

async function taken(): Promise<string> {
  const { id } = await nurse.asks('rantakylä, tänään: miten asumistukea haetaan?');
  await counsellor.moves(id, { move: 'accept' });
  return id;
}

it('Kysy: a question or a topic', async () => {
  const tab = await opened('today', 'Hoitaja Rantakylä');
  await press(tab, ask.title);
  await tab.tab.getByRole('button', { name: ask.sentence.bare }).click();
  await isSaid(tab, wordingOf('fi').button.send, ask.nothingAsked);
});

it.each([requests.move.answer, requests.move.answerAndClose])('%s: an answer', async (move) => {
  const tab = await opened(`requests/${await taken()}`);
  await isSaid(tab, move, requests.talk.needed);
  const field = tab.tab.getByLabel(requests.talk.answer);
  await field.fill('Huoneessa 4 on lomake.');
  await tab.tab.getByText(requests.talk.needed).waitFor({ state: 'detached' });
  await press(tab, requests.move.answer);
  await tab.tab.getByRole('listitem').filter({ hasText: 'Huoneessa 4' }).waitFor();
  // The next one is not begun yet.
  expect(await tab.tab.getByText(requests.talk.needed).count()).toBe(0);
});

it('Siirrä toiselle: to whom', async () => {
  const tab = await opened(`requests/${await taken()}`);
  await press(tab, requests.move.handOver);
  await isSaid(tab, requests.handing.press, requests.handing.choose);
});

it('Tee merkintä: the topic', async () => {
  const tab = await opened('requests');
  await press(tab, entry.title);
  await tab.tab.getByLabel(wordingOf('fi').field.station).selectOption('rantakyla');
  await isSaid(tab, entry.press, entry.needed);
});

it('Tee merkintä: its number is asked for again', async () => {
  const tab = await opened('requests');
  await tab.page.route('**/drafts/entry', (route) => route.fulfill({ status: 503 }));
  await press(tab, entry.title);
  await tab.tab.getByLabel(wordingOf('fi').field.station).selectOption('rantakyla');
  await tab.tab.getByLabel(wordingOf('fi').field.topic).selectOption('finances');
  await tab.tab.getByRole('alert').filter({ hasText: /./u }).waitFor();
  await tab.page.unroute('**/drafts/entry');
  await press(tab, entry.press);
  await tab.tab.getByRole('alert').filter({ hasText: /./u }).waitFor({ state: 'detached' });
  await press(tab, entry.press);
  await tab.tab.getByText(entry.done).waitFor();
});

it.each([
  [presence.own.extraDay, presence.look, presence.field.stationNeeded],
  [presence.own.swap, presence.look, presence.field.otherNeeded],
])('%s: what cannot be guessed', async (title, look, sentence) => {
  const tab = await opened('presence');
  await press(tab, title);
  await tab.tab.getByRole('dialog').getByRole('button', { name: look }).waitFor();
  await isSaid(tab, look, sentence);
});

it('Tuo tiedostosta: the file', async () => {
  const tab = await opened('presence', 'Verkoston vetäjä');
  await press(tab, presence.own.import);
  await isSaid(tab, presence.import.apply, presence.import.fileNeeded);
  await tab.tab.getByLabel(presence.field.file).setInputFiles({
    ...{ name: 'paivat.csv', mimeType: 'text/csv' },
    buffer: Buffer.from('henkilö;asema;viikonpäivä;alkaa;päättyy\nSosiaaliohjaaja C;Oulu;ti;8;15'),
  });
  await isSaid(tab, presence.import.apply, presence.import.mistaken(1));
});

import type { MeetingSeen } from '../../bot/src/contract/network-meetings.ts';
import { oneNetworkSchema } from '../../bot/src/contract/networks.ts';
import { meetingWords } from '../../bot/src/wording/tab/meeting.ts';
import { networkTabWords } from '../../bot/src/wording/tab/network.ts';
import {
  addsItem,
  agendaOf,
  looksAtMeeting,
  notesOf,
  unfolds,
  until,
} from '../helpers/meeting-page.ts';
import { clean, lookAt, openAtDesk, tabContext, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';
import { atTab } from '../service/at-tab.ts';
import { memberAt, openMeeting, peerNetwork } from '../service/network-member.ts';

// Two people in one meeting, each with their own browser: what one does the other sees, unasked.

const around = tabWorld();
const words = meetingWords('fi');
const names = { a: 'Sosiaaliohjaaja A', b: 'Sosiaaliohjaaja B', leader: 'Verkoston vetäjä' };
type Who = keyof typeof names;

const at = (who: Who) =>
  memberAt({ url: () => around().world.bot }, { id: around().person(names[who]) });
const press = ({ tab }: Tab, name: string) =>
  tab.getByRole('main').getByRole('button', { name, exact: true }).first().click();

const profiles: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(profiles.splice(0).map((profile) => profile.close()));
});

/** Each in a profile of their own, so that one can lose the network alone. */
async function inMeeting() {
  const { browser, world, person } = around();
  const { network, meeting } = await openMeeting(at('leader'), [at('a'), at('b')]);
  const opens = async (who: Who) => {
    const context = await tabContext(browser);
    profiles.push(context);
    const place = { person: person(names[who]), network: network.id, meeting: meeting.id };
    return { context, tab: await looksAtMeeting(context, world.bot, place) };
  };
  const [a, b] = [await opens('a'), await opens('b')];
  const stands = (): Promise<MeetingSeen> => at('leader').meeting(network.id, meeting.id);
  return { a, b, stands, network, meeting };
}

const sidePanels = [280, 320].map((width) => ['sidePanel', { width, height: 700 }] as const);
const stages = [[1000, 620] as const, [1600, 900] as const].map(
  ([width, height]) => ['meetingStage', { width, height }] as const,
);

it.each([...sidePanels, ...stages])(
  'a meeting is held in Teams: %s %j has room for all of it',
  async (frameContext, size) => {
    const { browser, host, person } = around();
    const { network, meeting } = await openMeeting(at('leader'), [at('a'), at('b')]);
    const path = `network/${network.id}/meetings/${meeting.id}`;
    const opens = async (who: Who, where: typeof frameContext, room: typeof size) => {
      const context = await tabContext(browser);
      profiles.push(context);
      const told = { frameContext: where, theme: 'dark' } as const;
      const asked = { person: person(names[who]), path, context: told, size: room };
      const tab = await host.open(context, asked);
      await tab.settled();
      return tab;
    };
    const here = await opens('a', frameContext, size);
    const other = await opens('b', 'meetingStage', { width: 1000, height: 620 });
    const looks = async (name: string) => {
      expect([name, await lookAt(here)]).toEqual([name, clean('fi')]);
      const folder = process.env['KOPPI_PICTURES'];
      if (folder === undefined) return;
      await here.page.screenshot({ path: `${folder}/meeting-${size.width}-${name}.png` });
    };
    await looks('begun');
    const title = 'Häädöt ja vuokravelat Rantakylässä';
    await addsItem(here, title);
    await unfolds(here, title);
    await unfolds(other, title);
    await notesOf(other, title).fill('Sovittiin yhteinen tapa ilmoittaa.');
    await until(
      () => notesOf(here, title).inputValue(),
      (text) => text === 'Sovittiin yhteinen tapa ilmoittaa.',
    );
    await looks('notes');
    await press(here, `${words.decisions.add}: ${title}`);
    const decision = here.tab.getByRole('textbox', { name: words.decisions.label });
    await decision.fill('Kokeillaan kaksi kuukautta.');
    await looks('deciding');
    await here.tab.getByRole('button', { name: words.decisions.add, exact: true }).click();
    await other.tab.getByText('Kokeillaan kaksi kuukautta.').first().waitFor();
    await looks('decided');
    expect(here.complaints).toEqual([]);
  },
);

it('what two write in one meeting both see, in the same order', async () => {
  const { a, b, stands } = await inMeeting();
  await Promise.all([addsItem(a.tab, 'Häädöt'), addsItem(b.tab, 'Lomakkeet')]);
  for (const { tab } of [a, b])
    await until(
      () => agendaOf(tab),
      (all) => all.includes('Häädöt') && all.includes('Lomakkeet'),
    );
  await press(a.tab, words.agenda.upNamed((await agendaOf(a.tab))[2] ?? ''));
  const order = await until(
    () => agendaOf(a.tab),
    (all) => all[2] === words.agenda.standing || all[1] !== words.agenda.standing,
  );
  await until(
    () => agendaOf(b.tab),
    (all) => JSON.stringify(all) === JSON.stringify(order),
  );
  await unfolds(a.tab, 'Häädöt');
  await unfolds(b.tab, 'Lomakkeet');
  await notesOf(a.tab, 'Häädöt').fill('Soitetaan heti.');
  await notesOf(b.tab, 'Lomakkeet').fill('Pohjat yhteen paikkaan.');
  await unfolds(a.tab, 'Lomakkeet');
  await until(
    () => notesOf(a.tab, 'Lomakkeet').inputValue(),
    (text) => text === 'Pohjat yhteen paikkaan.',
  );
  const notes = await until(
    async () => (await stands()).items.map((item) => item.notes.text),
    (all) => all.includes('Soitetaan heti.'),
  );
  expect(notes).toContain('Pohjat yhteen paikkaan.');
  await a.tab.tab.getByText(/Sivulla nyt: .*Sosiaaliohjaaja B/u).waitFor();
  expect(await lookAt(a.tab)).toEqual(clean('fi'));
});

it('of two texts for the same notes neither is lost, and both are shown', async () => {
  const { a, b, stands } = await inMeeting();
  const title = words.agenda.standing;
  await unfolds(a.tab, title);
  await unfolds(b.tab, title);
  // At once: both were made from the same empty notes.
  await Promise.all([
    notesOf(a.tab, title).fill('Aamun jono on lyhentynyt.'),
    notesOf(b.tab, title).fill('Kiteellä tarvitaan toinen päivä.'),
  ]);
  const asked = async (): Promise<Tab | undefined> => {
    for (const { tab } of [a, b])
      if (await tab.tab.getByText(words.conflict.title).first().isVisible()) return tab;
    return undefined;
  };
  const lost = await until(asked, (tab) => tab !== undefined);
  if (!lost) throw new Error('nobody was asked');
  expect(await lookAt(lost)).toEqual(clean('fi'));
  const shown = await lost.tab.getByRole('radiogroup').innerText();
  expect(shown).toContain('Aamun jono on lyhentynyt.');
  expect(shown).toContain('Kiteellä tarvitaan toinen päivä.');
  await lost.tab.getByRole('radio', { name: words.conflict.both }).check();
  await press(lost, words.conflict.save);
  for (const { tab } of [a, b])
    await until(
      () => notesOf(tab, title).inputValue(),
      (text) => text.includes('Aamun jono') && text.includes('Kiteellä'),
    );
  const [standing] = (await stands()).items;
  expect(standing?.notes.text.split('\n')).toHaveLength(2);
});

it('who adds to notes from which somebody else took something is asked, too', async () => {
  const { a, b, stands } = await inMeeting();
  const title = words.agenda.standing;
  await unfolds(a.tab, title);
  await unfolds(b.tab, title);
  const first = 'Aamun jono on lyhentynyt. Iltapäivän ei.';
  await notesOf(a.tab, title).fill(first);
  await until(
    () => notesOf(b.tab, title).inputValue(),
    (text) => text === first,
  );
  await until(
    async () => (await stands()).items[0]?.notes.text,
    (text) => text === first,
  );
  // One begins to add, and is not heard of before the other has saved.
  const held = Promise.withResolvers<undefined>();
  await a.tab.page.route('**/notes', async (route) => {
    await held.promise;
    return route.continue();
  });
  await notesOf(a.tab, title).fill(`${first} Kysytään lisää.`);
  await notesOf(b.tab, title).fill('Aamun jono on lyhentynyt.');
  await until(
    async () => (await stands()).items[0]?.notes.text,
    (text) => text === 'Aamun jono on lyhentynyt.',
  );
  held.resolve(undefined);
  await a.tab.tab.getByText(words.conflict.title).first().waitFor();
  expect((await stands()).items[0]?.notes.text).toBe('Aamun jono on lyhentynyt.');
  const shown = await a.tab.tab.getByRole('radiogroup').innerText();
  expect(shown).toContain('Kysytään lisää.');
});

it('who loses the network for a while loses nothing, and neither do the others', async () => {
  const { a, b, stands } = await inMeeting();
  await addsItem(a.tab, 'Häädöt');
  await until(
    () => agendaOf(b.tab),
    (all) => all.includes('Häädöt'),
  );
  await unfolds(b.tab, 'Häädöt');
  await b.context.setOffline(true);
  await notesOf(b.tab, 'Häädöt').fill('Kirjoitettu ilman verkkoa.');
  await b.tab.tab.getByText(words.notes.waits).waitFor();
  await addsItem(a.tab, 'Lomakkeet');
  await unfolds(a.tab, words.agenda.standing);
  await notesOf(a.tab, words.agenda.standing).fill('Sillä välin.');
  await until(
    async () => (await stands()).items.map((item) => item.notes.text),
    (all) => all.includes('Sillä välin.'),
  );
  await b.context.setOffline(false);
  await until(
    () => agendaOf(b.tab),
    (all) => all.includes('Lomakkeet'),
  );
  await unfolds(b.tab, words.agenda.standing);
  await until(
    () => notesOf(b.tab, words.agenda.standing).inputValue(),
    (text) => text === 'Sillä välin.',
  );
  await unfolds(a.tab, 'Häädöt');
  await until(
    () => notesOf(a.tab, 'Häädöt').inputValue(),
    (text) => text === 'Kirjoitettu ilman verkkoa.',
  );
});

it('the agenda is ordered by drag as well as by keys', async () => {
  const { a, b } = await inMeeting();
  await addsItem(a.tab, 'Häädöt');
  await addsItem(a.tab, 'Lomakkeet');
  const lines = a.tab.tab.getByRole('region', { name: words.agenda.title }).locator('ol > li');
  await lines.nth(2).locator('[draggable=true]').dragTo(lines.nth(0));
  await until(
    () => agendaOf(b.tab),
    (all) => all.join() === ['Lomakkeet', words.agenda.standing, 'Häädöt'].join(),
  );
  await lines
    .nth(0)
    .getByRole('button', { name: words.agenda.downNamed('Lomakkeet') })
    .focus();
  await a.tab.page.keyboard.press('Enter');
  await until(
    () => agendaOf(b.tab),
    (all) => all.join() === [words.agenda.standing, 'Lomakkeet', 'Häädöt'].join(),
  );
});

it('one press takes a line to the agenda, and another to the steering group', async () => {
  const { world, person } = around();
  const { since } = networkTabWords('fi');
  const service = { url: () => world.bot, settled: () => world.advance(0) };
  await atTab(service, { id: person('Hoitaja Kitee') }).asks('kitee, tänään: vuokra maksamatta');
  await at('leader').does(oneNetworkSchema, 'POST', '', {
    ...{ ...peerNetwork, kind: 'steering', name: 'Ohjausryhmä', joining: 'invited' },
    leader: at('leader').id,
  });
  const { a, b } = await inMeeting();
  const line = `Kitee: ${since.lines.requests(1)}`;
  await press(a.tab, `${since.take}: ${line}`);
  await until(
    () => agendaOf(b.tab),
    (all) => all.includes(line),
  );
  await press(a.tab, `${since.toSteering}: ${line}`);
  const form = a.tab.tab.getByRole('region', { name: words.steering.title });
  await form.getByRole('button', { name: words.steering.send }).click();
  await a.tab.tab.getByText(words.steering.sent).waitFor();
  expect(await lookAt(a.tab)).toEqual(clean('fi'));
});

it('a network is made, joined, and a meeting held from agenda to minutes', async () => {
  const { contexts, world, person } = around();
  const opens = (who: Who, path: string) =>
    openAtDesk(contexts.fi, world.bot, { person: person(names[who]), path });
  const leader = await opens('leader', 'network');
  const network = networkTabWords('fi');
  await press(leader, network.list.make);
  const dialog = leader.tab.getByRole('dialog');
  await dialog.getByLabel(network.form.name).fill('Kiteen verkosto');
  await dialog.getByLabel(network.form.leader).selectOption({ label: names.leader });
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await leader.tab.getByRole('heading', { name: 'Kiteen verkosto', level: 1 }).waitFor();

  const a = await opens('a', 'network');
  await press(a, `${network.join}: Kiteen verkosto`);
  await a.tab.getByRole('link', { name: 'Kiteen verkosto' }).click();
  await a.tab.getByText(network.meetings.noneComing).waitFor();

  await press(leader, network.meetings.plan);
  const plan = leader.tab.getByRole('dialog');
  await plan.getByLabel(network.meetings.date).fill('2026-11-24');
  await plan.getByLabel(network.meetings.from).fill('11:00');
  await plan.getByLabel(network.meetings.until).fill('12:00');
  await plan.getByRole('button', { name: 'Tallenna' }).click();
  // Unasked: the other hears of it.
  await a.tab.getByRole('link', { name: /Verkostokokous/u }).click();
  await a.tab.getByText(network.since.title).first().waitFor();
  await press(a, words.open);
  await addsItem(a, 'Uudet ajat');
  await unfolds(a, 'Uudet ajat');
  await press(a, `${words.decisions.add}: Uudet ajat`);
  await a.tab.getByRole('textbox', { name: words.decisions.label }).fill('Ajat kokeillaan.');
  await a.tab.getByRole('button', { name: words.decisions.add, exact: true }).click();
  await a.tab.getByRole('link', { name: words.minutes }).first().click();
  await a.tab.getByText('Ajat kokeillaan.').waitFor();
  await a.tab.getByText(/Läsnä/u).first().waitFor();
  expect(await lookAt(a)).toEqual(clean('fi'));
  await leader.close();
});

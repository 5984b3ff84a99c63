import { directoryWords } from '../../bot/src/wording/tab/directory.ts';
import { csvNamesOf } from '../../bot/src/wording/directory-csv.ts';
import { directoryImportWords } from '../../bot/src/wording/tab/directory-import.ts';
import { directoryUser } from '../helpers/directory-user.ts';
import { clean, desktop, lookAt, openAtDesk, phone, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';

// A parish's own table becomes contacts, comes again, and is taken back.

const around = tabWorld();
const coordinator = 'Verkoston vetäjä';
const words = directoryImportWords('fi');
const { columns } = csvNamesOf('fi');
const list = 'Seurakunnan lista';

const heading = 'Palvelu;Taho;Puhelin;Sähköposti;Kunta;Aukioloajat';
const clothes = 'Vaatevarasto;Kiteen seurakunta;013 000 0001;vaatteet@esimerkki.fi;Kitee;ti 10–12';
const food = 'Ruoka-apu;Kiteen seurakunta;013 000 0002;;Kitee, Tohmajärvi;ke ja pe 9–11';
const coffee = 'Kahvihetki;Kiteen seurakunta;013 000 0003;;Kitee;to 13–14';

async function opensDialog(size: typeof phone | typeof desktop = desktop): Promise<Tab> {
  const { contexts, world, person } = around();
  const at = { person: person(coordinator), path: 'directory', size };
  const tab = await openAtDesk(contexts.fi, world.bot, at);
  await tab.settled();
  await tab.tab.getByRole('button', { name: directoryWords('fi').edit.import }).click();
  await tab.tab.getByRole('heading', { name: words.past }).waitFor();
  return tab;
}
const press = ({ tab }: Tab, name: string) =>
  tab.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const says = ({ tab }: Tab, text: string | RegExp) =>
  tab.getByRole('dialog').getByText(text).first().waitFor();
const chooses = ({ tab }: Tab, ...rows: readonly string[]) =>
  tab.getByLabel(words.files, { exact: true }).setInputFiles({
    name: 'lista.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([heading, ...rows].join('\r\n')),
  });
const isClean = async (tab: Tab) => {
  expect(await lookAt(tab)).toEqual(clean('fi'));
};
/** Lines of the preview under a heading, as they read. */
const changesOf = async ({ tab }: Tab, table: keyof typeof words.tables) => {
  const title = tab.getByRole('heading', { name: words.tables[table], exact: true });
  const lines = await title.locator('xpath=following-sibling::ul[1]/li').allInnerTexts();
  return lines.map((line) => line.replaceAll(/\s+/gu, ' '));
};
const found = async (name: string) => {
  const { world, person } = around();
  const user = directoryUser({ url: () => world.bot }, { id: person('Hoitaja Kitee') });
  const { items } = await user.lists(`?q=${encodeURIComponent(name)}`);
  return items.some((one) => one.name.text === name);
};

it('says what is lacking before anything is sent, and takes nothing that it cannot read', async () => {
  const tab = await opensDialog(phone);
  await press(tab, words.look);
  await says(tab, words.nameNeeded);
  await says(tab, words.filesNeeded);
  await tab.tab.locator('[aria-invalid=true]:focus').waitFor();
  await isClean(tab);
  await tab.tab.getByLabel(words.name).fill('Kuva');
  await tab.tab.getByLabel(words.files, { exact: true }).setInputFiles({
    name: 'kuva.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([]),
  });
  await press(tab, words.look);
  await says(tab, words.state.unreadable);
  await isClean(tab);
  await press(tab, words.throwAway);
  await says(tab, words.noPast);
});

it('matches columns, shows what would change, brings it in and takes it back', async () => {
  const tab = await opensDialog();
  await tab.tab.getByLabel(words.name).fill(list);
  await chooses(tab, clothes, food, coffee);
  await press(tab, words.look);
  const column = (name: string) => tab.tab.getByLabel(words.column(name));
  await column('Palvelu').waitFor();
  expect(await column('Palvelu').inputValue()).toBe('name');
  await column('Taho').selectOption({ label: columns.organization });
  await isClean(tab);
  await column('Palvelu').selectOption('');
  await press(tab, words.look);
  await says(tab, words.nameColumn);
  await column('Palvelu').selectOption({ label: columns.name });
  await press(tab, words.look);
  await says(tab, words.state.planned);
  expect(await changesOf(tab, 'services')).toEqual([
    'Uusia 3: Vaatevarasto, Ruoka-apu, Kahvihetki',
  ]);
  expect(await found('Kahvihetki')).toBe(false);
  await press(tab, words.apply);
  await says(tab, words.state.applied);
  expect(await found('Kahvihetki')).toBe(true);

  // It comes again, on a phone: one is other, one is new, one cannot be read, one is gone.
  await press(tab, words.close);
  const again = await opensDialog(phone);
  await again.tab.getByLabel(words.list, { exact: true }).selectOption({ label: list });
  const unread = food.replace('013 000 0002', '0'.repeat(400));
  const wrong = 'Sururyhmä;Kiteen seurakunta;013 000 0004;ei osoite;Kitee;ti 17–18';
  await chooses(again, clothes.replace('10–12', '10–14'), unread, wrong);
  await press(again, words.look);
  await again.tab.getByLabel(words.column('Taho')).waitFor();
  expect(await again.tab.getByLabel(words.column('Taho')).inputValue()).toBe('organization');
  await press(again, words.look);
  await says(again, words.state.planned);
  expect(await changesOf(again, 'services')).toEqual([
    'Uusia 1: Sururyhmä',
    'Poistuvia 1: Kahvihetki',
    expect.stringMatching(/^Ei luettu, jää ennalleen: 1 Ruoka-apu: .*rivi 3, Puhelin: on liian/u),
    'Ennallaan 1',
  ]);
  expect(await changesOf(again, 'schedules')).toContain('Muuttuvia 1: Vaatevarasto');
  await says(again, /rivi 4, Sähköposti: ei ole oikeaa muotoa/u);
  await isClean(again);
  await press(again, words.apply);
  await says(again, words.state.applied);
  expect([await found('Kahvihetki'), await found('Ruoka-apu')]).toEqual([false, true]);

  await press(again, words.takeBack);
  await says(again, words.state['taken-back']);
  expect([await found('Kahvihetki'), await found('Sururyhmä')]).toEqual([true, false]);
  await isClean(again);
  expect([...tab.complaints, ...again.complaints]).toEqual([]);
});

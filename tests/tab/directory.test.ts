import { readFile } from 'node:fs/promises';
import { readHsds } from '../../bot/src/adapters/directory-files/hsds-read.ts';
import { unzipped } from '../../bot/src/adapters/directory-files/zip.ts';
import { directoryWritingWords } from '../../bot/src/wording/tab/directory-writing.ts';
import { directoryWords } from '../../bot/src/wording/tab/directory.ts';
import { inVainWords } from '../../bot/src/wording/tab/in-vain.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { directoryUser, type DirectoryUser } from '../helpers/directory-user.ts';
import { keysAt, stopsOf } from '../helpers/keys.ts';
import { keptInVain, searchInVain } from '../helpers/searched-in-vain.ts';
import { clean, desktop, lookAt, openAtDesk, phone, type Tab } from '../helpers/tab-page.ts';
import { tabWorld } from '../helpers/tab-world.ts';

// Yhteystiedot of the demo county, on a Tuesday at 10.15.

const around = tabWorld();
const nurse = 'Hoitaja Rantakylä';
const colleague = 'Lääkäri Niinivaara';
/** Keeps the service points of Kela right. */
const owner = 'Sosiaaliohjaaja A';
const coordinator = 'Verkoston vetäjä';
const words = directoryWords('fi');
const writing = directoryWritingWords('fi');
const shell = shellWords('fi');

const outokumpu = 'service:kela-outokumpu';
const joensuu = 'service:kela-joensuu';
/** Nobody has looked at it since spring last year. */
const old = 'service:diakonia-polvijarvi';

const as = (name: string): DirectoryUser =>
  directoryUser({ url: () => around().world.bot }, { id: around().person(name) });

async function opened(path: string, person = nurse, size: typeof phone | typeof desktop = desktop) {
  const { contexts, world } = around();
  const at = { person: around().person(person), path, size };
  const tab = await openAtDesk(contexts.fi, world.bot, at);
  await tab.settled();
  return tab;
}
const button = ({ tab }: Tab, name: string) => tab.getByRole('button', { name, exact: true });
const lines = ({ tab }: Tab) =>
  tab.getByRole('main').locator('li', { has: tab.getByRole('button') });
const entry = ({ tab }: Tab, name: string) =>
  tab.getByRole('main').getByRole('link', { name, exact: true });
const isClean = async (tab: Tab) => {
  expect(await lookAt(tab)).toEqual(clean('fi'));
};

describe('looking for somebody', () => {
  it('begins with the keyboard, and finds at every key', async () => {
    const tab = await opened('directory');
    const search = tab.tab.getByRole('searchbox', { name: words.search });
    await search.and(tab.tab.locator(':focus')).waitFor();
    const asked: string[] = [];
    tab.page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname === '/api/directory') asked.push(searchParams.get('q') ?? '');
    });
    await tab.page.keyboard.type('kela outo', { delay: 60 });
    await lines(tab).first().filter({ hasText: 'Kelan palvelupiste, Outokumpu' }).waitFor();
    expect(asked).toEqual(['k', 'ke', 'kel', 'kela', 'kela o', 'kela ou', 'kela out', 'kela outo']);
    await tab.page.waitForURL(/directory\?q=kela\+outo$/u);
    await isClean(tab);
    expect(tab.complaints).toEqual([]);
  });

  it('looks for no identity code, keeps it out of the address, and says so', async () => {
    const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
    const tab = await opened('directory', nurse, phone);
    await lines(tab).first().waitFor();
    const sent: string[] = [];
    tab.page.on('request', (request) => sent.push(decodeURIComponent(request.url())));
    const search = tab.tab.getByRole('searchbox', { name: words.search });
    await search.fill(code);
    await tab.tab.getByText(shell.codeInSearch).waitFor();
    await tab.page.evaluate('new Promise((done) => setTimeout(done, 600))');
    expect(await lines(tab).count()).toBeGreaterThan(10);
    await isClean(tab);
    await search.fill('kelan palvelupiste joensuu');
    await tab.page.waitForURL(/directory\?q=kelan/u);
    expect([...sent, tab.page.url()].filter((url) => url.includes(code.slice(0, 6)))).toEqual([]);
  });

  it('never shows an old answer for new words, and keeps the list meanwhile', async () => {
    const tab = await opened('directory');
    await lines(tab).first().waitFor();
    const late = Promise.withResolvers<undefined>();
    await tab.page.route(/\/api\/directory\?q=a-klinikka$/u, async (route) => {
      await late.promise;
      // Nobody waits for it any more.
      await route.fallback().catch(() => undefined);
    });
    const search = tab.tab.getByRole('searchbox', { name: words.search });
    await search.fill('a-klinikka');
    expect(await lines(tab).count()).toBeGreaterThan(10);
    await search.fill('kelan palvelupiste joensuu');
    await lines(tab).first().filter({ hasText: 'Kelan palvelupiste, Joensuu' }).waitFor();
    late.resolve(undefined);
    await tab.page.evaluate('new Promise((done) => setTimeout(done, 300))');
    expect(await lines(tab).first().innerText()).toContain('Kelan palvelupiste, Joensuu');
    expect(tab.complaints).toEqual([]);
  });

  it('says whether they answer now and has the number to press', async () => {
    const tab = await opened('directory?q=kelan+palvelupiste', nurse, phone);
    const open = lines(tab).filter({ hasText: 'Kelan palvelupiste, Joensuu' });
    await open.getByText(/Avoinna, sulkeutuu klo\s15/u).waitFor();
    const number = open.getByRole('link', { name: words.call('029 000 1001') });
    expect(await number.getAttribute('href')).toBe('tel:0290001001');
    const closed = lines(tab).filter({ hasText: 'Kelan palvelupiste, Outokumpu' });
    await closed.getByText(/Kiinni, avautuu ke 25\.11\. klo\s9/u).waitFor();
    await isClean(tab);
  });

  it('says what to do when there is none, and leads on', async () => {
    const tab = await opened('directory?q=xyzzyq', nurse, phone);
    await tab.tab.getByText(words.nothing.words).waitFor();
    await isClean(tab);
  });

  it('says when the service does not answer, and tries again', async () => {
    const tab = await opened('directory');
    await lines(tab).first().waitFor();
    await tab.page.route('**/api/directory?q=*', (route) => route.fulfill({ status: 503 }));
    await tab.tab.getByRole('searchbox', { name: words.search }).fill('kela');
    await tab.tab.getByText(shell.noAnswer).waitFor();
    await tab.page.unroute('**/api/directory?q=*');
    await button(tab, shell.retry).click();
    await lines(tab).first().filter({ hasText: 'Kela' }).waitFor();
  });
});

describe('what is searched for in vain', () => {
  const missing = 'taikalyhty';
  const tellsOf = ({ page }: Tab): readonly unknown[] => {
    const told: unknown[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') told.push(request.postDataJSON());
    });
    return told;
  };
  const rests = ({ page }: Tab) => page.evaluate('new Promise((done) => setTimeout(done, 2_300))');

  it('by five people is before those who keep the list, and before nobody else', async () => {
    const { world, person } = around();
    const others = ['Hoitaja Kitee', 'Hoitaja Niinivaara', 'Sosiaaliohjaaja B', colleague];
    const sought = { kind: 'directory', query: missing } as const;
    await searchInVain(world.bot, others.map(person), sought);
    const title = words.counted(inVainWords('fi').title, 1);
    const { json } = await as(coordinator).gets('/api/searches/in-vain?kind=directory');
    expect(json).toEqual({ items: [] });

    const searching = await opened('directory');
    const told = searching.page.waitForResponse(/\/api\/searches\/in-vain$/u);
    await searching.tab.getByRole('searchbox', { name: words.search }).fill(missing);
    await searching.tab.getByText(words.nothing.words).waitFor();
    expect((await told).status()).toBe(200);
    await keptInVain(world.bot, person(coordinator), sought);

    const tab = await opened('directory', coordinator, phone);
    await entry(tab, title).waitFor();
    await isClean(tab);
    await entry(tab, title).click();
    const line = tab.tab.getByRole('listitem').filter({ hasText: missing });
    await line.getByText('5 hakijaa · loka–joulukuu 2026').waitFor();
    await isClean(tab);
    await button(tab, words.edit.add).click();
    await tab.tab.getByRole('heading', { level: 1, name: words.edit.addTitle }).waitFor();

    const writer = await opened('directory', owner);
    await entry(writer, title).click();
    await writer.tab.getByRole('listitem').filter({ hasText: missing }).waitFor();

    const nosy = await opened('directory');
    await lines(nosy).first().waitFor();
    expect(await entry(nosy, title).count()).toBe(0);
    await nosy.page.goto(`${world.bot}/tab/directory/in-vain`);
    await nosy.tab.getByRole('alert').first().waitFor();
    expect(await nosy.tab.getByText(missing).count()).toBe(0);
    await isClean(nosy);
  });

  it('is told once, when it rests or its field is left', async () => {
    const tab = await opened('directory');
    const told = tellsOf(tab);
    const search = tab.tab.getByRole('searchbox', { name: words.search });
    const nothing = tab.tab.getByText(words.nothing.words);
    await search.fill('xyzz');
    await nothing.waitFor();
    await search.fill('Xyzzyq');
    await tab.page.waitForResponse(/q=Xyzzyq$/u);
    await search.press('Tab');
    await rests(tab);
    await search.fill('kela');
    await lines(tab).first().filter({ hasText: 'Kela' }).waitFor();
    await rests(tab);
    await search.fill('xyzzyq');
    await nothing.waitFor();
    await rests(tab);
    expect(told).toEqual([{ kind: 'directory', query: 'Xyzzyq' }]);
    expect(tab.complaints).toEqual([]);
  });

  it('is not told without a network, nor where filters hide it, and troubles nobody when it fails', async () => {
    const tab = await opened('directory?sector=parish');
    const told = tellsOf(tab);
    const search = tab.tab.getByRole('searchbox', { name: words.search });
    await search.fill('plughq');
    await tab.tab.getByText(words.nothing.narrowed).waitFor();
    await rests(tab);
    await button(tab, words.clear).click();
    await search.fill('plughq');
    await tab.tab.getByText(words.nothing.words).waitFor();
    await tab.page.context().setOffline(true);
    await rests(tab);
    await tab.page.context().setOffline(false);
    expect(told).toEqual([]);
    await tab.page.route('**/api/searches/in-vain', (route) => route.fulfill({ status: 500 }));
    await search.press('Tab');
    await rests(tab);
    expect(told).toEqual([{ kind: 'directory', query: 'plughq' }]);
    await isClean(tab);
    expect(await tab.tab.getByRole('alert').allInnerTexts()).not.toContain(shell.failed);
  });
});

describe('the list', () => {
  it('is narrowed by its address, and widened again', async () => {
    const tab = await opened('directory?sector=parish&municipality=607');
    await entry(tab, 'Diakoniatyö, Polvijärvi').waitFor();
    expect(await lines(tab).filter({ hasText: 'Kela' }).count()).toBe(0);
    await tab.tab.getByLabel(words.filter.only).selectOption('pinned');
    await tab.tab.getByText(words.nothing.narrowed).waitFor();
    expect(new URL(tab.page.url()).searchParams.get('only')).toBe('pinned');
    await button(tab, words.clear).click();
    await lines(tab).first().waitFor();
    expect(new URL(tab.page.url()).search).toBe('');
  });

  it('is where one left it when one comes back from an entry', async () => {
    const tab = await opened('directory', nurse, phone);
    await button(tab, shell.more).click();
    const line = lines(tab).nth(30);
    const name = await line.getByRole('link').first().innerText();
    await line.scrollIntoViewIfNeeded();
    const before = await tab.page.evaluate<number>('scrollY');
    await entry(tab, name).click();
    await tab.tab.getByRole('heading', { level: 1, name }).waitFor();
    expect(await tab.page.evaluate('scrollY')).toBe(0);
    await tab.page.goBack();
    await entry(tab, name).and(tab.tab.locator(':focus')).waitFor();
    expect(await tab.page.evaluate('scrollY')).toBe(before);
  });

  it('has what one pinned first, and what a station pinned at that station', async () => {
    const tab = await opened('directory?q=kela+elakkeet');
    await button(tab, words.pin.of('Kela: eläkkeet ja eläkettä saavan hoitotuki')).click();
    await lines(tab).first().locator('[aria-pressed=true]').waitFor();
    await tab.tab.getByRole('searchbox', { name: words.search }).fill('');
    await lines(tab).first().filter({ hasText: 'Kela: eläkkeet' }).waitFor();
    await entry(tab, 'Kela: eläkkeet ja eläkettä saavan hoitotuki').click();
    await button(tab, words.pin.station('Rantakylä')).click();
    await button(tab, words.pin.stationOff('Rantakylä')).waitFor();
    expect((await as(colleague).lists('?only=pinned')).total).toBe(0);
    await isClean(tab);
  });
});

describe('an entry', () => {
  it('tells the week, the place, and how to consult and to apply', async () => {
    const tab = await opened(`directory/${outokumpu}?q=kela`);
    const hours = tab.tab.getByRole('region', { name: words.hours.title });
    const morningAndNoon = 'klo 9–12 klo 13–15';
    const told = await hours.getByRole('definition').allInnerTexts();
    expect(told.map((text) => text.replaceAll(/\s/gu, ' '))).toEqual([
      'Kiinni',
      morningAndNoon,
      morningAndNoon,
      ...['Kiinni', 'Kiinni', 'Kiinni'],
      morningAndNoon,
      // At Christmas, told a month ahead.
      'Kiinni',
    ]);
    for (const name of [words.consult, words.about, words.places])
      await tab.tab.getByRole('region', { name }).waitFor();
    await isClean(tab);
    await button(tab, words.backToList).click();
    await entry(tab, 'Kelan palvelupiste, Outokumpu').and(tab.tab.locator(':focus')).waitFor();
    expect(new URL(tab.page.url()).search).toBe('?q=kela');
  });

  it('keeps numbers for staff apart from those for clients', async () => {
    const { items } = await as(nurse).lists('?q=kelan%20viranomaispuhelin');
    const tab = await opened(`directory/${items[0]!.id}`, nurse, phone);
    const staff = tab.tab.getByRole('heading', { name: words.professional }).locator('..');
    await staff.getByRole('link', { name: /^Soita 013/u }).waitFor();
    await staff.getByText(words.phones.keep).waitFor();
    await isClean(tab);
  });

  it('that is a role answers four questions', async () => {
    const tab = await opened('directory/role-card:laakari');
    const { does, consultWhen, notFor, howToReach } = words.role;
    const card = tab.tab.getByRole('region', { name: words.kind['role-card'] });
    expect(await card.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      does,
      consultWhen,
      notFor,
      howToReach,
    ]);
    await isClean(tab);
  });

  it('that is an organization leads to all that it offers', async () => {
    const tab = await opened('directory/organization:kela', nurse, phone);
    await entry(tab, 'Kelan palvelupiste, Joensuu').click();
    await tab.tab.getByRole('heading', { level: 1, name: 'Kelan palvelupiste, Joensuu' }).waitFor();
    await entry(tab, 'Kela').click();
    await tab.tab.getByRole('region', { name: words.services }).waitFor();
    await isClean(tab);
  });

  it('that is gone says so, and leads back', async () => {
    const tab = await opened('directory/service:atlantis');
    await tab.tab.getByRole('alert').filter({ hasText: 'Palaa luetteloon' }).waitFor();
    await isClean(tab);
    await button(tab, words.backToList).click();
    await lines(tab).first().waitFor();
  });
});

describe('what is wrong or old', () => {
  it('is reported, kept whatever fails, answered, and read', async () => {
    const tab = await opened(`directory/${outokumpu}`, nurse, phone);
    const keys = keysAt(tab);
    const dialog = tab.tab.getByRole('dialog');
    const sentence = 'Tiistaina on nykyään auki klo 9–12.';
    await button(tab, words.report.open).click();
    await button(tab, words.report.send).click();
    await dialog.getByText(words.report.needed).waitFor();
    await dialog.locator('[aria-invalid=true]:focus').waitFor();
    await isClean(tab);
    await keys.types(sentence);
    await tab.page.route('**/reports', (route) => route.fulfill({ status: 500 }));
    await button(tab, words.report.send).click();
    await dialog.getByText(shell.failed).waitFor();
    await keys.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await button(tab, words.report.open).and(tab.tab.locator(':focus')).waitFor();
    await tab.page.unroute('**/reports');
    await keys.press('Enter');
    expect(await dialog.getByLabel(words.report.label).inputValue()).toBe(sentence);
    await button(tab, words.report.send).click();
    await dialog.getByText(words.report.sent).waitFor();
    await button(tab, shell.close).click();
    await tab.tab.getByText(sentence).waitFor();
    await tab.tab.getByText(words.report.waiting).waitFor();
    await isClean(tab);

    const answering = await opened('directory?only=reported', owner);
    await entry(answering, 'Kelan palvelupiste, Outokumpu').click();
    await button(answering, words.report.press).click();
    await answering.tab.getByText(words.report.answerNeeded).waitFor();
    await answering.tab.getByLabel(words.report.answer).fill('Kiitos, korjasin ajat.');
    await isClean(answering);
    await button(answering, words.report.press).click();
    await answering.tab.getByText('Kiitos, korjasin ajat.').waitFor();
    await button(answering, words.report.press).waitFor({ state: 'detached' });
    // Told live, without a press.
    await tab.tab.getByText('Kiitos, korjasin ajat.').waitFor();
  });

  it('is seen in the list, and made sure of in one press', async () => {
    const tab = await opened('directory?only=stale', owner, phone);
    const line = lines(tab).filter({ hasText: 'Diakoniatyö, Polvijärvi' });
    await line.getByText(words.stale).waitFor();
    await entry(tab, 'Diakoniatyö, Polvijärvi').click();
    await tab.tab.getByText(words.checked.isStale).waitFor();
    await isClean(tab);
    await button(tab, words.checked.press).click();
    await tab.tab.getByText(words.checked.done).waitFor();
    await tab.tab.getByText(words.checked.by(owner, '24.11.2026')).waitFor();
    expect((await as(nurse).opens(old)).contact).toMatchObject({ isStale: false });
    await isClean(tab);
  });
});

describe('a list on paper', () => {
  it('is the map of those who help young people, in one press', async () => {
    const tab = await opened('directory');
    await entry(tab, words.view.neet).click();
    await tab.tab.getByRole('heading', { level: 1, name: words.view.neet }).waitFor();
    await tab.tab.getByText('Ohjaamo').first().waitFor();
    const main = await tab.tab.getByRole('main').innerText();
    expect(main).toMatch(/Lisäksi \d+ palvelua on kaikille/u);
    // What is for everybody would hide them.
    expect(main).not.toContain('Kotisairaala');
    await isClean(tab);
    await tab.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const name of [shell.menu, words.view.print, words.view.back])
      expect(await tab.tab.getByRole('button', { name, exact: true }).isVisible()).toBe(false);
    expect(await tab.tab.getByRole('navigation').isVisible()).toBe(false);
    expect(await tab.tab.getByLabel(words.filter.sector).isVisible()).toBe(false);
    const ink = "getComputedStyle(document.querySelector('h1')).color";
    expect(await tab.tab.evaluate(ink)).toBe('rgb(0, 0, 0)');
  });

  it('takes over what the list was narrowed to, and has no number for staff alone', async () => {
    const tab = await opened('directory?sector=kela&municipality=260', nurse, phone);
    await entry(tab, words.view.open).click();
    await tab.tab.getByRole('heading', { level: 1, name: 'Kitee · Kela' }).waitFor();
    await tab.tab.getByText('Kelan asiointi Kiteellä').waitFor();
    expect(await tab.tab.getByText('013 000 3002').count()).toBe(0);
    await isClean(tab);
  });
});

describe('changing an entry', () => {
  const field = ({ tab }: Tab, name: keyof typeof words.edit.field) =>
    tab.getByLabel(`${words.edit.field[name]} (suomi)`);

  it('keeps what is typed while one looks elsewhere, and takes over what others changed', async () => {
    const tab = await opened(`directory/${joensuu}`, owner, phone);
    await button(tab, words.edit.open).click();
    await field(tab, 'howToConsult').fill('Soita viranomaispuhelimeen aamulla.');
    await tab.tab.getByText(words.edit.kept).waitFor();
    await isClean(tab);
    await tab.page.goBack();
    await button(tab, words.edit.open).click();
    expect(await field(tab, 'howToConsult').inputValue()).toBe(
      'Soita viranomaispuhelimeen aamulla.',
    );
    await as(coordinator).edits(joensuu, { email: 'joensuu@kela.example' });
    await button(tab, shell.save).click();
    await tab.tab.getByRole('region', { name: words.consult }).waitFor();
    await tab.tab.getByText('Soita viranomaispuhelimeen aamulla.').waitFor();
    await tab.tab.getByRole('link', { name: 'joensuu@kela.example' }).waitFor();
  });

  it('asks where two changed the same, and loses neither', async () => {
    const tab = await opened(`directory/edit/${outokumpu}`, owner, phone);
    await field(tab, 'howToConsult').fill('Soita ennen kello kymmentä.');
    const { contact } = await as(coordinator).opens(outokumpu);
    if (contact.kind !== 'service') throw new Error('not a service');
    const theirs = { ...contact.edit!.howToConsult, fi: 'Kysy ensin sosiaaliohjaajalta.' };
    await as(coordinator).edits(outokumpu, { howToConsult: theirs });
    await button(tab, shell.save).click();
    await tab.tab.getByText(words.edit.conflict.title).waitFor();
    await tab.tab.getByRole('radio', { name: 'Kysy ensin sosiaaliohjaajalta.' }).waitFor();
    await isClean(tab);
    await button(tab, words.edit.conflict.save).click();
    await tab.tab.getByText(words.edit.conflict.left).waitFor();
    await tab.tab.getByRole('radio', { name: 'Soita ennen kello kymmentä.' }).check();
    await button(tab, words.edit.conflict.save).click();
    await tab.tab.getByRole('region', { name: words.consult }).waitFor();
    await tab.tab.getByText('Soita ennen kello kymmentä.').waitFor();
  });

  it('says at the field what is wrong, also behind the fold and in another language', async () => {
    const tab = await opened(`directory/edit/${joensuu}`, owner, phone);
    await tab.tab.getByText(words.edit.more).click();
    const email = tab.tab.getByLabel(words.edit.field.email);
    await email.fill('ei osoite');
    await button(tab, shell.save).click();
    await tab.tab.locator('[aria-invalid=true]:focus').waitFor();
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    await isClean(tab);
    await button(tab, words.edit.discard).click();
    await tab.tab.getByRole('heading', { level: 1, name: 'Kelan palvelupiste, Joensuu' }).waitFor();
  });

  it('adds a local one, with a number for staff', async () => {
    const tab = await opened('directory', owner);
    await button(tab, words.edit.add).click();
    await tab.tab.getByLabel(words.edit.field.organization).selectOption('organization:kela');
    await button(tab, shell.save).click();
    await tab.tab.locator('[aria-invalid=true]:focus').waitFor();
    await field(tab, 'name').fill('Kelan yhteyshenkilö, Rantakylä');
    await button(tab, words.edit.phone.add).click();
    const { number } = words.edit.phone;
    await tab.tab.getByRole('textbox', { name: number, exact: true }).fill('013 000 3999');
    await tab.tab
      .getByLabel(words.edit.phone.audience, { exact: true })
      .selectOption('professional');
    await isClean(tab);
    await button(tab, shell.save).click();
    await tab.tab
      .getByRole('heading', { level: 1, name: 'Kelan yhteyshenkilö, Rantakylä' })
      .waitFor();
    await tab.tab.getByText(words.phones.keep).waitFor();
    await tab.tab.getByText(words.checked.origin.koppi).waitFor();
  });

  it('changes a place for all who are there, and says so first', async () => {
    const tab = await opened('directory/edit/location:paikka-asema-rantakyla', coordinator, phone);
    await tab.tab.getByText(writing.places.sharedBy(7)).waitFor();
    await tab.tab.getByLabel(words.edit.field.postalCode).fill('8016');
    await button(tab, shell.save).click();
    await tab.tab.locator('[aria-invalid=true]:focus').waitFor();
    await tab.tab.getByText(writing.mistakes).waitFor();
    await isClean(tab);
    await tab.tab.getByLabel(words.edit.field.postalCode).fill('80160');
    await tab.tab.getByLabel(words.edit.field.address2).fill('B-ovi');
    await button(tab, shell.save).click();
    await tab.page.waitForURL(/directory$/u);
    await lines(tab).first().waitFor();
    const { contact } = await as(nurse).opens('service:neuvola');
    expect(contact.places.flatMap((place) => place.lines)).toContain('B-ovi');
  });

  it('is offered to nobody who may not', async () => {
    const tab = await opened(`directory/${joensuu}`);
    expect(await button(tab, words.edit.open).count()).toBe(0);
    expect(await button(tab, words.checked.press).count()).toBe(0);
    await tab.page.goto(`${around().world.bot}/tab/directory/edit/${joensuu}`);
    await tab.tab.getByText(words.edit.notYours).waitFor();
    await isClean(tab);
  });
});

describe('a contact of one’s own', () => {
  const field = ({ tab }: Tab, name: keyof typeof words.edit.field) =>
    tab.getByLabel(`${words.edit.field[name]} (suomi)`).first();

  it('with who offers it, hours and a place is made by keyboard alone, and found at once', async () => {
    const tab = await opened('directory/new', owner);
    const keys = keysAt(tab);
    const { places, hours } = writing;
    const fills = async (label: string, text: string) => {
      await keys.goesTo(tab.tab.getByLabel(label).first());
      await keys.types(text);
    };
    await tab.tab.getByLabel(words.edit.field.organization).selectOption('new');
    await fills(writing.organization.name, 'Kummunkulma ry');
    await keys.goesTo(field(tab, 'name'));
    await keys.types('Kummunkulman olohuone');
    await keys.goesTo(button(tab, hours.add));
    await keys.press('Enter', 'Space', 'Tab', 'Tab', 'Space');
    await tab.tab.getByLabel(hours.opensAt).fill('09:00');
    await tab.tab.getByLabel(hours.closesAt).fill('14:30');
    await keys.goesTo(button(tab, places.add));
    await keys.press('Enter');
    await keys.goesTo(button(tab, places.fresh));
    await keys.press('Enter');
    await keys.types('Kummunkulma');
    await fills(words.edit.field.address1, 'Kylätie 2');
    await fills(words.edit.field.postalCode, '82140');
    await fills(words.edit.field.city, 'Joensuu');
    await isClean(tab);
    await keys.press('Enter');
    await tab.tab.getByRole('heading', { level: 1, name: 'Kummunkulman olohuone' }).waitFor();
    await tab.tab.getByText('82140 Joensuu').waitFor();
    const { items } = await as(nurse).lists('?q=kummunkulman olohuone');
    expect(items[0]).toMatchObject({
      name: { text: 'Kummunkulman olohuone' },
      organization: { text: 'Kummunkulma ry' },
      hours: { isOpen: false },
      places: ['Joensuu'],
    });
    const { contact } = await as(owner).opens(items[0]!.id);
    expect(contact.edit).toMatchObject({
      hours: { weekly: [{ days: [1, 3], opensAt: '09:00', closesAt: '14:30' }] },
    });
  });

  it('that is a role card is found at once, removed, and brought back', async () => {
    const tab = await opened('directory/new?new=role-card', owner, phone);
    await field(tab, 'name').fill('Kotoutumiskoordinaattori');
    await button(tab, shell.save).click();
    await tab.tab.getByText(writing.mistakes).waitFor();
    const mistake = tab.tab.getByRole('button', { name: /^Milloin konsultoida \(suomi\):/u });
    await mistake.press('Enter');
    await field(tab, 'consultWhen').and(tab.tab.locator(':focus')).waitFor();
    await isClean(tab);
    await field(tab, 'does').fill('Auttaa asettumaan.');
    await field(tab, 'consultWhen').fill('Kun perhe on juuri muuttanut.');
    await field(tab, 'howToReach').fill('Soita aamulla.');
    await button(tab, shell.save).click();
    const name = { level: 1, name: 'Kotoutumiskoordinaattori' } as const;
    await tab.tab.getByRole('heading', name).waitFor();
    expect((await as(nurse).names('?q=kotoutumiskoordinaattorin'))[0]).toBe(name.name);
    await button(tab, words.edit.open).click();
    await button(tab, writing.removal.open).click();
    await button(tab, writing.removal.press).click();
    await tab.tab.getByRole('heading', { level: 1, name: writing.removal.title }).waitFor();
    await isClean(tab);
    expect(await as(nurse).names('?q=kotoutumiskoordinaattorin')).not.toContain(name.name);
    await button(tab, writing.removal.restoreOf(name.name)).click();
    await tab.tab.getByText(writing.removal.restored(name.name)).waitFor();
    expect((await as(nurse).names('?q=kotoutumiskoordinaattorin'))[0]).toBe(name.name);
  });
});

describe('the whole list as a file', () => {
  const saved = async (tab: Tab, name: string) => {
    const download = tab.page.waitForEvent('download');
    await button(tab, name).click();
    const file = await download;
    const bytes = await readFile(await file.path());
    const archive = await unzipped(bytes, { bytes: 10_000_000, files: 100 });
    if (archive.kind !== 'files') throw new Error(archive.kind);
    const texts = archive.files.map(
      ({ name: own, bytes: each }) => [own, each.toString()] as const,
    );
    return { name: file.suggestedFilename(), ...(await readHsds(Object.fromEntries(texts), 0)) };
  };

  it('holds everything for those who keep it, and comes back as it was', async () => {
    const tab = await opened('directory', coordinator);
    const { name, directory, mistakes } = await saved(tab, words.view.everything);
    expect([name, mistakes]).toEqual(['yhteystiedot-kaikki-hsds.zip', []]);
    expect(directory.roleCards).not.toEqual([]);
    expect(directory.phones.some(({ audience }) => audience === 'professional')).toBe(true);
    const open = await saved(tab, words.view.hsds);
    expect(open.name).toBe('yhteystiedot-hsds.zip');
    expect(open.directory.phones.every(({ audience }) => audience === 'public')).toBe(true);
    await isClean(tab);
  });

  it('is offered to others without what is for staff alone', async () => {
    const tab = await opened('directory');
    await button(tab, words.view.hsds).waitFor();
    expect(await button(tab, words.view.everything).count()).toBe(0);
  });
});

it.each(['directory', `directory/${outokumpu}`, 'directory/view?sector=kela'])(
  'where Tab stops on %s, it is seen',
  async (path) => {
    const stops = await stopsOf(await opened(path, owner));
    expect(stops.length).toBeGreaterThan(4);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  },
);

import type { Browser, BrowserContext } from 'playwright-core';
import { decisionSchema, meetingSchema } from '../../bot/src/contract/network-meetings.ts';
import { targetSchema } from '../../bot/src/contract/targets.ts';
import { languages, type Language } from '../../bot/src/domain/language.ts';
import { statisticsWordingOf } from '../../bot/src/wording/statistics/index.ts';
import { biFeedsWords } from '../../bot/src/wording/tab/bi-feeds.ts';
import { secretAddressWords } from '../../bot/src/wording/tab/secret-address.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { statisticsPageWords } from '../../bot/src/wording/tab/statistics.ts';
import { modelOf } from '../demo-year/models.ts';
import { liveDemoYear } from '../demo-year/world.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { keysAt } from '../helpers/keys.ts';
import type { RunningService } from '../helpers/service.ts';
import { clean, lookAt, openAtDesk, phone, tabContext, type Tab } from '../helpers/tab-page.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { memberAt, openMeeting } from '../service/network-member.ts';

// A whole year of the core county, lived through by its people, on the page that tells of it.

let service: RunningService;
let browser: Browser;
let contexts: Readonly<Record<Language, BrowserContext>>;

beforeAll(async () => {
  const year = { luck: 2026, from: '2025-12-01', until: '2026-11-24' };
  const [lived, launched] = await Promise.all([
    liveDemoYear({ ...year, seed: 'siun-sote', model: modelOf('siun-sote') }),
    launchBrowser(),
  ]);
  ({ service } = lived);
  browser = launched;
  const made = languages.map(async (one) => [one, await tabContext(browser, one)] as const);
  contexts = Object.fromEntries(await Promise.all(made)) as typeof contexts;
}, 300_000);
afterEach(async () => {
  const pages = Object.values(contexts).flatMap((context) => context.pages());
  await Promise.all(pages.map((page) => page.close()));
});
afterAll(async () => {
  await browser.close();
  await service.stop();
}, 60_000);

interface Eyes {
  readonly language?: Language;
  readonly dark?: boolean;
  readonly isPhone?: boolean;
}

const [reader, coordinator, nurse] = ['Lähiesihenkilö', 'Verkoston vetäjä', 'Hoitaja Rantakylä'];
const wholeYear = 'statistics?from=2025-12&until=2026-11';
const words = statisticsPageWords('fi');

async function at(name = reader, path = 'statistics', eyes: Eyes = {}): Promise<Tab> {
  const { language = 'fi', dark = false, isPhone = false } = eyes;
  const tab = await openAtDesk(contexts[language], service.url(), {
    ...{ path, dark, person: service.named(name).id },
    ...(isPhone ? { size: phone } : {}),
  });
  await tab.settled();
  return tab;
}
const section = ({ tab }: Tab, name: string) => tab.getByRole('region', { name, exact: true });
const row = ({ tab }: Tab, name: string) =>
  tab.getByRole('row').filter({ has: tab.getByRole('rowheader', { name, exact: true }) });

/** Every table and the meanings. */
async function unfold({ tab }: Tab): Promise<void> {
  await tab.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
  await tab.locator('dl').waitFor();
}

describe('Tilastot', () => {
  it('shows the published figures of the seed', async () => {
    const tab = await at(reader, wholeYear);
    const { figure } = statisticsWordingOf('fi');
    const told = async (name: string) => await row(tab, name).getByRole('cell').allInnerTexts();
    expect(await told(figure.cooperation.name)).toEqual(['700']);
    expect(await told(figure.meetings.name)).toEqual(['500']);
    expect(await told(figure.homeVisits.name)).toEqual(['64 % (500 asiasta)']);
    expect(tab.complaints).toEqual([]);
  });

  it('opens with five sentences about the last whole quarter', async () => {
    const tab = await at();
    const brief = section(tab, '3/4 2026 · Koko alue');
    expect(await brief.getByRole('listitem').count()).toBe(5);
    const period = tab.tab.getByLabel(words.period);
    expect(await period.locator('option:checked').innerText()).toBe('3/4 2026');
  });

  it('is narrowed and compared by choices that stand in the address', async () => {
    const tab = await at();
    const choose = (label: string, option: string) =>
      tab.tab
        .getByRole('group', { name: words.filters })
        .getByLabel(label, { exact: true })
        .selectOption({ label: option });
    await choose(words.period, '1/2 2026');
    await choose(words.area, 'Kitee');
    await choose(words.compare, words.previous);
    await choose(words.narrow, 'Aihe');
    await choose('Aihe', 'Taloudellinen tilanne');
    const about = '1/2 2026 · Kitee · Aihe: Taloudellinen tilanne · vertailussa 1/2 2025';
    // The half-year before goes by its own name.
    await section(tab, about.replace('1/2 2025', '2/2 2025')).waitFor();
    const search = new URLSearchParams(new URL(tab.page.url()).search);
    expect(Object.fromEntries(search)).toEqual({
      ...{ from: '2026-01', until: '2026-06', stations: 'kitee', compare: 'previous' },
      ...{ by: 'topic', is: 'finances' },
    });
    await tab.page.reload();
    await section(tab, about.replace('1/2 2025', '2/2 2025')).waitFor();
    await tab.tab.getByRole('button', { name: words.clear }).click();
    await section(tab, '3/4 2026 · Koko alue').waitFor();
    expect(new URL(tab.page.url()).search).toBe('');
  });

  it('shows each chart as a table to whoever has only a keyboard', async () => {
    const tab = await at(reader, wholeYear);
    const keys = keysAt(tab);
    const months = section(tab, 'Kuukausittain').first();
    await keys.goesTo(months.locator('summary'));
    await keys.press('Enter');
    const table = months.getByRole('table');
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe(13);
    const drawings = await tab.tab.getByRole('img').count();
    const summaries = await tab.tab.locator('summary').count();
    expect(drawings).toBeGreaterThan(0);
    expect(summaries).toBeGreaterThan(drawings);
  });

  it('draws what is measured, and remembers it in the address', async () => {
    const tab = await at(reader, wholeYear);
    await tab.tab.getByLabel(words.measure).selectOption({ label: 'Kopin otto, 9/10' });
    await tab.tab.getByRole('img', { name: /Kuukausittain, Kopin otto, 9\/10/u }).waitFor();
    expect(tab.page.url()).toContain('measure=acceptMost');
    await tab.tab.getByLabel(words.whichBreakdown).selectOption({ label: 'Kysyjän ammatti' });
    await tab.tab.getByText(words.asTable('Kysyjän ammatti')).waitFor();
  });

  it('tells phenomena in groups of five and more alone', async () => {
    const tab = await at(reader, wholeYear);
    const phenomena = section(tab, 'Ilmiöt').first();
    const lines = await phenomena.getByRole('listitem').allInnerTexts();
    const counts = lines.map((line) => Number(/(\d+)(?: \(|$)/u.exec(line)?.[1]));
    expect(counts.length).toBeGreaterThan(2);
    expect(counts.filter((count) => !(count >= 5))).toEqual([]);
    await phenomena.getByText('Alle viiden').waitFor();
  });

  it('tells the spread of load to coordinators, and nobody by name', async () => {
    const theirs = await at(coordinator, wholeYear);
    const load = section(theirs, words.load).first();
    expect(await load.getByRole('listitem').count()).toBeGreaterThan(1);
    expect(await theirs.tab.getByRole('main').innerText()).not.toMatch(/Sosiaaliohjaaja [ABC]/u);
    const others = await at(reader, wholeYear);
    expect(await section(others, words.load).count()).toBe(0);
  });

  it('is not for askers, and says whom to ask', async () => {
    const tab = await at(nurse);
    await tab.tab.getByText(words.notYours).waitFor();
    const link = tab.tab.getByRole('link', { name: shellWords('fi').pages.statistics });
    expect(await link.count()).toBe(0);
    expect(tab.complaints).toEqual([]);
  });

  it('says what to do where there is nothing', async () => {
    const tab = await at(reader, 'statistics?from=2024-01&until=2024-03');
    await tab.tab.getByText(words.empty).waitFor();
    const period = tab.tab.getByLabel(words.period);
    expect(await period.locator('option:checked').innerText()).toBe('1/4 2024');
  });

  it('says of each figure what it means', async () => {
    const tab = await at();
    await tab.tab.getByText(words.meanings).click();
    await tab.tab.getByText('Kopilla lähetetyt pyynnöt', { exact: false }).waitFor();
  });
});

const looks: readonly (readonly [string, Eyes])[] = [
  ['', {}],
  ['-dark', { dark: true }],
  ['-phone', { isPhone: true }],
];
const parts = [
  ['tab-statistics', reader, `${wholeYear}&compare=year`, undefined],
  ['tab-statistics-figures', coordinator, wholeYear, words.figures],
  ['tab-statistics-phenomena', coordinator, wholeYear, 'Ilmiöt'],
] as const;

it.each(parts.flatMap((part) => looks.map((look) => [...part, ...look] as const)))(
  '%s is clean and pictured: %s %s %s%s',
  async (name, person, path, from, suffix, eyes) => {
    const tab = await at(person, path, eyes);
    if (from !== undefined)
      await tab.tab.evaluate(
        `[...document.querySelectorAll('h2')]
          .find((one) => one.textContent === '${from}')
          .scrollIntoView({ block: 'start' })`,
      );
    const file = `docs/pictures/${name}${suffix}.png`;
    await tab.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    await unfold(tab);
    expect(await lookAt(tab)).toEqual(clean('fi'));
  },
);

it.each(languages)('with all unfolded it is clean in %s', async (language) => {
  const tab = await at(coordinator, wholeYear, { language, isPhone: true });
  await unfold(tab);
  expect(await lookAt(tab)).toEqual(clean(language));
  expect(tab.complaints).toEqual([]);
});

it('lies on paper with every table, and without anything to press', async () => {
  const tab = await at(reader, wholeYear.replace('statistics', 'statistics/print'));
  await tab.page.emulateMedia({ media: 'print' });
  await tab.tab.getByRole('table').first().waitFor();
  expect(await tab.tab.locator('summary:visible').count()).toBe(0);
  expect(await tab.tab.getByRole('button').count()).toBe(0);
  expect(await tab.tab.getByRole('combobox').count()).toBe(0);
  const path = 'docs/pictures/tab-statistics-print.png';
  await tab.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await tab.page.emulateMedia({ media: 'screen' });
  // The charts take the width of the window again once it has been drawn.
  await tab.tab.evaluate(
    'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))',
  );
  expect(await lookAt(tab)).toEqual(clean('fi'));
});

it.each(['Excel-taulukko', 'CSV-tiedosto', 'PDF-raportti'])('is saved: %s', async (name) => {
  const tab = await at(reader, wholeYear);
  const saving = tab.page.waitForEvent('download');
  await tab.tab.getByRole('button', { name }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^koppi-tilastot\.(xlsx|csv|pdf)$/u);
  const folder = process.env['KOPPI_FILES'];
  if (folder !== undefined) await file.saveAs(`${folder}/${file.suggestedFilename()}`);
  expect(await file.failure()).toBeNull();
  expect(tab.complaints).toEqual([]);
});

it('takes down client feedback, by keyboard alone, and lets it be corrected', async () => {
  const tab = await at(coordinator, wholeYear);
  const { feedback: own, byHand } = words;
  const part = section(tab, own.title);
  await part.getByText(own.none).waitFor();
  await part.getByRole('button', { name: own.add }).focus();
  await tab.page.keyboard.press('Enter');
  const form = tab.tab.getByRole('region', { name: own.add, exact: true });
  await form.getByRole('button', { name: shellWords('fi').save }).click();
  // What is missing is said at its field, and the first of them has the focus: one types on.
  await form.getByText(own.measureNeeded).waitFor();
  await tab.page.keyboard.type('Sain apua asiaani');
  await form.getByLabel(own.answers).fill('63');
  await form.getByLabel(own.value).fill('4,3');
  expect(await lookAt(tab)).toEqual(clean('fi'));
  await form.getByLabel(own.value).press('Tab');
  await form.getByRole('button', { name: shellWords('fi').save }).press('Enter');
  await part.getByText('Roidu: Sain apua asiaani').waitFor();
  await part.getByText(/4,3 \(asteikolla 1–5\) · Vastauksia 63/u).waitFor();
  await part.getByRole('button', { name: byHand.editNamed('Roidu: Sain apua asiaani') }).click();
  const edit = tab.tab.getByRole('region', { name: byHand.editNamed('Roidu: Sain apua asiaani') });
  await edit.getByLabel(own.value).fill('4,4');
  await edit.getByRole('button', { name: shellWords('fi').save }).click();
  await part.getByText(/4,4 \(asteikolla 1–5\)/u).waitFor();
  expect(await lookAt(tab)).toEqual(clean('fi'));
  const picture = process.env['KOPPI_PICTURES'];
  if (picture !== undefined) {
    await part.getByRole('button', { name: byHand.editNamed('Roidu: Sain apua asiaani') }).click();
    await part.screenshot({ path: `${picture}/feedback.png` });
    await part.getByRole('button', { name: shellWords('fi').cancel }).click();
  }
  await part.getByRole('button', { name: byHand.editNamed('Roidu: Sain apua asiaani') }).click();
  await edit.getByRole('button', { name: byHand.remove }).click();
  await edit.getByRole('button', { name: byHand.yesRemove }).click();
  await part.getByText(own.none).waitFor();
  expect(tab.complaints).toEqual([]);
});

it('sets a target, shows how far it is, and shows both where two change it', async () => {
  const tab = await at(coordinator, wholeYear);
  const { targets: own, byHand } = words;
  const part = section(tab, own.title);
  await part.getByText(own.none).waitFor();
  await part.getByRole('button', { name: own.add }).click();
  const form = tab.tab.getByRole('region', { name: own.add, exact: true });
  await form.getByLabel(own.name).fill('Kysytään yhdessä');
  await form.getByLabel(own.figure).selectOption('requests');
  await form.getByLabel(own.direction).selectOption('at-least');
  await form.getByLabel(own.goal).fill('10');
  expect(await lookAt(tab)).toEqual(clean('fi'));
  await form.getByRole('button', { name: shellWords('fi').save }).click();
  await part.getByText(own.met, { exact: true }).waitFor();
  const correct = { name: byHand.editNamed('Kysytään yhdessä') };
  await part.getByRole('button', correct).click();
  const edit = tab.tab.getByRole('region', correct);
  const other = await at(coordinator, wholeYear);
  const otherPart = section(other, own.title);
  await otherPart.getByRole('button', correct).click();
  const otherEdit = other.tab.getByRole('region', correct);
  await otherEdit.getByLabel(own.goal).fill('20');
  await otherEdit.getByRole('button', { name: shellWords('fi').save }).click();
  await otherPart.getByText(/vähintään 20/u).waitFor();
  await edit.getByLabel(own.goal).fill('30000');
  await edit.getByRole('button', { name: shellWords('fi').save }).click();
  await edit.getByText(byHand.conflict.title).waitFor();
  expect(await lookAt(tab)).toEqual(clean('fi'));
  await edit.getByRole('radio', { name: byHand.conflict.mine }).check();
  await edit.getByRole('button', { name: byHand.conflict.save }).click();
  await part.getByText(own.notMet, { exact: true }).waitFor();
  expect(await lookAt(tab)).toEqual(clean('fi'));
  const picture = process.env['KOPPI_PICTURES'];
  if (picture !== undefined) await part.screenshot({ path: `${picture}/targets.png` });
});

it('makes an address for Power BI, shows it once, renews and removes it', async () => {
  const tab = await at('Pääkäyttäjä', wholeYear);
  const own = biFeedsWords('fi');
  const part = section(tab, own.title);
  await part.getByText(own.none).waitFor();
  await part.getByRole('button', { name: own.add }).click();
  const form = tab.tab.getByRole('region', { name: own.add, exact: true });
  await form.getByRole('button', { name: own.add }).click();
  await form.getByText(own.nameNeeded).waitFor();
  await tab.page.keyboard.type('Johdon työpöytä');
  await form.getByRole('button', { name: own.add }).click();
  const made = tab.tab.getByRole('region', { name: own.madeFor('Johdon työpöytä') });
  const shown = () => made.getByLabel(secretAddressWords('fi').address).inputValue();
  const first = await shown();
  await part.getByText(own.madeBy('Pääkäyttäjä', 'ti 24.11.')).waitFor();
  await looksWell(tab, part, 'bi-made');
  const requestsAt = async (address: string) => {
    const response = await fetch(`${address}work.csv`);
    return [response.status, (await response.text()).startsWith('month,area,requests')];
  };
  expect(await requestsAt(first)).toEqual([200, true]);

  await part.getByRole('button', { name: own.renewNamed('Johdon työpöytä') }).click();
  await looksWell(tab, part, 'bi-renew');
  await part.getByRole('button', { name: own.yesRenew }).click();
  await part.getByRole('button', { name: own.yesRenew }).waitFor({ state: 'detached' });
  const second = await shown();
  expect(await requestsAt(first)).toEqual([404, false]);
  expect(await requestsAt(second)).toEqual([200, true]);

  await tab.page.reload();
  await part.getByRole('button', { name: own.removeNamed('Johdon työpöytä') }).click();
  expect(await made.count()).toBe(0);
  await part.getByRole('button', { name: own.yesRemove }).click();
  await part.getByText(own.none).waitFor();
  expect(await requestsAt(second)).toEqual([404, false]);
  expect(tab.complaints).toEqual([]);
});

it('shows addresses for Power BI neither to readers nor on paper', async () => {
  const { title } = biFeedsWords('fi');
  const theirs = await at(reader, wholeYear);
  expect(await section(theirs, title).count()).toBe(0);
  const printed = await at(coordinator, wholeYear.replace('statistics', 'statistics/print'));
  expect(await section(printed, title).count()).toBe(0);
});

it('tells everybody who looks what was changed beside the figures, unasked', async () => {
  const tab = await at(reader, wholeYear);
  const token = await signedInAs(service.url(), service.named('Pääkäyttäjä').id);
  const asks = async (path: string, asked: object) =>
    askedOfApi(service.url(), `/api/statistics/${path}`, token, asked);
  const target = {
    ...{ name: 'Kiteellekin kysymyksiä', figure: 'requests', direction: 'at-least', goal: 1 },
    ...{ from: '2025-12', until: '2026-11', region: null, station: 'kitee' },
  };
  const set = await asks('targets', { method: 'POST', body: target });
  const targets = section(tab, words.targets.title);
  await targets.getByText('Kiteellekin kysymyksiä').waitFor();
  await asks(`targets/${targetSchema.parse(set.json).id}`, {
    ...{ method: 'PUT', headers: { 'if-match': set.etag }, body: { ...target, goal: 500 } },
  });
  await targets.getByText(/vähintään 500/u).waitFor();
  const total = {
    ...{ source: 'nps', measure: 'Suosittelisitko', from: '2026-07', until: '2026-09' },
    ...{ station: null, answers: 40, value: 51, least: -100, most: 100 },
  };
  await asks('feedback', { method: 'POST', body: total });
  await section(tab, words.feedback.title).getByText('NPS: Suosittelisitko').waitFor();
  expect(tab.complaints).toEqual([]);
});

it('tells what networks decided to those who may read their minutes, on paper too', async () => {
  const member = (name: string) => memberAt(service, service.named(name));
  const leader = member(coordinator);
  const { network, meeting } = await openMeeting(leader, []);
  const path = `/${network.id}/meetings/${meeting.id}`;
  const item = await leader.types(meeting, network.id, 'Häädöt Rantakylässä');
  for (const text of ['Kokeillaan yhteistä tapaa ilmoittaa kaksi kuukautta.', 'Kysytään Kelalta.'])
    await leader.does(decisionSchema, 'POST', `${path}/decisions`, { text, item: item.id });
  await leader.does(meetingSchema, 'POST', `${path}/end`);
  const own = words.decisions;
  const tab = await at(coordinator, wholeYear);
  const part = section(tab, own.title);
  await part.getByText('Kysytään Kelalta.').waitFor();
  expect(await part.getByText(/Häädöt Rantakylässä · .*Verkostokokous · 24.11.2026/u).count()).toBe(
    2,
  );
  await looksWell(tab, part, 'decisions');
  const printed = await at(coordinator, wholeYear.replace('statistics', 'statistics/print'));
  await section(printed, own.title).getByText('Kysytään Kelalta.').waitFor();
  const others = await at(reader, wholeYear);
  await section(others, own.title).getByText(own.none).waitFor();
});

/** At a desk and on a phone. */
async function looksWell(tab: Tab, part: ReturnType<typeof section>, name: string) {
  const picture = process.env['KOPPI_PICTURES'];
  const sizes = { wide: { width: 1280, height: 900 }, narrow: { width: 360, height: 780 } };
  for (const [of, size] of Object.entries(sizes)) {
    await tab.page.setViewportSize(size);
    expect(await lookAt(tab)).toEqual(clean('fi'));
    if (picture !== undefined) await part.screenshot({ path: `${picture}/${name}-${of}.png` });
  }
  await tab.page.setViewportSize(sizes.wide);
}

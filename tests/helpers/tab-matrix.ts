import type { Locator } from 'playwright-core';
import type { Language } from '../../bot/src/domain/language.ts';
import { askWords } from '../../bot/src/wording/tab/ask.ts';
import { directoryWritingWords } from '../../bot/src/wording/tab/directory-writing.ts';
import { directoryImportWords } from '../../bot/src/wording/tab/directory-import.ts';
import { directoryWords } from '../../bot/src/wording/tab/directory.ts';
import { entryWords } from '../../bot/src/wording/tab/entry.ts';
import { libraryWords } from '../../bot/src/wording/tab/library.ts';
import { libraryWritingWords } from '../../bot/src/wording/tab/library-writing.ts';
import { meetingWords } from '../../bot/src/wording/tab/meeting.ts';
import { networkTabWords } from '../../bot/src/wording/tab/network.ts';
import { planWords } from '../../bot/src/wording/tab/planning.ts';
import { presenceWords } from '../../bot/src/wording/tab/presence.ts';
import { requestsWords } from '../../bot/src/wording/tab/requests.ts';
import { settingsWords } from '../../bot/src/wording/tab/settings.ts';
import { shellWords } from '../../bot/src/wording/tab/shell.ts';
import { statisticsPageWords } from '../../bot/src/wording/tab/statistics.ts';
import type { Row } from './all-pairs.ts';
import { evening, parish } from './demo-directory.ts';
import { demoMorning, liveThroughDemoDay, type DemoDay } from './demo-day.ts';
import {
  clean,
  desktop,
  locales,
  lookAt,
  openAtDesk,
  phone,
  showsTheme,
  type Look,
  type Tab,
} from './tab-page.ts';
import { tabWorld, type TabWorld } from './tab-world.ts';
import type { TeamsTab } from './teams-host.ts';

/** Something to look at in the tab. */
interface View {
  /** Whose eyes; nobody's yet where it is not said. */
  readonly person?: string;
  readonly path: string | ((day: DemoDay) => string);
  /** What is done before one looks. */
  readonly then?: (tab: Tab, language: Language) => Promise<void>;
  /** What the browser says of it on its own. */
  readonly complains?: RegExp;
}

const nurse = 'Hoitaja Rantakylä';
const newcomer = 'Hoitaja Outokumpu';
const adviser = 'Sosiaaliohjaaja A';
const coordinator = 'Verkoston vetäjä';
const reader = 'Lähiesihenkilö';
const admin = 'Pääkäyttäjä';
const noFile = /Failed to (load resource|fetch dynamically)/u;

const opensAsking = async ({ tab }: Tab, language: Language): Promise<void> => {
  const { title, sentence } = askWords(language);
  await tab.getByRole('button', { name: title, exact: true }).click();
  await tab.getByLabel(sentence.label).waitFor();
};

const opensImports = async ({ tab }: Tab, language: Language): Promise<void> => {
  await tab.getByRole('button', { name: directoryWords(language).edit.import }).click();
  const { past } = directoryImportWords(language);
  const before = tab.getByRole('dialog').getByRole('region', { name: past });
  await before.getByRole('listitem').first().waitFor();
};

/** The newest of a list. */
const opensImport = async (tab: Tab, language: Language, list: string): Promise<void> => {
  await opensImports(tab, language);
  const { open } = directoryImportWords(language);
  const [beginning = ''] = open(list, '|').split('|');
  await tab.tab.getByRole('button', { name: beginning }).first().click();
};

type Press = (language: Language) => string;

/** Presses a button and waits for the dialog that it opens. */
const opensDialog =
  (press: Press) =>
  async ({ tab }: Tab, language: Language): Promise<void> => {
    await tab
      .getByRole('button', { name: press(language), exact: true })
      .first()
      .click();
    await tab.locator('.fui-DialogSurface').waitFor();
  };

/** Presses a button and waits for the one that is then asked for. */
const unfolds =
  (press: Press, then: Press) =>
  async ({ tab }: Tab, language: Language): Promise<void> => {
    await tab.getByRole('button', { name: press(language), exact: true }).click();
    await tab.getByRole('button', { name: then(language), exact: true }).waitFor();
  };

/** Opens an entry of a list in Asetukset: by its name, or the first. */
const opensEntry =
  (name = '') =>
  async ({ tab }: Tab, language: Language): Promise<void> => {
    await tab.getByRole('rowheader').getByRole('button', { name }).first().click();
    const { remove } = settingsWords(language);
    await tab.getByRole('dialog').getByRole('button', { name: remove, exact: true }).waitFor();
  };

export const views = {
  chooser: { path: '' },
  'today of a nurse': { person: nurse, path: 'today' },
  'today of an adviser': { person: adviser, path: 'today' },
  'today with nothing': { person: newcomer, path: 'today' },
  'today without a station': { person: reader, path: 'today' },
  'asking: the sentence': { person: nurse, path: 'today', then: opensAsking },
  'asking: the form': {
    person: nurse,
    path: 'today',
    then: async (tab, language) => {
      await opensAsking(tab, language);
      const { sentence, more } = askWords(language);
      const question = 'asiakas ei saa rahaa lääkkeisiin, nyt, huone 4';
      await tab.tab.getByLabel(sentence.label).fill(question);
      await tab.tab.getByRole('button', { name: sentence.onwards }).click();
      await tab.tab.getByText(more).click();
      // What is unfolded comes into sight with the next frame.
      await tab.tab.evaluate(
        'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
      );
    },
  },
  requests: { person: adviser, path: 'requests' },
  'no requests': { person: newcomer, path: 'requests' },
  'a waiting request': { person: nurse, path: ({ waiting }) => `requests/${waiting}` },
  'a request to take': { person: adviser, path: ({ now }) => `requests/${now}` },
  'a taken request': { person: adviser, path: ({ taken }) => `requests/${taken}` },
  'a closed request': { person: nurse, path: ({ closed }) => `requests/${closed}` },
  'no such request': { person: nurse, path: 'requests/kolibri', complains: noFile },
  'the filters of the list': {
    person: coordinator,
    path: 'requests',
    then: async ({ tab }, language) => {
      await tab.getByRole('button', { name: requestsWords(language).list.narrow }).click();
      await tab.getByLabel(requestsWords(language).list.topic).waitFor();
    },
  },
  'closing a request': {
    person: adviser,
    path: ({ taken }) => `requests/${taken}`,
    then: async ({ tab }, language) => {
      const { move, closing } = requestsWords(language);
      await tab.getByRole('button', { name: move.close, exact: true }).click();
      await tab.getByText(closing.details).click();
    },
  },
  'editing a request': {
    person: nurse,
    path: ({ waiting }) => `requests/${waiting}`,
    then: async ({ tab }, language) => {
      const { move, editing } = requestsWords(language);
      await tab.getByRole('button', { name: move.edit, exact: true }).click();
      await tab.getByRole('button', { name: editing.press }).waitFor();
    },
  },
  'handing a request over': {
    person: adviser,
    path: ({ taken }) => `requests/${taken}`,
    then: unfolds(
      (language) => requestsWords(language).move.handOver,
      (language) => requestsWords(language).handing.press,
    ),
  },
  'declining a request': {
    person: adviser,
    path: ({ now }) => `requests/${now}`,
    then: unfolds(
      (language) => requestsWords(language).move.decline,
      (language) => requestsWords(language).declining.press,
    ),
  },
  'giving a request to somebody': {
    person: coordinator,
    path: ({ waiting }) => `requests/${waiting}`,
    then: unfolds(
      (language) => requestsWords(language).move.assign,
      (language) => requestsWords(language).assigning.press,
    ),
  },
  'withdrawing a request': {
    person: nurse,
    path: ({ waiting }) => `requests/${waiting}`,
    then: unfolds(
      (language) => requestsWords(language).move.withdraw,
      (language) => requestsWords(language).withdrawing.press,
    ),
  },
  'making an entry': {
    person: adviser,
    path: 'requests',
    then: async ({ tab }, language) => {
      const { title, press, details } = entryWords(language);
      await tab.getByRole('button', { name: title }).click();
      await tab.getByRole('dialog').getByText(details).click();
      await tab.getByRole('button', { name: press }).waitFor();
    },
  },
  contacts: { person: nurse, path: 'directory' },
  'contacts found': { person: nurse, path: 'directory?q=kelan+palvelupiste' },
  'no contact found': { person: nurse, path: 'directory?q=kolibri' },
  'a contact': { person: adviser, path: 'directory/service:kela-outokumpu?q=kela' },
  'a role': { person: nurse, path: 'directory/role-card:laakari' },
  'contacts to print': { person: nurse, path: 'directory/view?targetGroup=young-neet' },
  'changing a contact': { person: adviser, path: 'directory/edit/service:kela-outokumpu' },
  'a new contact': { person: adviser, path: 'directory/new' },
  'hours and places of a contact': {
    person: adviser,
    path: 'directory/edit/service:kela-outokumpu',
    then: async ({ tab }, language) => {
      const { places } = directoryWritingWords(language);
      const place = tab.getByRole('group', { name: places.at(1) });
      await place.getByText('83500 Outokumpu').waitFor();
      await tab.evaluate(
        `[...document.querySelectorAll('legend')]
          .find((one) => one.textContent === '${places.at(1)}')
          .scrollIntoView({ block: 'start' })`,
      );
    },
  },
  'a new role card': { person: adviser, path: 'directory/new?new=role-card' },
  'mistakes of a new contact': {
    person: adviser,
    path: 'directory/new',
    then: async ({ tab }, language) => {
      await tab.getByLabel(directoryWords(language).edit.field.organization).selectOption('new');
      await tab.getByRole('button', { name: directoryWritingWords(language).places.add }).click();
      await tab.getByRole('button', { name: shellWords(language).save }).click();
      await tab.getByText(directoryWritingWords(language).mistakes).waitFor();
    },
    complains: noFile,
  },
  'a place of many services': {
    person: coordinator,
    path: 'directory/edit/location:paikka-asema-rantakyla',
  },
  'removed contacts': { person: coordinator, path: 'directory/removed' },
  'what nobody found': { person: coordinator, path: 'directory/in-vain' },
  'importing contacts': { person: coordinator, path: 'directory', then: opensImports },
  'columns of an import': {
    person: coordinator,
    path: 'directory',
    then: async (tab, language) => {
      await opensImport(tab, language, evening);
      await tab.tab.getByLabel(directoryImportWords(language).column('Kuka')).waitFor();
    },
  },
  'what an import would change': {
    person: coordinator,
    path: 'directory',
    then: async (tab, language) => {
      await opensImport(tab, language, parish);
      await tab.tab
        .getByRole('heading', { name: directoryImportWords(language).preview })
        .waitFor();
    },
  },
  'reporting a contact': {
    person: nurse,
    path: 'directory/service:kela-joensuu',
    then: async ({ tab }, language) => {
      const { report } = directoryWords(language);
      await tab.getByRole('button', { name: report.open }).click();
      await tab.getByRole('button', { name: report.send }).waitFor();
    },
  },
  trainings: { person: nurse, path: 'library' },
  'no trainings': { person: newcomer, path: 'library?q=zeppelin' },
  'a training': { person: nurse, path: 'library/item/toimeentulotuki' },
  'a training answered': {
    person: nurse,
    path: 'library/item/toimeentulotuki',
    then: async ({ tab }, language) => {
      const { quiz } = libraryWords(language);
      await tab.getByRole('radio').nth(1).check();
      await tab.getByRole('button', { name: quiz.answer, exact: true }).click();
      await tab.getByRole('button', { name: quiz.next }).scrollIntoViewIfNeeded();
    },
  },
  'a training with a picture': {
    person: nurse,
    path: 'library/item/toimeentulotuki',
    then: async ({ tab }) => {
      await shown(tab.getByRole('img').first());
    },
  },
  'an induction path': {
    person: nurse,
    path: 'library',
    then: unfolds(
      (language) => libraryWords(language).path.show,
      (language) => libraryWords(language).path.hide,
    ),
  },
  'wishes for trainings': { person: nurse, path: 'library/wishes' },
  'what nobody found to learn': { person: coordinator, path: 'library/wishes' },
  'what is asked without a training': { person: adviser, path: 'library/wishes' },
  'sessions of trainings': { person: nurse, path: 'library/sessions' },
  'planning a session': {
    person: adviser,
    path: 'library/sessions',
    then: async ({ tab }, language) => {
      const { plan, field } = libraryWords(language).sessions;
      await tab.getByRole('button', { name: plan }).click();
      await tab.getByLabel(field.title).waitFor();
    },
  },
  'coverage of trainings': { person: coordinator, path: 'library/coverage?item=asumistuki' },
  'trainings to edit': { person: coordinator, path: 'library/writing' },
  'making a training': {
    person: adviser,
    path: 'library/writing/toimeentulotuki.fi',
    then: async ({ tab }, language) => {
      const { preview } = libraryWritingWords(language);
      await tab.getByRole('group', { name: preview.title }).locator('li').first().waitFor();
    },
  },
  'trainings as files': {
    person: coordinator,
    path: 'library/writing',
    then: opensDialog((language) => libraryWritingWords(language).files.import),
  },
  'a training gives way to another': {
    person: coordinator,
    path: 'library/writing/toimeentulotuki.fi',
    then: async ({ tab }, language) => {
      const { supersede, by } = libraryWritingWords(language);
      await tab.getByRole('button', { name: supersede, exact: true }).click();
      await tab.getByLabel(by).waitFor();
    },
  },
  'adding a picture': {
    person: adviser,
    path: 'library/writing/toimeentulotuki.fi',
    then: async ({ tab }, language) => {
      const { add, alternative } = libraryWritingWords(language).pictures;
      const file = 'counties/siun-sote/library/viitesanat.png';
      await tab.locator(`input[type=file][aria-label="${add}"]`).setInputFiles(file);
      await shown(tab.locator('.fui-DialogSurface img'));
      await tab.getByRole('textbox', { name: alternative, exact: true }).waitFor();
    },
  },
  'versions of a training': {
    person: adviser,
    path: 'library/writing/toimeentulotuki.fi/versions',
  },
  'presence by station': { person: adviser, path: 'presence' },
  'presence by person': { person: nurse, path: 'presence?by=person' },
  'a week with holidays': { person: nurse, path: 'presence?from=2026-12-21' },
  'a week with somebody away': { person: nurse, path: 'presence?from=2026-12-07' },
  'days of one’s own': {
    person: adviser,
    path: 'presence',
    then: async ({ tab }, language) => {
      await tab.getByRole('button', { name: presenceWords(language).own.edit }).click();
      await tab.locator('.fui-DialogSurface').waitFor();
    },
  },
  'days of one’s own, not saved yet': {
    person: adviser,
    path: 'presence',
    then: async (tab, language) => {
      const { own, field, kept } = presenceWords(language);
      const opens = opensDialog(() => own.edit);
      await opens(tab, language);
      await tab.tab.getByLabel(field.from).first().fill('07:30');
      await tab.page.keyboard.press('Escape');
      await tab.tab.locator('.fui-DialogSurface').waitFor({ state: 'detached' });
      await opens(tab, language);
      await tab.tab.getByText(kept).waitFor();
    },
  },
  'an absence': {
    person: adviser,
    path: 'presence',
    then: async ({ tab }, language) => {
      await tab.getByRole('button', { name: presenceWords(language).own.absence }).click();
      await tab.locator('.fui-DialogSurface').waitFor();
    },
  },
  'an extra day': {
    person: adviser,
    path: 'presence',
    then: opensDialog((language) => presenceWords(language).own.extraDay),
  },
  'a swap of days': {
    person: adviser,
    path: 'presence',
    then: opensDialog((language) => presenceWords(language).own.swap),
  },
  'days from a file': {
    person: coordinator,
    path: 'presence',
    then: opensDialog((language) => presenceWords(language).own.import),
  },
  'an address for a calendar': {
    person: adviser,
    path: 'presence',
    then: opensDialog((language) => presenceWords(language).own.feed),
  },
  'planning other days': { person: coordinator, path: 'presence/plan' },
  'planning a week': {
    person: adviser,
    path: 'presence/plan',
    then: async ({ tab }, language) => {
      const { alternative, editFor } = planWords(language);
      await tab.getByRole('button', { name: editFor(adviser, alternative('A')) }).click();
      await tab.locator('.fui-DialogSurface').waitFor();
    },
  },
  statistics: { person: reader, path: 'statistics?from=2026-10&until=2026-12' },
  'statistics narrowed and compared': {
    person: coordinator,
    path: 'statistics?from=2026-11&until=2026-11&region=joensuu&by=urgency&is=today&compare=previous',
  },
  'statistics of a quarter without any': { person: reader, path: 'statistics' },
  'client feedback taken down': {
    person: coordinator,
    path: 'statistics',
    then: async ({ tab }, language) => {
      const { add, measure } = statisticsPageWords(language).feedback;
      await tab.getByRole('button', { name: add, exact: true }).click();
      await tab.getByRole('textbox', { name: measure }).waitFor();
    },
  },
  'statistics of others': { person: nurse, path: 'statistics' },
  'settings: people': { person: admin, path: 'settings/people' },
  'settings: stations': { person: admin, path: 'settings/stations' },
  'settings: a station': {
    person: admin,
    path: 'settings/stations',
    then: opensEntry('Niinivaara'),
  },
  'settings: regions': { person: admin, path: 'settings/regions' },
  'settings: a region': { person: admin, path: 'settings/regions', then: opensEntry() },
  'settings: professions': { person: admin, path: 'settings/professions' },
  'settings: a profession': { person: admin, path: 'settings/professions', then: opensEntry() },
  'settings: topics': { person: admin, path: 'settings/topics' },
  'settings: a topic': { person: admin, path: 'settings/topics', then: opensEntry() },
  'settings: phenomena': { person: admin, path: 'settings/phenomena' },
  'settings: a phenomenon': { person: admin, path: 'settings/phenomena', then: opensEntry() },
  'settings: numbers': { person: admin, path: 'settings/numbers' },
  'settings: a number': { person: admin, path: 'settings/numbers', then: opensEntry() },
  'settings: everyday words': { person: admin, path: 'settings/everydayWords' },
  'settings: record system': { person: admin, path: 'settings/recordSystem' },
  'settings: limits': { person: admin, path: 'settings/limits' },
  'settings: kinds': { person: admin, path: 'settings/kinds' },
  'settings: trigger rules': { person: admin, path: 'settings/triggerRules' },
  'settings: closing': { person: admin, path: 'settings/closing' },
  'settings: retention': { person: admin, path: 'settings/retention' },
  'settings: posts': { person: admin, path: 'settings/posts' },
  'settings: texts': { person: admin, path: 'settings/texts' },
  'settings: history': { person: admin, path: 'settings/history' },
  'settings: reachability': { person: admin, path: 'settings/reachability' },
  'settings: two at once': {
    person: admin,
    path: 'settings/limits',
    then: async ({ page, tab }, language) => {
      const { field, conflict } = settingsWords(language);
      // Somebody was a moment faster; the county itself stays as it is for the other cells.
      await page.route('**/api/settings/limits', (route) => {
        const mine = route.request().postDataJSON() as Readonly<Record<string, unknown>>;
        const value = { ...mine, nowAloneMinutes: 5, todayStepMinutes: 60, nowExpiresMinutes: 15 };
        const stale = { type: 'about:blank#stale', status: 412, detail: '' };
        return route.fulfill({
          status: 412,
          contentType: 'application/problem+json',
          headers: { etag: '"theirs"' },
          json: { ...stale, current: { etag: 'theirs', value } },
        });
      });
      await tab.getByLabel(field.nowAloneMinutes).fill('4');
      await tab.getByLabel(field.todayStepMinutes).fill('45');
      await tab.getByRole('button', { name: shellWords(language).save }).click();
      await tab.getByText(conflict.title).waitFor();
    },
    complains: noFile,
  },
  'settings of others': { person: coordinator, path: 'settings/topics' },
  'settings: a person': {
    person: admin,
    path: 'settings/people',
    then: async ({ tab }, language) => {
      await tab.getByRole('main').getByText(adviser).first().click();
      await tab.getByRole('heading', { name: settingsWords(language).edit(adviser) }).waitFor();
    },
  },
  networks: { person: adviser, path: 'network' },
  'networks to join': { person: newcomer, path: 'network' },
  'a network': { person: coordinator, path: ({ networks }) => `network/${networks.network}` },
  'a network to join': {
    person: newcomer,
    path: ({ networks }) => `network/${networks.network}`,
  },
  'members of a network': {
    person: coordinator,
    path: ({ networks }) => `network/${networks.network}/members`,
    then: async ({ tab }, language) => {
      await tab.getByRole('button', { name: networkTabWords(language).members.invite }).click();
      await tab.getByRole('button', { name: networkTabWords(language).members.send }).waitFor();
    },
  },
  'tasks of a network': {
    person: adviser,
    path: ({ networks }) => `network/${networks.network}/tasks`,
    then: async ({ tab }, language) => {
      await tab.getByRole('button', { name: networkTabWords(language).tasks.make }).click();
      await tab.getByRole('button', { name: networkTabWords(language).tasks.add }).waitFor();
    },
  },
  'development of the model': {
    person: adviser,
    path: ({ networks }) => `network/${networks.network}/ideas`,
  },
  'issues of a network': {
    person: adviser,
    path: ({ networks }) => `network/${networks.network}/issues`,
  },
  'issues of a steering group': {
    person: coordinator,
    path: ({ networks }) => `network/${networks.steering}/issues`,
    then: async ({ tab }, language) => {
      const { answer, send, figures } = networkTabWords(language).issues;
      await tab.getByText(figures).first().click();
      await tab.getByRole('button', { name: answer }).click();
      await tab.getByRole('button', { name: send }).waitFor();
    },
  },
  'planning a series': {
    person: coordinator,
    path: ({ networks }) => `network/${networks.network}`,
    then: async ({ tab }, language) => {
      await tab.getByRole('button', { name: networkTabWords(language).series.make }).click();
      await tab.getByRole('dialog').waitFor();
    },
  },
  'a meeting': {
    person: adviser,
    path: ({ networks }) => `network/${networks.network}/meetings/${networks.meeting}`,
  },
  'a coming meeting': {
    person: adviser,
    path: ({ networks }) => `network/${networks.network}/meetings/${networks.coming}`,
  },
  'adding to an agenda': {
    person: adviser,
    path: ({ networks }) => `network/${networks.network}/meetings/${networks.coming}`,
    then: async ({ tab }, language) => {
      const { agenda } = meetingWords(language);
      await tab.getByRole('button', { name: agenda.add }).click();
      await tab.getByLabel(agenda.what).waitFor();
    },
  },
  minutes: {
    person: adviser,
    path: ({ networks }) => `network/${networks.network}/meetings/${networks.meeting}/minutes`,
  },
  'no such network': { person: nurse, path: 'network/kolibri', complains: noFile },
  'no such settings': { person: admin, path: 'settings/nowhere' },
  'no such page': { person: coordinator, path: 'nowhere' },
  'the error page': {
    person: nurse,
    path: 'today',
    then: async ({ page, tab }, language) => {
      await page.route('**/assets/requests-*', (route) => route.abort());
      const { pages, menu, broken } = shellWords(language);
      const link = tab.getByRole('link', { name: pages.requests });
      if (!(await link.isVisible())) await tab.getByRole('button', { name: menu }).click();
      await link.click();
      await tab.getByText(broken).waitFor();
    },
    complains: noFile,
  },
  offline: {
    person: nurse,
    path: 'today',
    // Of this window alone: the context's others stay online.
    then: async ({ tab }, language) => {
      await tab.evaluate(
        `Object.defineProperty(navigator, 'onLine', { get: () => false });
         window.dispatchEvent(new Event('offline'))`,
      );
      await tab.getByText(shellWords(language).offline).first().waitFor();
    },
  },
} satisfies Readonly<Record<string, View>>;

export type ViewName = keyof typeof views;

export const factors = {
  view: Object.keys(views) as readonly ViewName[],
  language: ['fi', 'sv', 'en'],
  theme: ['default', 'dark', 'contrast'],
  width: [desktop.width, phone.width],
} as const;

export type Cell = Row<typeof factors>;

/** What is seen of a page in one language, theme and width, and what should be. */
export interface Seen {
  readonly cell: Cell;
  readonly look: Look;
  readonly complaints: readonly string[];
}
export const expected = (cell: Cell): Seen => ({
  cell,
  look: clean(cell.language),
  complaints: [],
});

/** Something to look at, in whichever theme. */
export type Shown = Omit<Cell, 'theme'>;

interface Matrix {
  readonly see: (cell: Cell) => Promise<Seen>;
  /**
   * Looks at what is open in one theme after the other, as somebody changes it in Teams; where a
   * cell has a name, what it shows is written to docs/pictures/<name>.png too.
   */
  readonly seeThemes: (
    shown: Shown,
    nameOf: (cell: Cell) => string | undefined,
  ) => Promise<readonly Seen[]>;
  /** Writes what it shows to docs/pictures/<name>.png. */
  readonly picture: (cell: Cell, name: string) => Promise<void>;
}

/** The cells of the matrix in the one world of the file, on a filled day. */
export function tabMatrix(): Matrix {
  const around = tabWorld({ clock: demoMorning });
  let day: DemoDay | undefined;
  beforeAll(async () => {
    day = await liveThroughDemoDay(around().world);
  }, 120_000);
  afterAll(() => day?.stop());
  const today = (): DemoDay => {
    if (!day) throw new Error('No day outside a test');
    return day;
  };
  const opened = (cell: Cell): Promise<Tab> => openedCell(around(), today(), cell);
  return {
    see: async (cell) => {
      const tab = await opened(cell);
      const seen = await seenIn(tab, cell);
      await tab.close();
      return seen;
    },
    seeThemes: async (shown, nameOf) => {
      const person = personOf(around(), shown);
      const cells = factors.theme.map((theme) => ({ ...shown, theme }));
      const seen: Seen[] = [];
      const looksAt = async (tab: Tab, cell: Cell): Promise<void> => {
        seen.push(await seenIn(tab, cell));
        const name = nameOf(cell);
        if (name !== undefined) await pictured(tab, name);
      };
      if (person === undefined) {
        for (const cell of cells) {
          const tab = await opened(cell);
          await looksAt(tab, cell);
          await tab.close();
        }
        return seen;
      }
      const begun = await openedInTeams(around(), today(), person, { ...shown, theme: 'default' });
      const tab = await prepared(begun, shown);
      for (const cell of cells) {
        await tab.changeTheme(cell.theme);
        await showsTheme(tab, cell.theme);
        await looksAt(tab, cell);
      }
      await tab.close();
      return seen;
    },
    picture: async (cell, name) => {
      const tab = await opened(cell);
      await pictured(tab, name);
      await tab.close();
    },
  };
}

async function seenIn(tab: Tab, cell: Cell): Promise<Seen> {
  const view: View = views[cell.view];
  const look = await lookAt(tab);
  return { cell, look, complaints: tab.complaints.filter((one) => !view.complains?.test(one)) };
}

async function pictured({ page }: Tab, name: string): Promise<void> {
  const path = `docs/pictures/${name}.png`;
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}

interface Image {
  decode(): Promise<void>;
  scrollIntoView(how: { readonly block: 'center' }): void;
}

/** Drawn, and in the middle of the window. */
async function shown(picture: Locator): Promise<void> {
  await picture.waitFor();
  await picture.evaluate(async (element) => {
    const image = element as unknown as Image;
    await image.decode();
    image.scrollIntoView({ block: 'center' });
  });
}

async function openedCell(around: TabWorld, day: DemoDay, cell: Cell): Promise<Tab> {
  const who = personOf(around, cell);
  // High contrast is Teams' own theme; before anybody is chosen it is the forced colours of a desk.
  const tab =
    who !== undefined && cell.theme === 'contrast'
      ? await openedInTeams(around, day, who, cell)
      : await openAtDesk(around.contexts[cell.language], around.world.bot, {
          ...{ path: pathOf(day, cell), size: sizeOf(cell), theme: cell.theme },
          ...(who !== undefined && { person: who }),
        });
  return prepared(tab, cell);
}

function openedInTeams(
  { host, contexts }: TabWorld,
  day: DemoDay,
  person: string,
  cell: Cell,
): Promise<TeamsTab> {
  const { language, theme } = cell;
  const context = { theme, locale: locales[language] };
  const place = { path: pathOf(day, cell), size: sizeOf(cell) };
  return host.open(contexts[language], { person, ...place, context });
}

async function prepared<T extends Tab>(tab: T, { view, language }: Shown): Promise<T> {
  const { then }: View = views[view];
  await tab.settled();
  await then?.(tab, language);
  // A form that waits for what belongs into it cannot be sent yet.
  const waiting = tab.tab.locator('button[type=submit][aria-disabled=true]');
  await waiting.first().waitFor({ state: 'detached' });
  return tab;
}

function personOf({ person }: TabWorld, cell: Shown): string | undefined {
  const view: View = views[cell.view];
  return view.person === undefined ? undefined : person(view.person);
}

function pathOf(day: DemoDay, cell: Shown): string {
  const { path }: View = views[cell.view];
  return typeof path === 'string' ? path : path(day);
}

const sizeOf = ({ width }: Shown) => (width === phone.width ? phone : desktop);

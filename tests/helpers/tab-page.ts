import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import type { Language } from '../../bot/src/domain/language.ts';

export const locales: Readonly<Record<Language, string>> = {
  fi: 'fi-FI',
  sv: 'sv-FI',
  en: 'en-GB',
};

export const desktop = { width: 1280, height: 800 } as const;
export const phone = { width: 360, height: 740 } as const;

const patience = 15_000;

/** The tab as a person has it before them: at a desk the page itself, in Teams a frame in it. */
export interface Tab {
  /** For keys, network and size. */
  readonly page: Page;
  /** What is looked for is looked for in here. */
  readonly tab: Frame;
  /** What the browser complained of so far. */
  readonly complaints: readonly string[];
  /** Resolves when nothing is loading any more. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** A browser profile in which the tab's files stay loaded from page to page. */
export function tabContext(browser: Browser, language: Language = 'fi'): Promise<BrowserContext> {
  return browser.newContext({
    locale: locales[language],
    timezoneId: 'Europe/Helsinki',
    viewport: desktop,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
}

/** As Teams names them. */
export type Theme = 'default' | 'dark' | 'contrast';

interface AtDesk {
  /** As the API knows them; nobody: the chooser asks. */
  readonly person?: string;
  /** Below /tab/. */
  readonly path?: string;
  readonly theme?: Theme;
  readonly size?: { readonly width: number; readonly height: number };
}

/** The tab in a window of its own, as in local mode at a desk. */
export async function openAtDesk(
  context: BrowserContext,
  service: string,
  { person, path = '', theme = 'default', size = desktop }: AtDesk = {},
): Promise<Tab> {
  const page = await context.newPage();
  await page.setViewportSize(size);
  await page.emulateMedia({
    colorScheme: theme === 'default' ? 'light' : 'dark',
    // As Windows makes high contrast.
    forcedColors: theme === 'contrast' ? 'active' : 'none',
  });
  if (person !== undefined)
    await page.addInitScript(`sessionStorage.setItem('koppi-person', '${person}')`);
  const tab = tabOf(page, page.mainFrame());
  await page.goto(`${service}/tab/${path}`);
  return tab;
}

const backgrounds: Readonly<Record<Theme, string>> = {
  default: '#ffffff',
  dark: '#292929',
  contrast: '#000000',
};

/** Resolves when everything is drawn in it. */
export async function showsTheme({ tab }: Pick<Tab, 'tab'>, theme: Theme): Promise<void> {
  await tab.evaluate(`new Promise((done) => {
    const ground = () =>
      getComputedStyle(document.querySelector('.fui-FluentProvider'))
        .getPropertyValue('--colorNeutralBackground1');
    const look = () => (ground() === '${backgrounds[theme]}' ? done() : requestAnimationFrame(look));
    look();
  })`);
}

/** The tab where it stands, with an ear for the browser's complaints. */
export function tabOf(page: Page, tab: Frame): Tab {
  const complaints: string[] = [];
  page.setDefaultTimeout(patience);
  page.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  return {
    page,
    tab,
    complaints,
    settled: async () => {
      await tab.locator('h1').first().waitFor();
      await tab.locator('.fui-Spinner').first().waitFor({ state: 'detached' });
    },
    close: () => page.close(),
  };
}

export interface Look {
  readonly language: string;
  /** Visible headings of the first level. */
  readonly headings: number;
  /** Elements beyond the window's edge, where one has to scroll sideways. */
  readonly tooWide: readonly string[];
  /** Elements whose text does not fit into them. */
  readonly cut: readonly string[];
  /** Elements in which a word goes on in the next line without a hyphen. */
  readonly torn: readonly string[];
  /** Texts in which something was put that is no word. */
  readonly gaps: readonly string[];
  /** What axe-core finds: rule and element. */
  readonly barriers: readonly string[];
}

/** A page on which nobody stumbles. */
export const clean = (language: Language): Look => ({
  language,
  headings: 1,
  tooWide: [],
  cut: [],
  torn: [],
  gaps: [],
  barriers: [],
});

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const inPage = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');

/** WCAG 2.2 A and AA, with all before it. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/**
 * Fluent's posts at the ends of a dialog take the focus only to hand it on, and are hidden for that
 * reason: of this one rule their makers and Accessibility Insights call them a false alarm
 * (github.com/microsoft/tabster/issues/288).
 */
const isPost = (rule: string, html: string): boolean =>
  rule === 'aria-hidden-focus' && html.includes('data-tabster-dummy');

/**
 * Even where no motion is wanted, a button that the pointer has left keeps its ground for a frame
 * longer than its text, and nobody reads that frame.
 */
const endTransitions = `for (const one of document.getAnimations())
  if (one instanceof CSSTransition) one.finish()`;

/** Looks at what is shown now, with the eyes of everybody. */
export async function lookAt({ tab }: Pick<Tab, 'tab'>): Promise<Look> {
  await tab.evaluate(endTransitions);
  const look = await tab.evaluate<Omit<Look, 'barriers'>>(`(${inPage.replace(/;\s*$/u, '')})()`);
  if (await tab.evaluate<boolean>('window.axe === undefined')) await tab.evaluate(axe);
  const first = await barriersIn(tab);
  if (first.length === 0) return { ...look, barriers: first };
  await tab.page().waitForTimeout(betweenMs);
  return { ...look, barriers: await barriersIn(tab) };
}

/** A form that wakes up while it is looked at has its old colours for a frame, which nobody reads. */
const betweenMs = 500;

async function barriersIn(tab: Frame): Promise<readonly string[]> {
  const asked = JSON.stringify({ runOnly: rules, resultTypes: ['violations'] });
  const found = await tab.evaluate<readonly Violation[]>(
    `axe.run(document, ${asked}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !isPost(id, html))
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 300)} ${failureSummary}`),
  );
}

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { publicPages } from '../../bot/src/wording/public-pages/types.ts';
import { languages, type Language } from '../../bot/src/domain/language.ts';
import { parseCommand } from '../../bot/src/wording/commands.ts';

const text = (file: string): string => readFileSync(file, 'utf8');
const book = 'docs/handbook';
const pages = globSync(`${book}/**/*.md`).sort();
const everyPage = ['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'infra/README.md'].concat(
  globSync('docs/**/*.md').sort(),
);

/** The same page in each language; Finnish is written first. */
const forPeople = [
  { fi: 'kysyjalle', sv: 'for-fragande', en: 'for-askers' },
  { fi: 'ohjaajalle', sv: 'for-handledare', en: 'for-advisers' },
  { fi: 'vetajalle', sv: 'for-natverksledare', en: 'for-coordinators' },
  { fi: 'paakayttajalle', sv: 'for-huvudanvandare', en: 'for-administrators' },
] as const satisfies readonly Readonly<Record<Language, string>>[];
const pageOf = (names: Readonly<Record<Language, string>>, language: Language): string =>
  `${book}/${language}/${names[language]}.md`;
const pagesForPeople = languages.flatMap((language) =>
  forPeople.map((names): [string, Language] => [pageOf(names, language), language]),
);

const fenced = /^```[^\n]*\n(.*?)^```$/gmsu;
const blocksOf = (page: string): string[] => [...page.matchAll(fenced)].map(([, one = '']) => one);
const proseOf = (page: string): string => page.replace(fenced, '');
const all = (page: string, what: RegExp): string[] =>
  [...page.matchAll(what)].map(([, one = '']) => one);
const headingsOf = (page: string): string[] => all(proseOf(page), /^(#+) /gmu);
const linksOf = (page: string): string[] => all(proseOf(page), /\]\(([^)\s]+)\)/gu);
const picturesOf = (page: string): string[] => all(proseOf(page), /!\[[^\]]*\]\(([^)\s]+)\)/gu);
const boldOf = (page: string): string[] => all(proseOf(page), /\*\*([^*]+)\*\*/gu);
const codeOf = (page: string): string[] => all(proseOf(page), /`([^`]+)`/gu);

/** As GitHub makes them: small letters, without marks, blanks as dashes. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const anchorsOf = (page: string): string[] =>
  all(proseOf(page), /^#+ (.+)$/gmu).map((heading) => anchorOf(heading));

describe.each(everyPage)('%s', (file) => {
  const page = text(file);
  const inside = linksOf(page).filter((link) => !/^[a-z]+:/u.test(link));

  it('leads only to what is there', () => {
    const broken = inside.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const to = path === '' ? file : relative('.', join(dirname(file), path));
      if (!existsSync(to)) return true;
      return anchor !== undefined && !anchorsOf(text(to)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});

describe('the index', () => {
  it('leads to every page', () => {
    const index = linksOf(text(`${book}/README.md`)).map((link) => join(book, link));
    const others = pages.filter((page) => page !== `${book}/README.md`);
    expect(others.filter((page) => !index.includes(page))).toEqual([]);
  });

  it('knows no page for people that is not written in each language', () => {
    const written = languages.flatMap((language) => globSync(`${book}/${language}/*.md`));
    expect(written.sort()).toEqual(pagesForPeople.map(([page]) => page).sort());
  });
});

describe('what is typed', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(text('package.json')));

  it.each(pages)('%s names only scripts that there are', (file) => {
    const named = all(text(file), /npm run ([\w:-]+)/gu);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('never lets a file be taken for one more project, which runs the whole of the first', () => {
    const commands = pages.flatMap((file) => all(text(file), /^(npm run jest .*)$/gmu));
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((one) => !/--selectProjects \w+$/u.test(one))).toEqual([]);
  });

  it.each(pages)('%s says of each block with Azure in it that it needs Azure', (file) => {
    const blocks = [...text(file).matchAll(/^([^\n]*)\n+```[^\n]*\n(.*?)^```$/gmsu)];
    const unsaid = blocks.filter(
      ([, before = '', block = '']) =>
        /^\s*(?:az|atk|pwsh|[A-Z][a-z]+-Cs)\b/mu.test(block) && !/needs Azure/iu.test(before),
    );
    expect(unsaid.map(([, , block]) => block)).toEqual([]);
    expect(blocks.length).toBe(blocksOf(text(file)).length);
  });
});

/** Every string of a language's wording; sentences with something to fill in are not among them. */
async function wordingOf(language: Language): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string') found.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  for (const file of globSync('bot/src/wording/**/*.ts')) {
    const module = (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(module)) {
      if (typeof value === 'function' && /words|wording|terms/iu.test(name))
        gather((value as (one: Language) => unknown)(language));
      else if (typeof value === 'object' && value !== null && language in value)
        gather((value as Readonly<Record<string, unknown>>)[language]);
    }
  }
  return found;
}

describe.each(pagesForPeople)('%s', (file, language) => {
  const page = text(file);

  it('quotes buttons and pages as they are written there', async () => {
    const words = await wordingOf(language);
    expect(words.size).toBeGreaterThan(1000);
    expect(boldOf(page).length).toBeGreaterThan(10);
    expect(boldOf(page).filter((label) => !words.has(label))).toEqual([]);
  });

  it('lets people type only what Koppi takes for a command', () => {
    expect(codeOf(page).filter((typed) => !parseCommand(typed))).toEqual([]);
  });
});

describe.each(forPeople)('$en', (names) => {
  const inFinnish = text(pageOf(names, 'fi'));

  it.each(['sv', 'en'] as const)('follows in %s, heading by heading', (language) => {
    const page = text(pageOf(names, language));
    expect(headingsOf(page)).toEqual(headingsOf(inFinnish));
    expect(picturesOf(page)).toEqual(picturesOf(inFinnish));
    expect(boldOf(page).length).toBe(boldOf(inFinnish).length);
    expect(codeOf(page).length).toBe(codeOf(inFinnish).length);
    expect(linksOf(page).length).toBe(linksOf(inFinnish).length);
  });

  it('shows a picture that the tests make', () => {
    expect(picturesOf(inFinnish).length).toBeGreaterThan(0);
    for (const picture of picturesOf(inFinnish))
      expect(picture).toMatch(/^\.\.\/\.\.\/pictures\//u);
  });
});

describe('it.md', () => {
  const page = text(`${book}/it.md`);
  const config = text('bot/src/config.ts');
  const read = [
    ...all(config, /^ {2}([A-Z][A-Z_]+): /gmu),
    ...all(config, /process\.env\['([A-Z_]+)'\]/gu),
  ];
  const platform = all(text('infra/modules/site.bicep'), /^ {2}([A-Z][A-Z_]+): '/gmu);
  const infra = all(text('infra/azure.bicep'), /^ {6}([A-Z][A-Z_]+): /gmu);
  const environments = globSync('env/.env.*').flatMap((file) => Object.keys(parseEnv(text(file))));

  it('names every setting that the service reads', () => {
    expect(read.length).toBeGreaterThan(10);
    expect(read.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('names no setting that nothing knows', () => {
    const known = [...read, ...platform, ...infra, ...environments, 'NODE_ENV'];
    const named = all(page, /\b((?:[A-Z]+_)+[A-Z]+)\b/gu);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('tells what to do at every alarm', () => {
    const alarms = all(text('infra/modules/alerts.bicep'), /^ {4}name: '([a-z-]+)'/gmu);
    expect(alarms.length).toBeGreaterThan(7);
    expect(alarms.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('tells of every parameter', () => {
    const parameters = all(text('infra/azure.bicep'), /^param (\w+) /gmu);
    expect(parameters.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('pages that the service shows itself', () => {
  it('are where the app points', () => {
    const manifest = text('appPackage/manifest.json');
    for (const [field, page] of [
      ['websiteUrl', 'support'],
      ['privacyUrl', 'privacy'],
      ['termsOfUseUrl', 'terms'],
    ] as const) {
      expect(publicPages).toContain(page);
      expect(manifest).toContain(`"${field}": "https://\${{BOT_DOMAIN}}/${page}"`);
    }
  });

  it('are all named in the page on data protection', () => {
    const page = text(`${book}/tietosuoja.md`);
    expect(publicPages.filter((name) => !page.includes(`\`/${name}\``))).toEqual([]);
  });
});

it('tells of every table that Koppi keeps', () => {
  const tables = all(text('bot/src/adapters/tables/rows.ts'), /^ {2}'([A-Z]\w+)',$/gmu);
  expect(tables.length).toBeGreaterThan(12);
  const page = text(`${book}/tietosuoja.md`);
  expect(tables.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

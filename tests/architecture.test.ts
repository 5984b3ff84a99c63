import { globSync, readFileSync } from 'node:fs';

/** SDK → the one folder that may import it; docs/architecture.md. */
const fences: Readonly<Record<string, string>> = {
  botbuilder: 'bot/src/adapters/teams/botbuilder/',
  '@microsoft/agents-activity': 'bot/src/adapters/teams/agents/',
  '@microsoft/agents-hosting': 'bot/src/adapters/teams/agents/',
  restify: 'bot/src/adapters/http/',
  '@azure/data-tables': 'bot/src/adapters/tables/',
  '@azure/identity': 'bot/src/adapters/tables/',
  '@opentelemetry': 'bot/src/adapters/telemetry/',
  '@microsoft/teams-js': 'tab/src/teams/',
  '@microsoft/teamsfx': 'tab/src/teams/',
};

const sources = globSync('bot/src/**/*.ts').map((file) => ({
  file,
  imports: [
    ...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;']*\bfrom '([^']+)'/gmu),
  ].map(([, name = '']) => name),
  text: readFileSync(file, 'utf8'),
}));

const inFolder = (folder: string) => sources.filter(({ file }) => file.startsWith(folder));

/** `file imports name`, for everything that `forbidden` says. */
function found(
  files: typeof sources,
  forbidden: (name: string, file: string) => boolean,
): string[] {
  return files.flatMap(({ file, imports }) =>
    imports.filter((name) => forbidden(name, file)).map((name) => `${file} imports ${name}`),
  );
}

describe('the architecture', () => {
  it('is looked at: there are sources', () => {
    expect(sources.length).toBeGreaterThan(80);
  });

  it.each(Object.entries(fences))('lets %s in at %s only', (sdk, folder) => {
    const isIt = (name: string) => name === sdk || name.startsWith(`${sdk}/`);
    expect(found(sources, (name, file) => isIt(name) && !file.startsWith(folder))).toEqual([]);
  });

  it('keeps the domain pure', () => {
    const allowed = [
      'temporal-polyfill',
      'date-holidays',
      'fastest-levenshtein',
      'fractional-indexing',
      'markdown-it',
      'minisearch/SearchableMap',
      '@orama/stemmers/finnish',
      '@orama/stemmers/swedish',
      '@orama/stemmers/english',
    ];
    const outside = (name: string) =>
      name.startsWith('.')
        ? /\/(adapters|engine|use-cases|wording|contract)\/|\/ports\.ts$/u.test(name)
        : !allowed.includes(name);
    expect(found(inFolder('bot/src/domain/'), outside)).toEqual([]);
  });

  it.each(['use-cases', 'engine'])('keeps %s free of adapters and SDKs', (folder) => {
    const outside = (name: string) => name.includes('/adapters/') || !name.startsWith('.');
    expect(found(inFolder(`bot/src/${folder}/`), outside)).toEqual(
      folder === 'use-cases' ? ['bot/src/use-cases/statistics.ts imports temporal-polyfill'] : [],
    );
  });

  it.each(['adapters/teams/cards', 'telling'])(
    'keeps %s pure: no SDK, no port, no clock',
    (folder) => {
      const outside = (name: string) => !name.startsWith('.') || /\/ports|\/engine\//u.test(name);
      expect(found(inFolder(`bot/src/${folder}/`), outside)).toEqual([]);
    },
  );

  it.each(['azure-monitor', 'stdout', 'prometheus', 'telemetry'])(
    'loads adapters/telemetry/%s.ts only when it is asked for',
    (name) => {
      const isIt = ({ text }: (typeof sources)[number]) =>
        new RegExp(`^import (?!type )[^;]*/${name}\\.ts'`, 'mu').test(text);
      const loading = sources.filter(isIt).map(({ file }) => file);
      expect(loading.filter((file) => !file.startsWith('bot/src/adapters/telemetry/'))).toEqual([]);
      expect(loading).not.toContain('bot/src/adapters/telemetry/open.ts');
    },
  );

  it.each(['botbuilder', 'agents'])(
    'loads adapters/teams/%s only when it is chosen, in compose.ts alone',
    (name) => {
      const folder = `bot/src/adapters/teams/${name}/`;
      const outside = sources.filter(({ file }) => !file.startsWith(folder));
      const naming = outside.filter(({ text }) => text.includes(`/${name}/`));
      expect(naming.map(({ file }) => file)).toEqual(['bot/src/compose.ts']);
      expect(found(outside, (imported) => imported.includes(`/${name}/`))).toEqual([]);
    },
  );

  it('reads the environment in config.ts alone', () => {
    const readers = sources.filter(({ text }) => text.includes('process.env'));
    expect(readers.map(({ file }) => file)).toEqual(['bot/src/config.ts']);
  });

  it('names no client-readable sentence in the logic', () => {
    const finnish = /'[^'\n]*[äö][^'\n]* [^'\n]*'/u;
    const spoken = [...inFolder('bot/src/use-cases/'), ...inFolder('bot/src/engine/')].filter(
      ({ text }) => finnish.test(text.replace(/\/\*\*[\s\S]*?\*\//gu, '')),
    );
    expect(spoken.map(({ file }) => file)).toEqual([]);
  });
});

import { parseArgs } from 'node:util';
import { createClock } from './adapters/clock/clock.ts';
import { createConfig } from './adapters/tables/config.ts';
import { createFacts } from './adapters/tables/facts.ts';
import { createLease } from './adapters/tables/lease.ts';
import { openRows } from './adapters/tables/open-rows.ts';
import { inPresentSchema } from './adapters/tables/schema.ts';
import { printReport } from './adapters/terminal/report.ts';
import { readSettings, type Settings } from './config.ts';
import { languages, type Language } from './domain/language.ts';
import { readRange, readStatistics } from './use-cases/statistics.ts';
import { reportWordingOf } from './wording/report.ts';

interface Asked {
  readonly language: Language;
  readonly query: Readonly<Record<string, string>>;
}

/** `npm run report`: arguments → settings → rows → figures → table. */
async function main(): Promise<void> {
  const asked = readArguments();
  if (!asked) {
    refuse(reportWordingOf('fi').mistake.usage);
    return;
  }
  const { mistake } = reportWordingOf(asked.language);
  const read = readSettings();
  if (!read.ok) {
    refuse(mistake.settings, ...read.mistakes);
    return;
  }
  try {
    await report(read.settings, asked);
  } catch (error) {
    refuse(mistake.storage, String(error));
  }
}

async function report({ tables }: Settings, { language, query }: Asked): Promise<void> {
  const rows = inPresentSchema(await openRows(tables));
  const { county } = await createConfig(rows).read();
  const now = createClock(await createLease(rows).clockOffset()).now();
  const read = readRange(query, county, now);
  const { mistake } = reportWordingOf(language);
  if (!read.ok) {
    refuse(mistake.range, mistake.usage);
    return;
  }
  const statistics = await readStatistics(createFacts(rows), read.range, now);
  process.stdout.write(printReport(statistics, county, language, process.stdout.columns || 100));
}

/** None when something in them is not known. */
function readArguments(): Asked | undefined {
  const text = { type: 'string' } as const;
  try {
    const options = { lang: text, from: text, until: text, station: text };
    const { lang = 'fi', ...query } = parseArgs({ options }).values;
    const language = languages.find((each) => each === lang);
    return language && { language, query };
  } catch {
    return undefined;
  }
}

function refuse(...lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
}

await main();

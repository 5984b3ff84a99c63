import { basename } from 'node:path';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createAzureRows } from '../../bot/src/adapters/tables/azure-rows.ts';
import { printReport } from '../../bot/src/adapters/terminal/report.ts';
import { readCounty } from '../../bot/src/contract/county.ts';
import { liveDemoYear } from './world.ts';
import { modelOf, smaller } from './models.ts';

/**
 * `--county counties/varha.json` · `--luck 7` another year of the same totals · `--part 10` a tenth
 * of it · `--until 2026-11-24` · `--tables <connection string>` in place of the memory twin ·
 * `--stay` keeps the service for a look at the tab.
 */
const { values: asked } = parseArgs({
  options: {
    county: { type: 'string', default: 'counties/siun-sote.json' },
    luck: { type: 'string', default: '2026' },
    part: { type: 'string', default: '1' },
    until: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    tables: { type: 'string' },
    stay: { type: 'boolean', default: false },
  },
});

const seed = basename(asked.county, '.json');
const read = readCounty(JSON.parse(readFileSync(asked.county, 'utf8')));
if (!read.ok) throw new Error(JSON.stringify(read.mistakes));

/** Twelve months on the page of figures: from the first day of the eleventh month before. */
const last = new Date(`${asked.until.slice(0, 7)}-01T00:00:00Z`);
last.setUTCMonth(last.getUTCMonth() - 11);
const from = last.toISOString().slice(0, 10);

const rows =
  asked.tables === undefined ? undefined : createAzureRows({ connectionString: asked.tables });
await rows?.open();
const began = Date.now();
let month = '';
const { service, figures } = await liveDemoYear({
  ...{ seed, model: smaller(modelOf(seed), Number(asked.part)), luck: Number(asked.luck) },
  ...{ from, until: asked.until },
  ...(rows ? { rows } : {}),
  lived: (at) => {
    const now = new Date(at).toISOString().slice(0, 7);
    if (now !== month) say(`${now} …`);
    month = now;
  },
});
say(printReport(figures, read.county, 'fi', process.stdout.columns || 100));
const seconds = Math.round((Date.now() - began) / 1000);
say(`${read.county.name}: ${from} – ${asked.until}, ${seconds} s`);
if (asked.stay) {
  say(`The tab and its people: ${service.url()}/local/ (Ctrl-C ends)`);
  await new Promise((resolve) => process.once('SIGINT', resolve));
}
await service.stop();

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

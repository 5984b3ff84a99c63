import { createMemoryRows } from '../../../../bot/src/adapters/memory/memory-rows.ts';
import { createSecrets } from '../../../../bot/src/adapters/secrets/secrets.ts';
import { createFacts } from '../../../../bot/src/adapters/tables/facts.ts';
import { createNetworks } from '../../../../bot/src/adapters/tables/networks.ts';
import { createShelves } from '../../../../bot/src/adapters/tables/shelf.ts';
import { createUses } from '../../../../bot/src/adapters/tables/uses.ts';
import type { ReportQuery } from '../../../../bot/src/contract/report.ts';
import type { Person } from '../../../../bot/src/domain/roster/county.ts';
import { factOf, factOfEntry } from '../../../../bot/src/domain/statistics/fact.ts';
import type { Feedback } from '../../../../bot/src/domain/statistics/feedback.ts';
import { monthsBetween } from '../../../../bot/src/domain/statistics/months.ts';
import type { Dimension } from '../../../../bot/src/domain/statistics/slices.ts';
import { starFacts } from '../../../../bot/src/domain/statistics/star.ts';
import type { Target } from '../../../../bot/src/domain/statistics/targets.ts';
import { tellCross } from '../../../../bot/src/telling/report/cross.ts';
import { tellReport } from '../../../../bot/src/telling/report/report.ts';
import { besideOf } from '../../../../bot/src/use-cases/beside.ts';
import { createBook } from '../../../../bot/src/use-cases/book.ts';
import { readCross } from '../../../../bot/src/use-cases/report/cross.ts';
import { publishQuarters } from '../../../../bot/src/use-cases/report/publish.ts';
import { readReport } from '../../../../bot/src/use-cases/report/read.ts';
import { readScope } from '../../../../bot/src/use-cases/report/scope.ts';
import { sealMonths } from '../../../../bot/src/use-cases/statistics.ts';
import { at } from '../../../helpers/schedule.ts';
import { county, stationIds } from './county.ts';
import { known, type RawLog } from './raw-log.ts';

/** When quarters up to the third of 2026 were published and their months sealed. */
export const published = at('2026-11-20T12:00');
export const now = at('2027-01-10T12:00');

const secrets = createSecrets('sieni');

/** The service after it has lived through a log: what it tells of it. */
export async function serviceOf(
  log: RawLog,
  typed: { readonly feedback: readonly Feedback[]; readonly targets: readonly Target[] },
) {
  const rows = createMemoryRows();
  const clock = { now: () => now };
  const facts = createFacts(rows);
  const book = createBook({
    ...{ shelves: createShelves(rows), uses: createUses(rows), clock, county: () => county },
    giveWay: () => Promise.resolve(),
  });
  const tools = { clock, known, facts, book, secrets, networks: createNetworks(rows) };
  for (const look of [published, now]) {
    for (const { lived } of log.requests) {
      const consultation = lived.findLast((one) => one.at <= look)?.consultation;
      if (consultation)
        await facts.put({
          ...factOf(consultation, county.timeZone),
          beside: besideOf(tools, consultation),
        });
    }
    for (const entry of log.entries.filter((one) => one.at <= look))
      await facts.put(factOfEntry(entry, county.timeZone));
    await publishQuarters(tools, look);
    if (look < now) await sealMonths(facts, county, look);
  }
  const put = <T extends { readonly id: string }>(one: T) => ({ id: one.id, decide: () => one });
  await book.change('feedback', 'head', typed.feedback.map(put));
  await book.change('targets', 'head', typed.targets.map(put));

  const scopeOf = (query: ReportQuery, reader: Person) => {
    const read = readScope(query, county, reader, now);
    if (read.kind !== 'scope') throw new Error(`no scope: ${JSON.stringify(read)}`);
    return read.scope;
  };
  return {
    seal: () => sealMonths(facts, county, now),
    report: async (query: ReportQuery, reader: Person) =>
      tellReport(await readReport(tools, scopeOf(query, reader), reader), county, 'en'),
    cross: async (query: ReportQuery, reader: Person, rowsBy: Dimension, columns: Dimension) =>
      tellCross(
        await readCross(tools, scopeOf(query, reader), rowsBy),
        { rows: rowsBy, columns },
        county,
        'en',
      ),
    /** Facts for Power BI. */
    star: async (from: string, until: string) => {
      const months = monthsBetween(from, until);
      const read = await facts.read(months, stationIds);
      const { work, counts, times, clients, reach } = starFacts({
        ...{ months, stations: county.stations, published: [...book.on('published').values()] },
        parts: read.map(({ month, station, sums }) => ({ month, station, work: sums })),
      });
      return {
        ...{ work: work.rows, counts: counts.rows, times: times.rows },
        ...{ clients: clients.rows, reach: reach.rows },
      };
    },
  };
}

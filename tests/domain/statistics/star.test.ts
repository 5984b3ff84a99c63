import fc from 'fast-check';
import type { Station } from '../../../bot/src/domain/roster/county.ts';
import type { RequestFact } from '../../../bot/src/domain/statistics/fact.ts';
import { foldFacts } from '../../../bot/src/domain/statistics/fold.ts';
import { monthsOfQuarter } from '../../../bot/src/domain/statistics/periods.ts';
import { publish } from '../../../bot/src/domain/statistics/published.ts';
import {
  starFacts,
  type StarData,
  type StarTable,
} from '../../../bot/src/domain/statistics/star.ts';
import { runs } from '../../helpers/thorough.ts';
import { aRequestFact } from './facts.ts';

// What Power BI reads of clients: whoever has every feed there is, and the workload, tries to subtract.

const quarter = '2026-Q3';
const months = monthsOfQuarter(quarter);
const regionOf = { kitee: 'itä', outokumpu: 'länsi', polvijarvi: 'länsi', rantakyla: 'pohjoinen' };
// The object has these keys alone.
const stationIds = Object.keys(regionOf) as (keyof typeof regionOf)[];
const stations = stationIds.map((id) => ({ id, region: regionOf[id] }) as Station);

const closedFact = fc
  .record({
    station: fc.constantFrom(...stationIds),
    month: fc.constantFrom(...months),
    outcome: fc.constantFrom('solved', undefined),
    details: fc.record(
      {
        pensioner: fc.boolean(),
        phenomenon: fc.constantFrom('rent', 'debt', 'care', 'others', 'loneliness'),
      },
      { requiredKeys: [] },
    ),
    beside: fc.record({ asker: fc.constantFrom('ana', 'bea', 'cia', 'dea', 'eva', 'fia', 'gia') }),
  })
  .map((changes) => aRequestFact(changes as Partial<RequestFact>));
const anyQuarter = fc.array(closedFact, { maxLength: 150, size: 'max' });

function countyOf(facts: readonly RequestFact[]): StarData {
  const parts = months.flatMap((month) =>
    stationIds.map((station) => {
      const own = facts.filter((one) => one.month === month && one.station === station);
      return { month, station, sums: foldFacts(own) };
    }),
  );
  const cells = stations.map(({ id, region }) => ({
    ...{ station: id, region, before: [] },
    quarter: parts.filter(({ station }) => station === id),
  }));
  const told = parts.map(({ month, station, sums }) => ({ month, station, work: sums }));
  return { months, stations, parts: told, published: [publish(quarter, cells)] };
}
const ofRegion = (data: StarData, region: string): StarData => {
  const own = data.stations.filter((one) => one.region === region);
  const ids = new Set(own.map(({ id }) => id));
  return { ...data, stations: own, parts: data.parts.filter(({ station }) => ids.has(station)) };
};

const linesOf = ({ columns, rows }: StarTable) =>
  rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null])));
const tableOf = (code: unknown) => String(code).split(':')[0];

describe('client cells of a feed', () => {
  it('are never fewer than five, the others among them, and hold all closed of their places', () => {
    fc.assert(
      fc.property(anyQuarter, (facts) => {
        const clients = linesOf(starFacts(countyOf(facts)).clients);
        for (const { count } of clients) expect(count).toBeGreaterThanOrEqual(5);
        const groups = Map.groupBy(clients, ({ area, code }) => `${area} ${tableOf(code)}`);
        for (const cells of groups.values()) {
          const regions = String(cells[0]?.['area']).replace('region:', '').split('+');
          const closed = facts.filter(
            ({ station, outcome }) =>
              outcome !== undefined && regions.includes(regionOf[station as keyof typeof regionOf]),
          );
          // Nothing is left over that workload minus these would tell.
          expect(cells.reduce((all, { count }) => all + Number(count), 0)).toBe(closed.length);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('are the same cells in every feed, and no place lies in two of them', () => {
    fc.assert(
      fc.property(anyQuarter, (facts) => {
        const county = countyOf(facts);
        const whole = starFacts(county).clients.rows.map((row) => JSON.stringify(row));
        for (const region of new Set(Object.values(regionOf)))
          for (const row of starFacts(ofRegion(county, region)).clients.rows)
            expect(whole).toContain(JSON.stringify(row));
        const codes = Map.groupBy(linesOf(starFacts(county).clients), ({ code }) => tableOf(code));
        for (const cells of codes.values()) {
          const areas = [...new Set(cells.map(({ area }) => String(area)))];
          const regions = areas.flatMap((area) => area.replace('region:', '').split('+'));
          expect(new Set(regions).size).toBe(regions.length);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('are told of settled quarters that lie in the feed alone', () => {
    const facts = Array.from({ length: 12 }, (_, nth) =>
      aRequestFact({
        ...{ month: '2026-08', station: 'kitee', outcome: 'solved' },
        details: { pensioner: nth < 6 },
      }),
    );
    const data = countyOf(facts);
    const pensioners = linesOf(starFacts(data).clients).filter(
      ({ code }) => tableOf(code) === 'pensioner',
    );
    expect(pensioners).toEqual([
      { quarter, area: 'region:itä', code: 'pensioner:no', count: 6 },
      { quarter, area: 'region:itä', code: 'pensioner:yes', count: 6 },
    ]);
    expect(starFacts({ ...data, months: months.slice(1) }).clients.rows).toEqual([]);
    expect(starFacts({ ...data, published: [] }).clients.rows).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { statisticsRoute } from '../../bot/src/adapters/http/statistics.ts';
import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { createFacts } from '../../bot/src/adapters/tables/facts.ts';
import { StorageUnavailable } from '../../bot/src/adapters/tables/rows.ts';
import { readCounty } from '../../bot/src/contract/county.ts';
import { statisticsSchema } from '../../bot/src/contract/statistics.ts';
import type { Fact } from '../../bot/src/domain/statistics/fact.ts';
import { sealMonths } from '../../bot/src/use-cases/statistics.ts';
import { anEntryFact, aRequestFact, at } from '../domain/statistics/facts.ts';

const read = readCounty(JSON.parse(readFileSync('counties/siun-sote.json', 'utf8')));
if (!read.ok) throw new Error('the demo county has mistakes');
const { county } = read;
const now = at('2026-11-24T10:15:00Z');

async function asked(query: Record<string, string>, ...put: readonly Fact[]) {
  const facts = createFacts(createMemoryRows());
  for (const fact of put) await facts.put(fact);
  const { status, json } = await statisticsRoute(facts, county, now, { query, headers: {} });
  return { status, statistics: status === 200 ? statisticsSchema.parse(json) : undefined, json };
}

const closed = aRequestFact({
  state: 'closed',
  outcome: 'solved',
  minutesToAccept: 4,
  minutesToClose: 30,
});

describe('which months and stations are given', () => {
  it('the last twelve of all stations, unless said otherwise', async () => {
    const { statistics } = await asked({});
    expect(statistics?.months).toHaveLength(12);
    expect(statistics?.months[0]).toBe('2025-12');
    expect(statistics?.months[11]).toBe('2026-11');
    expect(statistics?.stations).toHaveLength(6);
    expect(statistics?.rows).toHaveLength(72);
  });

  it.each([
    [{ from: '2026-10' }, ['2026-10', '2026-11']],
    [{ from: '2026-09', until: '2026-09' }, ['2026-09']],
  ])('%j', async (query, months) => {
    expect((await asked(query)).statistics?.months).toEqual(months);
  });

  it('one station', async () => {
    const elsewhere = aRequestFact({ id: 'other', station: 'rantakyla' });
    const here = aRequestFact({ station: 'kitee' });
    const { statistics } = await asked({ station: 'kitee' }, elsewhere, here);
    expect(statistics?.stations).toEqual([{ id: 'kitee', name: 'Kitee' }]);
    expect(statistics?.totals.total).toBe(1);
  });
});

describe('a query with mistakes is told them', () => {
  it.each([
    [{ from: '2026-13' }, 'from'],
    [{ until: '24.11.2026' }, 'until'],
    [{ from: '2026-11', until: '2026-10' }, 'from'],
    [{ from: '2020-01' }, 'from'],
    [{ station: 'helsinki' }, 'station'],
    [{ stattion: 'kitee' }, ''],
  ])('%j', async (query, path) => {
    const { status, json } = await asked(query);
    expect(status).toBe(400);
    const said = expect.any(String) as string;
    expect(json).toEqual({
      ...{ type: 'about:blank#bad-input', status, detail: said },
      ...{ errors: [{ path, message: said }], mistakes: [{ path, says: said }] },
    });
  });

  it('but never its own words', async () => {
    const { json } = await asked({ planted: 'x', from: 'planted', station: 'planted' });
    expect(JSON.stringify(json)).not.toContain('planted');
  });
});

it('counts by month, by station and in all', async () => {
  const { statistics } = await asked(
    {},
    closed,
    aRequestFact({ id: 'second', month: '2026-10', minutesToAccept: 60 }),
    aRequestFact({
      id: 'third',
      station: 'kitee',
      minutesToAccept: 9,
      details: { channel: 'phone' },
    }),
    anEntryFact({ linked: true, kind: 'other' }),
  );
  expect(statistics?.rows.filter(({ total }) => total > 0)).toMatchObject([
    { month: '2026-10', station: 'rantakyla', total: 1 },
    {
      month: '2026-11',
      station: 'rantakyla',
      total: 1,
      byTopic: { benefits: 1 },
      byOutcome: { solved: 1 },
      minutesToAccept: { count: 1, median: 4, p90: 4 },
      minutesToClose: { count: 1, median: 30, p90: 30 },
      entries: { total: 1, linked: 1, byKind: { other: 1 } },
    },
    { month: '2026-11', station: 'kitee', total: 1, byChannel: { phone: 1 } },
  ]);
  expect(statistics?.perMonth.at(-1)).toMatchObject({ month: '2026-11', total: 2 });
  expect(statistics?.perStation[0]).toMatchObject({ station: 'rantakyla', total: 2 });
  expect(statistics?.totals).toMatchObject({
    total: 3,
    byState: { waiting: 2, closed: 1 },
    byDirection: { 'to-social': 3 },
    solvedAlone: { count: 1, of: 1 },
    minutesToAccept: { count: 3, median: 9, p90: 60 },
    entries: { total: 1 },
  });
});

it('has no median of nothing', async () => {
  const { statistics } = await asked({});
  expect(statistics?.totals.minutesToAccept).toEqual({ count: 0, median: null, p90: null });
});

it('shows nothing that describes clients', async () => {
  const { json } = await asked(
    {},
    aRequestFact({
      details: { ageBand: '75-84', pensioner: true, socialClient: 'yes', phenomenon: 'loneliness' },
    }),
  );
  expect(JSON.stringify(json)).not.toMatch(/75-84|pensioner|socialClient|loneliness/);
});

it('says 503 while storage does not answer', async () => {
  const down = { read: () => Promise.reject(new StorageUnavailable()) };
  const asked = { query: {}, headers: { 'accept-language': 'en' } };
  expect(await statisticsRoute(down, county, now, asked)).toMatchObject({
    status: 503,
    json: {
      type: 'about:blank#unavailable',
      detail: 'Nothing came: the storage does not answer now. Try again in a moment.',
    },
    headers: { 'content-type': 'application/problem+json' },
  });
});

it('seals the last four months that ended 45 days ago, and no later one', async () => {
  const sealed: string[] = [];
  const seal = (month: string, station: string) =>
    Promise.resolve(void sealed.push(`${month} ${station}`));
  await sealMonths({ seal }, county, now);
  expect(sealed).toHaveLength(4 * county.stations.length);
  expect(new Set(sealed).size).toBe(sealed.length);
  expect(sealed[0]).toBe('2026-06 rantakyla');
  expect(sealed.at(-1)).toBe('2026-09 outokumpu');
});

import { parse } from 'csv-parse/sync';
import { createConfig } from '../../bot/src/adapters/tables/config.ts';
import {
  biFeedListSchema,
  biFeedMadeSchema,
  type BiFeedMade,
} from '../../bot/src/contract/bi-feeds.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { admin, atFigures, coordinator, reader } from './at-figures.ts';
import { nowSentence } from './fresh.ts';

// Figures at a secret address, read by another parser than the writer's, as Power BI reads them.

const { world, asks } = atFigures('feeds');
const ifMatch = ({ etag }: { readonly etag: string }) => ({ 'if-match': `"${etag}"` });
const county = { name: 'Johdon työpöytä', region: null };

async function makes(body: object = county, name: string = admin): Promise<BiFeedMade> {
  const { status, json } = await asks(name, 'POST', '', body);
  expect(status).toBe(201);
  return biFeedMadeSchema.parse(json);
}
const opens = (path: string) => fetch(`${world().url()}${path}`);
const statusOf = async (path: string) => (await opens(path)).status;

type Line = Readonly<Record<string, string>>;
async function table({ path }: { readonly path: string }, name: string): Promise<readonly Line[]> {
  const response = await opens(`${path}${name}.csv`);
  expect([name, response.status]).toEqual([name, 200]);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  return parse(await response.text(), { columns: true, cast: false });
}
const sum = (lines: readonly Line[], column: string) =>
  lines.reduce((all, line) => all + Number(line[column]), 0);

/** Asked at Rantakylä, taken after four minutes, closed after 25; another one waits at Kitee. */
async function livesThroughTwo(): Promise<void> {
  const { nurse, nurseKitee, a } = world().people;
  await nurse.asks(nowSentence);
  await world().advance(4);
  await a.taps('request.accept');
  await world().advance(21);
  await a.taps('request.close', { outcome: 'solved', channel: 'phone', pensioner: 'true' });
  await nurseKitee.asks('Kiteellä kysymys asumistuesta, ei kiirettä');
  await world().settled();
}

const facts = ['work', 'counts', 'times', 'clients', 'reach'] as const;
const dimensions = {
  ...{ months: 'month', quarters: 'quarter', areas: 'area', codes: 'code', figures: 'figure' },
} as const;

describe('a feed', () => {
  it('is a star: every key of a fact stands once in its dimension, and joins to its name', async () => {
    await livesThroughTwo();
    const feed = await makes();
    const keys = new Map<string, readonly string[]>();
    for (const [name, key] of Object.entries(dimensions)) {
      const own = (await table(feed, name)).map((line) => line[key] ?? '');
      expect([name, new Set(own).size]).toEqual([name, own.length]);
      keys.set(key, own);
    }
    for (const name of facts)
      for (const line of await table(feed, name))
        for (const [key, own] of keys) if (key in line) expect(own).toContain(line[key]);

    const codes = await table(feed, 'codes');
    const named = (key = '') => codes.find(({ code }) => code === key)?.['name'];
    const counts = await table(feed, 'counts');
    const topics = counts.filter(({ code = '' }) => code.startsWith('topic:'));
    expect(topics.map(({ area, code, requests }) => [area, named(code), requests])).toEqual([
      ['station:rantakyla', 'Etuus- ja hakemusasiat', '1'],
      ['station:kitee', 'Etuus- ja hakemusasiat', '1'],
    ]);
  });

  it('adds up to what the report says', async () => {
    await livesThroughTwo();
    const feed = await makes();
    const work = await table(feed, 'work');
    expect(work).toHaveLength(36 * 6);
    const november = work.filter(({ month }) => month === '2026-11');
    expect(['requests', 'taken', 'closed'].map((one) => sum(november, one))).toEqual([2, 1, 1]);
    const outcomes = (await table(feed, 'counts')).filter(({ code }) => code === 'outcome:solved');
    expect(sum(outcomes, 'requests')).toBe(1);
    const times = await table(feed, 'times');
    const closing = times.filter(({ figure }) => figure === 'closeMedian');
    expect(closing.map(({ area, minutes, measured }) => [area, minutes, measured])).toEqual([
      ['all', '25', '1'],
      ['region:joensuu', '25', '1'],
      ['station:rantakyla', '25', '1'],
    ]);
  });

  it('tells nothing of clients, texts and persons of what is not settled', async () => {
    await livesThroughTwo();
    const feed = await makes();
    expect([await table(feed, 'clients'), await table(feed, 'reach')]).toEqual([[], []]);
    const all = await Promise.all(
      [...facts, ...Object.keys(dimensions)].map(async (name) =>
        (await opens(`${feed.path}${name}.csv`)).text(),
      ),
    );
    expect(all.join('')).not.toMatch(/Sosiaaliohjaaja [ABC]|Hoitaja |asumistuesta|lomaketta/u);
    expect(all.join('')).not.toContain('pensioner:');
  });

  it('of a region holds its own stations alone', async () => {
    await livesThroughTwo();
    const feed = await makes({ name: 'Joensuu', region: 'joensuu' }, coordinator);
    const stations = new Set((await table(feed, 'work')).map(({ area }) => area));
    expect(stations).toContain('station:rantakyla');
    expect(stations).not.toContain('station:kitee');
    expect(JSON.stringify(await table(feed, 'counts'))).not.toContain('kitee');
  });

  it('is in the language of whoever made it', async () => {
    const { json } = await asks(admin, 'POST', '', county, { 'accept-language': 'sv' });
    const quarters = await table(biFeedMadeSchema.parse(json), 'quarters');
    expect(quarters.at(-1)).toMatchObject({ quarter: '2026-Q4', name: 'Kvartal 4/2026' });
  });

  it('is read from the store once in a quarter of an hour, however often it is asked', async () => {
    const feed = await makes();
    expect(sum(await table(feed, 'work'), 'requests')).toBe(0);
    await livesThroughTwo();
    const other = await makes({ name: 'Toinen', region: 'joensuu' });
    expect(sum(await table(other, 'work'), 'requests')).toBe(1);
    await world().advance(15);
    expect(sum(await table(feed, 'work'), 'requests')).toBe(2);
  });
});

describe('its address', () => {
  it('is told once, and kept nowhere', async () => {
    const { path } = await makes();
    const [, secret = ''] = /^\/bi\/([\w-]{43})\/$/u.exec(path) ?? [];
    expect(secret).not.toBe('');
    expect(JSON.stringify((await asks(admin, 'GET')).json)).not.toContain(secret);
    expect(await world().everythingStored()).not.toContain(secret);
    expect(world().everythingLogged()).not.toContain(secret);
  });

  it('is the same for the same act sent again', async () => {
    const headers = { 'idempotency-key': 'a-press-of-the-form' };
    const [first, again] = [
      await asks(admin, 'POST', '', county, headers),
      await asks(admin, 'POST', '', county, headers),
    ];
    expect(again.json).toEqual(first.json);
    expect(biFeedListSchema.parse((await asks(admin, 'GET')).json).items).toHaveLength(1);
  });

  it('is gone as soon as there is another one, or none; who made it is kept', async () => {
    const first = await makes();
    await makes({ name: 'Muu', region: null });
    const key = { 'idempotency-key': 'renewed', ...ifMatch(first) };
    const renewed = await asks(admin, 'POST', `/${first.id}/address`, undefined, key);
    const second = biFeedMadeSchema.parse(renewed.json);
    expect(await asks(admin, 'POST', `/${first.id}/address`, undefined, key)).toEqual(renewed);
    expect(await statusOf(`${first.path}work.csv`)).toBe(404);
    expect(await statusOf(`${second.path}work.csv`)).toBe(200);
    expect(second.by).toBe(world().named(admin).id);
    // From a state that is no more nothing is renewed and nothing removed.
    const late = ifMatch(first);
    expect((await asks(admin, 'POST', `/${first.id}/address`, undefined, late)).status).toBe(412);
    expect((await asks(admin, 'DELETE', `/${first.id}`, undefined, late)).status).toBe(412);
    expect((await asks(admin, 'DELETE', `/${first.id}`, undefined, ifMatch(second))).status).toBe(
      200,
    );
    expect(await statusOf(`${second.path}work.csv`)).toBe(404);
    const kept = (await world().rows.list('Figures', 'feed')).filter(({ row }) =>
      row.startsWith(`was-${first.id}`),
    );
    expect(kept.map(({ values }) => values['by'])).toEqual(Array(3).fill(second.by));
  });

  it('that is none is an empty 404', async () => {
    const { path } = await makes();
    const paths = [
      ...[`/bi/${'x'.repeat(43)}/work.csv`, '/bi/x/work.csv', '/bi/work.csv', path],
      ...[`${path}secrets.csv`, `${path}work`, `${path}constructor`, `${path}..%2Fwork.csv`],
    ];
    for (const one of paths) {
      const response = await opens(one);
      expect([one, response.status, await response.text()]).toEqual([one, 404, '']);
    }
  });

  it('works as long as whoever made it may read the same', async () => {
    const { path, id } = await makes({ name: 'Joensuu', region: 'joensuu' }, coordinator);
    const made = world().named(coordinator);
    await createConfig(world().rows).changeCounty(made.id, 0, (before) => ({
      ...before,
      people: before.people.map((one) => (one.id === made.id ? { ...one, role: 'reader' } : one)),
    }));
    await fetch(`${world().url()}/health/engine`);
    expect(await statusOf(`${path}work.csv`)).toBe(404);
    const { items } = biFeedListSchema.parse((await asks(admin, 'GET')).json);
    const [feed] = items;
    expect(feed).toMatchObject({ id, works: false });
    const { json } = await asks(admin, 'POST', `/${id}/address`, undefined, ifMatch(feed!));
    const renewed = biFeedMadeSchema.parse(json);
    expect(renewed).toMatchObject({ works: true, by: world().named(admin).id });
    expect(await statusOf(`${renewed.path}work.csv`)).toBe(200);
  });
});

describe('who may', () => {
  it('make one is who answers for all of its place', async () => {
    const list = biFeedListSchema.parse((await asks(coordinator, 'GET')).json);
    expect(list).toEqual({ items: [], regions: ['joensuu'], mayWholeCounty: false });
    for (const region of ['keski-karjala', null])
      expect((await asks(coordinator, 'POST', '', { name: 'X', region })).status).toBe(403);
    for (const name of [reader, 'Sosiaaliohjaaja A', 'Hoitaja Rantakylä']) {
      expect((await asks(name, 'POST', '', county)).status).toBe(403);
      expect((await asks(name, 'GET')).status).toBe(403);
    }
  });

  it('remove or renew one likewise', async () => {
    const made = await makes();
    const asked = [coordinator, 'DELETE', `/${made.id}`, undefined, ifMatch(made)] as const;
    expect((await asks(...asked)).status).toBe(403);
    const renewing = [
      coordinator,
      'POST',
      `/${made.id}/address`,
      undefined,
      ifMatch(made),
    ] as const;
    expect((await asks(...renewing)).status).toBe(403);
    expect(await statusOf(`${made.path}work.csv`)).toBe(200);
  });

  it.each([
    ['no name', { name: ' ', region: null }, 400],
    ['a region that is not there', { name: 'X', region: 'uusimaa' }, 422],
    [
      'an identity code in its name',
      {
        name: `Luvut ${identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 })}`,
        region: null,
      },
      422,
    ],
  ])('is refused with %s', async (_what, body, status) => {
    expect((await asks(admin, 'POST', '', body)).status).toBe(status);
    expect(biFeedListSchema.parse((await asks(admin, 'GET')).json).items).toEqual([]);
  });
});

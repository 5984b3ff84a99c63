import { isSumRow } from '../../bot/src/adapters/tables/stored-sums.ts';
import { createConfig } from '../../bot/src/adapters/tables/config.ts';
import { packed, unpacked } from '../../bot/src/adapters/tables/packed.ts';
import { auditWhole } from '../../bot/src/audit/audit.ts';
import type { Person as Staff } from '../../bot/src/domain/roster/county.ts';
import type { KnownPerson } from '../../bot/src/ports.ts';
import type { Person } from '../helpers/person.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { userId } from '../helpers/teams-user.ts';
import { freshService, todaySentence } from './fresh.ts';

const world = freshService();

/** The engine tidies when it starts, and every hour after that. */
async function tidies(): Promise<void> {
  await world().restart();
  await world().advance(0);
}

const days = (count: number) => world().advance(count * 24 * 60);

async function roster(change: (people: readonly Staff[]) => readonly Staff[]): Promise<void> {
  await createConfig(world().rows).changeCounty('admin', 0, (county) => ({
    ...county,
    people: [...change(county.people)],
  }));
}

const takeAway = ({ id }: Person) => roster((people) => people.filter((one) => one.id !== id));

/** Where a person is still named, but for the county's own roster and schedules. */
async function tracesOf(...words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of ['Requests', 'Views', 'Facts', 'People', 'Config', 'Due', 'Lease'] as const)
    for (const row of await world().rows.listAcross(table, '')) {
      const isOwn = table === 'Config' && row.row === 'current';
      const text = JSON.stringify(row);
      if (!isOwn && words.some((word) => text.includes(word)))
        found.push(`${table} ${row.row.replace(/[\d-]{3,}/gu, '')}`);
    }
  return found;
}

const figures = async () => {
  const { rows } = world();
  const all = await rows.listAcross('Facts', '');
  return all.flatMap(({ partition, row, values }) =>
    isSumRow(row) ? [] : [[partition, row, values]],
  );
};

async function closedByA() {
  const { nurse, a } = world().people;
  await nurse.asks(todaySentence);
  await a.taps('request.accept');
  await a.taps('request.answer', {}, { on: await a.writes('keskeneräiset') });
  await a.taps('request.answerAndClose', { answer: 'Hoidin asian.' });
  return a;
}

it('a counsellor who left is nobody any more a month later, and no figure changes', async () => {
  const a = await closedByA();
  await takeAway(a);
  await tidies();
  expect(await tracesOf(a.id)).not.toEqual([]);
  await days(31);
  const before = await figures();
  await tidies();
  expect(await tracesOf(a.id)).toEqual([]);
  expect(await figures()).toEqual(before);
  const [request] = await world().requests();
  expect(request!.consultation.adviser).toMatch(/^[a-z]{24}$/u);
  expect(request!.log.map(({ actor }) => actor)).toContain(request!.consultation.adviser);
});

it('and the store is whole all the same', async () => {
  const a = await closedByA();
  await takeAway(a);
  await tidies();
  await days(31);
  await tidies();
  const now = Date.parse('2026-12-26T00:00:00Z');
  const asked = { now, isStopped: () => false, pause: () => Promise.resolve() };
  expect(await auditWhole({ ...asked, rows: world().rows })).toEqual([]);
});

it('who stands in the roster again stays who they were', async () => {
  const a = await closedByA();
  let taken: readonly Staff[] = [];
  await roster((people) => {
    taken = people.filter(({ id }) => id === a.id);
    return people.filter(({ id }) => id !== a.id);
  });
  await tidies();
  await days(20);
  await roster((people) => [...people, ...taken]);
  await tidies();
  await days(20);
  await tidies();
  expect((await world().requests())[0]!.consultation.adviser).toBe(a.id);
  expect(await tracesOf(`person_${a.id}`)).toHaveLength(1);
});

it('a calendar address of theirs shows nothing, and nothing again once they are forgotten', async () => {
  const { b } = world().people;
  const url = world().url();
  const body = { station: 'rantakyla' };
  const asked = { method: 'POST', body } as const;
  const made = await askedOfApi(url, '/api/schedule/feeds', await signedInAs(url, b.id), asked);
  const { path } = made.json as { readonly path: string };
  const opened = async () => (await fetch(`${world().url()}${path}`)).status;
  expect(await opened()).toBe(200);
  await takeAway(b);
  await tidies();
  expect(await opened()).toBe(404);
  await days(31);
  await tidies();
  await tidies();
  expect(await tracesOf(b.id)).toEqual([]);
  const { schedules } = await createConfig(world().rows).read();
  expect(schedules.feeds).toEqual([]);
  expect(await opened()).toBe(404);
});

it('what somebody had taken waits for another one within a minute', async () => {
  const { nurse, a, b } = world().people;
  await nurse.asks(todaySentence);
  await a.taps('request.accept');
  await takeAway(a);
  await world().advance(1);
  const [request] = await world().requests();
  expect(request!.consultation.adviser).not.toBe(a.id);
  expect(request!.consultation.state).toBe('waiting');
  await b.forges('request.accept', { id: request!.consultation.id });
  expect(nurse.card().text).toContain('Sosiaaliohjaaja B otti kopin');
});

/** As if this were what was kept of them. */
async function keptOf(id: string, change: (known: KnownPerson) => KnownPerson): Promise<void> {
  const { rows } = world();
  const held = (await rows.get('People', `person_${id}`, 'person'))!;
  const values = packed(change(unpacked<KnownPerson>(held.values)));
  await rows.write('People', held.partition, [
    { do: 'replace', row: held.row, etag: held.etag, values },
  ]);
}

const contactOf = async (id: string) =>
  unpacked<KnownPerson>((await world().rows.get('People', `person_${id}`, 'person'))!.values);

const channel = { kind: 'channel', id: '19:rantakyla@thread.tacv2' } as const;

describe('an asker whom the roster does not know', () => {
  it.each([
    ['2024-10', true],
    ['2025-06', false],
  ])('not seen since %s is forgotten: %s', async (seen, isForgotten) => {
    const stranger = world().stranger();
    await stranger.asks(todaySentence);
    await stranger.taps('request.withdraw');
    await keptOf(stranger.id, (known) => ({ ...known, seen }));
    await tidies();
    await days(31);
    await tidies();
    const traces = await tracesOf(stranger.id, stranger.identity.name, userId(stranger.identity));
    expect(traces.length === 0).toBe(isForgotten);
  });

  it('is forgotten too who only ever asked in a channel', async () => {
    const stranger = world().stranger();
    await stranger.in(channel).asks(todaySentence);
    const { id } = (await world().requests())[0]!.consultation;
    await stranger.in(channel).forges('request.withdraw', { id });
    expect(await contactOf(stranger.id)).toMatchObject({ seen: '2026-11', staff: false });
    await keptOf(stranger.id, (known) => ({ ...known, seen: '2024-10' }));
    await tidies();
    await days(31);
    await tidies();
    const { name } = stranger.identity;
    expect(await tracesOf(stranger.id, name, userId(stranger.identity))).toEqual([]);
  });

  it('counts from the month in which the row is met, where it says none', async () => {
    const stranger = world().stranger();
    await stranger.asks(todaySentence);
    await stranger.taps('request.withdraw');
    await keptOf(stranger.id, ({ seen: _, staff: __, ...known }) => known);
    await tidies();
    expect(await contactOf(stranger.id)).toMatchObject({ seen: '2026-11', staff: false });
  });
});

it('a member of staff who only ever wrote in a channel is forgotten a month after leaving', async () => {
  const { reader } = world().people;
  await reader.in(channel).writes('apua');
  expect(await contactOf(reader.id)).toMatchObject({ seen: '2026-11', staff: true });
  await takeAway(reader);
  await tidies();
  await days(31);
  await tidies();
  expect(await tracesOf(reader.id)).toEqual([]);
});

it('who is in the channel again next month is written down once more, and not with every word', async () => {
  const stranger = world().stranger().in(channel);
  await stranger.writes('apua');
  const row = () => world().rows.get('People', `person_${stranger.id}`, 'person');
  const { etag } = (await row())!;
  await stranger.writes('apua');
  expect((await row())!.etag).toBe(etag);
  await days(10);
  await stranger.writes('apua');
  expect(await contactOf(stranger.id)).toMatchObject({ seen: '2026-12' });
});

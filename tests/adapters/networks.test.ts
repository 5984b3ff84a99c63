import fc from 'fast-check';
import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { patientRows } from '../helpers/patient-rows.ts';
import { createNetworks } from '../../bot/src/adapters/tables/networks.ts';
import { createPresence } from '../../bot/src/adapters/tables/presence.ts';
import type { Rows } from '../../bot/src/adapters/tables/rows.ts';
import type { AgendaItem, Member } from '../../bot/src/domain/network/types.ts';
import type { NetworkStore } from '../../bot/src/use-cases/networks/store.ts';
import { startAzurite, type Azurite } from '../helpers/azurite.ts';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
}, 30_000);
afterAll(async () => azurite.stop());

const item = (id: string, changes: Partial<AgendaItem> = {}): AgendaItem => ({
  ...{ id, meeting: 'kokous', title: id, text: '', position: id, state: 'waiting' },
  ...{ source: { kind: 'typed' }, by: 'a', at: 0, notes: '' },
  ...changes,
});
const member = (person: string): Member => ({ person, state: 'member', since: 0 });
const openAzure = async (): Promise<Rows> => {
  const rows = patientRows(azurite.connectionString);
  await rows.open();
  return rows;
};

describe.each([
  { name: 'in memory', open: () => Promise.resolve(createMemoryRows()) },
  { name: 'in Azure Tables', open: openAzure },
])('networks $name', ({ name, open }) => {
  let rows: Rows;
  let store: NetworkStore;
  let network = '';
  let tests = 0;
  beforeAll(async () => {
    rows = await open();
    store = createNetworks(rows);
  });
  beforeEach(() => {
    network = `verkosto${'abcdefghijklmnop'[tests++] ?? ''}`;
  });
  const place = (id: string, meeting = 'kokous') =>
    ({ network, part: 'item', meeting, id }) as const;
  const put = (id: string, changes: Partial<AgendaItem> = {}) =>
    store.change(place(id, changes.meeting), () => item(id, changes));

  it('hold what was put last, by kind and meeting', async () => {
    await put('one');
    await put('one', { title: 'second' });
    await put('other', { meeting: 'toinen' });
    await store.change({ network, part: 'idea', id: 'one' }, () => undefined);
    expect(await store.get(place('one'))).toMatchObject({ title: 'second' });
    expect(await store.all(network, 'item', 'kokous')).toHaveLength(1);
    expect(await store.all(network, 'item')).toHaveLength(2);
    expect(await store.all(network, 'idea')).toEqual([]);
  });

  it('hold nothing of what was taken away, which may come again', async () => {
    await put('one');
    expect(await store.change(place('one'), () => undefined)).toBeUndefined();
    expect(await store.get(place('one'))).toBeUndefined();
    expect(await put('one', { title: 'again' })).toMatchObject({ title: 'again' });
  });

  it('lose nothing when twelve write into one item at once', async () => {
    await put('one');
    const write = (n: number) =>
      store.change(
        place('one'),
        (before) => before && { ...before, notes: `${before.notes}${n},` },
      );
    await Promise.all(Array.from({ length: 12 }, (_, n) => write(n)));
    const { notes = '' } = (await store.get(place('one'))) ?? {};
    expect(
      notes
        .split(',')
        .filter(Boolean)
        .map(Number)
        .toSorted((a, b) => a - b),
    ).toEqual(Array.from({ length: 12 }, (_, n) => n));
  });

  it('take hundreds of members who join at the same moment', async () => {
    const people = Array.from({ length: 250 }, (_, n) => `henkilo-${n}`);
    await Promise.all(
      people.map((id) => store.change({ network, part: 'member', id }, () => member(id))),
    );
    expect(await store.all(network, 'member')).toHaveLength(250);
  });

  it('take notes of ten thousand letters, in any script', async () => {
    await put('long', { notes: 'ä😀'.repeat(5000) });
    expect((await store.get(place('long')))?.notes).toHaveLength(15_000);
  });

  it('are listed, and keep what was decided last', async () => {
    const fresh = { id: network, kind: 'peer', name: 'Vertaisverkosto', language: 'fi' } as const;
    const made = { ...fresh, leader: 'a', joining: 'open', by: 'a', at: 1 } as const;
    await store.changeNetwork(network, () => made);
    await store.changeNetwork(network, (before) => before && { ...before, name: 'Uusi nimi' });
    expect(await store.network(network)).toMatchObject({ name: 'Uusi nimi' });
    expect((await store.networks()).map(({ id }) => id)).toContain(network);
  });

  it('say what is to be looked at, in order and each once', async () => {
    const hint = { kind: 'task', network, id: 'tehtava' } as const;
    const mine = async (until: number) =>
      (await store.due(until, 100)).filter((one) => one.network === network);
    await store.hint([
      { ...hint, at: 3000 },
      { ...hint, at: 1000 },
    ]);
    await store.hint([{ ...hint, at: 1000 }]);
    expect((await mine(2999)).map(({ at }) => at)).toEqual([1000]);
    expect((await mine(3000)).map(({ at }) => at)).toEqual([1000, 3000]);
    for (const one of await mine(3000)) await store.remove(one);
    expect(await mine(9000)).toEqual([]);
  });

  it('know the next moment at which something is due', async () => {
    const at = Date.parse('2031-01-01T00:00:00Z') + tests * 1000;
    await store.hint([{ kind: 'over', network, id: 'kokous', at }]);
    expect(await store.nextAfter(at - 1)).toBe(at);
  });

  it('know who is here, until they are not heard of any more', async () => {
    let now = 1000;
    const presence = createPresence(rows, () => now);
    const meeting = `kokous${name.length}`;
    const came = await presence.stay(meeting, { person: 'a', until: 2000 });
    expect(came).toEqual({ here: [{ person: 'a', until: 2000 }], changed: true });
    expect((await presence.stay(meeting, { person: 'a', until: 2500 })).changed).toBe(false);
    const writes = await presence.stay(meeting, { person: 'a', until: 2500, writing: 'asia' });
    expect(writes.changed).toBe(true);
    await presence.stay(meeting, { person: 'b', until: 1500 });
    now = 1600;
    expect((await presence.here(meeting)).map(({ person }) => person)).toEqual(['a']);
    expect(await presence.leave(meeting, 'a')).toBe(true);
    expect(await presence.leave(meeting, 'a')).toBe(false);
    await presence.sweep(now);
    expect(await rows.list('Changes', `here_${meeting}`)).toEqual([]);
  });
});

describe('a store that loses an answer', () => {
  it('changes once', async () => {
    const rows = createMemoryRows();
    await createNetworks(rows).change({ network: 'v', part: 'item', meeting: 'k', id: 'i' }, () =>
      item('i'),
    );
    let isLost = true;
    const losing: Rows = {
      ...rows,
      write: async (...sent) => {
        const written = await rows.write(...sent);
        if (!isLost) return written;
        isLost = false;
        return { kind: 'stale', index: 0 };
      },
    };
    const after = await createNetworks(losing).change(
      { network: 'v', part: 'item', meeting: 'k', id: 'i' },
      (before) => before && { ...before, notes: `${before.notes}x` },
    );
    expect(after?.notes).toBe('x');
  });
});

describe('any order of reads and writes', () => {
  it('of twenty people loses no letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const rows = createMemoryRows();
        const slow: Rows = {
          ...rows,
          get: (...asked) => scheduler.schedule(Promise.resolve()).then(() => rows.get(...asked)),
          write: (...sent) => scheduler.schedule(Promise.resolve()).then(() => rows.write(...sent)),
        };
        const at = { network: 'v', part: 'item', meeting: 'k', id: 'i' } as const;
        await createNetworks(rows).change(at, () => item('i'));
        const people = Array.from({ length: 20 }, (_, n) => `${n},`);
        const all = people.map((own) =>
          createNetworks(slow).change(
            at,
            (before) => before && { ...before, notes: before.notes + own },
          ),
        );
        await scheduler.waitFor(Promise.all(all));
        const { notes = '' } = (await createNetworks(rows).get(at)) ?? {};
        expect(notes.match(/\d+,/gu)?.toSorted()).toEqual(people.toSorted());
      }),
      { numRuns: 40 },
    );
  });
});

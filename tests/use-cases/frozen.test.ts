import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import type { Rows } from '../../bot/src/adapters/tables/rows.ts';
import { at } from '../helpers/builders.ts';
import { createRig, type Rig } from '../faults/moves/rig.ts';

const start = at('2026-11-24T08:30');
const second = 1000;
const minute = 60 * second;

/** A process that can be stopped right before it writes a request, while another one looks. */
async function startOffice() {
  const rows = createMemoryRows();
  let frozenMs = 0;
  let hints = 0;
  const slow: Rows = {
    ...rows,
    write: async (table, partition, writes) => {
      if (table === 'Due') hints += 1;
      if (table === 'Requests' && frozenMs > 0) {
        const ms = frozenMs;
        frozenMs = 0;
        await rig.pass(ms);
      }
      return rows.write(table, partition, writes);
    },
  };
  const rig: Rig = await createRig(slow, '', start);
  return {
    rig,
    freezes: (ms: number) => {
      frozenMs = ms;
    },
    hintsDuring: async (work: () => Promise<unknown>): Promise<number> => {
      hints = 0;
      await work();
      return hints;
    },
    /** It dies, and sixteen seconds later another one has looked at what is due. */
    diesAndIsFollowed: async () => {
      const other = await createRig(rows, 'other', rig.now());
      // A second of the machine each, until the dead one's lease is over.
      for (let cycle = 0; cycle < 30; cycle += 1) await other.pass(0);
      await other.pass(16 * second);
    },
    unsent: async (id: string) =>
      (await rows.list('Requests', id)).filter(({ row }) => row.startsWith('out-')).length,
  };
}

const lengths = [
  ['twenty seconds', 20 * second],
  ['longer than until the next step is due', 24 * 60 * minute],
] as const;

describe.each(lengths)('a process frozen for %s before its commit, which then dies', (_, ms) => {
  it('leaves a new request that is sent soon', async () => {
    const office = await startOffice();
    office.freezes(ms);
    const id = await office.rig.ask();
    expect(await office.unsent(id)).toBeGreaterThan(0);
    await office.diesAndIsFollowed();
    expect(await office.unsent(id)).toBe(0);
  });

  it('leaves a move that is told soon', async () => {
    const office = await startOffice();
    const { rig } = office;
    const id = await rig.ask();
    const by = rig.named('Sosiaaliohjaaja A').id;
    const press = (verb: string, data = {}) =>
      rig.press({ by, verb, data: { id, ...data }, activityId: verb });
    await press('request.accept');
    await rig.deliver();
    office.freezes(ms);
    await press('request.close', { outcome: 'solved' });
    expect((await rig.state(id)).state).toBe('closed');
    expect(await office.unsent(id)).toBeGreaterThan(0);
    await office.diesAndIsFollowed();
    expect(await office.unsent(id)).toBe(0);
  });
});

it('a process that is not held up hints once', async () => {
  const { rig, hintsDuring } = await startOffice();
  expect(await hintsDuring(() => rig.ask())).toBe(1);
});

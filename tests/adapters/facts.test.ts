import fc from 'fast-check';
import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { createFacts } from '../../bot/src/adapters/tables/facts.ts';
import { StorageUnavailable, type Rows } from '../../bot/src/adapters/tables/rows.ts';
import type { Fact } from '../../bot/src/domain/statistics/fact.ts';
import { foldFacts } from '../../bot/src/domain/statistics/fold.ts';
import type { FactStore } from '../../bot/src/use-cases/statistics.ts';
import { anEntryFact, anyFact, aRequestFact } from '../domain/statistics/facts.ts';

const waiting = aRequestFact({ version: 1, state: 'waiting' });
const taken = aRequestFact({ version: 2, state: 'accepted', minutesToAccept: 4 });
const closed = aRequestFact({ version: 3, state: 'closed', outcome: 'solved', minutesToAccept: 4 });
const moved = aRequestFact({ version: 2, station: 'kitee', formerStations: ['rantakyla'] });
const rated = aRequestFact({ ...closed, version: 4, helped: 'yes', outcome: 'handled' });

const sumsAt = async (facts: FactStore, station = 'rantakyla') =>
  (await facts.read(['2026-11'], [station])).map(({ sums }) => sums);
const expectCounted = async (facts: FactStore, ...expected: readonly Fact[]) => {
  expect(await sumsAt(facts)).toEqual([foldFacts(expected)]);
};

/** Rows that write down which calls were made. */
function watched(rows: Rows): { rows: Rows; calls: string[] } {
  const calls: string[] = [];
  const noted = <T>(call: string, answer: T): T => {
    calls.push(call);
    return answer;
  };
  return {
    calls,
    rows: {
      get: (...of) => noted('get', rows.get(...of)),
      list: (...of) => noted('list', rows.list(...of)),
      listAcross: (...of) => noted('listAcross', rows.listAcross(...of)),
      write: (...of) => noted('write', rows.write(...of)),
    },
  };
}

describe('each fact counts once', () => {
  it.each<[string, readonly Fact[], readonly Fact[]]>([
    ['as it is', [waiting], [waiting]],
    ['delivered three times', [waiting, waiting, waiting], [waiting]],
    ['through its whole life', [waiting, taken, closed, rated], [rated]],
    ['with the oldest news last', [rated, closed, waiting], [rated]],
    ['beside another', [waiting, anEntryFact(), closed], [closed, anEntryFact()]],
  ])('%s', async (_, put, counted) => {
    const facts = createFacts(createMemoryRows());
    for (const fact of put) await facts.put(fact);
    await expectCounted(facts, ...counted);
  });

  it('whatever is put at the same time', async () => {
    const facts = createFacts(createMemoryRows());
    await Promise.all([waiting, rated, taken, closed, rated].map((fact) => facts.put(fact)));
    await expectCounted(facts, rated);
  });

  it('in its own month and station', async () => {
    const facts = createFacts(createMemoryRows());
    await facts.put(waiting);
    await facts.put(aRequestFact({ id: 'other', month: '2026-10', station: 'kitee' }));
    const read = await facts.read(['2026-10', '2026-11'], ['rantakyla', 'kitee']);
    expect(read.map(({ month, station, sums }) => [month, station, sums.requests.total])).toEqual([
      ['2026-10', 'rantakyla', 0],
      ['2026-10', 'kitee', 1],
      ['2026-11', 'rantakyla', 1],
      ['2026-11', 'kitee', 0],
    ]);
  });
});

describe('a request moved to another station', () => {
  it('counts there and no more where it was', async () => {
    const facts = createFacts(createMemoryRows());
    await facts.put(waiting);
    await facts.put(moved);
    await expectCounted(facts);
    expect(await sumsAt(facts, 'kitee')).toEqual([foldFacts([moved])]);
  });

  it.each([
    ['that was never put', []],
    ['that was put in time', [waiting]],
  ])('is not brought back by late news of the old place %s', async (_, before) => {
    const facts = createFacts(createMemoryRows());
    for (const fact of before) await facts.put(fact);
    await facts.put(moved);
    await facts.put(waiting);
    await expectCounted(facts);
  });

  it('may come back', async () => {
    const facts = createFacts(createMemoryRows());
    const back = aRequestFact({ version: 3, formerStations: ['kitee'] });
    await facts.put(waiting);
    await facts.put(moved);
    await facts.put(back);
    await expectCounted(facts, back);
    expect(await sumsAt(facts, 'kitee')).toEqual([foldFacts([])]);
  });

  it('leaves a sealed month open for both stations', async () => {
    const facts = createFacts(createMemoryRows());
    await facts.put(waiting);
    await facts.seal('2026-11', 'rantakyla');
    await facts.seal('2026-11', 'kitee');
    await facts.put(moved);
    await expectCounted(facts);
    expect(await sumsAt(facts, 'kitee')).toEqual([foldFacts([moved])]);
  });
});

describe('a sealed month', () => {
  it('says the same and costs one row', async () => {
    const { rows, calls } = watched(createMemoryRows());
    const facts = createFacts(rows);
    await facts.put(closed);
    await facts.put(anEntryFact({ channel: 'phone' }));
    await facts.seal('2026-11', 'rantakyla');
    calls.length = 0;
    await expectCounted(facts, closed, anEntryFact({ channel: 'phone' }));
    expect(calls).toEqual(['get']);
  });

  it('costs one look to be sealed again', async () => {
    const { rows, calls } = watched(createMemoryRows());
    const facts = createFacts(rows);
    await facts.seal('2026-11', 'rantakyla');
    calls.length = 0;
    await facts.seal('2026-11', 'rantakyla');
    expect(calls).toEqual(['get']);
  });

  it('takes in a late rating, and can be sealed again', async () => {
    const facts = createFacts(createMemoryRows());
    await facts.put(closed);
    await facts.seal('2026-11', 'rantakyla');
    await facts.put(rated);
    await expectCounted(facts, rated);
    await facts.seal('2026-11', 'rantakyla');
    await expectCounted(facts, rated);
  });

  it('keeps the sums of anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyFact), async (some) => {
        const facts = createFacts(createMemoryRows());
        const all = some.map((fact, index): Fact => ({ ...fact, id: `fact${index}` }));
        for (const fact of all) await facts.put(fact);
        await facts.seal('2026-11', 'rantakyla');
        await expectCounted(facts, ...all);
      }),
      { numRuns: 50 },
    );
  });

  it('holds more times than one property has room for', async () => {
    const facts = createFacts(createMemoryRows());
    const many = Array.from({ length: 3_500 }, (_, index) =>
      aRequestFact({ id: `request${index}`, minutesToAccept: 10_000 + index }),
    );
    for (const fact of many) await facts.put(fact);
    await facts.seal('2026-11', 'rantakyla');
    await expectCounted(facts, ...many);
  });

  it('that counted other things than today’s is folded anew, and sealed anew', async () => {
    const { rows, calls } = watched(createMemoryRows());
    const facts = createFacts(rows);
    await facts.put(closed);
    const values = { json0: '{"requests":{"total":7},"entries":{"total":7}}' };
    await rows.write('Facts', '2026-11_rantakyla', [{ do: 'insert', row: 'sum', values }]);
    await expectCounted(facts, closed);
    await facts.seal('2026-11', 'rantakyla');
    calls.length = 0;
    await expectCounted(facts, closed);
    expect(calls).toEqual(['get']);
  });
});

describe('when storage fails in the middle', () => {
  /** Lets so many writes through and then answers no more. */
  const failingAfter = (rows: Rows, writes: number): Rows => {
    let left = writes;
    return {
      ...rows,
      write: (...of) =>
        left-- > 0 ? rows.write(...of) : Promise.reject(new StorageUnavailable('no answer')),
    };
  };

  it('a put that is tried again opens the sealed month', async () => {
    const rows = createMemoryRows();
    const facts = createFacts(rows);
    await facts.put(closed);
    await facts.seal('2026-11', 'rantakyla');
    await expect(createFacts(failingAfter(rows, 1)).put(rated)).rejects.toThrow(StorageUnavailable);
    await facts.put(rated);
    await expectCounted(facts, rated);
  });

  it('a month that was being sealed is still right, and is sealed the next time', async () => {
    const { rows, calls } = watched(createMemoryRows());
    const facts = createFacts(rows);
    await facts.put(closed);
    const broken = createFacts(failingAfter(rows, 1));
    await expect(broken.seal('2026-11', 'rantakyla')).rejects.toThrow(StorageUnavailable);
    await expectCounted(facts, closed);
    await facts.seal('2026-11', 'rantakyla');
    calls.length = 0;
    await expectCounted(facts, closed);
    expect(calls).toEqual(['get']);
  });
});

/** Every call waits for its turn, which the scheduler deals out in any order. */
function inAnyOrder(rows: Rows, scheduler: fc.Scheduler): Rows {
  const turn = async <T>(act: () => Promise<T>): Promise<T> => {
    await scheduler.schedule(Promise.resolve());
    return act();
  };
  return {
    get: (...of) => turn(() => rows.get(...of)),
    list: (...of) => turn(() => rows.list(...of)),
    listAcross: (...of) => turn(() => rows.listAcross(...of)),
    write: (...of) => turn(() => rows.write(...of)),
  };
}

it('putting and sealing at once, step by step in any order, loses nothing and doubles nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const rows = createMemoryRows();
      const raced = createFacts(inAnyOrder(rows, scheduler));
      const other = anEntryFact();
      const seal = () => raced.seal('2026-11', 'rantakyla');
      const toKitee = aRequestFact({ ...moved, id: 'moved' });
      const acts = [
        seal().then(seal),
        raced.put(closed),
        raced.put(rated),
        seal(),
        raced.put(other),
        raced.put(aRequestFact({ id: 'moved' })),
        raced.put(toKitee),
      ];
      await scheduler.waitFor(Promise.all(acts));
      const facts = createFacts(rows);
      await expectCounted(facts, rated, other);
      expect(await sumsAt(facts, 'kitee')).toEqual([foldFacts([toKitee])]);
    }),
    { numRuns: 500 },
  );
});

import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { createLevelBook } from '../../bot/src/adapters/tables/level-book.ts';
import { createLevelWatch } from '../../bot/src/engine/watch-level.ts';
import type { LogLevel } from '../../bot/src/ports.ts';
import { createLogBook } from '../adapters/log-book.ts';

const minute = 60_000;

/** Instances on one store, each with the levels that its log was set to. */
function instances(count: number) {
  const rows = createMemoryRows();
  let now = 0;
  const all = Array.from({ length: count }, () => {
    const set: (LogLevel | 'usual')[] = [];
    const watch = createLevelWatch({
      book: createLevelBook(rows),
      machineNow: () => now,
      setLevel: (level) => void set.push(level ?? 'usual'),
      log: createLogBook(),
    });
    return { set, watch };
  });
  return {
    book: createLevelBook(rows),
    all,
    at: async (minutes: number) => {
      now = minutes * minute;
      for (const { watch } of all) await watch();
      return all.map(({ set }) => set);
    },
  };
}

it('stays as it is while nobody asks', async () => {
  expect(await instances(2).at(0)).toEqual([[], []]);
});

it('is taken up by every instance, once, and let go when its time is over', async () => {
  const { book, at } = instances(2);
  await book.ask({ level: 'debug', until: 60 * minute });
  expect(await at(1)).toEqual([['debug'], ['debug']]);
  expect(await at(59)).toEqual([['debug'], ['debug']]);
  const over = ['debug', 'usual'];
  expect(await at(60)).toEqual([over, over]);
  expect(await at(61)).toEqual([over, over]);
});

it('is what was asked for last', async () => {
  const { book, at } = instances(1);
  await book.ask({ level: 'debug', until: 60 * minute });
  await at(1);
  await book.ask({ level: 'error', until: 5 * minute });
  expect(await at(2)).toEqual([['debug', 'error']]);
  expect(await at(5)).toEqual([['debug', 'error', 'usual']]);
});

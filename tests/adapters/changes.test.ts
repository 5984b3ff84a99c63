import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { createChanges } from '../../bot/src/adapters/tables/changes.ts';
import { createFeedReader, overlapMs } from '../../bot/src/engine/follow-feed.ts';
import type { ChangeFeed, ChangeTold, SomethingChanged } from '../../bot/src/ports.ts';
import { createLogBook } from './log-book.ts';

const noon = Date.parse('2026-11-24T10:00:00Z');
const changed = (id: string): SomethingChanged => ({ area: 'request', id, version: 1 });
const idsOf = (told: readonly ChangeTold[]) =>
  told.map(({ change }) => (change.area === 'request' ? change.id : change.area));

let feed: ChangeFeed;
const at = async (instant: number, ...ids: string[]) =>
  feed.write(ids.map((id) => ({ position: feed.positionAt(instant), change: changed(id) })));

beforeEach(() => {
  feed = createChanges(createMemoryRows());
});

describe('the feed', () => {
  it('tells in the order of time what was written since, whenever it was written', async () => {
    await at(noon + 2, 'second');
    await at(noon + 1, 'first');
    await at(noon - 1, 'before');
    expect(idsOf(await feed.since(noon))).toEqual(['first', 'second']);
    expect(idsOf(await feed.since(noon - 1, 2))).toEqual(['before', 'first']);
  });

  it('keeps apart what happened in the same millisecond, however much it is', async () => {
    const many = Array.from({ length: 250 }, (_, index) => `request-${index}`);
    await at(noon, ...many);
    expect(idsOf(await feed.since(noon)).sort()).toEqual(many.sort());
  });

  it('gives back what it was told', async () => {
    const told = [
      { position: feed.positionAt(noon), change: changed('abc') },
      { position: feed.positionAt(noon + 1), change: { area: 'schedules' } as const },
    ];
    await feed.write(told);
    expect(await feed.since(noon)).toEqual(told);
  });

  it('forgets what is old, and only that', async () => {
    await at(noon - 1, ...Array.from({ length: 101 }, (_, index) => `old-${index}`));
    await at(noon, 'new');
    await feed.sweep(noon);
    expect(idsOf(await feed.since(0))).toEqual(['new']);
  });

  it.each([
    ['', undefined],
    ['rubbish', undefined],
    ['2026-11-24T10:00:00.000Z', undefined],
    ['2026-13-24T10:00:00.000Z-abcdefgh', undefined],
    ['2026-11-24T10:00:00.000Z-abcdefgh', noon],
  ])('the place %j is at %p', (position, instant) => {
    expect(feed.instantOf(position)).toBe(instant);
  });
});

describe('a reader of the feed', () => {
  let now: number;
  let heard: string[];
  let look: () => Promise<void>;
  let looking: boolean;
  const reading = (of: ChangeFeed = feed) => {
    const log = createLogBook();
    const reader = createFeedReader({
      feed: of,
      machineNow: () => now,
      repeat: (work) => {
        looking = true;
        look = work;
        return {
          stop: () => {
            looking = false;
            return Promise.resolve();
          },
        };
      },
      hear: (told) => void heard.push(...idsOf([told])),
      looked: () => undefined,
      log,
    });
    return { reader, log };
  };
  beforeEach(() => {
    now = noon;
    heard = [];
    looking = false;
  });

  it('hears of each change once, and of none from before it began', async () => {
    await at(noon - 1, 'before');
    await reading().reader.start();
    await at(noon + 1, 'one');
    await look();
    await at(noon + 2, 'two');
    await look();
    await look();
    expect(heard).toEqual(['one', 'two']);
  });

  it('hears of what another wrote late, or with another clock', async () => {
    await reading().reader.start();
    now += 60_000;
    await look();
    now += 500;
    await at(now - overlapMs + 600, 'slow');
    await at(now + 5_000, 'ahead');
    await look();
    now += 7_000;
    await look();
    expect(heard).toEqual(['slow', 'ahead']);
  });

  it('does not hear anew what it has told itself', async () => {
    const { reader } = reading();
    await reader.start();
    const position = feed.positionAt(noon);
    reader.seen(position);
    await feed.write([{ position, change: changed('own') }]);
    await look();
    expect(heard).toEqual([]);
  });

  it('goes on where it was after storage was away, and says so once', async () => {
    let isAway = false;
    const { reader, log } = reading({
      ...feed,
      since: (...given) => (isAway ? Promise.reject(new Error('away')) : feed.since(...given)),
    });
    await reader.start();
    isAway = true;
    await at(noon + 1, 'meanwhile');
    for (now = noon; now < noon + 60_000; now += 20_000) await look();
    isAway = false;
    await look();
    expect(heard).toEqual(['meanwhile']);
    expect(JSON.stringify(log.lines).match(/changes not read/gu)).toHaveLength(1);
  });

  it('does not begin to read when everybody has left before it could', async () => {
    const { reader } = reading();
    const begun = reader.start();
    reader.stop();
    await begun;
    expect(looking).toBe(false);
    await reader.start();
    expect(looking).toBe(true);
    reader.stop();
    expect(looking).toBe(false);
  });
});

import { minute } from '../../../bot/src/domain/time.ts';
import { erlangC, marginOf, meanOf, played, waitsOf } from './queues.ts';
import type { Queue } from './queues.ts';

/** docs/planning-model.md prints these; the seed is fixed, so they come out the same each time. */
const queues: readonly (Queue & { readonly name: string })[] = [
  { name: 'M/M/1, half busy', advisers: 1, rate: 3, minutes: 10 },
  { name: 'M/M/1, four fifths busy', advisers: 1, rate: 4.8, minutes: 10 },
  { name: 'M/M/2, half busy', advisers: 2, rate: 6, minutes: 10 },
  { name: 'M/M/3, four fifths busy', advisers: 3, rate: 14.4, minutes: 10 },
  { name: 'M/M/8, seven eighths busy', advisers: 8, rate: 42, minutes: 10 },
];

const count = 60_000;

describe.each(queues)('$name', (queue) => {
  const simulated = played(queue, count, 2026);
  const waits = waitsOf(simulated);
  const waiting = waits.map((wait) => (wait > 0 ? 1 : 0));
  const formula = erlangC(queue);

  it('has as many wait as Erlang C says', () => {
    expect(Math.abs(meanOf(waiting) - formula.waits)).toBeLessThan(marginOf(waiting));
  });

  it('has them wait as long as Erlang C says', () => {
    expect(Math.abs(meanOf(waits) - formula.mean)).toBeLessThan(marginOf(waits));
  });

  it('is told closely enough to find a mistake', () => {
    expect(marginOf(waiting)).toBeLessThan(0.05);
    expect(marginOf(waits)).toBeLessThan(0.25 * formula.mean);
  });

  it('keeps Little’s law: those in the queue are rate × wait', () => {
    const ends = simulated.fates.map(({ arrival, taken }) => ({ from: arrival.at, taken }));
    const last = Math.max(...ends.map(({ taken }) => taken?.at ?? 0));
    // Counted on its own: the queue is looked at a hundred thousand times, evenly.
    const looks = 100_000;
    const changes = ends
      .flatMap(({ from, taken }) => [
        { at: from, by: 1 },
        { at: taken?.at ?? last, by: -1 },
      ])
      .sort((a, b) => a.at - b.at);
    let [length, next, seen] = [0, 0, 0];
    for (let look = 0; look < looks; look += 1) {
      const at = ((look + 0.5) * last) / looks;
      for (let change = changes[next]; change && change.at <= at; change = changes[next]) {
        length += change.by;
        next += 1;
      }
      seen += length;
    }
    const wholeWait = meanOf(ends.map(({ from, taken }) => ((taken?.at ?? last) - from) / minute));
    const perMinute = count / (last / minute);
    expect(seen / looks / (perMinute * wholeWait)).toBeCloseTo(1, 1);
  });
});

it('the formula itself: M/M/1 half busy waits half of the time, ten minutes on average', () => {
  const { waits, mean } = erlangC({ advisers: 1, rate: 3, minutes: 10 });
  expect([waits, mean]).toEqual([0.5, 10]);
});

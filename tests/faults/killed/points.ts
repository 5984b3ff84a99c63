/** Which fail-points were met, and which the service has died at; shared by all stores. */
export interface Points {
  /** @param isFirst by the first life of a store: no death had left anything behind there */
  readonly met: (point: string, isFirst: boolean) => void;
  /** One that nobody has died at yet or is about to; undefined when there is none, or enough were done. */
  next(random: () => number): string | undefined;
  /** Those that any life can meet are worth more tries from now on. */
  again(): void;
  /** Milliseconds a life waits to come by the point: longer each time it was waited for in vain. */
  patience(point: string): number;
  /** `next` would give one. */
  waits(): boolean;
  /** The life that was to end there has ended. */
  ended(point: string, there: boolean): void;
  known(): number;
  died(): number;
  /** How many can be met without an earlier death. */
  plain(): number;
  /** Those of the plain ones that nobody has died at. */
  left(): readonly string[];
}

/** A point that is met rarely is waited for in a few lives; one that any life can meet, in many. */
const triesAtFirst = 4;
const triesAtPlain = 16;
const patienceMs = 4_000;
/** People are read anew every half minute, and what is done once an hour is done at the start. */
const patienceAtMostMs = 40_000;

/** @param most how many are to be died at */
export function createPoints(most: number): Points {
  const tries = new Map<string, number>();
  const plain = new Set<string>();
  const done = new Set<string>();
  const given = new Set<string>();
  let triesOfPlain = triesAtFirst;
  const hopeful = () => {
    if (done.size + given.size >= most) return [];
    const isOpen = ([point, times]: readonly [string, number]) =>
      !done.has(point) &&
      !given.has(point) &&
      times < (plain.has(point) ? triesOfPlain : triesAtFirst);
    return [...tries].filter(isOpen).map(([point]) => point);
  };
  return {
    met: (point, isFirst) => {
      if (!tries.has(point)) tries.set(point, 0);
      if (isFirst) plain.add(point);
    },
    next: (random) => {
      const open = hopeful();
      const point = open[Math.floor(random() * open.length)];
      if (point !== undefined) given.add(point);
      return point;
    },
    again: () => {
      triesOfPlain = triesAtPlain;
    },
    patience: (point) => Math.min(patienceAtMostMs, patienceMs * (1 + (tries.get(point) ?? 0))),
    waits: () => hopeful().length > 0,
    ended: (point, there) => {
      given.delete(point);
      if (there) done.add(point);
      else tries.set(point, (tries.get(point) ?? 0) + 1);
    },
    known: () => tries.size,
    died: () => done.size,
    plain: () => plain.size,
    left: () => [...plain].filter((point) => !done.has(point)).toSorted(),
  };
}

/** Which fail-points were met, and which the service has died at; shared by all stores. */
export interface Points {
  readonly met: (point: string) => void;
  /** One that nobody has died at yet or is about to; undefined when there is none, or enough were done. */
  next(random: () => number): string | undefined;
  /** The one of them that was waited for in vain most often: what happens once in a store, it seems. */
  rarest(): string | undefined;
  /** Each is worth more tries from now on. */
  again(): void;
  /** Milliseconds a life waits to come by the point: longer each time it was waited for in vain. */
  patience(point: string): number;
  /** `next` would give one. */
  waits(): boolean;
  /** The life that was to end there has ended. */
  ended(point: string, there: boolean): void;
  known(): number;
  died(): number;
  /** Those waited for in vain more often than most. */
  rare(): readonly string[];
  /** Those that nobody has died at. */
  left(): readonly string[];
}

/** Many are met in every life: a rare one is waited for in a few lives first, and in many at last. */
const triesAtFirst = 4;
const triesAtLast = 40;
const patienceMs = 4_000;
/** People are read anew every half minute, and what is done once an hour is done at the start. */
const patienceAtMostMs = 40_000;

/** @param most how many are to be died at */
export function createPoints(most: number): Points {
  const tries = new Map<string, number>();
  const done = new Set<string>();
  const given = new Set<string>();
  let triesAtMost = triesAtFirst;
  const hopeful = () => {
    if (done.size + given.size >= most) return [];
    const isOpen = ([point, times]: readonly [string, number]) =>
      !done.has(point) && !given.has(point) && times < triesAtMost;
    return [...tries].filter(isOpen).map(([point]) => point);
  };
  const giving = (point: string | undefined) => {
    if (point !== undefined) given.add(point);
    return point;
  };
  return {
    met: (point) => {
      if (!tries.has(point)) tries.set(point, 0);
    },
    next: (random) => {
      const open = hopeful();
      return giving(open[Math.floor(random() * open.length)]);
    },
    rarest: () =>
      giving(hopeful().sort((one, other) => (tries.get(other) ?? 0) - (tries.get(one) ?? 0))[0]),
    again: () => {
      triesAtMost = triesAtLast;
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
    rare: () =>
      [...tries]
        .filter(([point, times]) => !done.has(point) && times > triesAtFirst)
        .map(([point, times]) => `${point} (${times})`),
    left: () => [...tries.keys()].filter((point) => !done.has(point)).toSorted(),
  };
}

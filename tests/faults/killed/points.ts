/** Which fail-points were met, and which the service has died at. */
export interface Points {
  readonly met: (point: string) => void;
  /** One that it has not died at yet; undefined when there is none, or enough were done. */
  next(): string | undefined;
  /** The life that was to end there has ended. */
  ended(point: string, there: boolean): void;
  known(): number;
  died(): number;
  /** Those that were met and never died at. */
  left(): readonly string[];
}

/** A point that is met rarely is waited for in a few lives. */
const triesAtMost = 4;

/** @param most how many are to be died at */
export function createPoints(most: number, random: () => number): Points {
  const tries = new Map<string, number>();
  const done = new Set<string>();
  const left = () => [...tries.keys()].filter((point) => !done.has(point)).toSorted();
  return {
    met: (point) => {
      if (!tries.has(point)) tries.set(point, 0);
    },
    next: () => {
      const open = done.size < most ? left() : [];
      const hopeful = open.filter((point) => (tries.get(point) ?? 0) < triesAtMost);
      return hopeful[Math.floor(random() * hopeful.length)];
    },
    ended: (point, there) => {
      if (there) done.add(point);
      else tries.set(point, (tries.get(point) ?? 0) + 1);
    },
    known: () => tries.size,
    died: () => done.size,
    left,
  };
}

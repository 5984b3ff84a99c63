import { quarterAt } from '../domain/search/in-vain.ts';
import { fadedTo, usedMore, type Uses } from '../domain/search/uses.ts';
import type { PersonId } from '../domain/roster/county.ts';
import { minute, type Instant, type LocalDate } from '../domain/time.ts';
import type { UseStore } from '../ports.ts';

/** How often entries and trainings are opened, for the order in which search answers. */
interface UseCount {
  /** By the ids of the search's documents, as of the last look. */
  readonly counts: ReadonlyMap<string, number>;
  /** Somebody opened one. Nobody waits: it is counted in memory until it is written. */
  opened(id: string, by: PersonId, on: LocalDate): void;
  /**
   * Writes what was opened here, and now and then takes in what was opened elsewhere; most of the
   * time neither is due.
   * @returns ids whose count is another than before
   */
  refresh(now: Instant, timeZone: string): Promise<readonly string[]>;
  write(now: Instant, timeZone: string): Promise<void>;
}

const writeEvery = minute;
const readEvery = 10 * minute;

/**
 * A tab asks again for what it shows whenever something changes, so a person counts once a day for an
 * entry. Who it was is known to this instance's memory alone, until the day is over.
 */
export function countUses(store: UseStore): UseCount {
  const counts = new Map<string, number>();
  let opened = new Map<string, number>();
  let seen = new Set<string>();
  let seenOn: LocalDate | undefined;
  let lookedAt = -Infinity;
  let readAt = -Infinity;

  const write = async (now: Instant, timeZone: string): Promise<void> => {
    const some = opened;
    opened = new Map();
    const quarter = quarterAt(now, timeZone);
    try {
      await store.add(some, (before, more) => usedMore(before, more, quarter));
    } catch (error) {
      // How much of it was written is not known, and a use that counts twice does no harm.
      for (const [id, times] of some) opened.set(id, (opened.get(id) ?? 0) + times);
      throw error;
    }
  };

  const takeIn = (all: readonly Uses[], quarter: string): readonly string[] => {
    const now = new Map(all.flatMap((uses) => Object.entries(fadedTo(uses, quarter).counts)));
    const changed = [...new Set([...counts.keys(), ...now.keys()])].filter(
      (id) => counts.get(id) !== now.get(id),
    );
    counts.clear();
    for (const [id, count] of now) counts.set(id, count);
    return changed;
  };

  return {
    counts,
    write,
    opened: (id, by, on) => {
      if (on !== seenOn) seen = new Set();
      seenOn = on;
      const once = `${by} ${id}`;
      if (seen.has(once)) return;
      seen.add(once);
      opened.set(id, (opened.get(id) ?? 0) + 1);
    },
    refresh: async (now, timeZone) => {
      if (now - lookedAt < writeEvery) return [];
      lookedAt = now;
      const isReadDue = opened.size > 0 || now - readAt >= readEvery;
      await write(now, timeZone);
      if (!isReadDue) return [];
      const changed = takeIn(await store.all(), quarterAt(now, timeZone));
      readAt = now;
      return changed;
    },
  };
}

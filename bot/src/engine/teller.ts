import type { ChangeFeed, SomethingChanged } from '../ports.ts';

interface Telling {
  readonly feed: ChangeFeed;
  readonly positionNow: () => string;
  readonly later: (key: string, work: () => Promise<void>) => void;
  /** Listeners of this instance need not wait for the feed. */
  readonly hear: (change: SomethingChanged) => void;
  /** The row is this instance's own. */
  readonly heard: (position: string) => void;
}

/** Told versions that are remembered, and changes that wait while storage is down. */
const most = 1000;

/** Writes to the feed, beside everything else, many at once where many come. */
export function createTeller({ feed, positionNow, later, hear, heard }: Telling): {
  tell(change: SomethingChanged): void;
} {
  const told = new Map<string, number>();
  let waiting: SomethingChanged[] = [];

  /** Sending is tried again and again, and each time the lists are written first. */
  const isOld = (change: SomethingChanged): boolean => {
    if (change.area !== 'request') return false;
    if ((told.get(change.id) ?? -1) >= change.version) return true;
    told.delete(change.id);
    told.set(change.id, change.version);
    const [oldest] = told.keys();
    if (told.size > most && oldest !== undefined) told.delete(oldest);
    return false;
  };
  const write = async (): Promise<void> => {
    const some = waiting;
    waiting = [];
    if (some.length === 0) return;
    // Its place is that of the writing: what waited long is not to lie where everybody has looked.
    const rows = some.map((change) => ({ position: positionNow(), change }));
    for (const { position } of rows) heard(position);
    try {
      await feed.write(rows);
    } catch (error) {
      waiting = [...some, ...waiting].slice(-most);
      throw error;
    }
  };
  return {
    tell: (change) => {
      if (isOld(change)) return;
      waiting.push(change);
      hear(change);
      later('changes', write);
    },
  };
}

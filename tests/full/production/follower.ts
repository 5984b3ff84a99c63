import { setTimeout as pause } from 'node:timers/promises';
import { listensWith } from '../../helpers/live-listener.ts';

const comeBackMs = 500;
const patienceMs = 10_000;

/** A tab that stays open: after a break it listens again, from where it was. */
export interface Follower {
  /** The requests among these that it has not heard of, after some seconds at the most. */
  missed(ids: ReadonlySet<string>): Promise<readonly string[]>;
  /** How often its stream was ended from the other side. */
  breaks(): number;
  stop(): Promise<void>;
}

export function followChanges(url: string, token: string): Follower {
  const heard = new Set<string>();
  const stopped = Promise.withResolvers<undefined>();
  let isOver = false;
  const goesOn = () => !isOver;
  let breaks = 0;
  const follow = async (): Promise<void> => {
    let last: string | undefined;
    while (goesOn()) {
      const listener = await listensWith(url, token, last).catch(() => undefined);
      if (!listener) {
        await pause(comeBackMs);
        continue;
      }
      const note = () => {
        for (const change of listener.changes())
          if (change.area === 'request') heard.add(change.id);
      };
      const noting = setInterval(note, comeBackMs);
      await Promise.race([listener.ended, stopped.promise]);
      clearInterval(noting);
      note();
      last = listener.heard.at(-1)?.id ?? last;
      await listener.leave();
      if (!goesOn()) return;
      breaks += 1;
      await pause(comeBackMs);
    }
  };
  const following = follow();
  return {
    missed: async (ids) => {
      const until = Date.now() + patienceMs;
      const missed = () => [...ids].filter((id) => !heard.has(id));
      while (missed().length > 0 && Date.now() < until) await pause(comeBackMs);
      return missed();
    },
    breaks: () => breaks,
    stop: async () => {
      isOver = true;
      stopped.resolve(undefined);
      await following;
    },
  };
}

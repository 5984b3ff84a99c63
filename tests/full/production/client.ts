import { setTimeout as pause } from 'node:timers/promises';
import { fi } from '../../../bot/src/wording/fi.ts';
import { askedToWait, wordsOf } from '../../faults/load/open-loop.ts';
import { createPosting, isWell, type Posted } from '../../faults/load/posting.ts';
import type { createFaults } from '../../faults/row.ts';

const limitMs = 15_000;
const againMs = 100;

/** Teams and the tab at the proxy: honest refusals are sent again, and all else is a fault. */
export interface Client {
  /** @returns undefined where it was never answered well */
  deliver(body: string): Promise<Posted | undefined>;
  /** Asks the API for this, again and again, until `stop`. */
  keepsAsking(paths: readonly string[], token: string): Promise<void>;
  readonly counts: { answered: number; refused: number };
  stop(): void;
}

/** Says that it cannot now, and when to come again or why. */
const isHonest = ({ status, headers }: Response): boolean =>
  status === 503 &&
  (headers.has('retry-after') || /problem\+json/u.test(headers.get('content-type') ?? ''));

/** The person is told that nothing was stored and to press again, as on a machine with too much to do. */
const isNotStored = (posted: Posted): boolean =>
  isWell(posted) && posted.kind === 'answered' && posted.body.includes(fi.refusal.storage);
const pressAgainS = 1;

export function createClient(
  url: string,
  channelToken: string,
  faults: Pick<ReturnType<typeof createFaults>, 'add'>,
): Client {
  const posting = createPosting(limitMs, { authorization: `Bearer ${channelToken}` });
  const counts = { answered: 0, refused: 0 };
  let isOver = false;
  const goesOn = () => !isOver;
  const ask = async (path: string, token: string): Promise<void> => {
    const answer = await fetch(`${url}${path}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(limitMs),
    });
    await answer.arrayBuffer();
    if (answer.status === 200) counts.answered += 1;
    else if (isHonest(answer)) counts.refused += 1;
    else faults.add(`${path}: ${answer.status}`);
  };
  return {
    counts,
    deliver: async (body) => {
      while (goesOn()) {
        const posted = await posting.post(`${url}/api/messages`, body);
        const wait = isNotStored(posted) ? pressAgainS : askedToWait(posted);
        if (wait === undefined && isWell(posted)) {
          counts.answered += 1;
          return posted;
        }
        if (wait === undefined) {
          faults.add(`activity: ${wordsOf(posted)}`);
          return undefined;
        }
        counts.refused += 1;
        await pause(wait * 1000);
      }
      return undefined;
    },
    keepsAsking: async (paths, token) => {
      for (let turn = 0; goesOn(); turn += 1) {
        const path = paths[turn % paths.length] ?? '';
        await ask(path, token).catch((error: unknown) => faults.add(`${path}: ${String(error)}`));
        await pause(againMs);
      }
    },
    stop: () => {
      isOver = true;
      posting.end();
    },
  };
}

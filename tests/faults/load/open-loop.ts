import { setTimeout as pause } from 'node:timers/promises';
import { machineMs } from '../../bench/machine.ts';
import { createPosting, isTaken, isWell, type Posted } from './posting.ts';

/** One activity that has to be answered well in the end. */
export interface Planned {
  readonly body: string;
  /** The button that the answer must show where the activity is a press. */
  readonly shows?: string;
}

/** How one activity fared. */
export interface Fared {
  readonly planned: Planned;
  /** Milliseconds from the instant it was planned for to its good answer; NaN when there was none. */
  readonly latencyMs: number;
  /** Honest refusals, 429 or 503 with Retry-After, before it was answered well. */
  readonly refusals: number;
  /** Anything else that came: other statuses, resets, silence, an answer that was not what it should be. */
  readonly faults: readonly string[];
}

const limitMs = 15_000;
const attemptsAtMost = 60;

export function createOpenLoop(url: string) {
  const posting = createPosting(limitMs);
  const messages = `${url}/api/messages`;

  /** Sends again what was refused with a time to wait, as Teams' clients do. */
  const carryThrough = async (planned: Planned, from: number): Promise<Fared> => {
    const faults: string[] = [];
    let refusals = 0;
    for (let attempt = 0; attempt < attemptsAtMost && faults.length === 0; attempt += 1) {
      const posted = await posting.post(messages, planned.body);
      if (isGood(posted, planned))
        return { planned, latencyMs: machineMs() - from, refusals, faults };
      const wait = askedToWait(posted);
      if (wait === undefined) faults.push(wordsOf(posted));
      else refusals += 1;
      await pause((wait ?? 0) * 1000);
    }
    return { planned, latencyMs: NaN, refusals, faults: [...faults, 'never answered well'] };
  };

  return {
    /** At fixed times, whatever becomes of those before. */
    steady: async (count: number, perSecond: number, next: () => Planned): Promise<Fared[]> => {
      const all: Promise<Fared>[] = [];
      const from = machineMs();
      for (let index = 0; index < count; index += 1) {
        const at = from + (index * 1000) / perSecond;
        const early = at - machineMs();
        if (early > 0) await pause(early);
        all.push(carryThrough(next(), at));
      }
      return Promise.all(all);
    },
    burst: (activities: readonly Planned[]): Promise<Fared[]> => {
      const from = machineMs();
      return Promise.all(activities.map((planned) => carryThrough(planned, from)));
    },
    end: () => posting.end(),
  };
}

const isGood = (posted: Posted, { shows }: Planned): boolean =>
  shows === undefined ? isWell(posted) : isTaken(posted, shows);

/** Seconds, where it was an honest refusal. */
export function askedToWait(posted: Posted): number | undefined {
  if (posted.kind !== 'answered') return undefined;
  return posted.status === 429 || posted.status === 503 ? posted.retryAfter : undefined;
}

/** What came, for a list of faults. */
export function wordsOf(posted: Posted): string {
  if (posted.kind === 'unanswered') return posted.code;
  if (posted.kind !== 'answered') return posted.kind;
  return `${posted.status} ${posted.body.slice(0, 120)}`;
}

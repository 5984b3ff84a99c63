import { createPosting, isTaken, isWell, type Posted } from '../load/posting.ts';

/** One instance as the balancer knows it. */
export interface Target {
  readonly url: string;
  /** False while it does not answer, or says that it is not ready. */
  inRotation: boolean;
}

/** A second try comes after so long, as from a client that got no answer. */
const limitMs = 3_000;
const patienceMs = 90_000;
const retryMs = 100;

/**
 * Stands before the instances as in production: spreads what comes, takes an instance out that does
 * not answer or is not ready, and lets the client send again what was not acknowledged.
 * @param random numbers in [0, 1)
 */
export function createBalancer(targets: () => readonly Target[], random: () => number) {
  const posting = createPosting(limitMs);
  let isOver = false;
  const counts = { acknowledged: 0, again: 0 };

  const pick = (avoid?: Target): Target | undefined => {
    const all = targets();
    const fit = all.filter((target) => target.inRotation && target !== avoid);
    const from = fit.length > 0 ? fit : all;
    return from[Math.floor(random() * from.length)];
  };
  const probe = async (target: Target): Promise<void> => {
    const signal = AbortSignal.timeout(1_000);
    const answer = await fetch(`${target.url}/health/ready`, { signal }).catch(() => undefined);
    await answer?.body?.cancel();
    target.inRotation = answer?.status === 200;
  };
  const probing = setInterval(() => void Promise.all(targets().map(probe)), 500);

  return {
    counts,
    /** Until it is answered well; the button that a press must be answered with is `shows`. */
    deliver: async (body: string, shows?: string, first?: Target): Promise<Posted | undefined> => {
      const until = Date.now() + patienceMs;
      let target = first ?? pick();
      while (target && !isOver && Date.now() < until) {
        const posted = await posting.post(`${target.url}/api/messages`, body);
        if (shows === undefined ? isWell(posted) : isTaken(posted, shows)) {
          counts.acknowledged += 1;
          return posted;
        }
        // Answered, but with something else: nothing that sending again would better.
        if (posted.kind === 'answered' && posted.status === 200) return posted;
        counts.again += 1;
        if (posted.kind !== 'answered') target.inRotation = false;
        await new Promise((resolve) => setTimeout(resolve, retryMs));
        target = pick(target);
      }
      return undefined;
    },
    end: () => {
      isOver = true;
      clearInterval(probing);
      posting.end();
    },
  };
}

export type Balancer = ReturnType<typeof createBalancer>;

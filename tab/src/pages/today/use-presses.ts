import { useState } from 'react';
import type { MoveSent } from '../../../../bot/src/contract/moves.ts';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import type { RequestItem } from '../../../../bot/src/contract/requests.ts';
import { Problem } from '../../api/client.ts';
import { useChange } from '../../api/hooks.ts';

/** What came of the last press; it outlives the line that was pressed. */
export interface Outcome {
  readonly isGood: boolean;
  readonly text: string;
  /** The request it was about. */
  readonly id: string;
}

interface Press {
  readonly move: MoveSent;
  /** What to tell when it is done. */
  readonly done: string;
  /** The request as it stands now, when it had moved on meanwhile: press once more by itself? */
  readonly again?: (current: RequestSeen) => boolean;
  /** In place of the service's sentence; undefined: that one. */
  readonly lost?: (problem: Problem) => string | undefined;
}

export interface Presses {
  readonly isBusy: (id: string) => boolean;
  /** @returns the request after it; undefined where it was not done */
  readonly press: (
    item: Pick<RequestItem, 'id' | 'version'>,
    press: Press,
  ) => Promise<RequestSeen | undefined>;
  readonly outcome: Outcome | undefined;
}

/** Presses on the lines of one list: several may be on their way. */
export function usePresses(): Presses {
  const { mutateAsync } = useChange<RequestSeen>();
  const [busy, setBusy] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();
  return {
    isBusy: (id) => busy.includes(id),
    press: async ({ id, version }, { move, done, again, lost }) => {
      setBusy((before) => [...before, id]);
      try {
        const { data } = await mutateAsync({
          ...{ path: `/api/requests/${id}/moves`, body: move, etag: String(version) },
          ...(again ? { again } : {}),
        });
        setOutcome({ isGood: true, text: done, id });
        return data;
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        setOutcome({ isGood: false, text: lost?.(problem) ?? problem.message, id });
        return undefined;
      } finally {
        setBusy((before) => before.filter((one) => one !== id));
      }
    },
    outcome,
  };
}

import { useEffect, useEffectEvent } from 'react';
import type { AnswerSeen } from '../../../../bot/src/contract/library.ts';
import { keeping } from '../../components/kept.ts';

interface Chosen {
  /** What was answered, and what the service said of it, in order; none is taken back. */
  readonly told: readonly AnswerSeen[];
  /** The question that is looked at. */
  readonly at: number;
  /** Chosen for it and not answered yet. */
  readonly picked?: number | undefined;
  /** All of them have arrived: it is completed. */
  readonly isSent: boolean;
}

export interface Answers extends Chosen {
  readonly pick: (choice: number) => void;
  readonly hear: (answer: AnswerSeen) => void;
  readonly next: () => void;
  readonly sent: () => void;
}

const useHeld = keeping<Chosen>({ told: [], at: 0, isSent: false });

/** What was chosen stays until it has arrived, whatever becomes of the network, in this window. */
export function useAnswers(key: string): Answers {
  const { held, change, forget } = useHeld(key);
  // Whoever comes back to what was completed begins anew.
  const begin = useEffectEvent(() => {
    if (held.isSent) forget();
  });
  useEffect(() => {
    begin();
  }, []);
  return {
    ...held,
    pick: (choice) => {
      change({ picked: choice });
    },
    hear: (answer) => {
      change({ told: [...held.told, answer], picked: undefined });
    },
    next: () => {
      change({ at: held.at + 1 });
    },
    sent: () => {
      change({ isSent: true });
    },
  };
}

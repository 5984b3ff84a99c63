import { useState } from 'react';
import type { DraftSeen, NoticesSeen } from '../../../../bot/src/contract/requests.ts';
import type { Kind, Way } from '../../../../bot/src/domain/consultation/types.ts';
import type { Urgency } from '../../../../bot/src/domain/routing/types.ts';

/** A request before it is sent; '' where nothing is chosen. */
export interface AskForm {
  /** Of the form: sent twice, it is one request. */
  readonly nonce: string;
  readonly question: string;
  readonly station: string;
  readonly topic: string;
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly place: string;
  readonly way: Way;
  readonly callback: string;
  readonly permission: boolean;
  /** '' follows the topic. */
  readonly profession: string;
  readonly triggers: readonly string[];
}

/** What the text of the form is warned of. */
export interface Notices extends NoticesSeen {
  /** The text that it was said of. */
  readonly question: string;
}

interface Kept {
  readonly sentence: string;
  /** Undefined: still at the sentence. */
  readonly form?: AskForm | undefined;
  readonly phones: DraftSeen['phones'];
  readonly notices?: Notices | undefined;
  /** The request that it became. */
  readonly sent?: string | undefined;
}

const nothing: Kept = { sentence: '', phones: [] };

/** In this window's memory and nowhere else: no text about a client is left in the browser. */
let kept = nothing;

/** What was typed stands there again, however the dialog was closed. */
export function useKept() {
  const [held, setHeld] = useState(kept);
  const hold = (next: Kept) => {
    kept = next;
    setHeld(next);
  };
  return {
    ...held,
    keep: (change: Partial<Kept>) => {
      hold({ ...kept, ...change });
    },
    forget: () => {
      hold(nothing);
    },
  };
}

/** The form with what was understood of a sentence. */
export const formOf = ({ nonce, draft }: DraftSeen): AskForm => ({
  ...{ nonce, question: draft.question, kind: draft.kind },
  station: draft.station ?? '',
  topic: draft.topic ?? '',
  urgency: draft.urgency ?? 'today',
  place: draft.place ?? '',
  way: draft.way ?? 'teams-message',
  // What a draft says of the profession is the topic's, and goes with it when that is changed.
  ...{ callback: '', profession: '', permission: false, triggers: [] },
});

export const noticesOf = (seen: NoticesSeen, question: string): Notices => {
  const { danger, nameWarning, dateWarning, numbers } = seen;
  return { danger, nameWarning, dateWarning, numbers, question };
};

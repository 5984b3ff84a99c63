import type { DraftSeen } from '../../../../bot/src/contract/requests.ts';
import { keeping } from '../kept.ts';
import type { Notices, RequestForm } from './form.ts';

/** A request before it is sent. */
export interface AskForm extends RequestForm {
  /** Of the form: sent twice, it is one request. */
  readonly nonce: string;
}

interface Kept {
  readonly sentence: string;
  /** Undefined: still at the sentence. */
  readonly form?: AskForm;
  readonly phones: DraftSeen['phones'];
  readonly notices?: Notices;
  /** The request that it became. */
  readonly sent?: string;
}

const useHeld = keeping<Kept>({ sentence: '', phones: [] });

/** What was typed stands there again, however the dialog was closed. */
export function useKept() {
  const { held, change, forget } = useHeld('ask');
  return { ...held, keep: change, forget };
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

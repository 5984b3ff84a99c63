import type { Frame } from '../../../../bot/src/contract/frame.ts';
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
  /** It had arrived before, and was changed in the form since: the change is not in it. */
  readonly isEarlier?: boolean;
}

const useHeld = keeping<Kept>({ sentence: '', phones: [] });

/** What was typed stands there again, however the dialog was closed. */
export function useKept() {
  const { held, change, forget } = useHeld('ask');
  return { ...held, keep: change, forget };
}

/** The form with what was understood of a sentence. */
export const formOf = ({ nonce, draft }: DraftSeen, { topics }: Frame): AskForm => ({
  ...{ nonce, question: draft.question, kind: draft.kind },
  station: draft.station ?? '',
  topic: draft.topic ?? '',
  urgency: draft.urgency ?? 'today',
  place: draft.place ?? '',
  way: draft.way ?? 'teams-message',
  profession: askedByName(draft, topics),
  ...{ callback: '', permission: false, triggers: [], cooperation: '' },
});

/** '' while it is the topic's, so that it goes with it when that is changed. */
function askedByName({ topic, profession }: DraftSeen['draft'], topics: Frame['topics']): string {
  const byTopic = topics.find(({ id }) => id === topic)?.profession;
  return profession === null || profession === byTopic ? '' : profession;
}

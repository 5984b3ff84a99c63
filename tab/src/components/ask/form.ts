import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import type { NoticesSeen } from '../../../../bot/src/contract/requests.ts';
import type { Cooperation, Kind, Way } from '../../../../bot/src/domain/consultation/types.ts';
import type { Urgency } from '../../../../bot/src/domain/routing/types.ts';
import type { askWords } from '../../../../bot/src/wording/tab/ask.ts';
import type { Problem } from '../../api/client.ts';

/** A request as its asker fills it in, new or changed; '' where nothing is chosen. */
export interface RequestForm {
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
  /** What was chosen after the check of triggers. */
  readonly cooperation: Cooperation | '';
}

/** What the text of the form is warned of. */
export interface Notices extends NoticesSeen {
  /** The text that it was said of. */
  readonly question: string;
}

export const noticesOf = (seen: NoticesSeen, question: string): Notices => {
  const { danger, nameWarning, dateWarning, numbers } = seen;
  return { danger, nameWarning, dateWarning, numbers, question };
};

/** Held back once, with what its writer is to read first. */
export const isUnnoticed = (problem: Problem): problem is Problem & { current: NoticesSeen } =>
  problem.kind === 'unnoticed';

/** By field: what is wrong there and what to do. */
export type Mistakes = Readonly<Record<string, string>>;

/** What the service would refuse, said before it is asked. */
export function missingOf(form: RequestForm, words: ReturnType<typeof askWords>): Mistakes {
  const isNothing = form.topic === '' && form.question.trim() === '';
  return {
    ...(form.station === '' ? { station: words.missingStation } : {}),
    ...(isNothing ? { question: words.nothingAsked } : {}),
    ...(form.kind !== 'consult' && !form.permission ? { permission: words.permissionNeeded } : {}),
  };
}

/** Refusals by the field that they are about. */
export const refusalsOf = (problem: Problem | null, form: RequestForm): Mistakes =>
  Object.fromEntries(
    (problem?.errors ?? [])
      .filter(({ path }) => path in form)
      .map(({ path, message }) => [path, message]),
  );

/**
 * The whole form as the service takes it. What was left empty is left out: the service knows what
 * it means.
 */
export function inputsOf(
  form: RequestForm,
  notices: Notices | undefined,
): Readonly<Record<string, string | boolean>> {
  const { question, station, topic, kind, urgency, way, callback, profession, triggers } = form;
  const place = urgency === 'now' ? form.place.trim() : '';
  const texts = { question, station, topic, kind, urgency, place, way, callback, profession };
  const { cooperation } = form;
  const given = Object.entries({ ...texts, triggers: triggers.join(','), cooperation });
  return {
    ...Object.fromEntries(given.filter(([, value]) => value !== '')),
    permission: kind !== 'consult' && form.permission,
    warned: notices?.question === question,
  };
}

/** Whether a request that was sent before holds something else than the form does now. */
export function isOther(seen: RequestSeen, form: RequestForm): boolean {
  const { station, urgency, kind, content } = seen;
  const same = [station === form.station, urgency === form.urgency, kind === form.kind];
  if (content !== null)
    same.push(
      content.question.trim() === form.question.trim(),
      (content.place ?? '') === form.place.trim(),
      content.way === form.way,
      (content.callback ?? '') === form.callback,
    );
  return same.includes(false);
}

import type { Consultation, ConsultationText } from '../consultation/types.ts';
import type { PersonId } from '../roster/county.ts';
import { day } from '../time.ts';
import type { Case, CaseText } from './types.ts';

/**
 * A closed consultation as the meeting may know it: topic, kind, outcome and phenomenon, and neither
 * station nor day nor people, which in a small place would lead back to somebody.
 * @returns undefined: it is not closed
 */
export function caseOf(consultation: Consultation, text: CaseText): Case | undefined {
  const { state, topic, kind, outcome, details } = consultation;
  if (state !== 'closed' || outcome === undefined) return undefined;
  const { phenomenon } = details;
  return { topic, kind, outcome, text, ...(phenomenon === undefined ? {} : { phenomenon }) };
}

/** The adviser who answers for the text: who closed it, or took it last. */
export const adviserOf = ({ adviser, formerAdvisers = [] }: Consultation): PersonId | undefined =>
  adviser ?? formerAdvisers.at(-1);

/** After the adviser's yes: what was asked and what came of it, for as long as the consultation keeps it. */
export function givenText(
  { textErased, endedAt, closedAt }: Consultation,
  { question, result }: ConsultationText,
  retentionDays: number,
): CaseText {
  const ended = endedAt ?? closedAt;
  if (textErased || ended === undefined || question === '') return { state: 'erased' };
  return {
    ...{ state: 'given', question, eraseAt: ended + retentionDays * day },
    ...(result === undefined ? {} : { result }),
  };
}

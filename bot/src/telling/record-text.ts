import type { Consultation } from '../domain/consultation/types.ts';
import type { Pen } from './pen.ts';

/** Kopioi kirjauspohja: a neutral sentence for the record system, without names. */
export function neutralSentence(consultation: Consultation, pen: Pen): string {
  const { template, outcome } = pen.words;
  const day = pen.format.fullDay(consultation.acceptedAt ?? consultation.askedAt);
  const who = pen.profession(consultation.profession);
  const topic = pen.topic(consultation.topic);
  const asked =
    consultation.kind === 'consult'
      ? template.consult(day, who, topic)
      : template.request(day, who, topic, pen.kind(consultation.kind));
  return consultation.outcome === undefined
    ? asked
    : `${asked} ${template.outcome(outcome[consultation.outcome])}`;
}

import type { Consultation } from '../../../domain/consultation/types.ts';
import { part, textInput, unfold } from './elements.ts';
import type { Pen } from '../../../telling/pen.ts';
import type { Container, ToggleAction } from './types.ts';

const folded = 'template-part';

/** Kopioi kirjauspohja: a neutral sentence for the record system, without names, in a field that can be selected. */
export function recordText(consultation: Consultation, pen: Pen): Container {
  return part(folded, false, [
    textInput('template', pen.words.field.template, {
      isMultiline: true,
      value: neutralSentence(consultation, pen),
    }),
  ]);
}

export function recordTextButton(pen: Pen): ToggleAction {
  return unfold(pen.words.button.template, folded);
}

function neutralSentence(consultation: Consultation, pen: Pen): string {
  const { template, outcome, kind } = pen.words;
  const day = pen.format.fullDay(consultation.acceptedAt ?? consultation.askedAt);
  const who = professionOf(consultation, pen);
  const topic = pen.topic(consultation.topic);
  const asked =
    consultation.kind === 'consult'
      ? template.consult(day, who, topic)
      : template.request(day, who, topic, kind[consultation.kind]);
  return consultation.outcome === undefined
    ? asked
    : `${asked} ${template.outcome(outcome[consultation.outcome])}`;
}

function professionOf({ profession }: Consultation, pen: Pen): string {
  const known = pen.county.professions.find(({ id }) => id === profession);
  return known?.name[pen.language] ?? profession;
}

import type { Consultation } from '../../../domain/consultation/types.ts';
import { part, textInput, unfold } from './elements.ts';
import type { Pen } from '../../../telling/pen.ts';
import { neutralSentence } from '../../../telling/record-text.ts';
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

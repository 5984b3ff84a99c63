import { momentaryStates } from '../../../domain/schedule/types.ts';
import type { View } from '../../../use-cases/view.ts';
import { act, aside, buttons, card, choiceInput, heading, paragraph } from './elements.ts';
import { worded } from '../../../telling/pen.ts';
import type { Pen } from '../../../telling/pen.ts';
import type { Drawn } from './types.ts';

type Of<Kind extends View['kind']> = Extract<View, { kind: Kind }>;

export function drawAbsenceForm(pen: Pen): Drawn {
  const { absence, field, button, error } = pen.words;
  const others = pen.county.people
    .filter(({ id, role }) => id !== pen.me && role === 'adviser')
    .map(({ id }) => id);
  return card(absence.heading, [
    heading(absence.heading),
    paragraph(absence.hint),
    {
      type: 'Input.Date',
      id: 'from',
      label: field.from,
      isRequired: true,
      errorMessage: error.date,
    },
    { type: 'Input.Date', id: 'until', label: field.until },
    choiceInput('substitute', field.substitute, pen.names(others), {
      placeholder: absence.noSubstitute,
    }),
    buttons(act('absence.set', button.save, {}, { style: 'positive' })),
  ]);
}

export function drawAbsenceSet(view: Of<'absence-set'>, pen: Pen): Drawn {
  const { absence } = pen.words;
  const { from, until, substitute, replanned } = view;
  const line = absence.set(pen.format.period(from, until).join(' – '));
  return card(absence.heading, [
    heading(absence.heading),
    paragraph(line, { weight: 'bolder' }),
    substitute !== undefined && paragraph(absence.substitute(pen.person(substitute))),
    paragraph(absence.replanned(replanned)),
  ]);
}

export function drawStateForm({ state }: Of<'state-form'>, pen: Pen): Drawn {
  const { momentaryCard, momentary, field, button, error } = pen.words;
  const must = { isRequired: true } as const;
  return card(momentaryCard.heading, [
    heading(momentaryCard.heading),
    paragraph(momentaryCard.hint),
    choiceInput('state', field.state, worded(momentaryStates, momentary), {
      style: 'expanded',
      errorMessage: error.choose,
      ...must,
      ...(state === undefined ? {} : { value: state }),
    }),
    { type: 'Input.Time', id: 'until', label: field.until, errorMessage: error.time, ...must },
    buttons(act('state.set', button.save, {}, { style: 'positive' })),
  ]);
}

export function drawStateSet({ state }: Of<'state-set'>, pen: Pen): Drawn {
  const { momentaryCard, momentary, button } = pen.words;
  const until = pen.format.moment(state.until, state.from);
  const line = momentaryCard.set(momentary[state.state], until);
  return card(line, [
    heading(line),
    aside(momentaryCard.ends),
    buttons(act('state.set', button.free, { state: 'free' })),
  ]);
}

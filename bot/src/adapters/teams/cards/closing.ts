import {
  ageBands,
  channels,
  followUps,
  outcomes,
  timeBands,
  yesNoUnknown,
} from '../../../domain/consultation/types.ts';
import type { ClosingDetails, Kind, Outcome } from '../../../domain/consultation/types.ts';
import type { ClosingField } from '../../../domain/roster/county.ts';
import type { View } from '../../../use-cases/view.ts';
import {
  act,
  buttons,
  choiceInput,
  paragraph,
  part,
  textInput,
  toggleInput,
  unfold,
} from './elements.ts';
import type { Maybe } from './elements.ts';
import { labelOf } from '../../../telling/fields.ts';
import { worded } from '../../../telling/pen.ts';
import type { Pen } from '../../../telling/pen.ts';
import { refusalInWords } from '../../../telling/refusal.ts';
import { withoutMentions } from './text.ts';
import type { ChoiceItem } from '../../../telling/pen.ts';
import type { Element } from './types.ts';

type AdviserView = Extract<View, { kind: 'adviser-card' }>;

const usualOutcome: Readonly<Record<Kind, Outcome>> = {
  consult: 'solved',
  handle: 'handled',
  'find-out': 'finding-out',
  'pass-on': 'passed-on',
};

/** Two taps: the outcome stands chosen, and Päätä. All the rest is behind Lisätiedot. */
export function closingPart({ seen, unfolded, closing, refusal }: AdviserView, pen: Pen): Element {
  const { consultation } = seen;
  const { id, kind } = consultation;
  const details = { ...consultation.details, ...closing?.details };
  const { button, field, outcome } = pen.words;
  const { closingFields } = pen.county.settings;
  return part('close-part', unfolded === 'close', [
    unfolded === 'close' &&
      refusal &&
      paragraph(refusalInWords(refusal, pen), { weight: 'bolder', color: 'attention' }),
    choiceInput('outcome', field.outcome, worded(outcomes, outcome), {
      style: 'expanded',
      value: closing?.outcome ?? usualOutcome[kind],
    }),
    kind !== 'consult' &&
      textInput('result', field.result, {
        isMultiline: true,
        maxLength: 1000,
        ...typed(closing?.result),
      }),
    part(
      'details-part',
      false,
      closingFields.flatMap((one) =>
        detail(one, details, labelOf(pen, one, consultation.station), closing?.proposal, pen),
      ),
    ),
    buttons(
      act('request.close', button.confirmClose, { id }, { style: 'positive' }),
      closingFields.length > 0 && unfold(button.details, 'details-part'),
    ),
  ]);
}

/** One optional field, prefilled with what was chosen, or what a reopened request already had. */
function detail(
  field: ClosingField,
  details: ClosingDetails,
  label: string,
  proposal: string | undefined,
  pen: Pen,
): readonly Maybe[] {
  switch (field) {
    case 'oneContact':
    case 'pensioner':
    case 'sharedClient':
    case 'recorded':
    case 'participatory':
      return [toggleInput(field, label, label, details[field] === true)];
    case 'phenomenon':
      return [
        choiceInput(field, label, choicesOf(field, pen), given(details[field])),
        textInput('proposal', pen.words.field.proposal, { maxLength: 80, ...typed(proposal) }),
      ];
    case 'channel':
    case 'timeBand':
    case 'followUp':
    case 'socialClient':
    case 'ageBand':
    case 'responsible':
      return [choiceInput(field, label, choicesOf(field, pen), given(details[field]))];
  }
}

const given = (value: string | undefined) => (value === undefined ? {} : { value });
const typed = (text: string | undefined) => given(text && withoutMentions(text));

type ChoiceField = Exclude<
  ClosingField,
  'oneContact' | 'pensioner' | 'sharedClient' | 'recorded' | 'participatory'
>;

function choicesOf(field: ChoiceField, pen: Pen): readonly ChoiceItem[] {
  const { words, county } = pen;
  switch (field) {
    case 'channel':
      return worded(channels, words.channel);
    case 'timeBand':
      return worded(timeBands, words.timeBand);
    case 'followUp':
      return worded(followUps, words.followUp);
    case 'socialClient':
      return worded(yesNoUnknown, words.socialClient);
    case 'ageBand':
      return worded(ageBands, words.ageBand);
    case 'responsible':
      return pen.choices(county.professions);
    case 'phenomenon':
      return pen.choices(county.phenomena);
  }
}

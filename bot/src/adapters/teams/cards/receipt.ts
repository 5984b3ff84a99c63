import { recordSystemAt } from '../../../domain/roster/county.ts';
import { helpedAnswers, insteadAnswers } from '../../../domain/consultation/types.ts';
import type { Consultation } from '../../../domain/consultation/types.ts';
import type { View } from '../../../use-cases/view.ts';
import {
  act,
  aside,
  box,
  buttons,
  card,
  choiceInput,
  heading,
  paragraph,
  part,
  subheading,
  textInput,
  unfold,
} from './elements.ts';
import type { Maybe } from './elements.ts';
import { callButton, chatButton, numberLines } from './numbers.ts';
import { worded } from '../../../telling/pen.ts';
import type { Pen } from '../../../telling/pen.ts';
import { askedPeople, planInWords } from '../../../telling/plan-words.ts';
import { recordText, recordTextButton } from './record-text.ts';
import { tabButton } from './tab-button.ts';
import { quote, talk } from './talk.ts';
import { plainText } from './text.ts';
import type { Drawn, Tone } from './types.ts';

type ReceiptView = Extract<View, { kind: 'receipt' }>;

const tones: Readonly<Record<Consultation['state'], Tone>> = {
  waiting: 'accent',
  accepted: 'good',
  closed: 'default',
  withdrawn: 'default',
  expired: 'warning',
};

/** The asker's card of a sent request, in whatever state it is. */
export function drawReceipt(view: ReceiptView, pen: Pen): Drawn {
  const { consultation } = view.seen;
  const summary = pen.subject(consultation);
  return card(summary, [
    aside(`${summary} · ${pen.kind(consultation.kind)}`),
    {
      ...heading(pen.words.state[consultation.state]),
      color: tones[consultation.state],
      spacing: 'none',
    },
    ...stateInWords(view, pen).map((line) => paragraph(line)),
    stillHereBox(consultation, pen),
    referenceBox(consultation, pen),
    quote(view.seen, pen),
    ...talk(view.seen, view.now, pen),
    ...stateParts[consultation.state](view, pen),
  ]);
}

function stateInWords({ seen, now }: ReceiptView, pen: Pen): readonly string[] {
  const { consultation } = seen;
  const { receipt, plan } = pen.words;
  const adviser = pen.person(consultation.adviser ?? '');
  const when = (at = consultation.since) => pen.format.moment(at, now);
  switch (consultation.state) {
    case 'waiting':
      return planInWords(consultation, now, pen);
    case 'accepted':
      return [receipt.accepted(adviser, when(consultation.acceptedAt))];
    case 'closed':
      return [receipt.closed(adviser, when(consultation.closedAt), outcomeOf(consultation, pen))];
    case 'withdrawn':
      return [receipt.withdrawn(when(consultation.endedAt))];
    case 'expired':
      return [receipt.expired, ...(consultation.coordinatorTold ? [plan.coordinatorTold] : [])];
  }
}

function outcomeOf({ outcome = 'no-need' }: Consultation, pen: Pen): string {
  return pen.words.outcome[outcome].toLowerCase();
}

/** Asked at ten minutes of a `now` request. */
function stillHereBox(consultation: Consultation, pen: Pen): Maybe {
  const { id, state, askedStillHere, urgency } = consultation;
  if (state !== 'waiting' || askedStillHere === undefined || urgency !== 'now') return undefined;
  const { button, receipt } = pen.words;
  return box('warning', [
    subheading(receipt.stillHere),
    buttons(
      act('request.stillHere', button.stillHere, { id }, { style: 'positive', alone: true }),
      act('request.clientLeft', button.clientLeft, { id }, { alone: true }),
    ),
  ]);
}

/** The client's identity travels in the record system only, found by two everyday words. */
function referenceBox(consultation: Consultation, pen: Pen): Maybe {
  const { id, referenceWords, referenceLeft, state } = consultation;
  if (referenceWords === undefined || state === 'withdrawn' || state === 'closed') return undefined;
  const { reference, button } = pen.words;
  const system = recordSystemAt(pen.county, consultation.station);
  return box(referenceLeft ? 'good' : 'accent', [
    subheading(reference.title(plainText(referenceWords.join(' ')))),
    paragraph(referenceLeft ? reference.left(system) : reference.leave(system)),
    !referenceLeft &&
      buttons(
        act(
          'request.referenceLeft',
          button.referenceLeft,
          { id },
          { style: 'positive', alone: true },
        ),
      ),
  ]);
}

const stateParts: Readonly<
  Record<Consultation['state'], (view: ReceiptView, pen: Pen) => readonly Maybe[]>
> = {
  waiting: waitingParts,
  accepted: acceptedParts,
  closed: closedParts,
  withdrawn: ({ seen }, pen) => [ownMessage(pen), buttons(tabButton(seen.consultation.id, pen))],
  expired: ({ seen }, pen) => [
    ...numbersPart(seen.consultation, true, pen),
    buttons(withdrawButton(seen.consultation, pen), tabButton(seen.consultation.id, pen)),
  ],
};

function waitingParts({ seen }: ReceiptView, pen: Pen): readonly Maybe[] {
  const { consultation } = seen;
  const { id, urgency, plan, wider } = consultation;
  const { button, receipt } = pen.words;
  const open = urgency === 'now';
  return [
    consultation.place !== undefined && paragraph(receipt.place(plainText(consultation.place))),
    ...numbersPart(consultation, open, pen),
    buttons(
      plan?.nobodyNow === true &&
        !wider &&
        act('request.wider', button.wider, { id }, { alone: true }),
      act('request.edit', button.change, { id }, { alone: true }),
      withdrawButton(consultation, pen),
      !open && unfold(button.call, numbersId),
      tabButton(id, pen),
    ),
    ownMessage(pen),
  ];
}

const ownMessage = ({ isInDialog, words }: Pen): Maybe =>
  isInDialog ? undefined : aside(words.receipt.ownMessage);

const numbersId = 'numbers';

function numbersPart(consultation: Consultation, open: boolean, pen: Pen): readonly Maybe[] {
  const lines = numberLines(askedPeople(consultation).slice(0, 3), pen);
  return [
    part(numbersId, open, [
      subheading(pen.words.button.call),
      ...lines.map((line) => paragraph(line, { spacing: 'small' })),
    ]),
  ];
}

function withdrawButton({ id }: Consultation, pen: Pen) {
  return act('request.withdraw', pen.words.button.withdraw, { id }, { alone: true });
}

function acceptedParts({ seen }: ReceiptView, pen: Pen): readonly Maybe[] {
  const { consultation } = seen;
  const { id, adviser = '' } = consultation;
  const { button, receipt } = pen.words;
  return [
    part('answer-part', false, [
      textInput('answer', button.writeMore, { isMultiline: true, maxLength: 1000 }),
      buttons(act('request.answer', button.send, { id }, { style: 'positive' })),
    ]),
    recordText(consultation, pen),
    ...numbersPart(consultation, false, pen),
    buttons(
      chatButton(adviser, pen),
      callButton(pen.phones(adviser), pen),
      unfold(button.writeMore, 'answer-part'),
    ),
    buttons(
      unfold(receipt.numbers, numbersId),
      recordTextButton(pen),
      withdrawButton(consultation, pen),
      tabButton(id, pen),
    ),
  ];
}

function closedParts({ seen, reopenable }: ReceiptView, pen: Pen): readonly Maybe[] {
  const { consultation } = seen;
  return [
    ...(consultation.textErased ? [] : ratingParts(consultation, pen)),
    consultation.helped !== undefined && aside(pen.words.receipt.thanks),
    recordText(consultation, pen),
    buttons(
      recordTextButton(pen),
      reopenable &&
        act('request.reopen', pen.words.button.reopen, { id: consultation.id }, { alone: true }),
      tabButton(consultation.id, pen),
    ),
  ];
}

/** One tap tells whether it helped; what would have been done without is asked after that. */
function ratingParts({ id, helped, instead }: Consultation, pen: Pen): readonly Maybe[] {
  const { field, button } = pen.words;
  if (helped === undefined)
    return [
      subheading(field.helped),
      buttons(
        ...helpedAnswers.map((answer) =>
          act('rating.send', pen.words.helped[answer], { id, helped: answer }),
        ),
      ),
    ];
  if (instead !== undefined) return [];
  return [
    choiceInput('instead', field.instead, worded(insteadAnswers, pen.words.instead)),
    buttons(act('rating.send', button.send, { id }, { style: 'positive' })),
  ];
}

import { recordSystemAt } from '../../../domain/roster/county.ts';
import { isLostTo } from '../../../domain/consultation/rights.ts';
import { declineReasons } from '../../../domain/consultation/types.ts';
import type { Consultation } from '../../../domain/consultation/types.ts';
import type { View } from '../../../use-cases/view.ts';
import { closingPart } from './closing.ts';
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
import { drawLost } from './lost.ts';
import { callButton, chatButton } from './numbers.ts';
import { worded } from '../../../telling/pen.ts';
import type { Pen } from '../../../telling/pen.ts';
import { recordText, recordTextButton } from './record-text.ts';
import { refusalInWords } from '../../../telling/refusal.ts';
import { requestFacts } from './request-facts.ts';
import { tabButton } from './tab-button.ts';
import { quote, talk } from './talk.ts';
import { plainText, withoutMentions } from './text.ts';
import type { Action, Drawn, Tone } from './types.ts';

type AdviserView = Extract<View, { kind: 'adviser-card' }>;

/** A request as an adviser sees it: to take, to answer, to close. Nobody but its adviser sees an accepted one. */
export function drawAdviserCard(view: AdviserView, pen: Pen): Drawn {
  const { consultation } = view.seen;
  if (isLostTo(view.viewer, consultation)) return drawLost(consultation, pen);
  const summary = pen.subject(consultation);
  return card(summary, [
    aside(pen.kind(consultation.kind)),
    { ...heading(summary), spacing: 'none' },
    stateLine(view, pen),
    handOverLine(view, pen),
    referenceBox(consultation, pen),
    quote(view.seen, pen),
    !consultation.hasQuestion && paragraph(pen.words.adviser.noQuestion),
    requestFacts(consultation, pen),
    ...talk(view.seen, view.now, pen),
    ...stateParts(view, pen),
  ]);
}

function stateLine({ seen, now }: AdviserView, pen: Pen): Maybe {
  const { state, since, acceptedAt, closedAt, outcome } = seen.consultation;
  const { adviser, state: words } = pen.words;
  const when = (at = since) => pen.format.moment(at, now);
  const line = (text: string, color: Tone) =>
    paragraph(text, { weight: 'bolder', color, spacing: 'small' });
  if (state === 'accepted') return line(adviser.acceptedByYou(when(acceptedAt)), 'good');
  if (state === 'closed')
    return line(
      adviser.closed(when(closedAt), pen.words.outcome[outcome ?? 'no-need'].toLowerCase()),
      'default',
    );
  return state === 'expired' ? line(words.expired, 'warning') : line(adviser.waiting, 'accent');
}

/** Saattaen: the old adviser stays responsible until somebody takes it. */
function handOverLine({ seen, viewer }: AdviserView, pen: Pen): Maybe {
  const { responsibleAdviser: old, wished, state } = seen.consultation;
  if (old === undefined || state !== 'waiting') return undefined;
  const { adviser } = pen.words;
  if (old === viewer) return paragraph(adviser.responsible);
  const to = wished === viewer ? ` ${adviser.wished}` : '';
  return paragraph(`${adviser.handedOver(pen.person(old))}${to}`);
}

/** The words under which the message stands in the record system, once the asker has left it there. */
function referenceBox(consultation: Consultation, pen: Pen): Maybe {
  const { referenceWords, referenceLeft, state } = consultation;
  if (referenceWords === undefined || state === 'closed') return undefined;
  const { reference } = pen.words;
  const system = recordSystemAt(pen.county, consultation.station);
  return box(referenceLeft ? 'good' : 'warning', [
    subheading(reference.title(plainText(referenceWords.join(' ')))),
    paragraph(referenceLeft ? reference.find(system) : reference.awaiting(system)),
  ]);
}

function stateParts(view: AdviserView, pen: Pen): readonly Maybe[] {
  switch (view.seen.consultation.state) {
    case 'waiting':
    case 'expired':
      return openParts(view, pen);
    case 'accepted':
      return acceptedParts(view, pen);
    case 'closed':
      return closedParts(view, pen);
    case 'withdrawn':
      return [];
  }
}

function openParts(
  { seen, viewer, unfolded, askerPhones }: AdviserView,
  pen: Pen,
): readonly Maybe[] {
  const { id, responsibleAdviser, state, asker } = seen.consultation;
  const { button, field, reason } = pen.words;
  const own = responsibleAdviser === viewer;
  const take = own ? button.takeBack : button.accept;
  const mayDecline = state === 'waiting' && !own;
  return [
    mayDecline &&
      part('decline-part', unfolded === 'decline', [
        choiceInput('reason', field.reason, worded(declineReasons, reason), {
          style: 'expanded',
          value: 'busy',
        }),
        buttons(act('request.decline', button.confirmDecline, { id })),
      ]),
    buttons(
      act('request.accept', take, { id }, { style: 'positive', alone: true }),
      mayDecline && unfold(button.decline, 'decline-part'),
    ),
    buttons(...reach(asker, askerPhones, pen), tabButton(id, pen)),
  ];
}

/** Soita and Avaa keskustelu. */
function reach(
  asker: string,
  phones: readonly string[],
  pen: Pen,
): readonly (Action | undefined)[] {
  return [callButton(phones, pen), chatButton(asker, pen)];
}

function acceptedParts(view: AdviserView, pen: Pen): readonly Maybe[] {
  const { seen, unfolded, askerPhones, closing } = view;
  const { consultation } = seen;
  const { button } = pen.words;
  const advice = consultation.kind === 'consult';
  const answer = closing?.answer ?? '';
  const answering = unfolded === 'answer' || (unfolded === 'none' && advice) || answer !== '';
  return [
    answerPart(view, answering, answer, pen),
    closingPart(view, pen),
    handOverPart(view, pen),
    recordText(consultation, pen),
    buttons(
      !answering && unfold(button.writeAnswer, 'answer-part'),
      unfold(button.close, 'close-part'),
      unfold(button.handOver, 'hand-over-part'),
    ),
    buttons(
      recordTextButton(pen),
      ...reach(consultation.asker, askerPhones, pen),
      tabButton(consultation.id, pen),
    ),
  ];
}

function answerPart(view: AdviserView, open: boolean, answer: string, pen: Pen): Maybe {
  const { seen, unfolded, refusal } = view;
  const { id, kind } = seen.consultation;
  const { button, field } = pen.words;
  const why = unfolded === 'answer' ? refusal : undefined;
  return part('answer-part', open, [
    why && paragraph(refusalInWords(why, pen), { weight: 'bolder', color: 'attention' }),
    textInput('answer', field.answer, {
      isMultiline: true,
      maxLength: 1000,
      ...(answer === '' ? {} : { value: withoutMentions(answer) }),
    }),
    buttons(
      act('request.answer', button.answer, { id }, { style: 'positive' }),
      kind === 'consult' && act('request.answerAndClose', button.answerAndClose, { id }),
    ),
  ]);
}

function handOverPart({ seen, others, unfolded }: AdviserView, pen: Pen): Maybe {
  const { button, field, reason, adviser } = pen.words;
  const { id } = seen.consultation;
  const open = unfolded === 'hand-over';
  if (others.length === 0) return part('hand-over-part', open, [paragraph(adviser.nobodyElse)]);
  return part('hand-over-part', open, [
    choiceInput('adviser', field.adviser, pen.names(others)),
    choiceInput('reason', field.reason, worded(declineReasons, reason)),
    buttons(act('request.handOver', button.confirmHandOver, { id })),
  ]);
}

function closedParts({ seen, reopenable }: AdviserView, pen: Pen): readonly Maybe[] {
  const { consultation } = seen;
  const { id } = consultation;
  return [
    recordText(consultation, pen),
    buttons(
      recordTextButton(pen),
      reopenable && act('request.reopen', pen.words.button.reopen, { id }, { alone: true }),
      tabButton(id, pen),
    ),
  ];
}

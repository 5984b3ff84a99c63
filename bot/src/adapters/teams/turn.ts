import { setTimeout as pause } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import type { Envelope } from '../../contract/activity.ts';
import type { Refusal } from '../../domain/consultation/refusal.ts';
import type { Instant } from '../../domain/time.ts';
import type { Answer, Delivery, Incoming, Log } from '../../ports.ts';
import { causeOf } from '../cause.ts';
import { machineNow } from '../clock/clock.ts';
import { deliver } from './delivery.ts';
import {
  dialogAnswerOf,
  invokeAnswerOf,
  messageOf,
  searchAnswerOf,
  type Draw,
  type DrawDialog,
  type DrawOffer,
} from './drawing.ts';
import {
  contentOf,
  incomingOf,
  isCardAction,
  isInDialog,
  isSearch,
  languageOf,
} from './incoming.ts';

export interface TurnParts {
  /** Why this person is not let in; undefined for those who are. */
  readonly strangerOf: (
    context: TurnContext,
    envelope: Envelope,
  ) => Promise<'other-tenant' | 'guest' | 'storage' | undefined>;
  readonly converse: (incoming: Incoming, until: Instant) => Promise<Answer | undefined>;
  readonly draw: Draw;
  readonly drawOffer: DrawOffer;
  readonly drawDialog: DrawDialog;
  readonly log: Log;
  /** Takes on work that need not be done before the answer. */
  readonly later: (work: Promise<void>) => void;
}

/** Machine instants. */
interface Times {
  readonly arrived: Instant;
  /** When the answer must be known, so that sending it still ends in time. */
  readonly until: Instant;
}

const waitMs = 300;
/** Teams sends the turn again 15 s after it sent it: before that the last send has ended. */
const turnEndsMs = 14_500;
const oneSendMs = 5_000;
const longestWaitMs = 3_000;

/** One turn: at most one answer, in the place where it is awaited. Never throws for what people send. */
export async function takeTurn(
  context: TurnContext,
  envelope: Envelope,
  times: Times,
  parts: TurnParts,
): Promise<void> {
  const content = contentOf(envelope);
  if (content === undefined) return answerNothing(context, envelope);
  const reply = await replyTo(context, envelope, content, times, parts);
  if (reply !== undefined) await give(context, envelope, reply, times, parts);
}

/** The turn waited behind others until it could not be taken any more: nothing of it was begun. */
export async function answerTooLate(
  context: TurnContext,
  envelope: Envelope,
  times: Times,
  parts: TurnParts,
): Promise<void> {
  const content = contentOf(envelope);
  if (content === undefined) return answerNothing(context, envelope);
  parts.log.warn('turn-late');
  if (isQuestion(content)) await give(context, envelope, notStored(envelope, parts), times, parts);
}

/** Teams shows an error for an invoke that is not answered. */
async function answerNothing(context: TurnContext, envelope: Envelope): Promise<void> {
  if (envelope.type === 'invoke') await context.sendActivity(nothingToShow);
}

async function give(
  context: TurnContext,
  envelope: Envelope,
  { answer, drawn }: Reply,
  times: Times,
  parts: TurnParts,
): Promise<void> {
  if (drawn.kind === 'dialog') {
    await context.sendActivity(dialogAnswerOf(drawn));
    parts.later(follow(answer, undefined, parts.log));
    return;
  }
  if (isSearch(envelope) || drawn.kind === 'offers') {
    await context.sendActivity(searchAnswerOf(drawn));
    return;
  }
  const reply = { answer, drawn };
  return isCardAction(envelope)
    ? replaceCard(context, envelope, reply, parts)
    : sendBelow(context, reply, times, parts);
}

const nothingToShow = { type: 'invokeResponse', value: { status: 200 } } as const;

interface Reply<Drawn = ReturnType<Draw | DrawOffer | DrawDialog>> {
  readonly answer: Answer;
  readonly drawn: Drawn;
}

async function replyTo(
  context: TurnContext,
  envelope: Envelope,
  content: Incoming['content'],
  { until }: Times,
  parts: TurnParts,
): Promise<Reply | undefined> {
  const { strangerOf, converse, log } = parts;
  const stranger = await strangerOf(context, envelope);
  // Installing and editing are no questions: who may not use Koppi is told when they ask.
  if (stranger)
    return isQuestion(content)
      ? refusal(envelope, { kind: inPlace(stranger, content) }, parts)
      : undefined;
  // Looking up may have taken the rest of the time: then nothing is begun.
  if (machineNow() >= until) return isQuestion(content) ? notStored(envelope, parts) : undefined;
  try {
    const answer = await converse(incomingOf(envelope, content), until);
    if (answer?.failed !== undefined) log.error('turn-failed', { cause: causeOf(answer.failed) });
    return answer && drawn(answer, envelope, parts);
  } catch (error) {
    log.error('turn-failed', { cause: causeOf(error) });
    return notStored(envelope, parts);
  }
}

function drawn(answer: Answer, envelope: Envelope, parts: TurnParts): Reply {
  const { view, language } = answer;
  const me = envelope.from.aadObjectId ?? '';
  if ('page' in view) return { answer, drawn: parts.drawOffer(view, language, me) };
  const draw = isInDialog(envelope) ? parts.drawDialog : parts.draw;
  return { answer, drawn: draw(view, language, me) };
}

type Stranger = NonNullable<Awaited<ReturnType<TurnParts['strangerOf']>>>;

/** In a chat that Koppi is not in, its members cannot be looked up: waiting would not help. */
function inPlace(stranger: Stranger, content: Incoming['content']) {
  if (stranger !== 'storage') return stranger;
  if (content.kind === 'search') return 'unrecognised';
  const isAsking = content.kind === 'asked' || (content.kind === 'act' && content.inDialog);
  return isAsking ? 'unrecognised-asker' : stranger;
}

function refusal(envelope: Envelope, why: Refusal, parts: TurnParts): Reply {
  const view = { kind: 'refused', refusal: why } as const;
  return drawn({ view, language: languageOf(envelope) }, envelope, parts);
}

const notStored = (envelope: Envelope, parts: TurnParts): Reply =>
  refusal(envelope, { kind: 'storage' }, parts);

const isQuestion = ({ kind }: Incoming['content']): boolean =>
  kind !== 'installed' && kind !== 'edited' && kind !== 'wordless';

async function replaceCard(
  context: TurnContext,
  envelope: Envelope,
  { answer, drawn }: Reply<ReturnType<Draw>>,
  { later, log }: TurnParts,
): Promise<void> {
  await context.sendActivity(invokeAnswerOf(drawn));
  later(follow(answer, envelope.replyToId ?? undefined, log));
}

async function sendBelow(
  context: TurnContext,
  { answer, drawn }: Reply<ReturnType<Draw>>,
  { arrived }: Times,
  { later, log }: TurnParts,
): Promise<void> {
  const sent = await insist(log, arrived + turnEndsMs, async () => {
    const response = await context.sendActivity(messageOf(drawn));
    return response?.id;
  });
  if (sent.kind === 'sent') later(follow(answer, sent.activityId, log));
}

/** Somebody waits for this answer: what failed for a moment is tried once more, if there is time. */
async function insist(
  log: Log,
  endsAt: Instant,
  send: Parameters<typeof deliver>[1],
): Promise<Delivery> {
  const first = await deliver(log, send);
  if (first.kind !== 'later') return first;
  const wait = Math.min(first.afterMs ?? waitMs, longestWaitMs);
  if (machineNow() + wait + oneSendMs > endsAt) return first;
  await pause(wait);
  return deliver(log, send);
}

async function follow(answer: Answer, cardActivityId: string | undefined, log: Log): Promise<void> {
  try {
    await answer.afterwards?.(cardActivityId);
  } catch (error) {
    log.error('afterwards-failed', { cause: causeOf(error) });
  }
}

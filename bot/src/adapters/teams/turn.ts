import { setTimeout as pause } from 'node:timers/promises';
import type { TurnContext } from 'botbuilder';
import type { Envelope } from '../../contract/activity.ts';
import type { Refusal } from '../../domain/consultation/refusal.ts';
import type { Answer, Converse, Delivery, Incoming, Log } from '../../ports.ts';
import { causeOf } from '../cause.ts';
import { deliver } from './delivery.ts';
import { invokeAnswerOf, messageOf, type Draw } from './drawing.ts';
import { contentOf, incomingOf, isCardAction, languageOf } from './incoming.ts';

export interface TurnParts {
  /** Why this person is not let in; undefined for those who are. */
  readonly strangerOf: (
    context: TurnContext,
    envelope: Envelope,
  ) => Promise<'other-tenant' | 'guest' | 'storage' | undefined>;
  readonly converse: Converse;
  readonly draw: Draw;
  readonly log: Log;
  /** Takes on work that need not be done before the answer. */
  readonly later: (work: Promise<void>) => void;
}

const waitMs = 300;
/** With two sends of 5 s each this stays under the 15 s after which Teams sends the turn again. */
const longestWaitMs = 3_000;

/** One turn: at most one answer, in the place where it is awaited. Never throws for what people send. */
export async function takeTurn(
  context: TurnContext,
  envelope: Envelope,
  parts: TurnParts,
): Promise<void> {
  const content = contentOf(envelope);
  if (content === undefined) {
    // Teams shows an error for an invoke that is not answered.
    if (envelope.type === 'invoke') await context.sendActivity(nothingToShow);
    return;
  }
  const reply = await replyTo(context, envelope, content, parts);
  if (reply === undefined) return;
  await (isCardAction(envelope)
    ? replaceCard(context, envelope, reply, parts)
    : sendBelow(context, reply, parts));
}

const nothingToShow = { type: 'invokeResponse', value: { status: 200 } } as const;

interface Reply {
  readonly answer: Answer;
  readonly drawn: ReturnType<Draw>;
}

async function replyTo(
  context: TurnContext,
  envelope: Envelope,
  content: Incoming['content'],
  { strangerOf, converse, draw, log }: TurnParts,
): Promise<Reply | undefined> {
  const drawn = (answer: Answer): Reply => ({
    answer,
    drawn: draw(answer.view, answer.language, envelope.from.aadObjectId ?? ''),
  });
  const refuse = (refusal: Refusal): Reply =>
    drawn({ view: { kind: 'refused', refusal }, language: languageOf(envelope) });

  const stranger = await strangerOf(context, envelope);
  // Installing and editing are no questions: who may not use Koppi is told when they ask.
  if (stranger) return isQuestion(content) ? refuse({ kind: stranger }) : undefined;
  try {
    const answer = await converse(incomingOf(envelope, content));
    if (answer?.failed !== undefined) log.error('turn-failed', { cause: causeOf(answer.failed) });
    return answer && drawn(answer);
  } catch (error) {
    log.error('turn-failed', { cause: causeOf(error) });
    return refuse({ kind: 'storage' });
  }
}

const isQuestion = ({ kind }: Incoming['content']): boolean => kind === 'text' || kind === 'act';

async function replaceCard(
  context: TurnContext,
  envelope: Envelope,
  { answer, drawn }: Reply,
  { later, log }: TurnParts,
): Promise<void> {
  await context.sendActivity(invokeAnswerOf(drawn));
  later(follow(answer, envelope.replyToId ?? undefined, log));
}

async function sendBelow(
  context: TurnContext,
  { answer, drawn }: Reply,
  { log }: TurnParts,
): Promise<void> {
  const sent = await insist(log, async () => {
    const response = await context.sendActivity(messageOf(drawn));
    return response?.id;
  });
  if (sent.kind === 'sent') await follow(answer, sent.activityId, log);
}

/** Somebody waits for this answer: what failed for a moment is tried once more. */
async function insist(log: Log, send: Parameters<typeof deliver>[1]): Promise<Delivery> {
  const first = await deliver(log, send);
  if (first.kind !== 'later') return first;
  await pause(Math.min(first.afterMs ?? waitMs, longestWaitMs));
  return deliver(log, send);
}

async function follow(answer: Answer, cardActivityId: string | undefined, log: Log): Promise<void> {
  try {
    await answer.afterwards?.(cardActivityId);
  } catch (error) {
    log.error('afterwards-failed', { cause: causeOf(error) });
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Envelope } from '../../contract/activity.ts';
import type { Refusal } from '../../domain/consultation/refusal.ts';
import type { Instant } from '../../domain/time.ts';
import type { Answer, Delivery, Incoming, Log } from '../../ports.ts';
import { causeOf } from '../cause.ts';
import { machineNow } from '../clock/clock.ts';
import { sendLimitMs, type Connector } from './connector.ts';
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
import { placeOf } from './reference.ts';

export interface TurnParts {
  /** Why this person is not let in; undefined for those who are. */
  readonly strangerOf: (
    envelope: Envelope,
  ) => Promise<'other-tenant' | 'guest' | 'storage' | undefined>;
  readonly converse: (incoming: Incoming, until: Instant) => Promise<Answer | undefined>;
  readonly draw: Draw;
  readonly drawOffer: DrawOffer;
  readonly drawDialog: DrawDialog;
  readonly connector: Pick<Connector, 'send'>;
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
const longestWaitMs = 3_000;

/** What the HTTP request is answered with, where an invoke brought it. */
type Body = object | undefined;

/** One turn: at most one answer, in the place where it is awaited. Never throws for what people send. */
export async function takeTurn(envelope: Envelope, times: Times, parts: TurnParts): Promise<Body> {
  const content = contentOf(envelope);
  const reply = content && (await replyTo(envelope, content, times, parts));
  return reply && give(envelope, reply, times, parts);
}

/** The turn waited behind others until it could not be taken any more: nothing of it was begun. */
export async function answerTooLate(
  envelope: Envelope,
  times: Times,
  parts: TurnParts,
): Promise<Body> {
  const content = contentOf(envelope);
  if (content === undefined) return undefined;
  parts.log.warn('turn-late');
  return isQuestion(content) ? give(envelope, notStored(envelope, parts), times, parts) : undefined;
}

async function give(
  envelope: Envelope,
  { answer, drawn }: Reply,
  times: Times,
  parts: TurnParts,
): Promise<Body> {
  const { later, log } = parts;
  if (drawn.kind === 'dialog') {
    later(follow(answer, undefined, log));
    return dialogAnswerOf(drawn);
  }
  if (isSearch(envelope) || drawn.kind === 'offers') return searchAnswerOf(drawn);
  if (isCardAction(envelope)) {
    later(follow(answer, envelope.replyToId ?? undefined, log));
    return invokeAnswerOf(drawn);
  }
  await sendBelow(envelope, { answer, drawn }, times, parts);
  return undefined;
}

interface Reply<Drawn = ReturnType<Draw | DrawOffer | DrawDialog>> {
  readonly answer: Answer;
  readonly drawn: Drawn;
}

async function replyTo(
  envelope: Envelope,
  content: Incoming['content'],
  { until }: Times,
  parts: TurnParts,
): Promise<Reply | undefined> {
  const { strangerOf, converse, log } = parts;
  const stranger = await strangerOf(envelope);
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

async function sendBelow(
  envelope: Envelope,
  { answer, drawn }: Reply<ReturnType<Draw>>,
  { arrived }: Times,
  { connector, later, log }: TurnParts,
): Promise<void> {
  const sent = await insist(log, arrived + turnEndsMs, () =>
    connector.send(placeOf(envelope), messageOf(drawn), envelope.id ?? undefined),
  );
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
  if (machineNow() + wait + sendLimitMs > endsAt) return first;
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

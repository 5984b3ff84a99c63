import type { Instant } from '../../domain/time.ts';
import type { Delivery, Later, Log, Messenger, Reached, Reference } from '../../ports.ts';
import { createBackground } from '../clock/background.ts';
import { TookTooLong, within } from '../clock/limit.ts';
import { causeOf } from '../cause.ts';
import { createConversations } from './conversations.ts';
import { parseReference } from './reference.ts';

interface Pacing {
  /** Product time: drives what is put off, as the outbox does. */
  readonly now: () => Instant;
  /** Machine time: drives what is waited for. */
  readonly machineNow: () => Instant;
  readonly pause: (ms: number) => Promise<void>;
  readonly log: Log;
}

/** A longer wait is the outbox's, so that nobody is kept from work: machine milliseconds. */
const patienceMs = 2_000;

/**
 * Puts Teams' limits before a messenger. Sends and updates to one conversation go one after another
 * in the order asked for, each as soon as the limits allow. What would have to wait longer than a
 * moment, or meets a conversation that has just failed, is told to come later without being tried.
 * Answers inside a turn do not come through here.
 * @param longestMs the connector has 5 s; this is for what hangs before it, such as fetching a token
 */
export function paced(messenger: Messenger, pacing: Pacing, longestMs = 10_000): Messenger {
  const { machineNow, pause, log } = pacing;
  const lines = createBackground(log, patienceMs + 2 * longestMs);
  const conversations = createConversations(pacing);

  const inPace = <D extends Delivery | Reached>(
    conversation: string,
    act: () => Promise<D>,
  ): Promise<D | Later> => {
    const asked = machineNow();
    return lines.inTurn(conversation, async () => {
      for (;;) {
        const { wait, putOff } = conversations.waitOf(conversation);
        if (wait <= 0 && putOff <= 0) break;
        const late = machineNow() - asked + wait > patienceMs;
        if (putOff > 0 || late) return held(conversations.slot(conversation, wait, putOff));
        await pause(wait);
      }
      conversations.begins();
      const delivery = await settled(act, longestMs, log);
      // It was not even tried: that says nothing of Teams.
      return delivery ? conversations.ended(conversation, delivery) : { kind: 'later' };
    });
  };

  return {
    languageOf: (to) => messenger.languageOf(to),
    send: (to, message) => inPace(idOf(to), () => messenger.send(to, message)),
    update: (to, activityId, message) =>
      inPace(idOf(to), () => messenger.update(to, activityId, message)),
    ...(messenger.reach && { reach: reachIn(messenger.reach, inPace) }),
  };
}

type InPace = <D extends Delivery | Reached>(
  conversation: string,
  act: () => Promise<D>,
) => Promise<D | Later>;

type Reach = NonNullable<Messenger['reach']>;

function reachIn(reach: Reach, inPace: InPace): Reach {
  return (person, near) => inPace(`with ${person}`, () => reach(person, near));
}

const idOf = (to: Reference): string => parseReference(to).conversation.id;

const held = (afterMs: number): Later => ({ kind: 'later', afterMs, why: 'held' });

/** Neither hanging nor throwing in one send may stop those behind it. Undefined: it threw, as what cannot be drawn does. */
async function settled<D>(
  act: () => Promise<D>,
  longestMs: number,
  log: Log,
): Promise<D | Later | undefined> {
  try {
    return await within(longestMs, act());
  } catch (error) {
    log.error('send failed', { cause: causeOf(error) });
    return error instanceof TookTooLong ? { kind: 'later', why: 'down' } : undefined;
  }
}

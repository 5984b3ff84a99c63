import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { fi } from '../../../bot/src/wording/fi.ts';
import { invokeAnswerSchema } from '../../helpers/activity.ts';
import { pressed, textOf, verbsOf, type Card, type Json, type Press } from '../../helpers/card.ts';
import type { Outcome, TeamsUser } from '../../helpers/teams-user.ts';

/** A card as its reader holds it. */
export interface Held {
  readonly card: Card;
  readonly activityId: string;
}

/** What a press was answered with; a sentence has no buttons. */
export interface Shown {
  readonly text: string;
  readonly verbs: readonly string[];
  readonly card: Card | undefined;
}

/** More than any outage here lasts. */
const triesAtMost = 600;
const againMs = 50;

/**
 * Sends until it is acknowledged, as people and Teams do: the same activity once more, or the same
 * press again under a new id.
 * @param read undefined for what acknowledges nothing
 */
async function insist<T>(
  user: TeamsUser,
  activity: Json,
  random: () => number,
  read: (outcome: Outcome) => T | undefined,
): Promise<T> {
  let id = randomUUID();
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    const outcome = await user.post({ ...activity, id }).catch(() => undefined);
    const acknowledged = outcome?.status === 200 ? read(outcome) : undefined;
    if (acknowledged !== undefined) return acknowledged;
    if (outcome && ![200, 503].includes(outcome.status))
      throw new Error(`answered with ${outcome.status}`);
    await pause(againMs);
    if (random() < 0.5) id = randomUUID();
  }
  throw new Error(`never acknowledged: ${String(activity['type'])}`);
}

/** Presses until something is answered other than that nothing was stored. */
export function press(
  user: TeamsUser,
  { card, activityId }: Held,
  what: Press,
  random: () => number,
): Promise<Shown> {
  const action = { type: 'Action.Execute', ...pressed(card, what) };
  const activity = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: activityId,
    value: { action, trigger: 'manual' },
  };
  return insist(user, activity, random, ({ body }) => {
    const shown = shownOf(body);
    return shown.text.includes(fi.refusal.storage) ? undefined : shown;
  });
}

/** Writes until the form lies in the chat. */
export function writeForForm(
  user: TeamsUser,
  sentence: string,
  random: () => number,
): Promise<Held> {
  const activity = { type: 'message', text: sentence, textFormat: 'plain' };
  return insist(user, activity, random, ({ answers }) => {
    const form = answers.findLast(
      ({ act, delivered, activity: sent }) =>
        act === 'send' && delivered && JSON.stringify(sent).includes('"request.send"'),
    );
    const card = form?.activity.attachments?.[0]?.content as Card | undefined;
    return form && card && { card, activityId: form.activityId };
  });
}

function shownOf(body: string): Shown {
  const { value } = invokeAnswerSchema.parse(JSON.parse(body));
  if (typeof value === 'string') return { text: value, verbs: [], card: undefined };
  const card = value as Card;
  return { text: textOf(card), verbs: verbsOf(card), card };
}

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

/** Five minutes: more than any outage here lasts, also where much else wants the processors. */
const triesAtMost = 6_000;
const againMs = 50;

/**
 * Sends until it is acknowledged, as people and Teams do: the same activity once more, or the same
 * press again under a new id.
 * @param read undefined for what acknowledges nothing
 */
function insist<T>(
  user: TeamsUser,
  activity: Json,
  random: () => number,
  read: (outcome: Outcome) => T | undefined,
): Promise<T> {
  let id = randomUUID();
  const post = () => user.post({ ...activity, id });
  const otherwise = () => {
    if (random() < 0.5) id = randomUUID();
  };
  return again(String(activity['type']), post, read, otherwise);
}

async function again<T>(
  what: string,
  post: () => Promise<Outcome>,
  read: (outcome: Outcome) => T | undefined,
  otherwise: () => void,
): Promise<T> {
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    const outcome = await post().catch(() => undefined);
    const acknowledged = outcome?.status === 200 ? read(outcome) : undefined;
    if (acknowledged !== undefined) return acknowledged;
    if (outcome && ![200, 503].includes(outcome.status))
      throw new Error(`answered with ${outcome.status}`);
    await pause(againMs);
    otherwise();
  }
  throw new Error(`never acknowledged: ${what}`);
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

/** Adds Koppi to the chat until that is taken in. */
export function install(user: TeamsUser): Promise<true> {
  return again(
    'installation',
    () => user.install(),
    () => true,
    () => undefined,
  );
}

/** Chooses Finnish until that is said to hold. */
export function chooseFinnish(user: TeamsUser, random: () => number): Promise<true> {
  return insist(user, written('kieli suomi', random), random, ({ answers }) =>
    answers.some(({ activity }) => JSON.stringify(activity).includes(fi.languageCard.set))
      ? true
      : undefined,
  );
}

/** Writes until the form lies in the chat. */
export function writeForForm(
  user: TeamsUser,
  sentence: string,
  random: () => number,
): Promise<Held> {
  const activity = written(sentence, random);
  return insist(user, activity, random, ({ answers }) => {
    const form = answers.findLast(
      ({ act, delivered, activity: sent }) =>
        act === 'send' && delivered && JSON.stringify(sent).includes('"request.send"'),
    );
    const card = form?.activity.attachments?.[0]?.content as Card | undefined;
    return form && card && { card, activityId: form.activityId };
  });
}

/** Teams tells the language in more than one way: how to reach somebody is then kept anew. */
const written = (sentence: string, random: () => number): Json => ({
  type: 'message',
  text: sentence,
  textFormat: 'plain',
  locale: random() < 0.5 ? 'fi-FI' : 'fi',
});

function shownOf(body: string): Shown {
  const { value } = invokeAnswerSchema.parse(JSON.parse(body));
  if (typeof value === 'string') return { text: value, verbs: [], card: undefined };
  const card = value as Card;
  return { text: textOf(card), verbs: verbsOf(card), card };
}

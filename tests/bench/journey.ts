import { invokeAnswerSchema } from '../helpers/activity.ts';
import { elementsOf, verbsOf, type Card, type Json } from '../helpers/card.ts';
import { chatOf } from './activities.ts';
import type { Cast, Nurse, Person } from './cast.ts';
import type { Taken } from './connector.ts';
import { play, post } from './traffic.ts';
import type { World } from './world.ts';

/** A card where somebody can press it. */
export interface Held<By extends Person = Person> {
  readonly by: By;
  readonly card: Card;
  readonly activityId: string;
  /** When it had reached the connector, in machine milliseconds. */
  readonly at: number;
}

type Form = Held<Nurse>;

/** The ways of people with the bot; each gives what is to be posted, so that posting can be timed alone. */
export interface Journey {
  ask(count: number): string[];
  /** The newest forms among what the connector took; throws when there are fewer. */
  forms(count: number, taken: readonly Taken[]): Form[];
  send(forms: readonly Form[]): string[];
  /** The counsellors' cards, in the order of the forms they came from. */
  adviserCards(forms: readonly Held[], taken: readonly Taken[]): Held[];
  accept(cards: readonly Held[]): string[];
  /** The request on a counsellor's card. */
  requestOf(card: Held): string;
  close(cards: readonly Held[], answers: readonly string[]): string[];
}

export function createJourney({ activities }: Pick<World, 'activities'>, cast: Cast): Journey {
  const { nurses, advisers } = cast;
  let turn = 0;
  const nextNurse = (): Nurse => {
    turn += 1;
    return nurses[turn % nurses.length]!;
  };
  return {
    ask: (count) =>
      Array.from({ length: count }, () => activities.said(nextNurse(), cast.nextSentence())),
    forms: (count, taken) => {
      const forms = nurses
        .flatMap((by) => cardsOf(by, taken))
        .filter(({ card }) => verbsOf(card).includes('request.send'))
        .toSorted((one, other) => one.at - other.at);
      return enough(forms.slice(-count), count, 'forms');
    },
    send: (forms) =>
      forms.map(({ by, card, activityId }) => {
        const inputs = { station: by.station, permission: 'true', ...urgencyOf(card) };
        return activities.pressed(by, card, { verb: 'request.send', inputs }, activityId);
      }),
    adviserCards: (forms, taken) => {
      const byRequest = new Map(
        advisers
          .flatMap((by) => cardsOf(by, taken))
          .flatMap((held) => {
            const id = idOn(held.card, 'request.accept');
            return id === undefined ? [] : [[id, held] as const];
          }),
      );
      const cards = forms.flatMap(({ card }) => byRequest.get(nonceOf(card)) ?? []);
      return enough(cards, forms.length, "counsellors' cards");
    },
    accept: (cards) =>
      cards.map(({ by, card, activityId }) =>
        activities.pressed(by, card, { verb: 'request.accept' }, activityId),
      ),
    requestOf: ({ card }) => idOn(card, 'request.accept') ?? '',
    close: (cards, answers) =>
      cards.map(({ by, activityId }, index) => {
        const card = cardIn(answers[index] ?? '');
        const result = [...elementsOf(card)].some(({ id }) => id === 'result');
        const inputs = { outcome: 'solved', ...(result && { result: 'Asia hoidettu' }) };
        return activities.pressed(by, card, { verb: 'request.close', inputs }, activityId);
      }),
  };
}

/** Everybody is known, has been asked for their station, and can be reached. */
export async function greet(
  service: string,
  { activities }: Pick<World, 'activities'>,
  cast: Cast,
): Promise<void> {
  const everybody = [...cast.advisers, ...cast.nurses];
  await play(
    service,
    everybody.map((by) => activities.said(by, 'ohje')),
    4,
  );
  await play(
    service,
    cast.nurses.map((by) =>
      activities.executed(by, { verb: 'station.set', data: { station: by.station } }),
    ),
    4,
  );
}

/** A minute in which Teams' pace is used up holds 1,800 instants, each with a cycle of the engine. */
const settleMs = 180_000;

/** Waits until the service has sent and stored all it meant to, and its clock has moved on. */
export async function settle(service: string, advanceMinutes: number): Promise<void> {
  await post(`${service}/local/clock`, JSON.stringify({ advanceMinutes }), settleMs);
}

/** The card with which a press was answered. */
export function cardIn(answer: string): Card {
  const { type, value } = invokeAnswerSchema.parse(JSON.parse(answer));
  if (type !== 'application/vnd.microsoft.card.adaptive') throw new Error(`No card: ${answer}`);
  return value as Card;
}

function cardsOf<By extends Person>(by: By, taken: readonly Taken[]): Held<By>[] {
  const chat = chatOf(by);
  return taken
    .filter(({ conversation, act }) => conversation === chat && act === 'send')
    .flatMap(({ body, activityId, at }) => {
      const { attachments = [] } = JSON.parse(body) as { attachments?: { content: Card }[] };
      return attachments.map(({ content }) => ({ by, card: content, activityId, at }));
    });
}

/** As read; but what can wait would not reach a counsellor today. */
function urgencyOf(card: Card): Json & Record<string, string> {
  const input = [...elementsOf(card)].find(({ id }) => id === 'urgency');
  return { urgency: input?.value === 'now' ? 'now' : 'today' };
}

function idOn(card: Card, verb: string): string | undefined {
  const button = [...elementsOf(card)].find((element) => element.verb === verb);
  const { id } = (button?.data ?? {}) as { id?: string };
  return id;
}

const nonceOf = (card: Card): string => idOn(card, 'request.send') ?? '';

function enough<By extends Person>(held: Held<By>[], count: number, what: string): Held<By>[] {
  if (held.length < count) throw new Error(`${held.length} of ${count} ${what} came`);
  return held;
}

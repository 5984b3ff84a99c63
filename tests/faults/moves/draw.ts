import type { Act, Life, ModelPerson } from './life.ts';

export type Random = () => number;

export const pick = <T>(random: Random, from: readonly T[]): T => {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('Nothing to pick from');
  return one;
};

const words = ['Soita Kelaan.', 'Kiitos!', 'Palaan tähän iltapäivällä.'];
const outcomes = ['solved', 'handled', 'no-need'];

/** Chance, and whom it may hit. */
interface Dice {
  readonly random: Random;
  readonly cast: readonly ModelPerson[];
}

type Inputs = (dice: Dice) => Readonly<Record<string, string>>;

const nothing: Inputs = () => ({});
const somebody: Inputs = ({ random, cast }) => ({ adviser: pick(random, cast).id });
const verbs: Readonly<Record<string, Inputs>> = {
  'request.edit': ({ random }) =>
    pick(random, [
      { question: pick(random, ['Mistä apua vuokraan?', 'Kuka auttaa hakemuksessa?']) },
      { urgency: pick(random, ['now', 'today', 'week']) },
      { station: pick(random, ['rantakyla', 'kitee']) },
    ]),
  'request.withdraw': nothing,
  'request.referenceLeft': nothing,
  'request.stillHere': nothing,
  'request.clientLeft': nothing,
  'request.wider': nothing,
  'request.accept': nothing,
  'request.decline': nothing,
  'request.assign': somebody,
  'request.answer': ({ random }) => ({ answer: pick(random, words) }),
  'request.answerAndClose': ({ random }) => ({ answer: pick(random, words) }),
  'request.close': ({ random }) => ({
    outcome: pick(random, outcomes),
    ...(random() < 0.5 ? { result: pick(random, words) } : {}),
    ...(random() < 0.2 ? { answer: pick(random, words) } : {}),
  }),
  'request.handOver': somebody,
  'rating.send': ({ random }) => ({ helped: pick(random, ['yes', 'no']) }),
  'request.followUp': ({ random }) => ({ result: pick(random, ['completed', 'moved']) }),
  'request.reopen': nothing,
};

/** Half of the acts are likely in this state, the rest is anything by anybody. */
export function draw(dice: Dice, life: Life, activityId: string): Act {
  const { random, cast } = dice;
  const near = [life.asker, life.adviser, life.responsible, ...life.asked];
  const close = cast.filter(({ id }) => near.includes(id));
  const by = pick(random, random() < 0.6 && close.length > 0 ? close : cast);
  const open = Object.keys(verbs).filter((verb) => likely[life.state]?.includes(verb));
  const verb = pick(random, random() < 0.6 && open.length > 0 ? open : Object.keys(verbs));
  const inputs = verbs[verb]?.(dice) ?? {};
  return { by, verb, inputs, activityId };
}

/** Fewer of those that end a request, so that it lives on for a while. */
const likely: Readonly<Record<string, readonly string[]>> = {
  waiting: ['request.accept', 'request.decline', 'request.edit', 'request.assign'],
  accepted: ['request.answer', 'request.handOver', 'request.close', 'request.answerAndClose'],
  closed: ['request.reopen', 'rating.send', 'request.followUp'],
  expired: ['request.accept', 'request.assign'],
};

import { elementsOf, verbsOf, type Card } from '../../helpers/card.ts';
import { activitySchema } from '../../helpers/activity.ts';
import { chatOf } from '../../bench/activities.ts';
import type { Cast, Nurse } from '../../bench/cast.ts';
import type { Taken } from '../../bench/connector.ts';
import type { Held } from '../../bench/journey.ts';

/** Cards that wait for somebody to press them, each given out once. */
export interface Pool {
  /** Looks through what the connector took. */
  add(taken: readonly Taken[]): void;
  form(): Held<Nurse> | undefined;
  /** A counsellor's card, and the request it is about. */
  asked(): Held | undefined;
  counts(): { readonly forms: number; readonly asked: number };
}

export function createPool({ nurses, advisers }: Cast): Pool {
  const nurseOf = new Map(nurses.map((nurse) => [chatOf(nurse), nurse]));
  const adviserOf = new Map(advisers.map((adviser) => [chatOf(adviser), adviser]));
  const forms: Held<Nurse>[] = [];
  const asked: Held[] = [];
  const add = ({ conversation, act, body, activityId, at }: Taken) => {
    if (act !== 'send') return;
    const nurse = nurseOf.get(conversation);
    const adviser = adviserOf.get(conversation);
    for (const card of cardsIn(body)) {
      const verbs = verbsOf(card);
      if (nurse && verbs.includes('request.send')) forms.push({ by: nurse, card, activityId, at });
      if (adviser && verbs.includes('request.accept'))
        asked.push({ by: adviser, card, activityId, at });
    }
  };
  return {
    add: (taken) => {
      for (const one of taken) add(one);
    },
    form: () => forms.shift(),
    asked: () => asked.shift(),
    counts: () => ({ forms: forms.length, asked: asked.length }),
  };
}

/** The cards of an activity as it crossed the wire. */
export function cardsIn(body: string): readonly Card[] {
  const { attachments = [] } = activitySchema.parse(JSON.parse(body));
  return attachments.map(({ content }) => content as Card);
}

/** The request that the button is about. */
export function requestOn(card: Card, verb: string): string {
  const button = [...elementsOf(card)].find((element) => element.verb === verb);
  const { id = '' } = (button?.data ?? {}) as { readonly id?: string };
  return id;
}

import { send } from '../../../bot/src/domain/consultation/ask.ts';
import { healthAsksSocial } from '../../../bot/src/domain/consultation/between.ts';
import type {
  Actor,
  Context,
  Decision,
  Whole,
} from '../../../bot/src/domain/consultation/change.ts';
import { accept } from '../../../bot/src/domain/consultation/take.ts';
import type { Change, RequestFields } from '../../../bot/src/domain/consultation/types.ts';
import type { Person } from '../../../bot/src/domain/roster/county.ts';
import type { RoutingFacts } from '../../../bot/src/domain/routing/types.ts';
import { adviser, at, block, coordinator, everyDay, factsOf } from '../../helpers/schedule.ts';
import type { FactParts } from '../../helpers/schedule.ts';

export const people: readonly Person[] = [
  adviser('a', { stations: ['rantakyla'] }),
  adviser('b', { stations: ['niinivaara'] }),
  adviser('c', { regions: ['keski-karjala'], stations: ['kitee'] }),
  coordinator('leader'),
];

/** Tuesday at Rantakylä: A is on site 8–15, B works remotely, C is of another region. */
export function tuesday(more: Partial<FactParts> = {}): RoutingFacts {
  return factsOf({
    people,
    schedules: {
      blocks: [
        block('a', 'tue 08:00-15:00', { station: 'rantakyla', room: 'huone 4' }),
        ...everyDay('b', '08:00-16:00'),
        ...everyDay('c', '08:00-16:00'),
      ],
    },
    ...more,
  });
}

export const morning = at('2026-11-24T10:15');

export function when(now = morning, facts: RoutingFacts = tuesday()): Context {
  return { now, facts };
}

export const nurse: Actor = { id: 'nurse', name: 'Hoitaja Rantakylä' };

export function actor(id: string): Actor {
  const person = people.find((one) => one.id === id);
  return person ? { id, name: person.name, person } : { id, name: id };
}

export const fields: RequestFields = {
  station: 'rantakyla',
  topic: 'finances',
  kind: 'consult',
  urgency: 'today',
  way: 'teams-message',
  permission: false,
  triggers: [],
  profession: 'social-counsellor',
  between: healthAsksSocial,
};

/** A request just sent on Tuesday at 10.15. */
export function sent(more: Partial<RequestFields> = {}, context = when()): Change {
  return send(
    {
      id: 'abc',
      asker: nurse,
      fields: { ...fields, ...more },
      question: 'Mistä apua vuokrarästeihin?',
      ...(more.kind === undefined ? {} : { referenceWords: ['sininen', 'lapio'] }),
    },
    context,
  );
}

export function acceptedBy(id: string, whole: Whole = sent(), context = when()): Change {
  return doneOf(accept(whole, actor(id), context));
}

/** The change of a move that must go through. */
export function doneOf(decision: Decision): Change {
  if (decision.kind !== 'done') throw new Error(`expected done: ${JSON.stringify(decision)}`);
  return decision.change;
}

export function whyOf(decision: Decision) {
  return decision.kind === 'refused' ? decision.refusal : decision.kind;
}

/** Who is told what, in a line each: `card a`, `notice nurse accepted`. */
export function told({ intents }: Change): string[] {
  return intents.map((intent) =>
    intent.kind === 'notice'
      ? `notice ${intent.person} ${intent.notice}`
      : `${intent.kind} ${intent.person}`,
  );
}

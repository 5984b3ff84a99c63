import type { Person, PersonId, ProfessionId, Station } from '../roster/county.ts';
import type { RoutingFacts } from '../routing/types.ts';
import type { Actor } from './change.ts';
import type { Refusal } from './refusal.ts';
import type { Consultation } from './types.ts';

/** Works with requests: adviser or, in their own region, coordinator. */
export function isAdviser(person: Person | undefined): person is Person {
  return person?.role === 'adviser' || person?.role === 'coordinator';
}

/** The person's work covers the station's region; no regions named: the whole county. */
export function covers(person: Person, station: Station | undefined): boolean {
  if (person.regions.length === 0 || person.pool) return true;
  return station !== undefined && person.regions.includes(station.region);
}

/** Any adviser of the wanted profession in the region may take an open request, notified or not. */
export function mayTake(
  actor: Actor,
  consultation: Consultation,
  facts: Pick<RoutingFacts, 'stations' | 'people'>,
): Refusal | undefined {
  const { person } = actor;
  const { asker, adviser, responsibleAdviser, notified, wished } = consultation;
  if (!isAdviser(person)) return { kind: 'not-adviser' };
  if (asker === actor.id) return { kind: 'not-yours' };
  if ([adviser, responsibleAdviser, wished, ...notified].includes(actor.id)) return undefined;
  const station = facts.stations.find(({ id }) => id === consultation.station);
  const fits = person.role === 'coordinator' || isWanted(person, consultation.profession, facts);
  return covers(person, station) && fits ? undefined : { kind: 'not-yours' };
}

/** Who may read the question: its asker, its advisers, and those who may take it. */
export function mayRead(
  actor: Actor,
  consultation: Consultation,
  facts: Pick<RoutingFacts, 'stations' | 'people'>,
): boolean {
  if (consultation.asker === actor.id) return true;
  // Whoever is no adviser any more has lost what came with it, cards held from before included.
  if (!isAdviser(actor.person)) return false;
  const own = [consultation.adviser, consultation.responsibleAdviser, ...consultation.holders];
  return own.includes(actor.id) || mayTake(actor, consultation, facts) === undefined;
}

/** Withdrawn, or taken by somebody else: an adviser sees what became of it and nothing more. */
export function isLostTo(viewer: PersonId, { state, adviser }: Consultation): boolean {
  if (state === 'withdrawn') return true;
  return (state === 'accepted' || state === 'closed') && adviser !== viewer;
}

/** By their own profession, or by that of the other half of their pair: either of the two takes it. */
function isWanted(
  person: Person,
  profession: ProfessionId,
  { people }: Pick<RoutingFacts, 'people'>,
): boolean {
  const partner = people.find(({ id }) => id === person.pair);
  return [person, partner].some((one) => isAdviser(one) && one.profession === profession);
}

import type { Reachability } from '../../contract/settings.ts';
import { covers, isAdviser } from '../../domain/consultation/rights.ts';
import type { Person, PersonId } from '../../domain/roster/county.ts';
import type { Instant } from '../../domain/time.ts';
import type { KnownPerson } from '../../ports.ts';
import type { Tools } from '../tools.ts';

interface Unreached extends Omit<Reachability['people'][number], 'since'> {
  readonly since: Instant | null;
}

/**
 * Tavoitettavuus: staff whom the bot has to reach and cannot, and whoever else it could not reach.
 * A coordinator sees those of their own regions.
 */
export function unreachedFor(tools: Tools, reader: PersonId): readonly Unreached[] {
  const { known } = tools;
  const { reachable } = known.facts();
  const me = known.person(reader);
  return known
    .county()
    .people.filter((person) => me?.role !== 'coordinator' || sharesRegion(tools, me, person))
    .filter(({ id }) => !reachable.has(id))
    .filter((person) => known.contact(person.id)?.unreachable === true || isAdviser(person))
    .map((person) => unreached(person, known.contact(person.id)));
}

function unreached({ id, name, role }: Person, contact: KnownPerson | undefined): Unreached {
  const at = contact?.unreachableAt;
  return {
    ...{ id, name, role },
    why: whyOf(contact),
    since: contact?.unreachable === true && at !== undefined ? at : null,
    missed: contact?.undelivered?.length ?? 0,
  };
}

/** After a 404 the reference is forgotten, after a 403 it stays. */
function whyOf(contact: KnownPerson | undefined): Unreached['why'] {
  if (contact?.unreachable !== true) return 'never';
  return contact.reference === undefined ? 'gone' : 'refused';
}

function sharesRegion({ known }: Tools, me: Person, other: Person): boolean {
  if (me.regions.length === 0 || other.regions.some((one) => me.regions.includes(one))) return true;
  const own = other.stations.map((id) => known.station(id));
  return own.length === 0 && other.regions.length === 0
    ? true
    : own.some((station) => covers(me, station));
}

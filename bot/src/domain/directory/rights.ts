import { isAdviser } from '../consultation/rights.ts';
import type { Person, PersonId } from '../roster/county.ts';

/** What the rules look at; an organization has no owner. */
interface Owned {
  readonly owner?: PersonId;
}

/**
 * An entry is changed, found to be right and its error reports are answered by its owner, whatever
 * their role, and by coordinators and administrators. Who has left the roster owns nothing any more.
 */
export const mayTend = (person: Person | undefined, { owner }: Owned): person is Person =>
  person !== undefined && (person.id === owner || leads(person));

/** A place is changed by whoever tends a service that is offered there: they are told of the others. */
export const mayTendPlace = (
  person: Person | undefined,
  services: readonly Owned[],
): person is Person =>
  services.length === 0 ? mayAdd(person) : services.some((service) => mayTend(person, service));

/** New entries are written by those who know the network: advisers, coordinators, administrators. */
export const mayAdd = (person: Person | undefined): person is Person =>
  person?.role === 'admin' || isAdviser(person);

/** Numbers for staff alone are told to staff of the roster, and in no export for the public. */
export const maySeeProfessional = (person: Person | undefined): person is Person =>
  person !== undefined;

const leads = ({ role }: Person): boolean => role === 'coordinator' || role === 'admin';

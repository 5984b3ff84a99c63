import { isAdviser } from '../consultation/rights.ts';
import type { Person, Station } from '../roster/county.ts';
import type { ItemContent, Session } from './types.ts';

/** Items, answers to wishes and sessions are made by advisers, coordinators and administrators. */
export const mayWrite = (person: Person | undefined): person is Person =>
  person?.role === 'admin' || isAdviser(person);

/** What everybody sees is changed by its author, a coordinator or an administrator. */
export const mayPublish = (
  person: Person | undefined,
  { author }: Pick<ItemContent, 'author'>,
): person is Person => mayWrite(person) && (person.id === author || leads(person));

/** Who holds a session changes it and says who was there. */
export const mayHold = (
  person: Person | undefined,
  { by }: Pick<Session, 'by'>,
): person is Person => mayWrite(person) && (person.id === by || leads(person));

const leads = ({ role }: Person): boolean => role === 'coordinator' || role === 'admin';

/** Who has completed what, by name: a coordinator sees those of their regions, an administrator all. */
export function mayReadCompletions(
  by: Person | undefined,
  { regions: own }: Pick<Person, 'regions'>,
  stations: readonly Pick<Station, 'region'>[],
): boolean {
  if (by?.role === 'admin') return true;
  if (by?.role !== 'coordinator') return false;
  const regions = [...own, ...stations.map(({ region }) => region)];
  return by.regions.length === 0 || by.regions.some((region) => regions.includes(region));
}

import { scopes, type Scope } from '../../../../bot/src/contract/names.ts';
import type { Role } from '../../../../bot/src/domain/roster/county.ts';
import { useAddressFilters } from '../../components/use-address-filters.ts';
import { useKoppi } from '../../koppi.ts';

const filters = ['state', 'urgency', 'station', 'topic', 'from', 'until', 'q'] as const;
export type Filter = (typeof filters)[number];

/** Whose lists somebody's role opens; the first is shown unasked. */
const scopesOf: Readonly<Record<Role, readonly [Scope, ...Scope[]]>> = {
  asker: ['mine'],
  adviser: ['taken', 'queue', 'mine'],
  coordinator: ['all', 'queue', 'taken', 'mine'],
  reader: ['mine'],
  admin: ['mine'],
};

/** Which list, and what narrows it. */
export function useFilters() {
  const { me } = useKoppi();
  const { address, query, ...narrowing } = useAddressFilters(filters);
  const mine = scopesOf[me.role];
  const scope = scopes.find((one) => one === address.get('scope')) ?? mine[0];
  return {
    ...narrowing,
    scope,
    scopes: mine,
    /** As the API takes it. */
    query: new URLSearchParams([['scope', scope], ...new URLSearchParams(query)]).toString(),
    /** As the address has it, to be taken along to a request and back. */
    search: address.toString(),
    /** Another list, with the same filters. */
    searchOf: (other: Scope) => {
      const next = new URLSearchParams(address);
      next.set('scope', other);
      return next.toString();
    },
  };
}

export type Filters = ReturnType<typeof useFilters>;

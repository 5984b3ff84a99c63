import { useSearchParams } from 'wouter';
import { scopes, type Scope } from '../../../../bot/src/contract/names.ts';
import type { Role } from '../../../../bot/src/domain/roster/county.ts';
import { useKoppi } from '../../koppi.ts';

export const filters = ['state', 'urgency', 'station', 'topic', 'from', 'until', 'q'] as const;
export type Filter = (typeof filters)[number];

/** Whose lists somebody's role opens; the first is shown unasked. */
const scopesOf: Readonly<Record<Role, readonly [Scope, ...Scope[]]>> = {
  asker: ['mine'],
  adviser: ['taken', 'queue', 'mine'],
  coordinator: ['all', 'queue', 'taken', 'mine'],
  reader: ['mine'],
  admin: ['mine'],
};

/** What is looked at: it stands in the address, and nowhere else. */
export function useFilters() {
  const { me } = useKoppi();
  const [address, setAddress] = useSearchParams();
  const mine = scopesOf[me.role];
  const scope = scopes.find((one) => one === address.get('scope')) ?? mine[0];
  const value = (filter: Filter) => address.get(filter) ?? '';
  const used = filters.filter((filter) => value(filter) !== '');
  const query = new URLSearchParams([
    ['scope', scope],
    ...used.map((filter): [string, string] => [filter, value(filter)]),
  ]);
  return {
    scope,
    scopes: mine,
    value,
    used,
    /** As the API takes it. */
    query: query.toString(),
    /** As the address has it, to be taken along to a request and back. */
    search: address.toString(),
    /** Another list, with the same filters. */
    searchOf: (other: Scope) => {
      const next = new URLSearchParams(address);
      next.set('scope', other);
      return next.toString();
    },
    /** Filtering leaves no trail of half-typed words to go back through. */
    set: (filter: Filter, to: string) => {
      setAddress(
        (before) => {
          const next = new URLSearchParams(before);
          if (to === '') next.delete(filter);
          else next.set(filter, to);
          return next;
        },
        { replace: true },
      );
    },
    clear: () => {
      setAddress((before) => [...before].filter(([name]) => name === 'scope'), { replace: true });
    },
  };
}

export type Filters = ReturnType<typeof useFilters>;

import { useSearchParams } from 'wouter';

export const filters = ['q', 'topic', 'profession', 'mine'] as const;
export type Filter = (typeof filters)[number];
/** What is looked for: it stands in the address, and nowhere else. */
export function useFilters() {
  const [address, setAddress] = useSearchParams();
  const value = (filter: Filter) => address.get(filter) ?? '';
  const used = filters.filter((filter) => value(filter) !== '');
  const query = new URLSearchParams(
    used.map((filter): [string, string] => [filter, value(filter)]),
  ).toString();
  return {
    value,
    used,
    /** As the API takes it, and as it is taken along to an item and back. */
    query,
    /** Looking for something leaves no trail of half-typed words to go back through. */
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
      setAddress(() => [], { replace: true });
    },
  };
}

export type Filters = ReturnType<typeof useFilters>;

/** With its question mark, where there is one. */
export const asked = (query: string): string => (query === '' ? '' : `?${query}`);

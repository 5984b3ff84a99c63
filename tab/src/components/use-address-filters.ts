import { useSearchParams } from 'wouter';

/** What is looked at: it stands in the address, and nowhere else. */
export function useAddressFilters<Filter extends string>(filters: readonly Filter[]) {
  const [address, setAddress] = useSearchParams();
  const value = (filter: Filter) => address.get(filter) ?? '';
  const used = filters.filter((filter) => value(filter) !== '');
  return {
    address,
    value,
    used,
    /** As the API takes them. */
    query: new URLSearchParams(used.map((filter) => [filter, value(filter)])).toString(),
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
      const isFilter = (name: string) => filters.some((filter) => filter === name);
      setAddress((before) => [...before].filter(([name]) => !isFilter(name)), { replace: true });
    },
  };
}

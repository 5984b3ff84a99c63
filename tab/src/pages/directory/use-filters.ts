import { useAddressFilters } from '../../components/use-address-filters.ts';
import { useTypedWords } from '../../components/use-typed-words.ts';

const filters = ['municipality', 'sector', 'targetGroup', 'kind', 'only'] as const;
export type Filter = (typeof filters)[number];

/** What is looked at. Words are looked for at every key, and come into the address when they rest. */
export function useFilters() {
  const { value, set, clear } = useAddressFilters(['q', ...filters]);
  /** The words of the address. */
  const stands = value('q');
  const typed = useTypedWords(stands, (words) => {
    set('q', words);
  });
  const { words } = typed;
  const used = filters.filter((filter) => value(filter) !== '');
  const query = new URLSearchParams([
    ...(words === '' ? [] : [['q', words]]),
    ...used.map((filter) => [filter, value(filter)]),
  ]);
  return {
    ...typed,
    stands,
    value,
    /** Beside the words. */
    used,
    /** As the API takes it, and as the address has it: taken along to an entry and back. */
    query: query.toString(),
    set,
    clear: () => {
      typed.forget();
      clear();
    },
  };
}

export type Filters = ReturnType<typeof useFilters>;

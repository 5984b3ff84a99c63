import { useAddressFilters } from '../../components/use-address-filters.ts';

/** What GET /api/statistics/report takes, under the same names. */
const filters = ['from', 'until', 'stations', 'region', 'by', 'is', 'compare'] as const;
export type Filter = (typeof filters)[number];

/** What the report is about; the last whole quarter of all that one may see unless said. */
export function useFilters() {
  const { value, used, set, clear } = useAddressFilters(filters);
  // Half a choice narrows nothing yet.
  const isNarrowed = value('by') !== '' && value('is') !== '';
  const sent = used.filter((filter) => isNarrowed || (filter !== 'by' && filter !== 'is'));
  return {
    ...{ value, used, clear },
    /** As the API takes them. */
    query: new URLSearchParams(sent.map((filter) => [filter, value(filter)])).toString(),
    set: (changes: Partial<Record<Filter, string>>) => {
      for (const filter of filters) {
        const to = changes[filter];
        if (to !== undefined) set(filter, to);
      }
    },
  };
}

export type Filters = ReturnType<typeof useFilters>;

import { useAddressFilters } from '../../components/use-address-filters.ts';

/** What is looked for; its query is taken along to an item and back. */
export const useFilters = () => useAddressFilters(['q', 'topic', 'profession', 'mine']);

export type Filters = ReturnType<typeof useFilters>;

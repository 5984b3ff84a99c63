/** A query with its question mark, where there is one. */
export const withSearch = (query: string): string => (query === '' ? '' : `?${query}`);

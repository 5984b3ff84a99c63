import {
  keepPreviousData,
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { useKoppi } from '../koppi.ts';
import { withSearch } from '../with-search.ts';
import type { Got, Problem } from './client.ts';

/** Kept so long after one has left the list, so that it is all there when one comes back. */
const keptMs = 30 * 60_000;

export type Pages<T> = UseInfiniteQueryResult<InfiniteData<Got<T>>, Problem>;

interface Paged {
  /** Where the next page begins; null: this was the last. */
  readonly cursor: string | null;
}

/**
 * A list page by page; live changes renew all the pages that are shown. Each answer belongs to its
 * query: one that comes late is never shown for another, and what was found last stays until the new
 * is there.
 */
export function usePages<T extends Paged>(path: string, query: string): Pages<T> {
  const { api, language } = useKoppi();
  return useInfiniteQuery<Got<T>, Problem, InfiniteData<Got<T>>, readonly string[], string | null>({
    queryKey: [`${path}${withSearch(query)}`, language, 'pages'],
    queryFn: ({ pageParam, signal }) => {
      const asked = new URLSearchParams(query);
      if (pageParam !== null) asked.set('cursor', pageParam);
      return api.call<T>(`${path}${withSearch(asked.toString())}`, { signal });
    },
    initialPageParam: null,
    getNextPageParam: ({ data: { cursor } }) => cursor,
    placeholderData: keepPreviousData,
    gcTime: keptMs,
  });
}

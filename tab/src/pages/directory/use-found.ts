import { keepPreviousData, useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import type { DirectorySeen } from '../../../../bot/src/contract/directory.ts';
import type { Got, Problem } from '../../api/client.ts';
import { useKoppi } from '../../koppi.ts';

/** Kept so long after one has left the list, so that it is all there when one comes back. */
const keptMs = 30 * 60_000;

/**
 * What is found, page by page. Each answer belongs to its words: one that comes late is never shown
 * for others, and what was found last stays until the new is there.
 */
export function useFound(query: string) {
  const { api, language } = useKoppi();
  const path = `/api/directory?${query}`;
  return useInfiniteQuery<
    Got<DirectorySeen>,
    Problem,
    InfiniteData<Got<DirectorySeen>>,
    readonly string[],
    string | null
  >({
    queryKey: [path, language, 'pages'],
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`;
      return api.call<DirectorySeen>(`${path}${cursor}`, { signal });
    },
    initialPageParam: null,
    getNextPageParam: ({ data }) => data.cursor,
    placeholderData: keepPreviousData,
    gcTime: keptMs,
  });
}

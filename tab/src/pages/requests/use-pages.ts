import { keepPreviousData, useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import type { Requests } from '../../../../bot/src/contract/requests.ts';
import type { Got, Problem } from '../../api/client.ts';
import { useKoppi } from '../../koppi.ts';

/** Kept so long after one has left the list, so that it is all there when one comes back. */
const keptMs = 30 * 60_000;

/** A list page by page; live changes renew all the pages that are shown. */
export function usePages(query: string) {
  const { api, language } = useKoppi();
  const path = `/api/requests?${query}`;
  return useInfiniteQuery<
    Got<Requests>,
    Problem,
    InfiniteData<Got<Requests>>,
    readonly string[],
    string | null
  >({
    queryKey: [path, language, 'pages'],
    queryFn: ({ pageParam, signal }) => {
      const cursor = pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`;
      return api.call<Requests>(`${path}${cursor}`, { signal });
    },
    initialPageParam: null,
    getNextPageParam: ({ data }) => data.cursor,
    placeholderData: keepPreviousData,
    gcTime: keptMs,
  });
}

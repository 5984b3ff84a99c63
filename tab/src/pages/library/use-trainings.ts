import { keepPreviousData, useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import type { Library } from '../../../../bot/src/contract/library.ts';
import type { Got, Problem } from '../../api/client.ts';
import { useKoppi } from '../../koppi.ts';
import { asked } from './use-filters.ts';

/** Kept so long after one has left the list, so that it is all there when one comes back. */
const keptMs = 30 * 60_000;

/** Trainings page by page; live changes renew all the pages that are shown. */
export function useTrainings(query: string) {
  const { api, language } = useKoppi();
  return useInfiniteQuery<
    Got<Library>,
    Problem,
    InfiniteData<Got<Library>>,
    readonly string[],
    string | null
  >({
    queryKey: [`/api/library${asked(query)}`, language, 'pages'],
    queryFn: ({ pageParam, signal }) => {
      const next = new URLSearchParams(query);
      if (pageParam !== null) next.set('cursor', pageParam);
      return api.call<Library>(`/api/library${asked(next.toString())}`, { signal });
    },
    initialPageParam: null,
    getNextPageParam: ({ data }) => data.next,
    placeholderData: keepPreviousData,
    gcTime: keptMs,
  });
}

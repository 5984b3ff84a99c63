import { useEffect } from 'react';
import type { Option } from '../../components/moves/form.tsx';
import { useTrainings } from './use-trainings.ts';

/** All published trainings, to choose one from. */
export function useEveryTraining(): readonly Option[] {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useTrainings('');
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const cards = data?.pages.flatMap((page) => page.data.groups) ?? [];
  return cards.map(({ group, title }) => ({ id: group, name: title }));
}

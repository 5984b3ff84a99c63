import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Pages } from '../api/use-pages.ts';
import { useWords } from '../koppi.ts';

/** The next page of a list, as long as there is one. */
export function MorePages({ pages }: { readonly pages: Pages<unknown> }): ReactNode {
  const { shell } = useWords();
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  if (!hasNextPage) return null;
  return (
    <Button disabledFocusable={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {isFetchingNextPage ? shell.loading : shell.more}
    </Button>
  );
}

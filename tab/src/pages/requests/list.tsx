import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import type { RequestItem, Requests } from '../../../../bot/src/contract/requests.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useChange } from '../../api/hooks.ts';
import { usePages } from '../../api/use-pages.ts';
import { LineList } from '../../components/lines.tsx';
import { useListPanel } from '../../components/list-panel.ts';
import { Loading } from '../../components/loading.tsx';
import { MorePages } from '../../components/more-pages.tsx';
import { PressButton } from '../../components/moves/form.tsx';
import { RequestLine } from '../../components/request-line.tsx';
import { Empty, ProblemBar } from '../../components/told.tsx';
import { usePlace } from '../../components/use-place.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { withSearch } from '../../with-search.ts';
import { Narrowing, Scopes } from './filters.tsx';
import { useFilters } from './use-filters.ts';

const useStyles = makeStyles({
  beside: {
    position: 'sticky',
    top: tokens.spacingVerticalL,
    maxHeight: 'calc(100vh - 120px)',
    overflowY: 'auto',
    // The rows' focus rings lie outside the rows.
    scrollPaddingBlock: tokens.spacingVerticalM,
  },
});

interface RequestListProps {
  /** The request stands beside it: the list scrolls by itself. */
  readonly isBeside: boolean;
  readonly current?: string | undefined;
}

/** Consultations, newest first, as the address narrows them. */
export function RequestList({ isBeside, current }: RequestListProps): ReactNode {
  const styles = useStyles();
  const { panel, old, count } = useListPanel();
  const { me, language } = useKoppi();
  const { shell } = useWords();
  const { list, move } = requestsWords(language);
  const filters = useFilters();
  const pages = usePages<Requests>('/api/requests', filters.query);
  const frame = useRef<HTMLDivElement>(null);
  const items = pages.data?.pages.flatMap(({ data }) => data.items);
  usePlace(filters.query, isBeside ? frame : undefined, items !== undefined);
  const link = (id: string) => `/requests/${id}${withSearch(filters.search)}`;
  const [, navigate] = useLocation();
  const taking = useChange<RequestSeen>();
  const isNarrowed = filters.used.length > 0;
  const take = ({ id, version }: RequestItem) => {
    const path = `/api/requests/${id}/moves`;
    taking.mutateAsync({ path, body: { move: 'accept' }, etag: String(version) }).then(
      () => {
        navigate(link(id));
      },
      () => undefined,
    );
  };
  return (
    <div ref={frame} className={mergeClasses(panel, isBeside && styles.beside)}>
      <Scopes filters={filters} />
      <Narrowing filters={filters} />
      <div>
        <ProblemBar problem={pages.error} onRetry={() => void pages.refetch()} />
        <ProblemBar problem={taking.error} />
      </div>
      {!items && !pages.error && <Loading words={shell} />}
      {items && (
        <div className={mergeClasses(pages.isPlaceholderData && old)}>
          <div role="status">
            {items.length === 0 ? (
              <Empty>{isNarrowed ? list.nothingNarrowed : list.nothing[filters.scope]}</Empty>
            ) : (
              <Text size={200} className={count}>
                {items.length === 1 && !pages.hasNextPage
                  ? list.oneShown
                  : list.shown(items.length, !pages.hasNextPage)}
              </Text>
            )}
          </div>
          <LineList>
            {items.map((item) => (
              <RequestLine
                key={item.id}
                item={item}
                href={link(item.id)}
                isCurrent={item.id === current}
                actions={
                  filters.scope === 'queue' && item.may.includes('accept') ? (
                    <PressButton
                      size="small"
                      isBusy={taking.isPending}
                      onClick={() => {
                        take(item);
                      }}
                    >
                      {item.responsible?.id === me.id ? move.takeBack : move.accept}
                    </PressButton>
                  ) : undefined
                }
              />
            ))}
          </LineList>
        </div>
      )}
      <MorePages pages={pages} />
    </div>
  );
}

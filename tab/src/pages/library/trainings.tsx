import { mergeClasses, Text } from '@fluentui/react-components';
import { useEffect, type ReactNode } from 'react';
import type { Library, LibraryPath } from '../../../../bot/src/contract/library.ts';
import { useGet } from '../../api/hooks.ts';
import { useToldInVain } from '../../api/in-vain.ts';
import { LineList } from '../../components/lines.tsx';
import { useListPanel } from '../../components/list-panel.ts';
import { Loading } from '../../components/loading.tsx';
import { MorePages } from '../../components/more-pages.tsx';
import { Page } from '../../components/page.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { Empty, ProblemBar } from '../../components/told.tsx';
import { usePlace } from '../../components/use-place.ts';
import { useWords } from '../../koppi.ts';
import { withSearch } from '../../with-search.ts';
import { Narrowing } from './filters.tsx';
import { lastSeen } from './last-seen.ts';
import { MakeButton } from './make-link.tsx';
import { Parts } from './parts.tsx';
import { PathSection } from './path.tsx';
import { TrainingLine } from './training-line.tsx';
import { useFilters, type Filters } from './use-filters.ts';
import { useTrainings } from './use-trainings.ts';
import { useLibraryWords } from './use-words.ts';

/** Induction paths that are not done first, then all trainings as the address narrows them. */
export function Trainings(): ReactNode {
  const { shell } = useWords();
  const library = useGet<Library>('/api/library');
  const { paths = [], may } = library.data?.data ?? {};
  // After the page's heading has had the focus: the list is kept, and drawn at once.
  useEffect(() => {
    lastSeen.focus();
  }, []);
  const isComplete = ({ done, steps }: LibraryPath) => done === steps.length;
  return (
    <Page title={shell.pages.library} {...(may?.write === true ? { actions: <MakeButton /> } : {})}>
      <Parts current="items" />
      {paths
        .filter((path) => !isComplete(path))
        .map((path) => (
          <PathSection key={path.id} path={path} />
        ))}
      <TrainingList counts={library.data?.data.counts} />
      {paths
        .filter((path) => isComplete(path) && path.steps.length > 0)
        .map((path) => (
          <PathSection key={path.id} path={path} />
        ))}
    </Page>
  );
}

function TrainingList({ counts }: { readonly counts: Library['counts'] | undefined }): ReactNode {
  const { panel, old, count } = useListPanel();
  const { shell } = useWords();
  const words = useLibraryWords().list;
  const filters = useFilters();
  const { query } = filters;
  const pages = useTrainings(query);
  const cards = pages.data?.pages.flatMap(({ data }) => data.groups);
  usePlace(`library ${query}`, undefined, cards !== undefined);
  const isInVain = isByWords(filters) && cards?.length === 0 && !pages.isPlaceholderData;
  const tellInVain = useToldInVain('library', isInVain ? filters.value('q') : undefined);
  return (
    <div className={panel}>
      <Narrowing filters={filters} counts={counts} onLeft={tellInVain} />
      <ProblemBar problem={pages.error} onRetry={() => void pages.refetch()} />
      {!cards && !pages.error && <Loading words={shell} />}
      {cards && (
        <div className={mergeClasses(pages.isPlaceholderData && old)}>
          <div role="status">
            {cards.length === 0 ? (
              <NothingHere filters={filters} />
            ) : (
              <Text size={200} className={count}>
                {pages.hasNextPage ? words.first(cards.length) : words.shown(cards.length)}
              </Text>
            )}
          </div>
          <LineList>
            {cards.map((card) => (
              <TrainingLine
                key={card.group}
                card={card}
                href={`/library/item/${card.group}${withSearch(query)}`}
              />
            ))}
          </LineList>
        </div>
      )}
      <MorePages pages={pages} />
    </div>
  );
}

/** Nothing but words narrows the list. */
const isByWords = ({ used }: Filters): boolean => used.length === 1 && used[0] === 'q';

/** Why there is nothing, and what to do about it. */
function NothingHere({ filters }: { readonly filters: Filters }): ReactNode {
  const words = useLibraryWords().list;
  const mine = filters.value('mine');
  if (filters.used.length === 0) return <Empty>{words.nothing}</Empty>;
  if (filters.used.length === 1 && mine !== '')
    return <Empty>{mine === 'undone' ? words.noneUndone : words.noneToRenew}</Empty>;
  return (
    <Empty>
      {`${isByWords(filters) ? words.nothingCalled : words.nothingFound} `}
      <TextLink href="/library/wishes">{words.wish}</TextLink>
    </Empty>
  );
}

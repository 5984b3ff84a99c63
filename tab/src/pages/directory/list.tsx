import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode, type Ref } from 'react';
import { useLocation } from 'wouter';
import type { DirectoryChoices, DirectorySeen } from '../../../../bot/src/contract/directory.ts';
import { directoryWords, type DirectoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { inVainWords } from '../../../../bot/src/wording/tab/in-vain.ts';
import { useGet } from '../../api/hooks.ts';
import { useInVain, useToldInVain } from '../../api/in-vain.ts';
import { useSaveFile } from '../../api/use-save-file.ts';
import { usePages, type Pages } from '../../api/use-pages.ts';
import { LineList } from '../../components/lines.tsx';
import { useListPanel } from '../../components/list-panel.ts';
import { Loading } from '../../components/loading.tsx';
import { MorePages } from '../../components/more-pages.tsx';
import { onDemand } from '../../components/on-demand.tsx';
import { Page } from '../../components/page.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { Empty, ProblemBar } from '../../components/told.tsx';
import { usePlace } from '../../components/use-place.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { withSearch } from '../../with-search.ts';
import { addressOf } from './address.ts';
import { Narrowing } from './filters.tsx';
import { Line } from './line.tsx';
import { useFilters, type Filters } from './use-filters.ts';
import { usePin } from './use-pin.ts';

const Import = onDemand(() => import('../directory-import/index.tsx'));

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  print: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
});

interface ListPageProps {
  /** The entry one comes back from: one goes on there. */
  readonly lastSeen: string | undefined;
}

/** A finger has no use for a keyboard that covers the list before anything is typed. */
const isAtDesk = (): boolean => matchMedia('(min-width: 720px) and (pointer: fine)').matches;

/** All there is, pins first; what is typed is looked for at every key. */
export function ListPage({ lastSeen }: ListPageProps): ReactNode {
  const { language, me } = useKoppi();
  const { shell } = useWords();
  const leads = me.role === 'coordinator' || me.role === 'admin';
  const [isImporting, setImporting] = useState(false);
  const [, navigate] = useLocation();
  const words = directoryWords(language);
  const choices = useGet<DirectoryChoices>('/api/directory/choices').data?.data;
  const filters = useFilters();
  const found = usePages<DirectorySeen>('/api/directory', filters.query);
  const search = useRef<HTMLInputElement>(null);
  const isDrawn = found.data !== undefined;
  useEffect(() => {
    if (isAtDesk()) search.current?.focus({ preventScroll: true });
  }, []);
  const goBackTo = useEffectEvent((id: string) => {
    const link = document.querySelector<HTMLElement>(`main a[href*="${addressOf(id, '')}"]`);
    if (filters.words === filters.stands) link?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (isDrawn && lastSeen !== undefined) goBackTo(lastSeen);
  }, [isDrawn, lastSeen]);
  return (
    <Page
      title={shell.pages.directory}
      actions={
        choices?.mayAdd === true ? (
          <>
            {leads && (
              <Button
                onClick={() => {
                  setImporting(true);
                }}
              >
                {words.edit.import}
              </Button>
            )}
            <Button
              icon={<AddRegular />}
              onClick={() => {
                navigate('/directory/new');
              }}
            >
              {words.edit.add}
            </Button>
          </>
        ) : undefined
      }
    >
      <List search={search} choices={choices} filters={filters} found={found} />
      {isImporting && (
        <Import
          onClose={() => {
            setImporting(false);
          }}
        />
      )}
    </Page>
  );
}

interface ListProps {
  readonly search: Ref<HTMLInputElement>;
  readonly choices: DirectoryChoices | undefined;
  readonly filters: Filters;
  readonly found: Pages<DirectorySeen>;
}

function List({ search, choices, filters, found }: ListProps): ReactNode {
  const styles = useStyles();
  const { panel, old, count } = useListPanel();
  const { language, me } = useKoppi();
  const { shell } = useWords();
  const words = directoryWords(language);
  const pinning = usePin();
  const pages = found.data?.pages.map(({ data }) => data);
  const items = pages?.flatMap((page) => page.items);
  usePlace(`directory ${filters.query}`, undefined, items !== undefined);
  const isInVain =
    filters.words !== '' &&
    filters.used.length === 0 &&
    items?.length === 0 &&
    !found.isPlaceholderData;
  const tellInVain = useToldInVain('directory', isInVain ? filters.words : undefined);
  return (
    <div className={panel}>
      <Narrowing
        filters={filters}
        choices={choices}
        search={search}
        onLeft={() => {
          filters.write();
          tellInVain();
        }}
      />
      <div>
        <ProblemBar problem={found.error} onRetry={() => void found.refetch()} />
        <ProblemBar problem={pinning.error} />
      </div>
      {!items && !found.error && <Loading words={shell} />}
      {items && (
        <div>
          <div className={styles.head}>
            <div role="status">
              {items.length === 0 ? (
                <Empty>{nothingIn(filters, words)}</Empty>
              ) : (
                <Text size={200} className={count}>
                  {words.found(pages?.[0]?.total ?? items.length)}
                </Text>
              )}
            </div>
            <ToLists filters={filters} choices={choices} />
          </div>
          <div className={mergeClasses(found.isPlaceholderData && old)}>
            <LineList>
              {items.map((item) => (
                <Line key={item.id} item={item} search={filters.query} pinning={pinning} />
              ))}
            </LineList>
          </div>
        </div>
      )}
      <MorePages pages={found} />
      <ToSave mayAll={me.role === 'coordinator' || me.role === 'admin'} />
    </div>
  );
}

interface ToListsProps {
  readonly filters: Filters;
  readonly choices: DirectoryChoices | undefined;
}

/**
 * What is looked at as a list on paper, the map of those who help young people in one press, and for
 * those who can write it what people search for in vain.
 */
function ToLists({ filters, choices }: ToListsProps): ReactNode {
  const removed = choices?.counts.removed ?? 0;
  const styles = useStyles();
  const { language } = useKoppi();
  const { view, edit, counted } = directoryWords(language);
  const inVain = useInVain('directory', choices?.mayAdd);
  const taken = (['municipality', 'sector', 'targetGroup'] as const)
    .map((filter) => [filter, filters.value(filter)])
    .filter(([, value]) => value !== '');
  return (
    <div className={styles.print}>
      <TextLink href="/directory/view?targetGroup=young-neet">{view.neet}</TextLink>
      <TextLink href={`/directory/view${withSearch(new URLSearchParams(taken).toString())}`}>
        {view.open}
      </TextLink>
      {inVain.length > 0 && (
        <TextLink href="/directory/in-vain">
          {counted(inVainWords(language).title, inVain.length)}
        </TextLink>
      )}
      {removed > 0 && (
        <TextLink href="/directory/removed">{counted(edit.removed, removed)}</TextLink>
      )}
    </div>
  );
}

/** What may be passed on holds no numbers for staff; what holds all is the county's own, and comes back as it was. */
const files = {
  csv: { query: 'format=csv', name: 'yhteystiedot.csv' },
  hsds: { query: 'format=hsds', name: 'yhteystiedot-hsds.zip' },
  everything: { query: 'format=hsds&numbers=all', name: 'yhteystiedot-kaikki-hsds.zip' },
} as const;

interface ToSaveProps {
  readonly mayAll: boolean;
}

/** The whole directory as a file. */
function ToSave({ mayAll }: ToSaveProps): ReactNode {
  const styles = useStyles();
  const { view } = directoryWords(useKoppi().language);
  const save = useSaveFile();
  return (
    <div className={styles.print}>
      {(['csv', 'hsds', ...(mayAll ? (['everything'] as const) : [])] as const).map((which) => (
        <Button
          key={which}
          appearance="subtle"
          onClick={() => {
            const { query, name } = files[which];
            save.mutate({ path: `/api/directory/export?${query}`, name });
          }}
        >
          {view[which]}
        </Button>
      ))}
      <ProblemBar problem={save.error} />
    </div>
  );
}

/** Nothing there, and what to do about it. */
function nothingIn({ words: typed, used, value }: Filters, { nothing }: DirectoryWords): string {
  const only = value('only');
  if (typed === '' && used.length === 0) return nothing.all;
  if (used.length === 0) return nothing.words;
  const isOnly = typed === '' && used.length === 1;
  const found = (['pinned', 'mine', 'stale', 'reported'] as const).find((one) => one === only);
  return isOnly && found ? nothing[found] : nothing.narrowed;
}

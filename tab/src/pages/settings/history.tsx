import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SettingsHistory } from '../../../../bot/src/contract/settings.ts';
import { usePages } from '../../api/use-pages.ts';
import { Loading } from '../../components/loading.tsx';
import { MorePages } from '../../components/more-pages.tsx';
import { Section } from '../../components/section.tsx';
import { Empty, ProblemBar } from '../../components/told.tsx';
import { useWords } from '../../koppi.ts';
import { useSettings } from './context.ts';
import { Change } from './history-change.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  help: { color: tokens.colorNeutralForeground2 },
});

/** Who changed what and when; each change can be undone unless the same was changed since. */
export function History(): ReactNode {
  const styles = useStyles();
  const { words } = useSettings();
  const { shell } = useWords();
  const pages = usePages<SettingsHistory>('/api/settings/history', '');
  const items = pages.data?.pages.flatMap(({ data }) => data.items) ?? [];
  const etag = pages.data?.pages[0]?.etag ?? '';
  return (
    <Section title={words.area.history}>
      <div className={styles.help}>{words.help.history}</div>
      {pages.error && <ProblemBar problem={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <Loading words={shell} />}
      {pages.data && items.length === 0 && <Empty>{words.history.empty}</Empty>}
      <ul className={styles.list}>
        {items.map((item) => (
          <Change key={item.revision} item={item} etag={etag} />
        ))}
      </ul>
      <MorePages pages={pages} />
    </Section>
  );
}

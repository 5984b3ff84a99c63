import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { SettingsHistory } from '../../../../bot/src/contract/settings.ts';
import { useGet } from '../../api/hooks.ts';
import { Section } from '../../components/section.tsx';
import { Empty, Told } from '../../components/told.tsx';
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
  const [cursors, setCursors] = useState<readonly string[]>(['']);
  const first = useGet<SettingsHistory>('/api/settings/history');
  return (
    <Section title={words.area.history}>
      <div className={styles.help}>{words.help.history}</div>
      <Told query={first}>
        {({ items }, etag) =>
          items.length === 0 ? (
            <Empty>{words.history.empty}</Empty>
          ) : (
            cursors.map((cursor) => (
              <Part
                key={cursor}
                cursor={cursor}
                etag={etag}
                {...(cursor === cursors.at(-1)
                  ? {
                      more: shell.more,
                      onMore: (cursor: string) => {
                        setCursors([...cursors, cursor]);
                      },
                    }
                  : {})}
              />
            ))
          )
        }
      </Told>
    </Section>
  );
}

interface PartProps {
  readonly cursor: string;
  readonly etag: string;
  readonly more?: string;
  readonly onMore?: (cursor: string) => void;
}

function Part({ cursor, etag, more, onMore }: PartProps): ReactNode {
  const styles = useStyles();
  const path = `/api/settings/history${cursor === '' ? '' : `?cursor=${cursor}`}`;
  const query = useGet<SettingsHistory>(path);
  return (
    <Told query={query}>
      {({ items, cursor }) => (
        <>
          <ul className={styles.list}>
            {items.map((item) => (
              <Change key={item.revision} item={item} etag={etag} />
            ))}
          </ul>
          {cursor !== null && onMore && (
            <Button
              onClick={() => {
                onMore(cursor);
              }}
            >
              {more}
            </Button>
          )}
        </>
      )}
    </Told>
  );
}

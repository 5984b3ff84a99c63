import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import type { SettingsHistory } from '../../../../bot/src/contract/settings.ts';
import { useChange } from '../../api/hooks.ts';
import { PressButton } from '../../components/moves/form.tsx';
import { useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';
import { useSettings } from './context.ts';
import { Touched } from './history-touched.tsx';
import { Refused } from './refused.tsx';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  help: { color: tokens.colorNeutralForeground2 },
  told: { outlineStyle: 'none' },
});

type Item = SettingsHistory['items'][number];

/** Who changed what and when, and the way back where there is one. */
export function Change({ item, etag }: { readonly item: Item; readonly etag: string }): ReactNode {
  const styles = useStyles();
  const { words, mayChange } = useSettings();
  const { format } = useWords();
  const now = useNow();
  const change = useChange<unknown>();
  const undo = (sure: boolean) => {
    const path = `/api/settings/history/${item.revision}/undo${sure ? '?sure=true' : ''}`;
    change.mutate({ path, etag });
  };
  const isStale = change.error?.status === 412;
  const when = format.moment(item.at, now);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text weight="semibold">
          {item.by?.name ?? words.history.somebody}, {when}
        </Text>
        {mayChange && item.canUndo && (
          <PressButton
            size="small"
            icon={<ArrowUndoRegular />}
            isBusy={change.isPending}
            aria-label={`${words.history.undo}: ${labelsOf(item, words.area).join(', ')}, ${when}`}
            onClick={() => {
              undo(false);
            }}
          >
            {words.history.undo}
          </PressButton>
        )}
      </div>
      {item.entries.map((entry) => (
        <Touched key={`${entry.area} ${entry.id ?? ''}`} entry={entry} />
      ))}
      {item.entries.length === 0 && <Text>{words.history.order}</Text>}
      {mayChange && item.whyNot !== null && !change.isSuccess && (
        <div className={styles.help}>{item.whyNot}</div>
      )}
      {change.isSuccess && <Undone />}
      <div role="status">
        {isStale && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.history.grown}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Refused
        problem={isStale ? null : change.error}
        reasons={change.error?.errors.map(({ message }) => message) ?? []}
        onSure={() => {
          undo(true);
        }}
        onNotSure={() => {
          change.reset();
        }}
      />
    </li>
  );
}

/** What is undone has no button any more: whoever pressed it goes on here, and hears it. */
function Undone(): ReactNode {
  const styles = useStyles();
  const { words } = useSettings();
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    told.current?.focus();
  }, []);
  return (
    <div ref={told} tabIndex={-1} className={styles.told}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{words.history.undone}</MessageBarBody>
      </MessageBar>
    </div>
  );
}

const labelsOf = ({ entries }: Item, names: Readonly<Record<string, string>>) =>
  entries.map(({ area, name }) => [names[area], name].filter(Boolean).join(' '));

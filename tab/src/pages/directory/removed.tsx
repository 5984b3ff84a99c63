import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Removal, RemovedSeen } from '../../../../bot/src/contract/directory-removed.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { directoryWritingWords } from '../../../../bot/src/wording/tab/directory-writing.ts';
import { useChange, useGet } from '../../api/hooks.ts';
import { Aloud, PressButton } from '../../components/moves/form.tsx';
import { Page } from '../../components/page.tsx';
import { Empty, ProblemBar, Told } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { pathOf } from './address.ts';

type Item = RemovedSeen['items'][number];

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  lines: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
});

/** What was taken out of the list, to be brought back. */
export function RemovedPage(): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const [, navigate] = useLocation();
  const words = directoryWords(language);
  const { removal } = directoryWritingWords(language);
  const query = useGet<RemovedSeen>('/api/directory/removed');
  const [back, setBack] = useState<string>();
  return (
    <Page
      title={removal.title}
      actions={
        <Button
          icon={<ArrowLeftRegular />}
          onClick={() => {
            navigate('/directory');
          }}
        >
          {words.backToList}
        </Button>
      }
    >
      <Aloud role="status">
        {back !== undefined && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{removal.restored(back)}</MessageBarBody>
          </MessageBar>
        )}
      </Aloud>
      <Told query={query}>
        {({ items, days }) =>
          items.length === 0 ? (
            <Empty>{removal.nothing}</Empty>
          ) : (
            <>
              <Text>{removal.hint(days)}</Text>
              <ul className={styles.list}>
                {items.map((item) => (
                  <One key={item.id} item={item} onBack={setBack} />
                ))}
              </ul>
            </>
          )
        }
      </Told>
    </Page>
  );
}

interface OneProps {
  readonly item: Item;
  readonly onBack: (name: string) => void;
}

function One({ item, onBack }: OneProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { format } = useWords();
  const words = directoryWords(language);
  const { removal } = directoryWritingWords(language);
  const restoring = useChange<Removal>();
  const { id, kind, name, by, at } = item;
  const what = kind === 'location' ? removal.place : words.kind[kind];
  return (
    <li className={styles.one}>
      <div className={styles.lines}>
        <Text weight="semibold">{name.text}</Text>
        <Text size={200} className={styles.note}>
          {what} · {removal.by(by ?? removal.somebody, words.date(format.dateOf(Date.parse(at))))}
        </Text>
        <ProblemBar problem={restoring.error} />
      </div>
      <PressButton
        icon={<ArrowUndoRegular />}
        aria-label={removal.restoreOf(name.text)}
        isBusy={restoring.isPending}
        onClick={() => {
          // What is told live may take the line away before the answer is here.
          restoring.mutateAsync({ path: `${pathOf(id)}/restored` }).then(
            () => {
              onBack(name.text);
            },
            () => undefined,
          );
        }}
      >
        {removal.restore}
      </PressButton>
    </li>
  );
}

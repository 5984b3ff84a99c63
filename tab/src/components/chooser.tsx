import { makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { ShellWords } from '../../../bot/src/wording/tab/shell.ts';
import { Loading } from './loading.tsx';

interface Somebody {
  readonly aadObjectId: string;
  readonly name: string;
}

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    maxWidth: '44rem',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))',
    gap: tokens.spacingVerticalS,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
  person: {
    width: '100%',
    minHeight: '48px',
    padding: tokens.spacingHorizontalM,
    textAlign: 'start',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
  },
});

/** Local mode has no Teams that tells who looks. */
export function Chooser({
  words,
  onChosen,
}: {
  readonly words: ShellWords;
  readonly onChosen: (aadObjectId: string) => void;
}): ReactNode {
  const styles = useStyles();
  const [people, setPeople] = useState<readonly Somebody[]>();
  useEffect(() => {
    void fetch('/local/people')
      .then((response) => response.json())
      .then((told) => {
        setPeople(told as readonly Somebody[]);
      });
  }, []);
  if (!people) return <Loading words={words} />;
  return (
    <main className={styles.page}>
      <Title2 as="h1">{words.chooser.title}</Title2>
      <Text>{words.chooser.text}</Text>
      <ul className={styles.people}>
        {people.map(({ aadObjectId, name }) => (
          <li key={aadObjectId}>
            <button
              type="button"
              className={styles.person}
              onClick={() => {
                onChosen(aadObjectId);
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ImportsSeen } from '../../../../bot/src/contract/directory-imports.ts';
import type { Got, Problem } from '../../api/client.ts';
import { Told } from '../../components/told.tsx';
import { useWords } from '../../koppi.ts';
import { useImportWords } from './use-import-words.ts';

const useStyles = makeStyles({
  past: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    justifyContent: 'space-between',
    overflowWrap: 'anywhere',
  },
  what: { display: 'grid' },
});

interface PastProps {
  readonly query: UseQueryResult<Got<ImportsSeen>, Problem>;
  readonly onOpen: (id: string) => void;
}

/** What was imported before, newest first; each can be looked at again and, if it is the last of its list, taken back. */
export function Past({ query, onOpen }: PastProps): ReactNode {
  const styles = useStyles();
  const words = useImportWords();
  const { format } = useWords();
  return (
    <section className={styles.past} aria-label={words.past}>
      <h3 className={styles.title}>{words.past}</h3>
      <Told query={query}>
        {({ imports }) =>
          imports.length === 0 ? (
            <Text>{words.noPast}</Text>
          ) : (
            <ul className={styles.list}>
              {imports.map(({ id, list, begun, by, state }) => (
                <li key={id} className={styles.row}>
                  <span className={styles.what}>
                    <Text>{words.pastLine(list.name, format.day(begun), by.name)}</Text>
                    <Text size={200}>{words.state[state]}</Text>
                  </span>
                  <Button
                    size="small"
                    aria-label={words.open(list.name, format.day(begun))}
                    onClick={() => onOpen(id)}
                  >
                    {words.openShort}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Told>
    </section>
  );
}

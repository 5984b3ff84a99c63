import { makeStyles, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ShellWords } from '../../../bot/src/wording/tab/shell.ts';

const useStyles = makeStyles({
  place: { display: 'grid', placeItems: 'center', padding: '64px 16px' },
});

/** Something is on its way. */
export function Loading({ words }: { readonly words: Pick<ShellWords, 'loading'> }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.place} role="status">
      <Spinner label={words.loading} />
    </div>
  );
}

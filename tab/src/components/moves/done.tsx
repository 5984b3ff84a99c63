import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useKoppi } from '../../koppi.ts';
import { Aloud } from './form.tsx';
import { useMoves } from './use-moves.ts';

const useStyles = makeStyles({
  done: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  icon: { color: tokens.colorStatusSuccessForeground1 },
});

/** That the last press was done. Stands where no move takes it away, or nobody would hear it. */
export function Done(): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { isDone } = useMoves();
  return (
    <Aloud role="status">
      {isDone && (
        <Text className={styles.done}>
          <CheckmarkCircleRegular className={styles.icon} aria-hidden />
          {requestsWords(language).move.done}
        </Text>
      )}
    </Aloud>
  );
}

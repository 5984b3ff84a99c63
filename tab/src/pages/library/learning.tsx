import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, WarningFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { MyLearning } from '../../../../bot/src/contract/library.ts';
import { useLibraryWords } from './use-words.ts';

const useStyles = makeStyles({
  learning: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  telling: { color: tokens.colorStatusWarningForeground1 },
  until: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

/** Where one stands with an item; nothing where it was not taken. */
export function Learning({ mine }: { readonly mine: MyLearning }): ReactNode {
  const styles = useStyles();
  const words = useLibraryWords();
  const { state, renewBy } = mine;
  if (state === 'undone') return null;
  const until = renewBy === null ? undefined : words.date(renewBy);
  if (state === 'ended')
    return (
      <span className={styles.learning}>
        <WarningFilled className={mergeClasses(styles.icon, styles.telling)} aria-hidden />
        {words.ended(until ?? '')}
      </span>
    );
  const isSoon = state === 'ends-soon';
  return (
    <span className={styles.learning}>
      <CheckmarkCircleFilled className={mergeClasses(styles.icon, styles.good)} aria-hidden />
      {words.done}
      {until !== undefined && (
        <span className={isSoon ? undefined : styles.until}>{words.renewBefore(until)}</span>
      )}
    </span>
  );
}

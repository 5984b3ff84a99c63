import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useHistoryLine } from '../../components/moves/history-line.ts';
import { useMoves } from '../../components/moves/use-moves.ts';
import { Section } from '../../components/section.tsx';
import { useKoppi } from '../../koppi.ts';

const useStyles = makeStyles({
  rows: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground1,
    '& ::marker': { color: tokens.colorNeutralForeground3 },
  },
});

/** Who did what and when, the oldest first. */
export function History(): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { request } = useMoves();
  const line = useHistoryLine();
  if (request.history.length === 0) return null;
  return (
    <Section title={requestsWords(language).history.title}>
      <ul className={styles.rows}>
        {request.history.map((row, index) => (
          // Rows are only ever added to.
          <li key={index}>{line(row)}</li>
        ))}
      </ul>
    </Section>
  );
}

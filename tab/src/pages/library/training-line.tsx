import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ItemCard } from '../../../../bot/src/contract/library.ts';
import { FactLine, useLine } from '../../components/lines.tsx';
import { useKoppi, useNames } from '../../koppi.ts';
import { Learning } from './learning.tsx';
import { useLibraryWords } from './use-words.ts';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  title: typographyStyles.subtitle2,
  summary: {
    ...typographyStyles.body1,
    maxWidth: '46rem',
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
});

interface TrainingLineProps {
  readonly card: ItemCard;
  readonly href: string;
}

/** One training of a list: what one can do afterwards, how long it takes, where one stands. */
export function TrainingLine({ card, href }: TrainingLineProps): ReactNode {
  const styles = useStyles();
  const { name } = useLine();
  const { language } = useKoppi();
  const names = useNames();
  const words = useLibraryWords();
  const { title, summary, minutes, topics, mine } = card;
  const isForeign = card.language !== language;
  return (
    <li className={styles.line}>
      <Link href={href} className={mergeClasses(name, styles.title)} lang={card.language}>
        {title}
      </Link>
      <span className={styles.summary} lang={card.language}>
        {summary}
      </span>
      <FactLine>
        {mine.state !== 'undone' && (
          <li>
            <Learning mine={mine} />
          </li>
        )}
        <li>{words.minutes(minutes)}</li>
        {topics.map((topic) => (
          <li key={topic}>{names.topic(topic)}</li>
        ))}
        {isForeign && <li>{words.only[card.language]}</li>}
      </FactLine>
    </li>
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ItemCard } from '../../../../bot/src/contract/library.ts';
import { useKoppi, useNames } from '../../koppi.ts';
import { Learning } from './learning.tsx';
import { useLibraryWords } from './use-words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', padding: 0, margin: 0, listStyleType: 'none' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  title: {
    ...typographyStyles.subtitle2,
    justifySelf: 'start',
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  summary: {
    ...typographyStyles.body1,
    maxWidth: '46rem',
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  facts: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
    // After each, so that no line begins with one.
    '& > li:not(:last-child)::after': {
      content: '"·"',
      marginInlineStart: tokens.spacingHorizontalXS,
      color: tokens.colorNeutralForeground3,
    },
  },
});

/** Trainings below each other. */
export function TrainingLines({ children }: { readonly children: ReactNode }): ReactNode {
  return <ul className={useStyles().list}>{children}</ul>;
}

interface TrainingLineProps {
  readonly card: ItemCard;
  readonly href: string;
}

/** One training of a list: what one can do afterwards, how long it takes, where one stands. */
export function TrainingLine({ card, href }: TrainingLineProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const names = useNames();
  const words = useLibraryWords();
  const { title, summary, minutes, topics, mine } = card;
  const isForeign = card.language !== language;
  return (
    <li className={styles.line}>
      <Link href={href} className={styles.title} lang={card.language}>
        {title}
      </Link>
      <span className={styles.summary} lang={card.language}>
        {summary}
      </span>
      <ul className={styles.facts}>
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
      </ul>
    </li>
  );
}

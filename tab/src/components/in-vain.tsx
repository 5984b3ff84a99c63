import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { InVain } from '../../../bot/src/contract/searches.ts';
import { inVainWords } from '../../../bot/src/wording/tab/in-vain.ts';
import { useKoppi } from '../koppi.ts';

const useStyles = makeStyles({
  list: { display: 'grid', padding: 0, margin: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  about: {
    flex: '1 1 15rem',
    minWidth: 0,
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface InVainLinesProps {
  readonly items: InVain['items'];
  /** What these are, and what to do about them. */
  readonly hint: string;
  /** Beside each. */
  readonly action?: (text: string) => ReactNode;
}

/** Haettu, eikä löytynyt: the words, how many searched for them, and when. */
export function InVainLines({ items, hint, action }: InVainLinesProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const words = inVainWords(language);
  return (
    <>
      <Text className={styles.quiet}>{hint}</Text>
      <ul className={styles.list}>
        {items.map(({ text, people, quarter }) => (
          <li key={`${quarter} ${text}`} className={styles.line}>
            <div className={styles.about}>
              <Text weight="semibold">{text}</Text>
              <Text size={200} className={styles.quiet}>
                {`${words.people(people)} · ${words.quarter(quarter)}`}
              </Text>
            </div>
            {action?.(text)}
          </li>
        ))}
      </ul>
    </>
  );
}

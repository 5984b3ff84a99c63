import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { InVain } from '../../../bot/src/contract/searches.ts';
import { inVainWords } from '../../../bot/src/wording/tab/in-vain.ts';
import { useKoppi } from '../koppi.ts';
import { LineList } from './lines.tsx';
import { TextLine } from './text-line.tsx';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

interface InVainLinesProps {
  readonly items: InVain['items'];
  /** What these are, and what to do about them. */
  readonly hint: string;
  /** Beside each. */
  readonly action?: (text: string) => ReactNode;
}

/** Haettu, eikä löytynyt: the words, how many searched for them, and when. */
export function InVainLines({ items, hint, action }: InVainLinesProps): ReactNode {
  const { language } = useKoppi();
  const words = inVainWords(language);
  return (
    <>
      <Text className={useStyles().quiet}>{hint}</Text>
      <LineList>
        {items.map(({ text, people, quarter }) => (
          <TextLine
            key={`${quarter} ${text}`}
            text={text}
            told={`${words.people(people)} · ${words.quarter(quarter)}`}
            actions={action?.(text)}
          />
        ))}
      </LineList>
    </>
  );
}

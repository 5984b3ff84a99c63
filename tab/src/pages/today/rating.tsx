import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { RequestItem } from '../../../../bot/src/contract/requests.ts';
import { helpedAnswers, insteadAnswers } from '../../../../bot/src/domain/consultation/types.ts';
import { todayWords } from '../../../../bot/src/wording/tab/today.ts';
import { Section } from '../../components/section.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { Lines } from './lines.tsx';
import { OutcomeBar } from './outcome.tsx';
import { usePresses } from './use-presses.ts';
import { useSubject } from './use-subject.ts';

const useStyles = makeStyles({
  second: { display: 'grid', gap: tokens.spacingVerticalS },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** "Oliko tästä apua?" in one tap, and for who likes it a second one. */
export function Rating({ items }: { readonly items: readonly RequestItem[] }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { terms } = useWords();
  const words = todayWords(language).rate;
  const { press, isBusy, outcome } = usePresses();
  const subject = useSubject();
  // It leaves the list with the first answer; the second question is about it.
  const [rated, setRated] = useState<RequestItem>();

  const rate = async (
    item: RequestItem,
    answer:
      { helped: (typeof helpedAnswers)[number] } | { instead: (typeof insteadAnswers)[number] },
  ) => {
    const seen = await press(item, {
      move: { move: 'rating.send', ...answer },
      done: words.thanks,
      again: ({ may }) => may.includes('rating.send'),
    });
    if (seen)
      setRated('helped' in answer ? { ...item, version: seen.version, may: seen.may } : undefined);
  };
  const left = items.filter(({ id }) => id !== rated?.id);
  if (left.length === 0 && !rated && !outcome) return null;
  return (
    <Section title={terms.field.helped}>
      <OutcomeBar outcome={outcome} />
      {rated?.may.includes('rating.send') && (
        <div role="group" aria-labelledby="instead" className={styles.second}>
          <Text id="instead" weight="semibold">
            {terms.field.instead}
          </Text>
          <div className={styles.answers}>
            {insteadAnswers.map((instead) => (
              <Button
                key={instead}
                size="small"
                disabledFocusable={isBusy(rated.id)}
                onClick={() => void rate(rated, { instead })}
              >
                {terms.instead[instead]}
              </Button>
            ))}
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                setRated(undefined);
              }}
            >
              {words.skip}
            </Button>
          </div>
        </div>
      )}
      {left.length > 0 && (
        <Lines
          items={left}
          first={3}
          actions={(item) =>
            helpedAnswers.map((helped) => (
              <Button
                key={helped}
                size="small"
                disabledFocusable={isBusy(item.id)}
                aria-label={`${terms.helped[helped]}: ${subject(item)}`}
                onClick={() => void rate(item, { helped })}
              >
                {terms.helped[helped]}
              </Button>
            ))
          }
        />
      )}
    </Section>
  );
}

import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RequestItem } from '../../../../bot/src/contract/requests.ts';
import { followUpResults } from '../../../../bot/src/domain/consultation/types.ts';
import { todayWords } from '../../../../bot/src/wording/tab/today.ts';
import { Section } from '../../components/section.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { Empty } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { Lines } from './lines.tsx';
import { OutcomeBar } from './outcome.tsx';
import { usePresses } from './use-presses.ts';
import { useSubject } from './use-subject.ts';

const useStyles = makeStyles({ heading: { margin: 0 } });

interface UnfinishedProps {
  readonly items: readonly RequestItem[];
  /** "Miten päättyi?" */
  readonly followUps: readonly RequestItem[];
}

/** Keskeneräiset: what was advice is closed by one press, the rest is opened. */
export function Unfinished({ items, followUps }: UnfinishedProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { terms } = useWords();
  const words = todayWords(language).unfinished;
  const { press, isBusy, outcome } = usePresses();
  const subject = useSubject();
  const count = items.length + followUps.length;

  const close = (item: RequestItem) =>
    press(item, {
      move: { move: 'close', outcome: 'solved' },
      done: words.closed(subject(item)),
    });
  const end = (item: RequestItem, result: (typeof followUpResults)[number]) =>
    press(item, {
      move: { move: 'followUp', result },
      done: words.ended(subject(item)),
      again: ({ may }) => may.includes('followUp'),
    });
  return (
    <Section
      title={count > 0 ? `${words.title} (${count})` : words.title}
      actions={<TextLink href="/requests?scope=taken">{words.all}</TextLink>}
    >
      <OutcomeBar outcome={outcome} />
      {items.length === 0 && followUps.length === 0 && <Empty>{words.empty}</Empty>}
      {items.length > 0 && (
        <Lines
          items={items}
          first={8}
          actions={(item) =>
            item.may.includes('close') &&
            (item.kind === 'consult' ? (
              <Button
                disabledFocusable={isBusy(item.id)}
                aria-label={`${terms.button.solved}: ${subject(item)}`}
                onClick={() => void close(item)}
              >
                {terms.button.solved}
              </Button>
            ) : (
              <TextLink href={`/requests/${item.id}`}>{terms.button.close}</TextLink>
            ))
          }
        />
      )}
      {followUps.length > 0 && (
        <div role="group" aria-label={words.followUps}>
          <Text as="h3" weight="semibold" block className={styles.heading}>
            {words.followUps}
          </Text>
          <Text size={200} block>
            {words.followUpsHint}
          </Text>
          <Lines
            items={followUps}
            first={5}
            actions={(item) =>
              followUpResults.map((result) => (
                <Button
                  key={result}
                  size="small"
                  disabledFocusable={isBusy(item.id)}
                  aria-label={`${terms.followUpResult[result]}: ${subject(item)}`}
                  onClick={() => void end(item, result)}
                >
                  {terms.followUpResult[result]}
                </Button>
              ))
            }
          />
        </div>
      )}
    </Section>
  );
}

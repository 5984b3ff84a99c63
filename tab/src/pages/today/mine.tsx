import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RequestItem } from '../../../../bot/src/contract/requests.ts';
import { todayWords } from '../../../../bot/src/wording/tab/today.ts';
import { Section } from '../../components/section.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { Empty } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { Lines } from './lines.tsx';
import { OutcomeBar } from './outcome.tsx';
import { usePresses } from './use-presses.ts';
import { useSubject } from './use-subject.ts';

/** In the order in which they are offered. */
const presses = ['stillHere', 'clientLeft', 'wider', 'referenceLeft', 'withdraw'] as const;

/** What an adviser has begun is not withdrawn by a slip: the request's own page does that. */
const isOffered = ({ may, state }: RequestItem, move: (typeof presses)[number]): boolean =>
  may.includes(move) && !(move === 'withdraw' && state === 'accepted');

/** What I have asked and what is open: how it stands, and what I can do at once. */
export function Mine({ items }: { readonly items: readonly RequestItem[] }): ReactNode {
  const { language } = useKoppi();
  const { terms } = useWords();
  const words = todayWords(language).mine;
  const { press, isBusy, outcome } = usePresses();
  const subject = useSubject();

  const make = (item: RequestItem, move: (typeof presses)[number]) => {
    const done = move === 'withdraw' ? words.withdrawn(subject(item)) : words[move];
    return press(item, {
      move: { move },
      done,
      // Who withdraws sees first what has become of it.
      again: ({ may, state }) => move !== 'withdraw' && state === item.state && may.includes(move),
    });
  };
  return (
    <Section
      title={words.title}
      actions={<TextLink href="/requests?scope=mine">{words.all}</TextLink>}
    >
      <OutcomeBar outcome={outcome} />
      {items.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <Lines
          items={items}
          first={8}
          actions={(item) =>
            presses
              .filter((move) => isOffered(item, move))
              .map((move) => (
                <Button
                  key={move}
                  size="small"
                  disabledFocusable={isBusy(item.id)}
                  aria-label={`${terms.button[move]}: ${subject(item)}`}
                  onClick={() => void make(item, move)}
                >
                  {terms.button[move]}
                </Button>
              ))
          }
        />
      )}
    </Section>
  );
}

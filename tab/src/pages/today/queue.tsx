import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import type { RequestItem } from '../../../../bot/src/contract/requests.ts';
import { todayWords } from '../../../../bot/src/wording/tab/today.ts';
import type { Problem } from '../../api/client.ts';
import { Section } from '../../components/section.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { Empty } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { Lines } from './lines.tsx';
import { OutcomeBar } from './outcome.tsx';
import { usePresses } from './use-presses.ts';
import { useSubject } from './use-subject.ts';

/** What this adviser may take, sorted by what is due; one press takes it. */
export function Queue({ items }: { readonly items: readonly RequestItem[] }): ReactNode {
  const { language } = useKoppi();
  const { terms, format } = useWords();
  const words = todayWords(language).queue;
  const { press, isBusy, outcome } = usePresses();
  const subject = useSubject();

  const lost = ({ kind, status, current }: Problem) => {
    if (kind === 'not-found') return words.gone;
    if (status !== 412) return undefined;
    const { adviser, acceptedAt } = current as RequestSeen;
    return adviser && acceptedAt !== null
      ? words.tookFirst(adviser.name, format.clock(acceptedAt))
      : words.gone;
  };
  const accept = (item: RequestItem) =>
    press(item, {
      move: { move: 'accept' },
      done: words.accepted(subject(item)),
      // It only moved on along its plan: the catch is still wanted.
      again: ({ state }) => state === 'waiting' || state === 'expired',
      lost,
    });
  return (
    <Section
      title={items.length > 0 ? `${words.title} (${items.length})` : words.title}
      actions={<TextLink href="/requests?scope=queue">{words.all}</TextLink>}
    >
      <OutcomeBar outcome={outcome} />
      {items.length === 0 ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <Lines
          items={items}
          first={10}
          actions={(item) =>
            item.may.includes('accept') && (
              <Button
                appearance={item.urgency === 'now' ? 'primary' : 'secondary'}
                disabledFocusable={isBusy(item.id)}
                aria-label={`${terms.button.accept}: ${subject(item)}`}
                onClick={() => void accept(item)}
              >
                {terms.button.accept}
              </Button>
            )
          }
        />
      )}
    </Section>
  );
}

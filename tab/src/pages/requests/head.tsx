import { Badge, makeStyles, Text, tokens, type BadgeProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import type { State } from '../../../../bot/src/domain/consultation/types.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { NumberList } from '../../components/ask/numbers.tsx';
import { QuickQuestions } from '../../components/moves/quick.tsx';
import { useMoves } from '../../components/moves/use-moves.ts';
import { useKoppi, useNames, useWords } from '../../koppi.ts';
import { useStateLine } from './state-line.ts';

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  plan: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  planTitle: { margin: 0 },
});

const colors: Readonly<Record<State, NonNullable<BadgeProps['color']>>> = {
  waiting: 'brand',
  accepted: 'success',
  closed: 'subtle',
  withdrawn: 'subtle',
  expired: 'danger',
};

/** How it stands, in words with times; for its asker also how it goes on. */
export function Head({ heading }: { readonly heading?: ReactNode }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { terms } = useWords();
  const names = useNames();
  const { request } = useMoves();
  const { head } = requestsWords(language);
  const { state, kind, urgency, content, asked } = request;
  const line = useStateLine();
  const isOpen = state === 'waiting' || state === 'expired';
  const isUrgent = urgency === 'now' && (isOpen || state === 'accepted');
  return (
    <div className={styles.head}>
      <div className={styles.title}>
        {heading}
        <div className={styles.badges}>
          <Badge appearance="tint" size="large" color={colors[state]}>
            {terms.state[state]}
          </Badge>
          {isUrgent && (
            <Badge appearance="tint" size="large" color="danger">
              {terms.urgency.now}
            </Badge>
          )}
        </div>
      </div>
      <div>
        {content && (
          <Text block weight="semibold">
            {[names.kind(kind), terms.urgency[urgency], content.place]
              .filter((one) => one !== null)
              .join(' · ')}
          </Text>
        )}
        {line(request).map((sentence) => (
          <Text block key={sentence}>
            {sentence}
          </Text>
        ))}
      </div>
      {asked !== null && asked.planWords.length > 0 && (
        <div>
          <Text as="h3" block weight="semibold" className={styles.planTitle}>
            {head.plan}
          </Text>
          {asked.planWords.map((sentence) => (
            <Text block key={sentence}>
              {sentence}
            </Text>
          ))}
        </div>
      )}
      {asked !== null && isOpen && (urgency === 'now' || state === 'expired') && (
        <Numbers numbers={asked.numbers} />
      )}
      <QuickQuestions />
    </div>
  );
}

/** Whom to call about what cannot wait. */
function Numbers({
  numbers,
}: {
  readonly numbers: NonNullable<RequestSeen['asked']>['numbers'];
}): ReactNode {
  const { language } = useKoppi();
  const { head } = requestsWords(language);
  return (
    <div>
      <Text block>{head.expiredCall}</Text>
      <NumberList numbers={numbers} />
    </div>
  );
}

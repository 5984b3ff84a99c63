import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import {
  AlertUrgentFilled,
  CheckmarkCircleFilled,
  DismissCircleRegular,
  HandRightRegular,
  HourglassRegular,
  WarningFilled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { RequestItem } from '../../../bot/src/contract/requests.ts';
import { requestLineWords } from '../../../bot/src/wording/tab/request-line.ts';
import { useKoppi, useNames, useWords } from '../koppi.ts';
import { useNow } from '../use-now.ts';
import { FactLine, useLine } from './lines.tsx';

const useStyles = makeStyles({
  current: {
    backgroundColor: tokens.colorNeutralBackground3,
    // A bar at its side, which keeps the words where they were; forced colours leave it there.
    marginLeft: '-11px',
    paddingLeft: '8px',
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  alarming: { color: tokens.colorStatusDangerForeground3 },
  telling: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  urgency: {
    ...typographyStyles.caption1Strong,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    marginInlineEnd: tokens.spacingHorizontalS,
    verticalAlign: '1px',
    color: tokens.colorNeutralForeground2,
  },
  now: {
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const icons = {
  waiting: <HourglassRegular aria-hidden />,
  accepted: <HandRightRegular aria-hidden />,
  closed: <CheckmarkCircleFilled aria-hidden />,
  withdrawn: <DismissCircleRegular aria-hidden />,
  expired: <WarningFilled aria-hidden />,
} as const;

interface RequestLineProps {
  readonly item: RequestItem;
  /** Buttons: what may be done at once. */
  readonly actions?: ReactNode;
  /** Where its subject leads; without it to the request alone. */
  readonly href?: string;
  /** It stands open beside the list. */
  readonly isCurrent?: boolean;
}

/** One request of a list: what it is about, how it stands, since when and who has it. */
export function RequestLine({
  item,
  actions,
  href,
  isCurrent = false,
}: RequestLineProps): ReactNode {
  const styles = useStyles();
  const { line, about, name } = useLine();
  const names = useNames();
  const { terms } = useWords();
  const { urgency, state } = item;
  const facts = useFacts(item);
  return (
    <li className={mergeClasses(line, isCurrent && styles.current)}>
      <div className={about}>
        <div>
          <span className={mergeClasses(styles.urgency, urgency === 'now' && styles.now)}>
            {urgency === 'now' && <AlertUrgentFilled aria-hidden />}
            {terms.urgency[urgency]}
          </span>
          <Link
            className={name}
            href={href ?? `/requests/${item.id}`}
            aria-current={isCurrent ? 'true' : undefined}
          >
            {`${names.topic(item.topic)} · ${names.station(item.station)}`}
          </Link>
        </div>
        <FactLine>
          <li>
            <span
              className={mergeClasses(
                styles.state,
                state === 'accepted' && styles.good,
                state === 'expired' && styles.alarming,
              )}
            >
              {icons[state]}
              {terms.state[state]}
            </span>
          </li>
          {facts.map(({ text, isTelling }) => (
            <li key={text} className={isTelling ? styles.telling : undefined}>
              {text}
            </li>
          ))}
        </FactLine>
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </li>
  );
}

interface Fact {
  readonly text: string;
  /** Somebody has to do something about it. */
  readonly isTelling?: boolean;
}

/** In the order in which they matter to the reader. */
function useFacts(item: RequestItem): readonly Fact[] {
  const { me, language } = useKoppi();
  const { terms, format } = useWords();
  const names = useNames();
  const now = useNow();
  const words = requestLineWords(language);
  const { asker, adviser, responsible, state, outcome, dueAt } = item;
  const isMine = asker?.id === me.id;
  const isOpen = state === 'waiting' || state === 'accepted' || state === 'expired';
  const since =
    (state === 'accepted' && item.acceptedAt) ||
    (state === 'closed' && item.closedAt) ||
    item.since;
  const says = isMine ? words.leaveMessage : words.awaitsMessage;
  const facts: readonly (Fact | false | null)[] = [
    { text: format.moment(since, now) },
    adviser && { text: adviser.id === me.id ? words.you : adviser.name },
    responsible && {
      text: responsible.id === me.id ? words.handingYou : words.handing(responsible.name),
      isTelling: responsible.id === me.id,
    },
    asker && !isMine && { text: asker.name },
    outcome !== null && { text: terms.outcome[outcome] },
    // Advice is what most ask for.
    item.kind !== 'consult' && { text: names.kind(item.kind) },
    isOpen &&
      item.referenceLeft === false && {
        text: says(names.recordSystem(item.station)),
        isTelling: isMine,
      },
    item.answers > 0 && { text: words.answers(item.answers), isTelling: isOpen },
    dueAt !== null && Date.parse(dueAt) > now && { text: words.next(format.moment(dueAt, now)) },
  ];
  return facts.flatMap((fact) => fact || []);
}

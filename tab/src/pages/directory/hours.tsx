import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Contact, HoursSeen } from '../../../../bot/src/contract/directory-contact.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { Section } from '../../components/section.tsx';
import { Empty } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';

const wholeDayMs = 23 * 3_600_000;

const useStyles = makeStyles({
  days: { display: 'grid', margin: 0 },
  day: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  today: { fontWeight: tokens.fontWeightSemibold },
  name: { overflowWrap: 'anywhere', hyphens: 'auto' },
  note: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  times: { margin: 0, display: 'grid', justifyItems: 'end' },
});

type Service = Extract<Contact, { readonly kind: 'service' }>;

/** Of the service, else of the one place where it is offered. */
export function Hours({ service }: { readonly service: Service }): ReactNode {
  const { language } = useKoppi();
  const { hours: words } = directoryWords(language);
  const [place] = service.places;
  const shown = service.hours ?? (service.places.length === 1 ? (place?.hours ?? null) : null);
  const isAtPlaces = service.places.some(({ hours }) => hours !== null);
  if (shown === null && isAtPlaces) return null;
  return (
    <Section title={words.title}>
      {shown === null ? <Empty>{words.unknown}</Empty> : <Week hours={shown} />}
    </Section>
  );
}

/** Today and the six days after it, with holidays by their names. */
export function Week({ hours }: { readonly hours: HoursSeen }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { format } = useWords();
  const now = useNow();
  const { hours: words } = directoryWords(language);
  const today = format.dateOf(now);
  const told = ({ from, until }: HoursSeen['week'][number]['open'][number]) =>
    Date.parse(until) - Date.parse(from) >= wholeDayMs ? words.allDay : format.span(from, until);
  return (
    <dl className={styles.days}>
      {hours.week.map(({ date, holiday, isException, open }) => (
        <div key={date} className={mergeClasses(styles.day, date === today && styles.today)}>
          <dt className={styles.name}>
            {format.day(date)}{' '}
            <span className={styles.note}>
              {[date === today && words.today, holiday, isException && words.exception]
                .filter((one) => typeof one === 'string')
                .join(', ')}
            </span>
          </dt>
          <dd className={styles.times}>
            {open.length === 0
              ? words.closed
              : open.map((span) => <span key={span.from}>{told(span)}</span>)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

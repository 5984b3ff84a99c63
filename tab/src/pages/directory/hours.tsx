import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Contact, HoursSeen } from '../../../../bot/src/contract/directory-contact.ts';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { Section } from '../../components/section.tsx';
import { Empty } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';
import { Said } from './said.tsx';

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
  const notes = service.hoursNotes;
  const isAtPlaces = service.places.some(({ hours }) => hours !== null);
  if (shown === null && notes.length === 0 && isAtPlaces) return null;
  return (
    <Section title={words.title}>
      {shown && <Week hours={shown} />}
      {shown === null && notes.length === 0 && <Empty>{words.unknown}</Empty>}
      <Notes notes={notes} />
      <Ahead ahead={service.ahead} />
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

/** What the hours alone do not say: "vain ajanvarauksella". */
export function Notes({ notes }: { readonly notes: Service['hoursNotes'] }): ReactNode {
  return notes.map((note) => (
    <Text key={note.text}>
      <Said of={note} />
    </Text>
  ));
}

/** Closed days and other hours of the next weeks. */
function Ahead({ ahead }: Pick<Service, 'ahead'>): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { format } = useWords();
  const { hours: words } = directoryWords(language);
  if (ahead.length === 0) return null;
  const days = ({ from, to }: Service['ahead'][number]) =>
    from === to ? format.day(from) : `${format.day(from)} – ${format.day(to)}`;
  return (
    <div>
      <Text weight="semibold">{words.ahead}</Text>
      <dl className={styles.days}>
        {ahead.map((one) => (
          <div key={`${one.from} ${one.times?.opensAt ?? ''}`} className={styles.day}>
            <dt className={styles.name}>
              {days(one)}{' '}
              {one.why && (
                <span className={styles.note}>
                  <Said of={one.why} />
                </span>
              )}
            </dt>
            <dd className={styles.times}>
              {one.times === null
                ? words.closed
                : words.times(one.times.opensAt, one.times.closesAt)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

import {
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Today } from '../../../../bot/src/contract/today.ts';
import { todayWords } from '../../../../bot/src/wording/tab/today.ts';
import { LineList } from '../../components/lines.tsx';
import { Section } from '../../components/section.tsx';
import { useKoppi, useWords } from '../../koppi.ts';

const useStyles = makeStyles({
  day: {
    display: 'grid',
    gridTemplateColumns: '5.5rem minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  who: { display: 'grid', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  today: { fontWeight: tokens.fontWeightSemibold },
  hours: {
    ...typographyStyles.caption1,
    display: 'inline-block',
    color: tokens.colorNeutralForeground2,
  },
});

/** Today and the six days after it at the station that is shown. */
export function Week({ week }: { readonly week: Today['week'] }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { format } = useWords();
  const all = todayWords(language);
  return (
    <Section title={all.week.title}>
      <LineList>
        {week.map(({ date, holiday, people }, index) => (
          <li key={date} className={styles.day}>
            <Text className={mergeClasses(index === 0 && styles.today)}>
              {index === 0 ? all.week.today : format.day(date)}
            </Text>
            <div className={styles.who}>
              {holiday !== null && <Text weight="semibold">{holiday}</Text>}
              {people.map(({ person, room, from, until }) => (
                <div key={`${person.id} ${from}`}>
                  <Text>{person.name}</Text>{' '}
                  <span className={styles.hours}>
                    {format.span(from, until)}
                    {room !== null && ` · ${all.room(room)}`}
                  </span>
                </div>
              ))}
              {people.length === 0 && holiday === null && (
                <Text className={styles.quiet}>{all.week.nobody}</Text>
              )}
            </div>
          </li>
        ))}
      </LineList>
    </Section>
  );
}

import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Today } from '../../../../bot/src/contract/today.ts';
import { todayWords } from '../../../../bot/src/wording/tab/today.ts';
import { Section } from '../../components/section.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { Empty } from '../../components/told.tsx';
import { useKoppi, useNames, useWords } from '../../koppi.ts';

const useStyles = makeStyles({
  days: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: 0,
    margin: 0,
    listStyleType: 'none',
  },
});

/** Where this adviser is next. */
export function Days({ days }: { readonly days: NonNullable<Today['work']>['days'] }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const names = useNames();
  const { format } = useWords();
  const all = todayWords(language);
  return (
    <Section
      title={all.days.title}
      actions={<TextLink href="/presence">{all.days.change}</TextLink>}
    >
      {days.length === 0 && <Empty>{all.days.empty}</Empty>}
      <ul className={styles.days}>
        {days.map(({ station, room, from, until }) => (
          <li key={from}>
            <Text>
              {[
                `${format.day(from)} ${format.span(from, until)}`,
                names.station(station),
                ...(room === null ? [] : [all.room(room)]),
              ].join(' · ')}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

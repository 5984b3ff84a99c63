import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useMoves } from '../../components/moves/use-moves.ts';
import { Section } from '../../components/section.tsx';
import { useKoppi, useNames, useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 8rem), 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** What was asked for, besides the question. */
export function Facts(): ReactNode {
  const styles = useStyles();
  const { frame, language } = useKoppi();
  const { terms, format } = useWords();
  const names = useNames();
  const now = useNow();
  const { request } = useMoves();
  const { facts, head } = requestsWords(language);
  const { content, kind, station, state, askedPeople, askedAt, asked } = request;
  if (!content) return null;
  const { way, triggers, outcome } = content;
  const known = frame.stations.find(({ id }) => id === station)?.triggers ?? [];
  const triggerNames = triggers.map(
    (one) => known.find(({ id }) => id === one)?.name[language] ?? one,
  );
  const wayName =
    way === 'record-system' ? terms.way[way](names.recordSystem(station)) : terms.way[way];
  const shown: readonly (readonly [string, string | null])[] = [
    [facts.outcome, outcome && terms.outcome[outcome]],
    [facts.way, wayName],
    [facts.callback, content.callback],
    [facts.profession, names.profession(content.profession)],
    [facts.permission, kind !== 'consult' && content.permission ? facts.permitted : null],
    [facts.triggers, triggerNames.join(', ')],
    [facts.cooperation, content.cooperation && terms.cooperation[content.cooperation]],
    [facts.asked, state === 'waiting' ? null : format.moment(askedAt, now)],
    [
      head.askedPeople,
      state === 'waiting' && asked === null ? askedPeople.map(({ name }) => name).join(', ') : '',
    ],
  ];
  return (
    <Section title={facts.title}>
      <dl className={styles.facts}>
        {shown.map(
          ([name, value]) =>
            value !== null &&
            value !== '' && (
              <div key={name}>
                <dt className={styles.name}>{name}</dt>
                <dd className={styles.value}>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  );
}

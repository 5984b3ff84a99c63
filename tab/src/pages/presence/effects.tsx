import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Preview } from '../../../../bot/src/contract/schedule-changes.ts';
import { useNames, useWords } from '../../koppi.ts';
import { useLines } from './lines.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    minWidth: 0,
  },
  title: { margin: 0 },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  plan: { display: 'grid', gap: tokens.spacingVerticalXXS },
  word: { overflowWrap: 'anywhere' },
});

/** What saving would do, told before it is done. */
export function Effects({ preview }: { readonly preview: Preview }): ReactNode {
  const styles = useStyles();
  const { words, format } = useLines();
  const { terms } = useWords();
  const names = useNames();
  const { waiting, waitingOthers, unattendedDays, remarks } = preview;
  const here = useRef<HTMLElement>(null);
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' });
  }, [preview]);
  const isNothing = waiting.length + waitingOthers + unattendedDays.length === 0;
  return (
    <section ref={here} className={styles.all} aria-label={words.effects.title}>
      <Subtitle2 as="h3" className={styles.title}>
        {words.effects.title}
      </Subtitle2>
      {remarks.map((remark) => (
        <MessageBar key={remark} intent="warning" layout="multiline">
          <MessageBarBody>{remark}</MessageBarBody>
        </MessageBar>
      ))}
      {isNothing && <Text>{words.effects.none}</Text>}
      {waiting.length > 0 && (
        <>
          <Text weight="semibold">{words.effects.waiting}</Text>
          <ul className={styles.list}>
            {waiting.map((one) => (
              <li key={one.id} className={styles.plan}>
                <Text weight="semibold">
                  {[
                    names.station(one.station),
                    terms.urgency[one.urgency],
                    names.topic(one.topic),
                  ].join(' · ')}
                </Text>
                <Text className={styles.word}>
                  {words.effects.now}: {one.planWordsBefore.join(' ')}
                </Text>
                <Text className={styles.word}>
                  {isSame(one)
                    ? words.effects.same
                    : `${words.effects.then}: ${one.planWordsAfter.join(' ')}`}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
      {waitingOthers > 0 && <Text>{words.effects.others(waitingOthers)}</Text>}
      {unattendedDays.length > 0 && (
        <>
          <Text weight="semibold">{words.effects.unattended}</Text>
          <ul className={styles.list}>
            {byStation(unattendedDays).map(([station, dates]) => (
              <li key={station} className={styles.word}>
                {names.station(station)}: {dates.map((date) => format.day(date)).join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const isSame = ({ planWordsBefore, planWordsAfter }: Preview['waiting'][number]): boolean =>
  planWordsBefore.join(' ') === planWordsAfter.join(' ');

function byStation(
  days: Preview['unattendedDays'],
): readonly (readonly [string, readonly string[]])[] {
  const stations = [...new Set(days.map(({ station }) => station))];
  return stations.map((station) => [
    station,
    days.filter((one) => one.station === station).map(({ date }) => date),
  ]);
}

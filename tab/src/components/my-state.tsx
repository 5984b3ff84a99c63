import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Today } from '../../../bot/src/contract/today.ts';
import { momentaryStates } from '../../../bot/src/domain/schedule/types.ts';
import { todayWords } from '../../../bot/src/wording/tab/today.ts';
import { useChange } from '../api/hooks.ts';
import { Section } from './section.tsx';
import { ProblemBar } from './told.tsx';
import { useKoppi, useWords } from '../koppi.ts';
import { useNow } from '../use-now.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalS },
  state: { minWidth: 0, maxWidth: '13rem', flexGrow: 1 },
  long: { minWidth: '9rem', maxWidth: '20rem', flexGrow: 1 },
});

type Work = NonNullable<Today['work']>;

/** Kotikäynnillä, matkalla, varattu until a time, in one press; and free again. */
export function MyState({ state, days }: Pick<Work, 'state' | 'days'>): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { terms, format } = useWords();
  const words = todayWords(language).state;
  const now = useNow();
  const [lasting, setLasting] = useState('60 min');
  const [time, setTime] = useState('');
  const [isTimeMissed, setTimeMissed] = useState(false);
  const change = useChange();

  const dayEnd = endOfDay(days, now);
  const set = (next: (typeof momentaryStates)[number]) => {
    const until = lasting === 'own' ? time : lasting;
    setTimeMissed(until === '');
    if (until !== '') change.mutate({ path: '/api/state', body: { state: next, until } });
  };
  return (
    <Section title={words.title}>
      <div className={styles.row}>
        <Text role="status" weight={state ? 'semibold' : 'regular'}>
          {state
            ? words.until(terms.momentary[state.state], format.clock(state.until))
            : words.free}
        </Text>
        {state && (
          <Button
            appearance="primary"
            size="small"
            disabledFocusable={change.isPending}
            onClick={() => {
              change.mutate({ path: '/api/state', body: { state: 'free' } });
            }}
          >
            {words.make}
          </Button>
        )}
      </div>
      <div className={styles.row}>
        <Field label={words.howLong} size="small" className={styles.long}>
          <Select
            value={lasting}
            onChange={(_event, { value }) => {
              setLasting(value);
              setTimeMissed(false);
            }}
          >
            <option value="30 min">{words.minutes(30)}</option>
            <option value="60 min">{words.hours(1)}</option>
            <option value="120 min">{words.hours(2)}</option>
            {dayEnd !== undefined && (
              <option value={dayEnd}>{words.dayEnd(format.clock(dayEnd))}</option>
            )}
            <option value="own">{words.own}</option>
          </Select>
        </Field>
        {lasting === 'own' && (
          <Field
            label={words.time}
            size="small"
            className={styles.long}
            validationMessage={isTimeMissed ? words.choose : null}
          >
            <Input
              type="time"
              value={time}
              onChange={(_event, { value }) => {
                setTime(value);
                setTimeMissed(false);
              }}
            />
          </Field>
        )}
      </div>
      <div className={styles.row}>
        {momentaryStates.map((one) => (
          <Button
            key={one}
            className={styles.state}
            disabledFocusable={change.isPending}
            onClick={() => {
              set(one);
            }}
          >
            {terms.momentary[one]}
          </Button>
        ))}
        <ProblemBar problem={change.error} />
      </div>
    </Section>
  );
}

/** When today's last block on site ends; undefined off site. */
function endOfDay(days: Work['days'], now: number): string | undefined {
  return days
    .filter(({ from, until }) => Date.parse(from) <= now && now < Date.parse(until))
    .map(({ until }) => until)
    .sort()
    .at(-1);
}

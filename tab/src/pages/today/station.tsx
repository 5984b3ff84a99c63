import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { todayWords } from '../../../../bot/src/wording/tab/today.ts';
import { useChange } from '../../api/hooks.ts';
import { Section } from '../../components/section.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';

const useStyles = makeStyles({
  select: { maxWidth: '20rem' },
  switch: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Whose day is shown; it stands in the address. */
export function StationSwitch({
  station,
  onStation,
}: {
  readonly station: string;
  readonly onStation: (station: string) => void;
}): ReactNode {
  const styles = useStyles();
  const { frame, language, me } = useKoppi();
  const { terms } = useWords();
  const words = todayWords(language);
  const change = useChange();
  return (
    <div className={styles.switch}>
      {station !== me.homeStation && (
        <Button
          appearance="subtle"
          disabledFocusable={change.isPending}
          onClick={() => {
            change.mutate({ path: '/api/me', method: 'PATCH', body: { homeStation: station } });
          }}
        >
          {words.makeOwn}
        </Button>
      )}
      <Select
        aria-label={terms.field.station}
        value={station}
        onChange={(_event, { value }) => {
          onStation(value);
        }}
      >
        {frame.stations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {change.error && <ProblemBar problem={change.error} />}
    </div>
  );
}

/** Somebody who is new says once where they work. */
export function ChooseStation(): ReactNode {
  const styles = useStyles();
  const { frame, language } = useKoppi();
  const { choose } = todayWords(language);
  const change = useChange();
  return (
    <Section title={choose.title}>
      <Text>{choose.text}</Text>
      <Field label={choose.label} className={styles.select}>
        <Select
          value=""
          disabled={change.isPending}
          onChange={(_event, { value }) => {
            change.mutate({ path: '/api/me', method: 'PATCH', body: { homeStation: value } });
          }}
        >
          <option value="" disabled />
          {frame.stations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <ProblemBar problem={change.error} />
    </Section>
  );
}

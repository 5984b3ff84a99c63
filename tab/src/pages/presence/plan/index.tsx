import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { alternativesAtMost } from '../../../../../bot/src/contract/planning-limits.ts';
import type { Week } from '../../../../../bot/src/contract/schedule.ts';
import { planWords } from '../../../../../bot/src/wording/tab/planning.ts';
import { useGet } from '../../../api/hooks.ts';
import { Aloud, Buttons, Choice, PressButton } from '../../../components/moves/form.tsx';
import { Page } from '../../../components/page.tsx';
import { ProblemBar, Told } from '../../../components/told.tsx';
import { useKoppi } from '../../../koppi.ts';
import { Parts } from '../parts.tsx';
import { useDialogs } from '../use-dialogs.tsx';
import { AlternativeForm } from './alternative-form.tsx';
import { bodyOf, changedOf, freshAlternative, type Planned } from './alternatives.ts';
import { Result } from './result.tsx';
import { useSimulation } from './use-simulation.ts';

const useStyles = makeStyles({
  intro: { maxWidth: '46rem', color: tokens.colorNeutralForeground2 },
  stations: { maxWidth: '22rem' },
  alternatives: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 20rem), 1fr))',
    alignItems: 'start',
  },
});

/** Suunnittele: alternatives to the days as they are, and what each would bring. */
export default function PlanPage(): ReactNode {
  const styles = useStyles();
  const words = planWords(useKoppi().language);
  const week = useGet<Week>('/api/schedule/week');
  const { told, open, dialogs } = useDialogs();
  return (
    <Page title={words.title}>
      <Parts current="plan" />
      <Aloud role="status">{told}</Aloud>
      <Text className={styles.intro}>{words.intro}</Text>
      <Told query={week}>{({ editable }) => <Plans editable={editable} onOpen={open} />}</Told>
      {dialogs}
    </Page>
  );
}

type Open = ReturnType<typeof useDialogs>['open'];

function Plans({
  editable,
  onOpen,
}: {
  readonly editable: readonly string[];
  readonly onOpen: Open;
}): ReactNode {
  const styles = useStyles();
  const { frame, language } = useKoppi();
  const words = planWords(language);
  const [alternatives, setAlternatives] = useState<readonly Planned[]>(() => [freshAlternative()]);
  const [station, setStation] = useState('');
  /** What was worked out: days and station may be others since. */
  const [asked, setAsked] = useState<readonly Planned[]>([]);
  const [askedKey, setAskedKey] = useState('');
  const [isTried, setTried] = useState(false);
  const simulation = useSimulation();
  const body = bodyOf(alternatives, station);
  const key = JSON.stringify(body);
  const isLacking = body.alternatives.length === 0;
  const work = () => {
    setTried(true);
    if (isLacking) return;
    setAsked(changedOf(alternatives));
    setAskedKey(key);
    simulation.start(body);
  };
  return (
    <>
      <div className={styles.stations}>
        <Choice
          label={words.stations}
          value={station}
          options={frame.stations}
          nothing={words.everyStation}
          onChange={setStation}
        />
      </div>
      <div className={styles.alternatives}>
        {alternatives.map((planned, index) => (
          <AlternativeForm
            key={planned.key}
            planned={planned}
            name={words.alternative('ABC'.charAt(index))}
            editable={editable}
            onOpen={onOpen}
            onChange={(change) => {
              setAlternatives((before) =>
                before.map((one) => (one.key === planned.key ? change(one) : one)),
              );
            }}
            {...(alternatives.length > 1 && {
              onRemove: () => {
                setAlternatives(alternatives.filter((one) => one.key !== planned.key));
              },
            })}
          />
        ))}
      </div>
      <Buttons>
        <PressButton appearance="primary" isBusy={simulation.state === 'running'} onClick={work}>
          {words.run}
        </PressButton>
        {simulation.state === 'running' && <Button onClick={simulation.stop}>{words.stop}</Button>}
        {alternatives.length < alternativesAtMost && (
          <Button
            icon={<AddRegular />}
            onClick={() => {
              setAlternatives([...alternatives, freshAlternative()]);
            }}
          >
            {words.add}
          </Button>
        )}
      </Buttons>
      <Aloud role="alert">{isTried && isLacking && <Text>{words.noneChanged}</Text>}</Aloud>
      <Going {...simulation} />
      <Problems problem={simulation.problem} />
      {simulation.result && (
        <Result
          result={simulation.result}
          alternatives={asked}
          isOld={askedKey !== key}
          onOpen={onOpen}
        />
      )}
    </>
  );
}

type Simulation = ReturnType<typeof useSimulation>;

/** How far it is; only its beginning and end are spoken. */
function Going({ state, percent }: Pick<Simulation, 'state' | 'percent'>): ReactNode {
  const words = planWords(useKoppi().language);
  const said = percent === undefined ? words.reading : words.running(percent);
  return (
    <>
      {state === 'running' && (
        <div>
          <Text>{said}</Text>
          <ProgressBar
            aria-label={words.run}
            {...(percent === undefined ? {} : { value: percent / 100 })}
          />
        </div>
      )}
      <Aloud role="status">
        {state === 'done' && <Text>{words.done}</Text>}
        {state === 'stopped' && <Text>{words.stopped}</Text>}
      </Aloud>
    </>
  );
}

/** The mistakes of the days themselves are told one by one: their fields are not on this page. */
function Problems({ problem }: Pick<Simulation, 'problem'>): ReactNode {
  const said = [...new Set(problem?.errors.map(({ message }) => message) ?? [])];
  return (
    <>
      <ProblemBar problem={problem} />
      {said.length > 0 && (
        <ul>
          {said.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </>
  );
}

import { Button, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type {
  FeedbackList,
  FeedbackSeen,
  FeedbackSent,
} from '../../../../bot/src/contract/feedback.ts';
import { feedbackLimits, feedbackSources } from '../../../../bot/src/domain/statistics/feedback.ts';
import { useChange } from '../../api/hooks.ts';
import { Conflict } from '../../components/conflict.tsx';
import {
  Buttons,
  Choice,
  faultOf,
  named,
  Pair,
  Panel,
  PressButton,
} from '../../components/moves/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useNames, useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';
import { idOfPeriod, periodChoices, type PeriodChoice } from './periods.ts';
import { useReportWords } from './use-report-words.ts';

interface FeedbackFormProps {
  readonly list: FeedbackList;
  /** Chosen at first. */
  readonly period: PeriodChoice;
  /** Undefined: a new one. */
  readonly feedback?: FeedbackSeen;
  readonly onClose: () => void;
}

const fields = [
  'source',
  'measure',
  'period',
  'station',
  'answers',
  'value',
  'least',
  'most',
] as const;
type Field = (typeof fields)[number];
/** As it stands in the fields. */
type Typed = Readonly<Record<Field, string>>;
const numbers = ['answers', 'value', 'least', 'most'] as const;

/** One total, written or corrected; what somebody else corrected meanwhile is shown beside it. */
export function FeedbackForm(props: FeedbackFormProps): ReactNode {
  const { list, period, feedback, onClose } = props;
  const { shell } = useWords();
  const { words, told } = useReportWords();
  const names = useNames();
  const own = words.feedback;
  const saving = useChange<FeedbackSeen | null>();
  const [presses, setPresses] = useState(0);
  const [isRemoving, setRemoving] = useState(false);
  const places = [
    ...(list.mayWholeCounty ? [{ id: '', name: told.wholeCounty }] : []),
    ...list.stations.map((id) => ({ id, name: names.station(id) })),
  ];
  const [typed, setTyped] = useState<Typed>(() => ({
    ...typedOf(feedback, period, told.number),
    // Who may not write for the whole county begins with their first station.
    ...(feedback ? {} : { station: places[0]?.id ?? '' }),
  }));
  const change = (field: Field) => (value: string) => {
    setTyped({ ...typed, [field]: value });
  };
  const faults = faultsIn(typed, own);
  const save = (sent: Typed, etag = feedback?.etag) => {
    setPresses(presses + 1);
    if (Object.keys(faultsIn(sent, own)).length > 0) return;
    const path = '/api/statistics/feedback';
    saving.mutate(
      feedback && etag !== undefined
        ? { path: `${path}/${feedback.id}`, method: 'PUT', etag, body: sentOf(sent) }
        : { path, body: sentOf(sent) },
      { onSuccess: onClose },
    );
  };
  const faultIn = (field: Field) =>
    (presses > 0 ? faults[field] : undefined) ?? faultOf(saving.error, nameOf(field));
  const periods = usePeriods(period);
  const label = feedback
    ? own.editNamed(own.named(own.sources[feedback.source], feedback.measure))
    : own.add;
  const isStale = saving.error?.status === 412;
  const theirs = isStale ? (saving.error?.current as FeedbackSeen | null) : undefined;
  if (theirs) {
    const other = typedOf(theirs, period, told.number);
    const labels = { ...own, period: words.period, station: words.area };
    const shown = (field: Field, value: string) => {
      if (field === 'source') return own.sources[theirs.source];
      if (field === 'station') return value === '' ? told.wholeCounty : names.station(value);
      return field === 'period' ? (periods.find(({ id }) => id === value)?.name ?? value) : value;
    };
    return (
      <Panel label={label} isFresh={false}>
        <Conflict
          words={own.conflict}
          quarrels={fields
            .filter((field) => typed[field] !== other[field])
            .map((field) => ({
              ...{ id: field, label: labels[field] },
              ...{ mine: shown(field, typed[field]), theirs: shown(field, other[field]) },
            }))}
          isBusy={saving.isPending}
          discard={own.conflict.discard}
          onChosen={(sides) => {
            const given = fields.filter((field) => sides[field] === 'theirs');
            const chosen = given.reduce((all, field) => ({ ...all, [field]: other[field] }), typed);
            setTyped(chosen);
            save(chosen, theirs.etag);
          }}
          onDiscard={onClose}
        />
      </Panel>
    );
  }
  const number = (field: (typeof numbers)[number], hint?: string) => (
    <TextField
      label={own[field]}
      required
      hint={hint}
      value={typed[field]}
      fault={faultIn(field)}
      onChange={change(field)}
    />
  );
  return (
    <Panel label={label} isFresh presses={presses} problem={saving.error}>
      <Pair>
        <Choice
          label={own.source}
          value={typed.source}
          options={named(feedbackSources, own.sources)}
          onChange={change('source')}
        />
        <TextField
          label={own.measure}
          required
          value={typed.measure}
          fault={faultIn('measure')}
          onChange={change('measure')}
        />
      </Pair>
      <Pair>
        <Choice
          label={words.period}
          value={typed.period}
          options={periods}
          fault={faultIn('period')}
          onChange={change('period')}
        />
        <Choice
          label={words.area}
          value={typed.station}
          options={places}
          fault={faultIn('station')}
          onChange={change('station')}
        />
      </Pair>
      {number('answers', own.answersHint)}
      <Pair>
        {number('value')}
        {number('least')}
        {number('most')}
      </Pair>
      {isStale && <Text>{own.gone}</Text>}
      {saving.error && !isStale && <ProblemBar problem={saving.error} />}
      {isRemoving && feedback ? (
        <>
          <Text>{own.reallyRemove}</Text>
          <Buttons>
            <PressButton
              isBusy={saving.isPending}
              onClick={() => {
                const path = `/api/statistics/feedback/${feedback.id}`;
                saving.mutate(
                  { path, method: 'DELETE', etag: feedback.etag },
                  { onSuccess: onClose },
                );
              }}
            >
              {own.yesRemove}
            </PressButton>
            <Button
              onClick={() => {
                setRemoving(false);
              }}
            >
              {shell.cancel}
            </Button>
          </Buttons>
        </>
      ) : (
        <Buttons>
          <PressButton
            appearance="primary"
            isBusy={saving.isPending}
            onClick={() => {
              save(typed);
            }}
          >
            {shell.save}
          </PressButton>
          <Button onClick={onClose}>{shell.cancel}</Button>
          {feedback && (
            <Button
              onClick={() => {
                setRemoving(true);
              }}
            >
              {own.remove}
            </Button>
          )}
        </Buttons>
      )}
    </Panel>
  );
}

/** Years, half-years, quarters and months; one that is none of them stays as it was. */
function usePeriods(own: PeriodChoice) {
  const { told } = useReportWords();
  const { format } = useWords();
  const { quarters, halfYears, years, months } = periodChoices(format.dateOf(useNow()), told);
  const all = [...quarters, ...halfYears, ...years, ...months];
  const isThere = all.some((one) => idOfPeriod(one) === idOfPeriod(own));
  return [...(isThere ? [] : [own]), ...all].map((one) => ({
    id: idOfPeriod(one),
    name: one.name,
  }));
}

const nothing = { source: 'roidu', measure: '', station: null } as const;

function typedOf(
  feedback: FeedbackSeen | undefined,
  period: PeriodChoice,
  inWords: (value: number) => string,
): Typed {
  const { source, measure, station } = feedback ?? nothing;
  const said = (field: (typeof numbers)[number]) =>
    feedback ? inWords(feedback[field]) : { answers: '', value: '', least: '1', most: '5' }[field];
  return {
    ...{ source, measure, station: station ?? '', period: idOfPeriod(feedback ?? period) },
    ...{ answers: said('answers'), value: said('value'), least: said('least') },
    most: said('most'),
  };
}

/** "4,3" as well as "4.3"; NaN for what is no number. */
const read = (text: string): number =>
  text.trim() === '' ? NaN : Number(text.replace(/\s/gu, '').replace('−', '-').replace(',', '.'));

function faultsIn(
  typed: Typed,
  words: ReturnType<typeof useReportWords>['words']['feedback'],
): Partial<Record<Field, string>> {
  const wrong = numbers.filter((field) => Number.isNaN(read(typed[field])));
  const few = read(typed.answers) < feedbackLimits.fewestAnswers;
  return {
    ...(typed.measure.trim() === '' ? { measure: words.measureNeeded } : {}),
    ...(few ? { answers: words.answersHint } : {}),
    ...Object.fromEntries(wrong.map((field) => [field, words.numberNeeded])),
  };
}

function sentOf({ source, measure, period, station, ...rest }: Typed): FeedbackSent {
  const [from = '', until = ''] = period.split(' ');
  return {
    source: feedbackSources.find((one) => one === source) ?? 'other',
    ...{ measure, from, until, station: station === '' ? null : station },
    ...{ answers: read(rest.answers), value: read(rest.value) },
    ...{ least: read(rest.least), most: read(rest.most) },
  };
}

/** What the service calls a field. */
const nameOf = (field: Field): string => (field === 'period' ? 'until' : field);

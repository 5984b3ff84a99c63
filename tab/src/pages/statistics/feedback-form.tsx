import type { ReactNode } from 'react';
import type {
  FeedbackList,
  FeedbackSeen,
  FeedbackSent,
} from '../../../../bot/src/contract/feedback.ts';
import { feedbackLimits, feedbackSources } from '../../../../bot/src/domain/statistics/feedback.ts';
import { Choice, named, Pair } from '../../components/moves/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useNames } from '../../koppi.ts';
import { ByHandForm, type Fields, type Typed } from './by-hand-form.tsx';
import { idOfPeriod, type PeriodChoice } from './periods.ts';
import { readNumber } from './read-number.ts';
import { usePeriodOptions } from './use-period-options.ts';
import { useReportWords } from './use-report-words.ts';

interface FeedbackFormProps {
  readonly list: FeedbackList;
  /** Chosen at first. */
  readonly period: PeriodChoice;
  /** Undefined: a new one. */
  readonly feedback?: FeedbackSeen;
  readonly onClose: () => void;
}

const numbers = ['answers', 'value', 'least', 'most'] as const;
type Field = 'source' | 'measure' | 'period' | 'station' | (typeof numbers)[number];

/** One total of client feedback. */
export function FeedbackForm({ list, period, feedback, onClose }: FeedbackFormProps): ReactNode {
  const { words, told } = useReportWords();
  const own = words.feedback;
  const names = useNames();
  const periods = usePeriodOptions(period);
  const places = [
    ...(list.mayWholeCounty ? [{ id: '', name: told.wholeCounty }] : []),
    ...list.stations.map((id) => ({ id, name: names.station(id) })),
  ];
  const typedOf = (one: FeedbackSeen): Typed<Field> => ({
    ...{ source: one.source, measure: one.measure, period: idOfPeriod(one) },
    ...{ station: one.station ?? '', answers: told.number(one.answers) },
    ...{
      value: told.number(one.value),
      least: told.number(one.least),
      most: told.number(one.most),
    },
  });
  const fresh: Typed<Field> = {
    ...{ source: 'roidu', measure: '', period: idOfPeriod(period), answers: '', value: '' },
    // Who may not write for the whole county begins with their first station.
    ...{ station: places[0]?.id ?? '', least: '1', most: '5' },
  };
  const shown = (field: Field, value: string) => {
    if (field === 'source') return own.sources[sourceOf(value)];
    if (field === 'station') return value === '' ? told.wholeCounty : names.station(value);
    return field === 'period' ? (periods.find(({ id }) => id === value)?.name ?? value) : value;
  };
  const faultsIn = (typed: Typed<Field>): Partial<Record<Field, string>> => {
    const wrong = numbers.filter((field) => Number.isNaN(readNumber(typed[field])));
    const few = readNumber(typed.answers) < feedbackLimits.fewestAnswers;
    return {
      ...(typed.measure.trim() === '' ? { measure: own.measureNeeded } : {}),
      ...(few ? { answers: own.answersHint } : {}),
      ...Object.fromEntries(wrong.map((field) => [field, words.byHand.numberNeeded])),
    };
  };
  const number = (fields: Fields<Field>, field: (typeof numbers)[number], hint?: string) => (
    <TextField
      label={own[field]}
      required
      hint={hint}
      value={fields.typed[field]}
      fault={fields.fault(field)}
      onChange={fields.change(field)}
    />
  );
  return (
    <ByHandForm<Field, FeedbackSeen>
      label={
        feedback
          ? words.byHand.editNamed(own.named(own.sources[feedback.source], feedback.measure))
          : own.add
      }
      path="/api/statistics/feedback"
      one={feedback}
      first={feedback ? typedOf(feedback) : fresh}
      typedOf={typedOf}
      faultsIn={faultsIn}
      sentOf={sentOf}
      labels={{
        ...{ source: own.source, measure: own.measure, period: words.period, station: words.area },
        ...{ answers: own.answers, value: own.value, least: own.least, most: own.most },
      }}
      shown={shown}
      nameOf={(field) => (field === 'period' ? 'until' : field)}
      reallyRemove={own.reallyRemove}
      onClose={onClose}
    >
      {(fields) => (
        <>
          <Pair>
            <Choice
              label={own.source}
              value={fields.typed.source}
              options={named(feedbackSources, own.sources)}
              onChange={fields.change('source')}
            />
            <TextField
              label={own.measure}
              required
              value={fields.typed.measure}
              fault={fields.fault('measure')}
              onChange={fields.change('measure')}
            />
          </Pair>
          <Pair>
            <Choice
              label={words.period}
              value={fields.typed.period}
              options={periods}
              fault={fields.fault('period')}
              onChange={fields.change('period')}
            />
            <Choice
              label={words.area}
              value={fields.typed.station}
              options={places}
              fault={fields.fault('station')}
              onChange={fields.change('station')}
            />
          </Pair>
          {number(fields, 'answers', own.answersHint)}
          <Pair>
            {number(fields, 'value')}
            {number(fields, 'least')}
            {number(fields, 'most')}
          </Pair>
        </>
      )}
    </ByHandForm>
  );
}

const sourceOf = (value: string) => feedbackSources.find((one) => one === value) ?? 'other';

function sentOf({ source, measure, period, station, ...rest }: Typed<Field>): FeedbackSent {
  const [from = '', until = ''] = period.split(' ');
  return {
    ...{ source: sourceOf(source), measure, from, until },
    station: station === '' ? null : station,
    ...{ answers: readNumber(rest.answers), value: readNumber(rest.value) },
    ...{ least: readNumber(rest.least), most: readNumber(rest.most) },
  };
}

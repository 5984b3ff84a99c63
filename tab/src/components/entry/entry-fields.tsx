import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { entrySchema } from '../../../../bot/src/contract/entry.ts';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import {
  counterparts,
  directions,
  entryKinds,
  type EntryKind,
} from '../../../../bot/src/domain/consultation/entry.ts';
import { channels, outcomes, timeBands } from '../../../../bot/src/domain/consultation/types.ts';
import { entryWords } from '../../../../bot/src/wording/tab/entry.ts';
import type { Problem } from '../../api/client.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { Choice, faultOf, named, Pair, type Option } from '../moves/form.tsx';
import type { Fields } from '../moves/typed.ts';

const useStyles = makeStyles({
  kinds: { flexWrap: 'wrap' },
  // Two long names, which a list would cut on a phone.
  direction: { marginTop: tokens.spacingVerticalM },
  summary: {
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalS,
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What each kind of entry is about besides station, topic and time; the rest is behind Lisätiedot. */
const asks = {
  consult: ['channel'],
  meeting: ['channel'],
  other: ['counterpart'],
} as const satisfies Record<EntryKind, readonly string[]>;
const asksBehind = {
  consult: ['counterpart', 'direction', 'outcome'],
  meeting: [],
  other: ['direction'],
} as const satisfies Record<EntryKind, readonly string[]>;

type Asked = (typeof asks)[EntryKind][number] | (typeof asksBehind)[EntryKind][number];

export type EntryForm = ReturnType<typeof entryOf>;
export type EntrySeen = z.infer<typeof entrySchema>;

/** The entry as it stands: chosen, else as it usually is. Of other kinds' choices nothing goes along. */
export function entryOf(fields: Fields, request: RequestSeen | undefined) {
  const entryKind = entryKinds.find((one) => one === fields['entryKind']) ?? 'consult';
  const asked: readonly string[] = [...asks[entryKind], ...asksBehind[entryKind]];
  const kept = (name: Asked, usual = '') => (asked.includes(name) ? (fields[name] ?? usual) : '');
  return {
    nonce: fields['nonce'] ?? '',
    entryKind,
    station: fields['station'] ?? request?.station ?? fields['here'] ?? '',
    topic: fields['topic'] ?? request?.topic ?? '',
    timeBand: fields['timeBand'] ?? '',
    channel: kept('channel'),
    counterpart: kept('counterpart', 'health'),
    direction: kept('direction', 'to-social'),
    outcome: kept('outcome'),
    request: request?.id ?? '',
  };
}

/** Whether an entry that was saved before holds something else than the form does now. */
export function isOther(saved: EntrySeen, form: EntryForm): boolean {
  const same = [
    ...[saved.kind === form.entryKind, saved.station === form.station, saved.topic === form.topic],
    ...(['channel', 'timeBand', 'outcome'] as const).map((one) => (saved[one] ?? '') === form[one]),
    // Where they are not asked the service chooses.
    ...(['counterpart', 'direction'] as const).map((one) => ['', saved[one]].includes(form[one])),
  ];
  return same.includes(false);
}

interface EntryFieldsProps {
  readonly entry: EntryForm;
  readonly problem: Problem | null;
  /** Pressed once: what is missing is said. */
  readonly isTried: boolean;
  readonly onChange: (name: string, value: string) => void;
}

export function EntryFields({ entry, problem, isTried, onChange }: EntryFieldsProps): ReactNode {
  const styles = useStyles();
  const { frame, language } = useKoppi();
  const { terms } = useWords();
  const words = entryWords(language);
  const topics = frame.topics.map(({ id, name }) => ({ id, name: name[language] }));
  const options: Readonly<Record<Asked, readonly Option[]>> = {
    channel: named(channels, terms.channel),
    counterpart: named(counterparts, terms.counterpart),
    direction: named(directions, terms.direction),
    outcome: named(outcomes, terms.outcome),
  };
  const choice = (field: Asked | 'timeBand', list: readonly Option[]) => (
    <Choice
      key={field}
      label={terms.field[field]}
      value={entry[field]}
      options={list}
      fault={faultOf(problem, field)}
      {...(field === 'counterpart' ? {} : { nothing: words.none })}
      onChange={(value) => {
        onChange(field, value);
      }}
    />
  );
  const needed = (field: 'station' | 'topic', list: readonly Option[]) => (
    <Choice
      required
      label={terms.field[field]}
      value={entry[field]}
      options={list}
      nothing={words.choose}
      fault={faultOf(problem, field) ?? (isTried && entry[field] === '' ? words.needed : undefined)}
      onChange={(value) => {
        onChange(field, value);
      }}
    />
  );
  const behind: readonly Asked[] = asksBehind[entry.entryKind];
  return (
    <>
      <Field label={terms.field.entryKind}>
        <RadioGroup
          layout="horizontal"
          className={styles.kinds}
          value={entry.entryKind}
          onChange={(_event, { value }) => {
            onChange('entryKind', value);
          }}
        >
          {named(entryKinds, terms.entryKind).map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
        </RadioGroup>
      </Field>
      <Pair>
        {needed('station', frame.stations)}
        {needed('topic', topics)}
        {choice('timeBand', named(timeBands, terms.timeBand))}
        {asks[entry.entryKind].map((field) => choice(field, options[field]))}
      </Pair>
      {behind.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.details}</summary>
          <Pair>
            {behind
              .filter((field) => field !== 'direction')
              .map((field) => choice(field, options[field]))}
          </Pair>
          {behind.includes('direction') && (
            <Field label={terms.field.direction} className={styles.direction}>
              <RadioGroup
                value={entry.direction}
                onChange={(_event, { value }) => {
                  onChange('direction', value);
                }}
              >
                {options.direction.map(({ id, name }) => (
                  <Radio key={id} value={id} label={name} />
                ))}
              </RadioGroup>
            </Field>
          )}
        </details>
      )}
    </>
  );
}

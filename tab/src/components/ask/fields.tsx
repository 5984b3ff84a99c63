import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import type { DraftSeen } from '../../../../bot/src/contract/requests.ts';
import { ways } from '../../../../bot/src/domain/consultation/types.ts';
import { urgencies } from '../../../../bot/src/domain/routing/types.ts';
import { askWords } from '../../../../bot/src/wording/tab/ask.ts';
import type { Problem } from '../../api/client.ts';
import { useKoppi, useNames, useWords } from '../../koppi.ts';
import { useFirstMistake } from '../use-first-mistake.ts';
import { useFold } from '../use-fold.ts';
import type { Mistakes, Notices, RequestForm } from './form.ts';
import { DangerBox } from './numbers.tsx';
import { TriggerCheck } from './trigger-check.tsx';

/** Longest question, in characters; product.md "Fields". */
const maxQuestion = 500;
const maxPlace = 60;

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
  pair: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(14rem, 1fr))',
    alignItems: 'start',
  },
  more: { display: 'grid', gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalM },
  summary: {
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface FieldsProps {
  readonly form: RequestForm;
  /** The asker's own numbers. */
  readonly phones: readonly string[];
  readonly mistakes: Mistakes;
  /** So often it was pressed, and why the last press was not done: the focus goes to the first mistake. */
  readonly presses: number;
  readonly problem: Problem | null;
  readonly notices: Notices | undefined;
  readonly onChange: (change: Partial<RequestForm>) => void;
}

/** The one form of a request, new or changed: those fields first that nobody may miss. */
export function AskFields(props: FieldsProps): ReactNode {
  const styles = useStyles();
  const { frame, language } = useKoppi();
  const { terms } = useWords();
  const words = askWords(language);
  const { form, mistakes, notices, onChange } = props;
  const guide = frame.topics.find(({ id }) => id === form.topic)?.guide?.[language];
  const urgency = useUrgencyWords(form.station);
  const offered = useOffered(form.kind);
  const element = useSight(props);
  return (
    <div ref={element} className={styles.fields}>
      {notices?.danger === true && <DangerBox numbers={notices.numbers} />}
      <Question {...props} />
      <div className={styles.pair}>
        <Field label={terms.field.station} validationMessage={mistakes['station'] ?? null}>
          <Select
            value={form.station}
            onChange={(_event, { value }) => {
              onChange({ station: value, triggers: [], cooperation: '' });
            }}
          >
            {form.station === '' && <option value="" />}
            {frame.stations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={terms.field.topic}
          hint={guide ?? null}
          validationMessage={mistakes['topic'] ?? null}
        >
          <Select
            value={form.topic}
            onChange={(_event, { value }) => {
              onChange({ topic: value });
            }}
          >
            <option value="">{words.noTopic}</option>
            {frame.topics.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <Field label={terms.field.urgency} validationMessage={mistakes['urgency'] ?? null}>
        <RadioGroup
          value={form.urgency}
          onChange={(_event, { value }) => {
            const chosen = urgencies.find((one) => one === value);
            if (chosen) onChange({ urgency: chosen });
          }}
        >
          {urgencies.map((one) => (
            <Radio key={one} value={one} label={urgency[one]} />
          ))}
        </RadioGroup>
      </Field>
      {form.urgency === 'now' && (
        <Field label={terms.field.place} validationMessage={mistakes['place'] ?? null}>
          <Input
            value={form.place}
            maxLength={maxPlace}
            placeholder={terms.form.placeHint}
            onChange={(_event, { value }) => {
              onChange({ place: value });
            }}
          />
        </Field>
      )}
      <Field label={terms.field.kind} validationMessage={mistakes['kind'] ?? null}>
        <Select
          value={form.kind}
          onChange={(_event, { value }) => {
            const chosen = offered.find(({ id }) => id === value);
            if (chosen) onChange({ kind: chosen.id });
          }}
        >
          {offered.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {form.kind !== 'consult' && (
        <Field label={terms.field.permission} validationMessage={mistakes['permission'] ?? null}>
          <Checkbox
            checked={form.permission}
            label={terms.form.permission}
            onChange={(_event, { checked }) => {
              onChange({ permission: checked === true });
            }}
          />
        </Field>
      )}
      <TriggerCheck form={form} mistakes={mistakes} onChange={onChange} />
      <More {...props} />
    </div>
  );
}

/** What its person must see comes into sight: the numbers to call, and what is wrong. */
function useSight({ presses, problem, notices }: FieldsProps) {
  const element = useRef<HTMLDivElement>(null);
  useFirstMistake(element, presses, problem);
  const isAlarming = notices?.danger === true;
  useEffect(() => {
    if (isAlarming) element.current?.querySelector('[role=alert]')?.scrollIntoView();
  }, [isAlarming]);
  return element;
}

function Question({ form, mistakes, notices, onChange }: FieldsProps): ReactNode {
  const { language } = useKoppi();
  const { terms } = useWords();
  const words = askWords(language);
  const { length } = form.question;
  const noticed = notices?.question === form.question ? notices : undefined;
  const warning = [
    ...(noticed?.nameWarning ? [terms.form.nameWarning] : []),
    ...(noticed?.dateWarning ? [terms.form.dateWarning] : []),
  ].join(' ');
  const mistake = length > maxQuestion ? words.tooLong(length - maxQuestion) : mistakes['question'];
  return (
    <Field
      label={terms.field.question}
      hint={words.counter(length, maxQuestion)}
      validationState={mistake !== undefined ? 'error' : warning === '' ? 'none' : 'warning'}
      validationMessage={mistake ?? warning}
    >
      <Textarea
        rows={3}
        resize="vertical"
        value={form.question}
        placeholder={terms.form.questionHint}
        onChange={(_event, { value }) => {
          onChange({ question: value });
        }}
      />
    </Field>
  );
}

/** What most leave as it is. */
function More({ form, phones, mistakes, onChange }: FieldsProps): ReactNode {
  const styles = useStyles();
  const names = useNames();
  const { frame, language } = useKoppi();
  const { terms } = useWords();
  const words = askWords(language);
  const fold = useFold(['way', 'callback', 'profession'].some((id) => id in mistakes));
  const wayNames = {
    ...terms.way,
    'record-system': terms.way['record-system'](names.recordSystem(form.station)),
  };
  return (
    <details
      open={fold.open}
      onToggle={(event) => {
        const { currentTarget } = event;
        fold.onToggle(event);
        // On a phone it unfolds below the edge, and nobody would see that it did.
        if (currentTarget.open) currentTarget.scrollIntoView({ block: 'nearest' });
      }}
    >
      <summary className={styles.summary}>{words.more}</summary>
      <div className={styles.more}>
        <div className={styles.pair}>
          <Field label={terms.field.way} validationMessage={mistakes['way'] ?? null}>
            <Select
              value={form.way}
              onChange={(_event, { value }) => {
                const chosen = ways.find((one) => one === value);
                if (chosen) onChange({ way: chosen });
              }}
            >
              {ways.map((one) => (
                <option key={one} value={one}>
                  {wayNames[one]}
                </option>
              ))}
            </Select>
          </Field>
          {phones.length > 0 && (
            <Field label={terms.field.callback} validationMessage={mistakes['callback'] ?? null}>
              <Select
                value={form.callback}
                onChange={(_event, { value }) => {
                  onChange({ callback: value });
                }}
              >
                <option value="">{words.noCallback}</option>
                {phones.map((phone) => (
                  <option key={phone}>{phone}</option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={terms.field.profession} validationMessage={mistakes['profession'] ?? null}>
            <Select
              value={form.profession}
              onChange={(_event, { value }) => {
                onChange({ profession: value });
              }}
            >
              <option value="">{terms.form.byTopic}</option>
              {frame.professions.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name[language]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </div>
    </details>
  );
}

/** The kinds to choose from; one that is not offered any more stays with what was sent with it. */
function useOffered(kept: RequestForm['kind']) {
  const { frame, language } = useKoppi();
  const names = useNames();
  const offered = frame.kinds.map(({ id, name }) => ({ id, name: name[language] }));
  const isOffered = offered.some(({ id }) => id === kept);
  return isOffered ? offered : [...offered, { id: kept, name: names.kind(kept) }];
}

/** "Ei kiirettä (seuraavan kerran paikalla ti 24.11.)", at the station that is chosen. */
function useUrgencyWords(station: string): Readonly<Record<(typeof urgencies)[number], string>> {
  const { api, language } = useKoppi();
  const { terms } = useWords();
  const { data = [] } = useQuery({
    queryKey: ['/api/drafts', station, language],
    queryFn: async ({ signal }) => {
      const asked = { method: 'POST', body: { station }, signal } as const;
      return (await api.call<DraftSeen>('/api/drafts', asked)).data.urgencyWords;
    },
    enabled: station !== '',
  });
  const { now, today, week } = terms.urgencyChoice;
  return { now, today, week: data.find(({ id }) => id === 'week')?.name ?? week() };
}

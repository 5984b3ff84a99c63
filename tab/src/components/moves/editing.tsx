import {
  Button,
  Checkbox,
  Field,
  Input,
  Link,
  MessageBar,
  MessageBarBody,
  Text,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import type { NoticesSeen } from '../../../../bot/src/contract/requests.ts';
import { kinds, ways } from '../../../../bot/src/domain/consultation/types.ts';
import { urgencies } from '../../../../bot/src/domain/routing/types.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import type { Problem } from '../../api/client.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { telOf } from '../../../../bot/src/telling/links.ts';
import type { UnfoldedProps } from './bar.tsx';
import {
  Buttons,
  Choice,
  faultOf,
  named,
  Pair,
  Panel,
  PressButton,
  Aloud,
  validation,
  Writing,
  type Option,
} from './form.tsx';
import { MoveProblem } from './problem.tsx';
import { useTyped, type Fields } from './typed.ts';
import { useMoves, type MovePressed } from './use-moves.ts';

/** As the domain has it for questions. */
const limit = 500;

/** Muuta, while nobody has taken it: what was sent, to be changed and saved. */
export default function Editing({ isFresh, onDone }: UnfoldedProps): ReactNode {
  const { me, frame, language } = useKoppi();
  const { terms } = useWords();
  const { request, press, pending, problem, last } = useMoves();
  const { fields, set, forget } = useTyped(`${request.id} edit`);
  const { move, editing, talk } = requestsWords(language);
  const form = { ...sentOf(request), ...fields };
  const own = last === 'edit' ? problem : null;
  const fault = (path: string) => faultOf(own, path);
  const triggers = frame.stations.find(({ id }) => id === form.station)?.triggers ?? [];
  const ticked = form.triggers.split(',').filter((one) => triggers.some(({ id }) => id === one));
  const choice = (
    field: 'station' | 'topic' | 'kind' | 'urgency' | 'way' | 'profession' | 'callback',
    label: string,
    options: readonly Option[],
    nothing?: string,
  ) => (
    <Choice
      label={label}
      value={form[field]}
      options={options}
      fault={fault(field)}
      onChange={(value) => {
        set(field, value);
      }}
      {...(nothing === undefined ? {} : { nothing })}
    />
  );
  const chosen = (list: typeof frame.topics | typeof frame.professions) =>
    list.map(({ id, name }) => ({ id, name: name[language] }));
  const done = () => {
    forget();
    onDone();
  };
  const phones = [...new Set([...me.phones, ...(form.callback === '' ? [] : [form.callback])])];
  return (
    <Panel label={move.edit} isFresh={isFresh}>
      <Writing
        label={editing.question}
        hint={talk.hint}
        limit={limit}
        value={form.question}
        fault={fault('question')}
        onChange={(value) => {
          set('question', value);
        }}
      />
      <Pair>
        {choice('topic', terms.field.topic, chosen(frame.topics))}
        {choice('station', terms.field.station, frame.stations)}
        {choice('urgency', editing.urgency, named(urgencies, terms.urgency))}
        {form.urgency === 'now' && (
          <Field label={editing.place} {...validation(fault('place'))}>
            <Input
              value={form.place}
              onChange={(_event, { value }) => {
                set('place', value);
              }}
            />
          </Field>
        )}
        {choice('kind', editing.kind, named(kinds, terms.kind))}
        {choice(
          'way',
          editing.way,
          named(ways, {
            ...terms.way,
            'record-system': terms.way['record-system'](frame.recordSystem),
          }),
        )}
        {phones.length > 0 &&
          choice(
            'callback',
            editing.callback,
            phones.map((id) => ({ id, name: id })),
            move.none,
          )}
        {choice('profession', editing.profession, chosen(frame.professions))}
      </Pair>
      {form.kind !== 'consult' && (
        <Field {...validation(fault('permission'))}>
          <Checkbox
            label={editing.permission}
            checked={form.permission === 'true'}
            onChange={(_event, { checked }) => {
              set('permission', String(checked === true));
            }}
          />
        </Field>
      )}
      {triggers.length > 0 && (
        <Field label={editing.triggers}>
          <div role="group">
            {triggers.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name[language]}
                checked={ticked.includes(id)}
                onChange={(_event, { checked }) => {
                  const others = ticked.filter((one) => one !== id);
                  set('triggers', [...others, ...(checked === true ? [id] : [])].join(','));
                }}
              />
            ))}
          </div>
        </Field>
      )}
      <Warned problem={own} />
      <MoveProblem of={['edit']} />
      <Buttons>
        <PressButton
          appearance="primary"
          isBusy={pending !== undefined}
          onClick={() => {
            press(pressedOf(form, ticked, own?.kind === 'unnoticed'), done);
          }}
        >
          {editing.press}
        </PressButton>
        <Button onClick={done}>{editing.back}</Button>
      </Buttons>
    </Panel>
  );
}

type Form = ReturnType<typeof sentOf> & Fields;

/** As it was sent. */
function sentOf({ station, topic, kind, urgency, content }: RequestSeen) {
  return {
    ...{ station, topic, kind, urgency },
    question: content?.question ?? '',
    place: content?.place ?? '',
    way: content?.way ?? '',
    callback: content?.callback ?? '',
    profession: content?.profession ?? '',
    permission: String(content?.permission ?? false),
    triggers: content?.triggers.join(',') ?? '',
  };
}

/** The whole form: what is left out of it was emptied. */
function pressedOf(form: Form, ticked: readonly string[], isWarned: boolean): MovePressed {
  const { station, topic, kind, urgency, question, place, way, callback, profession } = form;
  const all = { station, topic, kind, urgency, question, way, callback, profession };
  const given = { ...all, ...(urgency === 'now' ? { place } : {}), triggers: ticked.join(',') };
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
    permission: form.permission === 'true',
    ...(isWarned ? { warned: true } : {}),
    move: 'edit',
  };
}

/** What its person is shown once before the text goes out. */
function Warned({ problem }: { readonly problem: Problem | null }): ReactNode {
  const { language } = useKoppi();
  const { editing } = requestsWords(language);
  const notices = problem?.kind === 'unnoticed' && isNotices(problem.current) && problem.current;
  return (
    <Aloud role="alert">
      {notices && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {notices.danger && <Text block>{editing.danger}</Text>}
            {notices.numbers.map(({ name, phone }) => (
              <Text block key={phone}>
                {name} <Link href={telOf(phone)}>{phone}</Link>
              </Text>
            ))}
            {notices.nameWarning && <Text block>{editing.name}</Text>}
            {notices.dateWarning && <Text block>{editing.date}</Text>}
            <Text block>{editing.again}</Text>
          </MessageBarBody>
        </MessageBar>
      )}
    </Aloud>
  );
}

const isNotices = (current: unknown): current is NoticesSeen =>
  typeof current === 'object' && current !== null && 'nameWarning' in current;

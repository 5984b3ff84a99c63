import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { SessionSeen } from '../../../../../bot/src/contract/library-sessions.ts';
import { limits } from '../../../../../bot/src/domain/library/limits.ts';
import { useChange } from '../../../api/hooks.ts';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { Choice, faultOf, Pair, PressButton, validation } from '../../../components/moves/form.tsx';
import { useTyped } from '../../../components/moves/typed.ts';
import { ProblemBar } from '../../../components/told.tsx';
import { useFocusBack } from '../../../components/use-focus-back.ts';
import { useKoppi, useWords } from '../../../koppi.ts';
import { usePublished } from '../use-published.ts';
import { useLibraryWords } from '../use-words.ts';
import { instantOf, placedOf } from '../../../components/local-time.ts';

interface PlanDialogProps {
  /** Null: a new one. */
  readonly session: SessionSeen | null;
  readonly onClose: () => void;
  readonly onSaved: (title: string) => void;
}

const needed = ['title', 'date', 'from', 'until', 'seats'] as const;
type Needed = (typeof needed)[number];

/** What its holder decides of a session. What was typed stays when the form is closed unsent. */
export default function PlanDialog({ session, onClose, onSaved }: PlanDialogProps): ReactNode {
  const { frame, me } = useKoppi();
  const { shell } = useWords();
  const words = useLibraryWords().sessions;
  const typed = useTyped(`session ${session?.id ?? 'new'} ${session?.etag ?? ''}`);
  const saving = useChange();
  const items = usePublished();
  const [presses, setPresses] = useState(0);
  useFocusBack();
  const stands = standing(session, frame.timeZone, me.homeStation ?? frame.stations[0]?.id ?? '');
  const value = (name: string) => typed.fields[name] ?? stands[name] ?? '';
  const fault = (name: string, path = name) =>
    presses > 0 && isNeeded(name) && value(name).trim() === ''
      ? words.needed[name]
      : faultOf(saving.error, path);
  const text = (
    name: Needed | 'room',
    type: 'text' | 'date' | 'time' | 'number',
    path?: string,
  ) => (
    <Field label={words.field[name]} required={isNeeded(name)} {...validation(fault(name, path))}>
      <Input
        type={type}
        value={value(name)}
        {...(name === 'seats' ? { min: 1, max: limits.seats } : {})}
        {...(name === 'title' ? { maxLength: limits.sessionTitle } : {})}
        {...(name === 'room' ? { maxLength: limits.room } : {})}
        onChange={(_event, data) => {
          typed.set(name, data.value);
        }}
      />
    </Field>
  );
  const isAtField = ['title', 'item', 'station', 'room', 'from', 'until', 'seats'].some(
    (path) => faultOf(saving.error, path) !== undefined,
  );
  const save = () => {
    setPresses(presses + 1);
    if (needed.some((name) => value(name).trim() === '')) return;
    const body = {
      title: value('title').trim(),
      item: value('item') === '' ? null : value('item'),
      station: value('station'),
      room: value('room').trim() === '' ? null : value('room').trim(),
      from: instantOf(value('date'), value('from'), frame.timeZone),
      until: instantOf(value('date'), value('until'), frame.timeZone),
      seats: Number(value('seats')),
    };
    const path = '/api/library/sessions';
    const asked = session
      ? { path: `${path}/${session.id}`, method: 'PUT' as const, etag: session.etag, body }
      : { path, body };
    saving.mutate(asked, {
      onSuccess: () => {
        typed.arrived(typed.fields);
        onSaved(body.title);
      },
    });
  };
  return (
    <FormDialog
      title={session ? words.editTitle : words.plan}
      presses={presses}
      problem={saving.error}
      onClose={onClose}
      onSubmit={save}
      actions={
        <>
          <PressButton type="submit" appearance="primary" isBusy={saving.isPending}>
            {shell.save}
          </PressButton>
          <Button onClick={onClose}>{shell.close}</Button>
        </>
      }
    >
      {text('title', 'text')}
      <Choice
        label={words.field.item}
        value={value('item')}
        options={items}
        nothing={words.field.noItem}
        fault={faultOf(saving.error, 'item')}
        onChange={(to) => {
          typed.set('item', to);
        }}
      />
      <Pair>
        <Choice
          label={words.field.station}
          value={value('station')}
          options={frame.stations}
          fault={faultOf(saving.error, 'station')}
          onChange={(to) => {
            typed.set('station', to);
          }}
        />
        {text('room', 'text')}
      </Pair>
      {text('date', 'date')}
      <Pair>
        {text('from', 'time')}
        {text('until', 'time')}
      </Pair>
      {text('seats', 'number')}
      {!isAtField && <ProblemBar problem={saving.error} />}
    </FormDialog>
  );
}

const isNeeded = (name: string): name is Needed => needed.some((one) => one === name);

function standing(
  session: SessionSeen | null,
  timeZone: string,
  station: string,
): Readonly<Record<string, string>> {
  if (!session) return { station, seats: '10' };
  const { title, item, room, from, until, seats } = session;
  const begins = placedOf(from, timeZone);
  return {
    ...{ title, item: item?.id ?? '', station: session.station, room: room ?? '' },
    ...{ date: begins.date, from: begins.time, until: placedOf(until, timeZone).time },
    seats: String(seats),
  };
}

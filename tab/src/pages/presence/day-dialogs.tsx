import { Checkbox } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Pattern } from '../../../../bot/src/contract/schedule.ts';
import type { Got } from '../../api/client.ts';
import { Choice, faultOf, Pair } from '../../components/moves/form.tsx';
import { useTyped } from '../../components/moves/typed.ts';
import { useKoppi } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { useLines } from './lines.ts';
import { TextField } from '../../components/text-field.tsx';

interface DayDialogProps {
  /** The days as they stand. */
  readonly from: Got<Pattern>;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

const adviserRoles: readonly string[] = ['adviser', 'coordinator'];

/** Everybody who could stand in for, or swap with, this person. */
function useOthers(person: string) {
  const { frame } = useKoppi();
  return frame.people.filter(({ id, role }) => id !== person && adviserRoles.includes(role));
}

/** The fields of a day that is not saved yet: they stay when the dialog is closed. */
function useDay(kind: 'absence' | 'extra-day' | 'swap', person: string) {
  const typed = useTyped(`${kind} ${person}`);
  // Forgotten, they fade away with the dialog as they are.
  const [fields, setFields] = useState(typed.fields);
  return {
    of: (name: string, otherwise: string) => fields[name] ?? otherwise,
    set: (name: string) => (value: string) => {
      setFields((before) => ({ ...before, [name]: value }));
      typed.set(name, value);
    },
    kept: { isChanged: Object.keys(fields).length > 0, forget: typed.forget },
  };
}

function useToday(): string {
  const { format } = useLines();
  return format.dateOf(useNow());
}

/** Away for days or a part of one, with or without a substitute. */
export function AbsenceDialog(props: DayDialogProps): ReactNode {
  const { person } = props.from.data;
  const { words } = useLines();
  const today = useToday();
  const others = useOthers(person);
  const { of, set, kept } = useDay('absence', person);
  const from = of('from', today);
  const until = of('until', today);
  const isPart = of('isPart', '') !== '';
  const fromTime = of('fromTime', '12:00');
  const untilTime = of('untilTime', '16:00');
  const substitute = of('substitute', '');
  const body = {
    from: isPart ? `${from}T${fromTime}` : from,
    until: isPart ? `${until}T${untilTime}` : until,
    substitute: substitute === '' ? null : substitute,
  };
  return (
    <ChangeDialog
      {...props}
      kept={kept}
      title={words.own.absence}
      sending={{
        preview: { kind: 'absence', person, ...body },
        path: `/api/schedule/people/${person}/absences`,
        method: 'POST',
        body,
      }}
    >
      {(problem) => (
        <>
          <Pair>
            <TextField
              type="date"
              label={words.field.firstDay}
              value={from}
              required
              fault={faultOf(problem, 'from')}
              onChange={(date) => {
                set('from')(date);
                if (until < date) set('until')(date);
              }}
            />
            <TextField
              type="date"
              label={words.field.lastDay}
              value={until}
              required
              fault={faultOf(problem, 'until')}
              onChange={set('until')}
            />
          </Pair>
          <Checkbox
            label={words.field.partOfDay}
            checked={isPart}
            onChange={(_event, { checked }) => {
              set('isPart')(checked === true ? 'true' : '');
            }}
          />
          {isPart && (
            <Pair>
              <TextField
                type="time"
                label={words.field.fromTime}
                value={fromTime}
                onChange={set('fromTime')}
              />
              <TextField
                type="time"
                label={words.field.untilTime}
                value={untilTime}
                onChange={set('untilTime')}
              />
            </Pair>
          )}
          <Choice
            label={words.field.substitute}
            value={substitute}
            options={others}
            nothing={words.field.noSubstitute}
            fault={faultOf(problem, 'substitute')}
            onChange={set('substitute')}
          />
        </>
      )}
    </ChangeDialog>
  );
}

/** On site on a day that the week does not have. */
export function ExtraDayDialog(props: DayDialogProps): ReactNode {
  const { person } = props.from.data;
  const { frame } = useKoppi();
  const { words } = useLines();
  const { of, set, kept } = useDay('extra-day', person);
  const date = of('date', useToday());
  const station = of('station', '');
  const from = of('from', '08:00');
  const until = of('until', '15:00');
  const room = of('room', '');
  const body = { date, station, from, until, room: room === '' ? null : room };
  return (
    <ChangeDialog
      {...props}
      kept={kept}
      title={words.own.extraDay}
      isLacking={station === ''}
      sending={{
        preview: { kind: 'extra-day', person, ...body },
        path: `/api/schedule/people/${person}/extra-days`,
        method: 'POST',
        body,
      }}
    >
      {(problem, isTried) => (
        <Pair>
          <TextField
            type="date"
            label={words.field.date}
            value={date}
            required
            fault={faultOf(problem, 'date')}
            onChange={set('date')}
          />
          <Choice
            label={words.field.station}
            value={station}
            options={frame.stations}
            nothing={words.field.choose}
            required
            fault={
              isTried && station === '' ? words.field.stationNeeded : faultOf(problem, 'station')
            }
            onChange={set('station')}
          />
          <TextField
            type="time"
            label={words.field.from}
            value={from}
            required
            fault={faultOf(problem, 'from')}
            onChange={set('from')}
          />
          <TextField
            type="time"
            label={words.field.until}
            value={until}
            required
            fault={faultOf(problem, 'until')}
            onChange={set('until')}
          />
          <TextField
            label={words.field.room}
            value={room}
            fault={faultOf(problem, 'room')}
            onChange={set('room')}
          />
        </Pair>
      )}
    </ChangeDialog>
  );
}

/** A day for a day; nothing changes until the other agrees. */
export function SwapDialog({ from, onClose, onDone }: DayDialogProps): ReactNode {
  const { person } = from.data;
  const { words } = useLines();
  const others = useOthers(person);
  const today = useToday();
  const { of, set, kept } = useDay('swap', person);
  const other = of('other', '');
  const date = of('date', today);
  const otherDate = of('otherDate', today);
  const body = { person, date, other, otherDate };
  return (
    <ChangeDialog
      onClose={onClose}
      onDone={onDone}
      from={undefined}
      kept={kept}
      title={words.own.swap}
      saveLabel={words.propose}
      doneLabel={words.proposed}
      isLacking={other === ''}
      sending={{
        preview: { kind: 'swap', ...body },
        path: '/api/schedule/swaps',
        method: 'POST',
        body,
      }}
    >
      {(problem, isTried) => (
        <>
          <Choice
            label={words.field.other}
            value={other}
            options={others}
            nothing={words.field.choose}
            required
            fault={isTried && other === '' ? words.field.otherNeeded : faultOf(problem, 'other')}
            onChange={set('other')}
          />
          <Pair>
            <TextField
              type="date"
              label={words.field.ownDate}
              value={date}
              required
              fault={faultOf(problem, 'date')}
              onChange={set('date')}
            />
            <TextField
              type="date"
              label={words.field.otherDate}
              value={otherDate}
              required
              fault={faultOf(problem, 'otherDate')}
              onChange={set('otherDate')}
            />
          </Pair>
        </>
      )}
    </ChangeDialog>
  );
}

import { Checkbox } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Choice, faultOf, Pair } from '../../components/moves/form.tsx';
import { useKoppi } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { useLines } from './lines.ts';
import { TextField } from '../../components/text-field.tsx';

export interface DayDialogProps {
  readonly person: string;
  readonly etag: string;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

const adviserRoles: readonly string[] = ['adviser', 'coordinator'];

/** Everybody who could stand in for, or swap with, this person. */
function useOthers(person: string) {
  const { frame } = useKoppi();
  return frame.people.filter(({ id, role }) => id !== person && adviserRoles.includes(role));
}

function useToday(): string {
  const { format } = useLines();
  return format.dateOf(useNow());
}

/** Away for days or a part of one, with or without a substitute. */
export function AbsenceDialog({ person, ...props }: DayDialogProps): ReactNode {
  const { words } = useLines();
  const today = useToday();
  const others = useOthers(person);
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(today);
  const [isPart, setPart] = useState(false);
  const [fromTime, setFromTime] = useState('12:00');
  const [untilTime, setUntilTime] = useState('16:00');
  const [substitute, setSubstitute] = useState('');
  const body = {
    from: isPart ? `${from}T${fromTime}` : from,
    until: isPart ? `${until}T${untilTime}` : until,
    substitute: substitute === '' ? null : substitute,
  };
  return (
    <ChangeDialog
      {...props}
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
                setFrom(date);
                if (until < date) setUntil(date);
              }}
            />
            <TextField
              type="date"
              label={words.field.lastDay}
              value={until}
              required
              fault={faultOf(problem, 'until')}
              onChange={setUntil}
            />
          </Pair>
          <Checkbox
            label={words.field.partOfDay}
            checked={isPart}
            onChange={(_event, { checked }) => {
              setPart(checked === true);
            }}
          />
          {isPart && (
            <Pair>
              <TextField
                type="time"
                label={words.field.fromTime}
                value={fromTime}
                onChange={setFromTime}
              />
              <TextField
                type="time"
                label={words.field.untilTime}
                value={untilTime}
                onChange={setUntilTime}
              />
            </Pair>
          )}
          <Choice
            label={words.field.substitute}
            value={substitute}
            options={others}
            nothing={words.field.noSubstitute}
            fault={faultOf(problem, 'substitute')}
            onChange={setSubstitute}
          />
        </>
      )}
    </ChangeDialog>
  );
}

/** On site on a day that the week does not have. */
export function ExtraDayDialog({ person, ...props }: DayDialogProps): ReactNode {
  const { frame } = useKoppi();
  const { words } = useLines();
  const [date, setDate] = useState(useToday());
  const [station, setStation] = useState('');
  const [from, setFrom] = useState('08:00');
  const [until, setUntil] = useState('15:00');
  const [room, setRoom] = useState('');
  const body = { date, station, from, until, room: room === '' ? null : room };
  return (
    <ChangeDialog
      {...props}
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
            onChange={setDate}
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
            onChange={setStation}
          />
          <TextField
            type="time"
            label={words.field.from}
            value={from}
            required
            fault={faultOf(problem, 'from')}
            onChange={setFrom}
          />
          <TextField
            type="time"
            label={words.field.until}
            value={until}
            required
            fault={faultOf(problem, 'until')}
            onChange={setUntil}
          />
          <TextField
            label={words.field.room}
            value={room}
            fault={faultOf(problem, 'room')}
            onChange={setRoom}
          />
        </Pair>
      )}
    </ChangeDialog>
  );
}

/** A day for a day; nothing changes until the other agrees. */
export function SwapDialog({ person, onClose, onDone }: DayDialogProps): ReactNode {
  const { words } = useLines();
  const others = useOthers(person);
  const today = useToday();
  const [other, setOther] = useState('');
  const [date, setDate] = useState(today);
  const [otherDate, setOtherDate] = useState(today);
  const body = { person, date, other, otherDate };
  return (
    <ChangeDialog
      onClose={onClose}
      onDone={onDone}
      etag={undefined}
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
            onChange={setOther}
          />
          <Pair>
            <TextField
              type="date"
              label={words.field.ownDate}
              value={date}
              required
              fault={faultOf(problem, 'date')}
              onChange={setDate}
            />
            <TextField
              type="date"
              label={words.field.otherDate}
              value={otherDate}
              required
              fault={faultOf(problem, 'otherDate')}
              onChange={setOtherDate}
            />
          </Pair>
        </>
      )}
    </ChangeDialog>
  );
}

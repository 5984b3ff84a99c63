import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { MeetingLine } from '../../../../bot/src/contract/networks.ts';
import { useChange } from '../../api/hooks.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { instantOf, placedOf } from '../../components/local-time.ts';
import { faultOf, Pair, PressButton } from '../../components/moves/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useFocusBack } from '../../components/use-focus-back.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { useNetworkWords } from './use-words.ts';

interface MeetingDialogProps {
  readonly network: string;
  /** Null: a new one. */
  readonly meeting: MeetingLine | null;
  readonly onClose: () => void;
}

/** When and where a single meeting is. */
export default function MeetingDialog(props: MeetingDialogProps): ReactNode {
  const { network, meeting, onClose } = props;
  const { frame } = useKoppi();
  const { shell } = useWords();
  const words = useNetworkWords().meetings;
  const saving = useChange();
  useFocusBack();
  const [presses, setPresses] = useState(0);
  const [typed, setTyped] = useState<Readonly<Record<Field, string>>>(() =>
    meeting ? standing(meeting, frame.timeZone) : { ...nothing, title: words.usual },
  );
  const save = () => {
    setPresses(presses + 1);
    const { title, date, from, until, place } = typed;
    if ([title, date, from, until].some((one) => one.trim() === '')) return;
    const body = {
      title: title.trim(),
      from: instantOf(date, from, frame.timeZone),
      until: instantOf(date, until, frame.timeZone),
      place: place.trim() === '' ? null : place.trim(),
    };
    const path = `/api/networks/${network}/meetings`;
    saving.mutate(
      meeting
        ? { path: `${path}/${meeting.id}`, method: 'PUT', etag: meeting.etag, body }
        : { path, body },
      { onSuccess: onClose },
    );
  };
  const field = (name: Field, label: string, needed?: string, type?: 'date' | 'time') => (
    <TextField
      label={label}
      value={typed[name]}
      {...(type === undefined ? {} : { type })}
      required={needed !== undefined}
      fault={
        presses > 0 && needed !== undefined && typed[name].trim() === ''
          ? needed
          : faultOf(saving.error, name)
      }
      hint={name === 'place' ? words.placeHint : undefined}
      onChange={(value) => {
        setTyped({ ...typed, [name]: value });
      }}
    />
  );
  return (
    <FormDialog
      title={meeting ? words.edit : words.plan}
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
      {field('title', words.title, words.titleNeeded)}
      {field('date', words.date, words.dateNeeded, 'date')}
      <Pair>
        {field('from', words.from, words.fromNeeded, 'time')}
        {field('until', words.until, words.untilNeeded, 'time')}
      </Pair>
      {field('place', words.place)}
      {saving.error && <ProblemBar problem={saving.error} />}
    </FormDialog>
  );
}

const nothing = { title: '', date: '', from: '', until: '', place: '' };
type Field = keyof typeof nothing;

function standing({ title, from, until, place }: MeetingLine, timeZone: string) {
  const { date, time } = placedOf(from, timeZone);
  return { title, date, from: time, until: placedOf(until, timeZone).time, place: place ?? '' };
}

import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { SeriesSeen, SeriesSent } from '../../../../bot/src/contract/networks.ts';
import { limits } from '../../../../bot/src/domain/network/limits.ts';
import { nths, onHolidays } from '../../../../bot/src/domain/network/types.ts';
import { useChange } from '../../api/hooks.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Choice, faultOf, named, Pair, PressButton } from '../../components/moves/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useFocusBack } from '../../components/use-focus-back.ts';
import { useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';
import { useNetworkWords } from './use-words.ts';

interface SeriesDialogProps {
  readonly network: string;
  /** Null: a new one. */
  readonly series: SeriesSeen | null;
  readonly onClose: () => void;
}

const rhythms = ['weekly', 'biweekly', 'monthly'] as const;
type Rhythm = (typeof rhythms)[number];

/** How often, on which day and at what time a network meets. */
export default function SeriesDialog({ network, series, onClose }: SeriesDialogProps): ReactNode {
  const { shell, format } = useWords();
  const words = useNetworkWords().series;
  const names = useNetworkWords().meetings;
  const saving = useChange();
  const today = format.dateOf(useNow());
  useFocusBack();
  const [presses, setPresses] = useState(0);
  const [typed, setTyped] = useState<Typed>(() =>
    series ? standing(series) : { ...usual, title: names.usual, first: today },
  );
  const set = (change: Partial<Typed>) => {
    setTyped({ ...typed, ...change });
  };
  const faults: Partial<Record<keyof Typed, string>> = {
    ...(typed.title.trim() === '' ? { title: names.titleNeeded } : {}),
    ...(typed.first === '' ? { first: names.dateNeeded } : {}),
    ...(typed.time === '' ? { time: names.fromNeeded } : {}),
    ...(isLength(typed.minutes) ? {} : { minutes: words.minutesNeeded }),
  };
  const save = () => {
    setPresses(presses + 1);
    if (Object.keys(faults).length > 0) return;
    const path = `/api/networks/${network}/series`;
    const body = sentOf(typed);
    saving.mutate(
      series
        ? { path: `${path}/${series.id}`, method: 'PUT', etag: series.etag, body }
        : { path, body },
      { onSuccess: onClose },
    );
  };
  const field = (name: TextName, label: string, type?: 'date' | 'time') => (
    <TextField
      label={label}
      value={typed[name]}
      {...(type === undefined ? {} : { type })}
      fault={(presses > 0 ? faults[name] : undefined) ?? faultOf(saving.error, name)}
      onChange={(value) => {
        set({ [name]: value });
      }}
    />
  );
  return (
    <FormDialog
      title={series ? words.editNamed(series.title) : words.make}
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
      {field('title', names.title)}
      <Pair>
        <Choice
          label={words.rhythm}
          value={typed.rhythm}
          options={named(rhythms, words.rhythms)}
          onChange={(value) => {
            set({ rhythm: rhythms.find((one) => one === value) ?? 'weekly' });
          }}
        />
        {typed.rhythm === 'monthly' && (
          <Choice
            label={words.nth}
            value={typed.nth}
            options={named(nths, words.nths)}
            onChange={(value) => {
              set({ nth: nths.find((one) => one === value) ?? 'first' });
            }}
          />
        )}
        <Choice
          label={words.weekday}
          value={typed.weekday}
          options={words.weekdays.slice(0, 5).map((name, day) => ({ id: `${day + 1}`, name }))}
          onChange={(weekday) => {
            set({ weekday });
          }}
        />
      </Pair>
      <Pair>
        {field('time', names.from, 'time')}
        {field('minutes', words.minutes)}
      </Pair>
      <Pair>
        {field('first', words.first, 'date')}
        {field('until', words.last, 'date')}
      </Pair>
      <Choice
        label={words.onHoliday}
        value={typed.onHoliday}
        options={named(onHolidays, words.onHolidays)}
        onChange={(value) => {
          set({ onHoliday: onHolidays.find((one) => one === value) ?? 'skip' });
        }}
      />
      {field('place', names.place)}
      {saving.error && <ProblemBar problem={saving.error} />}
    </FormDialog>
  );
}

type TextName = 'title' | 'time' | 'minutes' | 'first' | 'until' | 'place';
interface Typed extends Readonly<Record<TextName | 'weekday', string>> {
  readonly rhythm: Rhythm;
  readonly nth: (typeof nths)[number];
  readonly onHoliday: (typeof onHolidays)[number];
}
const usual: Typed = {
  rhythm: 'biweekly',
  nth: 'first',
  onHoliday: 'skip',
  ...{ title: '', weekday: '2', time: '09:00', minutes: '60', first: '', until: '', place: '' },
};
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

const isLength = (minutes: string) =>
  /^\d{1,3}$/u.test(minutes) && Number(minutes) >= 5 && Number(minutes) <= limits.minutes;

function standing({ rhythm, minutes, until, place, ...series }: SeriesSeen): Typed {
  const { title, first, time, onHoliday } = series;
  return {
    ...{ title, first, time, onHoliday, minutes: `${minutes}`, weekday: `${rhythm.weekday}` },
    ...{ until: until ?? '', place: place ?? '' },
    nth: rhythm.kind === 'monthly' ? rhythm.nth : 'first',
    rhythm: rhythm.kind === 'monthly' ? 'monthly' : rhythm.weeks === 1 ? 'weekly' : 'biweekly',
  };
}

function sentOf({ title, first, time, onHoliday, ...typed }: Typed): SeriesSent {
  const weekday = weekdays.find((day) => `${day}` === typed.weekday) ?? 1;
  return {
    ...{ title: title.trim(), first, time, onHoliday, minutes: Number(typed.minutes) },
    rhythm:
      typed.rhythm === 'monthly'
        ? { kind: 'monthly', nth: typed.nth, weekday }
        : { kind: 'weekly', weeks: typed.rhythm === 'weekly' ? 1 : 2, weekday },
    until: typed.until === '' ? null : typed.until,
    place: typed.place.trim() === '' ? null : typed.place.trim(),
  };
}

import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { TaskSeen } from '../../../../bot/src/contract/networks.ts';
import { limits } from '../../../../bot/src/domain/network/limits.ts';
import { useChange } from '../../api/hooks.ts';
import {
  Buttons,
  Choice,
  faultOf,
  Pair,
  Panel,
  PressButton,
  Writing,
} from '../../components/moves/form.tsx';
import { Conflict } from '../../components/conflict.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useKoppi, useNames, useWords } from '../../koppi.ts';
import { useMembers } from './use-members.ts';
import { useMeetingWords, useNameOf, useNetworkWords } from './use-words.ts';

interface TaskFormProps {
  readonly network: string;
  /** Undefined: a new one. */
  readonly task?: TaskSeen;
  /** Where it is agreed on. */
  readonly origin?: { readonly meeting: string; readonly item: string | null };
  readonly label: string;
  readonly onClose: () => void;
}

interface Written {
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  readonly station: string;
}

/** What is to be done, by whom and by when. */
export function TaskForm({ network, task, origin, label, onClose }: TaskFormProps): ReactNode {
  const { me, frame } = useKoppi();
  const { shell } = useWords();
  const words = useNetworkWords().tasks;
  const members = useMembers(network);
  const nameOf = useNameOf();
  const saving = useChange<TaskSeen>();
  const [presses, setPresses] = useState(0);
  const isMember = members.some(({ id }) => id === me.id);
  const [typed, setTyped] = useState<Partial<Written>>(() => (task ? standing(task) : {}));
  const value: Written = {
    ...{ text: '', owner: isMember ? me.id : '', due: '', station: '' },
    ...typed,
  };
  const set = (change: Partial<Written>) => {
    setTyped({ ...typed, ...change });
  };
  // Who has left keeps what was theirs until somebody takes it.
  const owners =
    task && !members.some(({ id }) => id === task.owner.id)
      ? [{ id: task.owner.id, name: nameOf(task.owner) }, ...members]
      : members;
  const save = (sent: Written, etag = task?.etag) => {
    setPresses(presses + 1);
    if (sent.text.trim() === '' || sent.owner === '') return;
    const body = {
      ...{ text: sent.text.trim(), owner: sent.owner },
      due: sent.due === '' ? null : sent.due,
      station: sent.station === '' ? null : sent.station,
    };
    const path = `/api/networks/${network}/tasks`;
    const asked =
      task && etag !== undefined
        ? {
            ...{ path: `${path}/${task.id}`, method: 'PUT' as const, etag },
            body: { ...body, state: task.state },
          }
        : { path, body: { ...body, meeting: origin?.meeting ?? null, item: origin?.item ?? null } };
    saving.mutate(asked, { onSuccess: onClose });
  };
  const theirs = saving.error?.status === 412 ? (saving.error.current as TaskSeen) : undefined;
  return (
    <Panel label={label} isFresh presses={presses} problem={saving.error}>
      {theirs ? (
        <TaskConflict
          mine={value}
          theirs={theirs}
          owners={owners}
          isBusy={saving.isPending}
          onChosen={(chosen) => {
            setTyped(chosen);
            save(chosen, theirs.etag);
          }}
          onDiscard={onClose}
        />
      ) : (
        <>
          <Writing
            label={words.text}
            required
            rows={2}
            limit={limits.task}
            value={value.text}
            fault={
              presses > 0 && value.text.trim() === ''
                ? words.textNeeded
                : faultOf(saving.error, 'text')
            }
            onChange={(text) => {
              set({ text });
            }}
          />
          <Pair>
            <Choice
              label={words.owner}
              required
              value={value.owner}
              nothing={words.choose}
              options={owners}
              fault={
                presses > 0 && value.owner === ''
                  ? words.ownerNeeded
                  : faultOf(saving.error, 'owner')
              }
              onChange={(owner) => {
                set({ owner });
              }}
            />
            <TextField
              label={words.due}
              type="date"
              value={value.due}
              fault={faultOf(saving.error, 'due')}
              onChange={(due) => {
                set({ due });
              }}
            />
            <Choice
              label={words.station}
              value={value.station}
              nothing={words.noStation}
              options={frame.stations}
              fault={faultOf(saving.error, 'station')}
              onChange={(station) => {
                set({ station });
              }}
            />
          </Pair>
          {saving.error && <ProblemBar problem={saving.error} />}
          <Buttons>
            <PressButton
              appearance="primary"
              isBusy={saving.isPending}
              onClick={() => {
                save(value);
              }}
            >
              {task ? shell.save : words.add}
            </PressButton>
            <Button onClick={onClose}>{shell.cancel}</Button>
          </Buttons>
        </>
      )}
    </Panel>
  );
}

const standing = ({ text, owner, due, station }: TaskSeen): Written => ({
  ...{ text, owner: owner.id, due: due ?? '', station: station ?? '' },
});

interface TaskConflictProps {
  readonly mine: Written;
  readonly theirs: TaskSeen;
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly isBusy: boolean;
  readonly onChosen: (written: Written) => void;
  readonly onDiscard: () => void;
}

function TaskConflict(props: TaskConflictProps): ReactNode {
  const { mine, theirs, owners, isBusy, onChosen, onDiscard } = props;
  const words = useNetworkWords().tasks;
  const { conflict } = useMeetingWords();
  const { format } = useWords();
  const names = useNames();
  const other = standing(theirs);
  const shown: Readonly<Record<keyof Written, (value: string) => string>> = {
    text: (value) => value,
    owner: (value) => owners.find(({ id }) => id === value)?.name ?? value,
    due: (value) => (value === '' ? words.noDue : format.day(value)),
    station: (value) => (value === '' ? words.noStation : names.station(value)),
  };
  const fields = (['text', 'owner', 'due', 'station'] as const).filter(
    (name) => mine[name] !== other[name],
  );
  return (
    <Conflict
      words={conflict}
      quarrels={fields.map((name) => ({
        ...{ id: name, label: words[name] },
        ...{ mine: shown[name](mine[name]), theirs: shown[name](other[name]) },
      }))}
      isBusy={isBusy}
      discard={conflict.discard}
      onChosen={(sides) => {
        const given = fields.filter((name) => sides[name] === 'theirs');
        onChosen(given.reduce((all, name) => ({ ...all, [name]: other[name] }), mine));
      }}
      onDiscard={onDiscard}
    />
  );
}

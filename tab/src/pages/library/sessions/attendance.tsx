import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { SessionSeen } from '../../../../../bot/src/contract/library-sessions.ts';
import { useChange } from '../../../api/hooks.ts';
import { LineList } from '../../../components/lines.tsx';
import { Buttons, Choice, Panel, PressButton } from '../../../components/moves/form.tsx';
import { ProblemBar } from '../../../components/told.tsx';
import { useKoppi, useNames, useWords } from '../../../koppi.ts';
import { useLibraryWords } from '../use-words.ts';

interface AttendanceProps {
  readonly session: SessionSeen;
  readonly held: NonNullable<SessionSeen['held']>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Who was there, whether they had signed up or not. */
export function Attendance({ session, held, onClose, onDone }: AttendanceProps): ReactNode {
  const { frame } = useKoppi();
  const { shell } = useWords();
  const names = useNames();
  const words = useLibraryWords().sessions;
  const saving = useChange();
  const [there, setThere] = useState<readonly string[]>(() => held.attended.map(({ id }) => id));
  const [others, setOthers] = useState<readonly string[]>([]);
  const known = new Map([...held.signedUp, ...held.attended].map(({ id, name }) => [id, name]));
  const all = [...known.keys(), ...others.filter((id) => !known.has(id))];
  const toAdd = frame.people.filter(({ id }) => !all.includes(id));
  return (
    <Panel label={words.attendance} isFresh>
      {session.item && <Text>{words.attendanceHint}</Text>}
      {all.length === 0 && <Text>{words.nobodySigned}</Text>}
      <LineList>
        {all.map((id) => (
          <li key={id}>
            <Checkbox
              label={known.get(id) ?? names.person(id)}
              checked={there.includes(id)}
              onChange={(_event, { checked }) => {
                setThere(checked === true ? [...there, id] : there.filter((one) => one !== id));
              }}
            />
          </li>
        ))}
      </LineList>
      <Choice
        label={words.addPerson}
        value=""
        options={toAdd}
        nothing={words.choosePerson}
        onChange={(id) => {
          if (id === '') return;
          setOthers([...others, id]);
          setThere([...there, id]);
        }}
      />
      <ProblemBar problem={saving.error} />
      <Buttons>
        <PressButton
          appearance="primary"
          isBusy={saving.isPending}
          onClick={() => {
            const path = `/api/library/sessions/${session.id}/attended`;
            saving.mutate(
              { path, method: 'PUT', body: { people: there }, etag: session.etag },
              { onSuccess: onDone },
            );
          }}
        >
          {shell.save}
        </PressButton>
        <Button onClick={onClose}>{shell.cancel}</Button>
      </Buttons>
    </Panel>
  );
}

import { Button, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { limits } from '../../../../../bot/src/domain/network/limits.ts';
import { useChange } from '../../../api/hooks.ts';
import { Buttons, faultOf, Panel, PressButton, Writing } from '../../../components/moves/form.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { ProblemBar } from '../../../components/told.tsx';
import { useWords } from '../../../koppi.ts';
import { useMeetingWords } from '../use-words.ts';
import { useMeeting } from './context.ts';

interface SteeringProps {
  /** What it is about, to begin with. */
  readonly title: string;
  readonly onClose: () => void;
  readonly onSent: () => void;
}

/** Vie ohjausryhmään: what is asked of it; the figures go along as they stand. */
export function Steering({ title, onClose, onSent }: SteeringProps): ReactNode {
  const { meeting, path } = useMeeting();
  const { shell } = useWords();
  const words = useMeetingWords().steering;
  const sending = useChange();
  const [presses, setPresses] = useState(0);
  const [what, setWhat] = useState(title.slice(0, limits.title));
  const [text, setText] = useState('');
  if (!meeting.steering) return null;
  return (
    <Panel label={words.title} isFresh presses={presses} problem={sending.error}>
      <Text>{words.intro(meeting.steering.name)}</Text>
      <TextField
        label={words.what}
        required
        value={what}
        fault={
          presses > 0 && what.trim() === '' ? words.whatNeeded : faultOf(sending.error, 'title')
        }
        onChange={setWhat}
      />
      <Writing
        label={words.why}
        limit={limits.text}
        value={text}
        fault={faultOf(sending.error, 'text')}
        onChange={setText}
      />
      {sending.error && <ProblemBar problem={sending.error} />}
      <Buttons>
        <PressButton
          appearance="primary"
          isBusy={sending.isPending}
          onClick={() => {
            setPresses(presses + 1);
            if (what.trim() === '') return;
            const body = { title: what.trim(), text: text.trim() };
            sending.mutate({ path: `${path}/issues`, body }, { onSuccess: onSent });
          }}
        >
          {words.send}
        </PressButton>
        <Button onClick={onClose}>{shell.cancel}</Button>
      </Buttons>
    </Panel>
  );
}

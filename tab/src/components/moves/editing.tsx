import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Frame } from '../../../../bot/src/contract/frame.ts';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import { askWords } from '../../../../bot/src/wording/tab/ask.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useKoppi } from '../../koppi.ts';
import { AskFields } from '../ask/fields.tsx';
import {
  inputsOf,
  isUnnoticed,
  missingOf,
  noticesOf,
  refusalsOf,
  type RequestForm,
} from '../ask/form.ts';
import type { UnfoldedProps } from './bar.tsx';
import { useEdited } from './edited.ts';
import { Aloud, Buttons, Panel, PressButton } from './form.tsx';
import { MoveProblem } from './problem.tsx';
import { useMoves } from './use-moves.ts';

/** Muuta, while nobody has taken it: what was sent, to be changed and saved. */
export default function Editing({ isFresh, onDone }: UnfoldedProps): ReactNode {
  const { me, frame, language } = useKoppi();
  const { request, press, pending, problem, last } = useMoves();
  const { held, change, arrived, forget } = useEdited(request.id);
  const [presses, setPresses] = useState(0);
  const { move, editing } = requestsWords(language);
  const { notices, ...typed } = held;
  const form: RequestForm = { ...sentOf(request, frame), ...typed };
  const own = last === 'edit' ? problem : null;
  const missing = missingOf(form, askWords(language));
  const save = () => {
    setPresses(presses + 1);
    if (Object.keys(missing).length > 0) return;
    const done = () => {
      arrived(held);
      onDone();
    };
    press({ ...inputsOf(form, notices), move: 'edit' }, done, (why) => {
      if (isUnnoticed(why)) change({ notices: noticesOf(why.current, form.question) });
    });
  };
  return (
    <Panel label={move.edit} isFresh={isFresh}>
      <AskFields
        form={form}
        phones={[...new Set([...me.phones, form.callback])].filter((one) => one !== '')}
        mistakes={{ ...refusalsOf(own, form), ...(presses > 0 ? missing : {}) }}
        presses={presses}
        problem={own}
        notices={notices}
        onChange={change}
      />
      <Aloud role="alert">
        {own?.kind === 'unnoticed' && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{editing.again}</MessageBarBody>
          </MessageBar>
        )}
      </Aloud>
      <MoveProblem of={['edit']} />
      <Buttons>
        <PressButton appearance="primary" isBusy={pending !== undefined} onClick={save}>
          {editing.press}
        </PressButton>
        <Button
          onClick={() => {
            forget();
            onDone();
          }}
        >
          {editing.back}
        </Button>
      </Buttons>
    </Panel>
  );
}

/** As it was sent. */
function sentOf(
  { station, topic, kind, urgency, content }: RequestSeen,
  { topics }: Frame,
): RequestForm {
  const byTopic = topics.find(({ id }) => id === topic)?.profession;
  const profession = content?.profession ?? '';
  return {
    ...{ station, topic, kind, urgency },
    question: content?.question ?? '',
    place: content?.place ?? '',
    way: content?.way ?? 'teams-message',
    callback: content?.callback ?? '',
    // Who is asked goes with the topic when that is changed, unless another was chosen.
    profession: profession === byTopic ? '' : profession,
    permission: content?.permission ?? false,
    triggers: content?.triggers ?? [],
    cooperation: content?.cooperation ?? '',
  };
}

import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { WishSeen } from '../../../../bot/src/contract/library-wishes.ts';
import { useChange } from '../../api/hooks.ts';
import { Buttons, Choice, Panel, PressButton } from '../../components/moves/form.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useWords } from '../../koppi.ts';
import { useEveryTraining } from './use-every-training.ts';
import { useLibraryWords } from './use-words.ts';

interface WishAnswerProps {
  readonly wish: WishSeen;
  readonly onDone: () => void;
}

/** Which training answers a wish; those who wished are told. */
export function WishAnswer({ wish, onDone }: WishAnswerProps): ReactNode {
  const { shell } = useWords();
  const words = useLibraryWords().wishes;
  const answering = useChange();
  const [group, setGroup] = useState('');
  const [presses, setPresses] = useState(0);
  const trainings = useEveryTraining();
  return (
    <Panel label={words.which} isFresh presses={presses} problem={answering.error}>
      <Choice
        label={words.which}
        value={group}
        options={trainings}
        nothing={words.choose}
        fault={presses > 0 && group === '' ? words.chooseFirst : undefined}
        onChange={setGroup}
      />
      <ProblemBar problem={answering.error} />
      <Buttons>
        <PressButton
          appearance="primary"
          isBusy={answering.isPending}
          onClick={() => {
            setPresses(presses + 1);
            if (group === '') return;
            const path = `/api/library/wishes/${wish.id}/answer`;
            answering.mutate({ path, body: { group } }, { onSuccess: onDone });
          }}
        >
          {words.tell}
        </PressButton>
        <Button onClick={onDone}>{shell.cancel}</Button>
      </Buttons>
    </Panel>
  );
}

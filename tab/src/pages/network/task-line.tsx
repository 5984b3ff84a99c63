import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { TaskSeen } from '../../../../bot/src/contract/networks.ts';
import { useChange } from '../../api/hooks.ts';
import { Buttons, PressButton } from '../../components/moves/form.tsx';
import { TextLine } from '../../components/text-line.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useNames, useWords } from '../../koppi.ts';
import { useNow } from '../../use-now.ts';
import { TaskForm } from './task-form.tsx';
import { useNameOf, useNetworkWords } from './use-words.ts';

interface TaskLineProps {
  readonly network: string;
  readonly task: TaskSeen;
}

/** One task: what, who, by when; done with one press. */
export function TaskLine({ network, task }: TaskLineProps): ReactNode {
  const words = useNetworkWords().tasks;
  const { format } = useWords();
  const names = useNames();
  const nameOf = useNameOf();
  const moving = useChange();
  const now = useNow();
  const [isEditing, setEditing] = useState(false);
  const { id, etag, text, owner, due, station, state } = task;
  const isOpen = state === 'open';
  const isLate = isOpen && due !== null && due < format.dateOf(now);
  const facts = [
    nameOf(owner),
    ...(due === null ? [] : [isLate ? words.late(format.day(due)) : words.by(format.day(due))]),
    ...(station === null ? [] : [names.station(station)]),
    ...(isOpen ? [] : [words.state[state]]),
  ];
  const moves = (to: TaskSeen['state']) => {
    const body = { text, owner: owner.id, due, station, state: to };
    moving.mutate({ path: `/api/networks/${network}/tasks/${id}`, method: 'PUT', etag, body });
  };
  return (
    <TextLine
      text={text}
      told={facts.join(' · ')}
      actions={
        <Buttons>
          <PressButton
            size="small"
            isBusy={moving.isPending}
            aria-label={isOpen ? words.doneNamed(text) : words.reopenNamed(text)}
            onClick={() => {
              moves(isOpen ? 'done' : 'open');
            }}
          >
            {isOpen ? words.done : words.reopen}
          </PressButton>
          {isOpen && (
            <Button
              size="small"
              aria-label={words.editNamed(text)}
              aria-expanded={isEditing}
              onClick={() => {
                setEditing(!isEditing);
              }}
            >
              {words.edit}
            </Button>
          )}
        </Buttons>
      }
    >
      {moving.error && <ProblemBar problem={moving.error} />}
      {isEditing && (
        <>
          <TaskForm
            network={network}
            task={task}
            label={words.editNamed(text)}
            onClose={() => {
              setEditing(false);
            }}
          />
          <Buttons>
            <PressButton
              size="small"
              isBusy={moving.isPending}
              onClick={() => {
                moves('dropped');
              }}
            >
              {words.drop}
            </PressButton>
          </Buttons>
        </>
      )}
    </TextLine>
  );
}

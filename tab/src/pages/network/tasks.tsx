import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { OneNetwork, tasksSchema } from '../../../../bot/src/contract/networks.ts';
import { usePages } from '../../api/use-pages.ts';
import { LineList } from '../../components/lines.tsx';
import { MorePages } from '../../components/more-pages.tsx';
import { Section } from '../../components/section.tsx';
import { Empty, ProblemBar } from '../../components/told.tsx';
import { TaskForm } from './task-form.tsx';
import { TaskLine } from './task-line.tsx';
import { useNetworkWords } from './use-words.ts';

/** Tasks of the network, whichever meeting they come from. */
export function NetworkTasks({ network }: { readonly network: OneNetwork }): ReactNode {
  const words = useNetworkWords().tasks;
  const [isMaking, setMaking] = useState(false);
  return (
    <>
      <Section
        title={words.open}
        actions={
          <Button
            icon={<AddRegular />}
            onClick={() => {
              setMaking(true);
            }}
          >
            {words.make}
          </Button>
        }
      >
        {isMaking && (
          <TaskForm
            network={network.id}
            label={words.make}
            onClose={() => {
              setMaking(false);
            }}
          />
        )}
        <TaskList network={network.id} state="open" />
      </Section>
      <Section title={words.ended}>
        <TaskList network={network.id} state="ended" />
      </Section>
    </>
  );
}

interface TaskListProps {
  readonly network: string;
  readonly state: 'open' | 'ended';
}

function TaskList({ network, state }: TaskListProps): ReactNode {
  const words = useNetworkWords().tasks;
  const path = `/api/networks/${network}/tasks`;
  const pages = usePages<z.infer<typeof tasksSchema>>(path, `state=${state}&limit=20`);
  const items = pages.data?.pages.flatMap(({ data }) => data.items) ?? [];
  return (
    <>
      {pages.error && <ProblemBar problem={pages.error} />}
      {pages.data && items.length === 0 && (
        <Empty>{state === 'open' ? words.noneOpen : words.noneEnded}</Empty>
      )}
      {items.length > 0 && (
        <LineList>
          {items.map((task) => (
            <TaskLine key={task.id} network={network} task={task} />
          ))}
        </LineList>
      )}
      <MorePages pages={pages} />
    </>
  );
}

import { useState, type ReactNode } from 'react';
import type { Pattern } from '../../../../bot/src/contract/schedule.ts';
import type { Got } from '../../api/client.ts';
import { useNames } from '../../koppi.ts';
import { begun, BlocksForm, sentOf, type Block, type BlockSent } from './blocks-form.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { useKeptWeek } from './kept-week.ts';
import { useLines } from './lines.ts';

interface BlocksDialogProps {
  /** The days as they stand. */
  readonly present: Got<Pattern>;
  /** The day that was pressed. */
  readonly weekday: number | undefined;
  /** What was planned and is to stand in the form in the place of the present days. */
  readonly planned: readonly BlockSent[] | undefined;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** All blocks of somebody's week. What was changed stays when the dialog is closed unsaved. */
export function BlocksDialog(props: BlocksDialogProps): ReactNode {
  const { present, weekday, planned, onClose, onDone } = props;
  const names = useNames();
  const { words } = useLines();
  const { person } = present.data;
  const { held, change, forget } = useKeptWeek(person);
  const [{ from, blocks: begunWith }] = useState(() =>
    planned
      ? { from: present, blocks: planned }
      : (held.week ?? { from: present, blocks: present.data.blocks }),
  );
  const [isChanged, setChanged] = useState(!planned && held.week !== undefined);
  const [first] = useState(() => begun(begunWith, weekday));
  const [blocks, setBlocks] = useState<readonly Block[]>(first.blocks);
  const sent = sentOf(blocks);
  return (
    <ChangeDialog
      title={words.blocks.title(names.person(person))}
      from={from}
      sending={{
        preview: { kind: 'blocks', person, blocks: sent },
        path: `/api/schedule/people/${person}`,
        method: 'PUT',
        body: { blocks: sent },
      }}
      kept={{ isChanged, forget }}
      onClose={onClose}
      onDone={onDone}
    >
      {(problem) => (
        <BlocksForm
          blocks={blocks}
          focus={first.focus}
          weekday={weekday}
          problem={problem}
          onChange={(next) => {
            setBlocks(next);
            setChanged(true);
            change({ week: { blocks: sentOf(next), from } });
          }}
        />
      )}
    </ChangeDialog>
  );
}

import { useState, type ReactNode } from 'react';
import type { Pattern } from '../../../../bot/src/contract/schedule.ts';
import { useNames } from '../../koppi.ts';
import { begun, BlocksForm, sentOf, type Block, type BlockSent } from './blocks-form.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { useLines } from './lines.ts';

interface BlocksDialogProps {
  readonly pattern: Pattern;
  readonly etag: string;
  /** The day that was pressed. */
  readonly weekday: number | undefined;
  /** What was planned and is to stand in the form in the place of the present days. */
  readonly planned: readonly BlockSent[] | undefined;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** All blocks of somebody's week. */
export function BlocksDialog(props: BlocksDialogProps): ReactNode {
  const { pattern, etag, weekday, planned, onClose, onDone } = props;
  const names = useNames();
  const { words } = useLines();
  const [first] = useState(() => begun(planned ?? pattern.blocks, weekday));
  const [blocks, setBlocks] = useState<readonly Block[]>(first.blocks);
  const { person } = pattern;
  const sent = sentOf(blocks);
  return (
    <ChangeDialog
      title={words.blocks.title(names.person(person))}
      etag={etag}
      sending={{
        preview: { kind: 'blocks', person, blocks: sent },
        path: `/api/schedule/people/${person}`,
        method: 'PUT',
        body: { blocks: sent },
      }}
      onClose={onClose}
      onDone={onDone}
    >
      {(problem) => (
        <BlocksForm
          blocks={blocks}
          focus={first.focus}
          weekday={weekday}
          problem={problem}
          onChange={setBlocks}
        />
      )}
    </ChangeDialog>
  );
}

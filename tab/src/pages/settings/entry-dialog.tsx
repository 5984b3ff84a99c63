import { Button } from '@fluentui/react-components';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { FormDialog } from '../../components/form-dialog.tsx';
import { PressButton } from '../../components/moves/form.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { useSettings } from './context.ts';
import { Editor } from './editor.tsx';
import type { ListArea } from './shapes.ts';
import { newEntry, useEntry } from './use-entry.ts';
import { nameOf } from './values.ts';

/** `gone`: by somebody else's hand. */
export type Done = 'saved' | 'removed' | 'gone';

interface EntryDialogProps {
  readonly area: ListArea;
  readonly id: string;
  /** Closed it stays, so that the page behind it is given back as it was. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDone: (what: Done, replanned: number) => void;
}

/** One entry of a list. What was typed stays when the dialog is closed unsaved. */
export default function EntryDialog(props: EntryDialogProps): ReactNode {
  const { area, id, isOpen, onClose, onDone } = props;
  const { language } = useKoppi();
  const { shell } = useWords();
  const { words } = useSettings();
  const entry = useEntry(area, id);
  const [isRemoving, setRemoving] = useState(false);
  const isNew = id === newEntry;
  const { saving } = entry;
  const done = useEffectEvent((replanned: number) => {
    onDone(isRemoving ? 'removed' : 'saved', replanned);
  });
  useEffect(() => {
    if (saving.data?.kind === 'saved') done(saving.data.replanned);
  }, [saving.data]);
  const isConflict = saving.data?.kind === 'conflict';
  // What is chosen then is saved, and no longer taken away.
  if (isConflict && isRemoving) setRemoving(false);
  const isGone = !isNew && !entry.present && !entry.isChanged && !isRemoving;
  const gone = useEffectEvent(() => {
    onDone('gone', 0);
  });
  useEffect(() => {
    if (isGone && isOpen) gone();
  }, [isGone, isOpen]);
  const name = nameOf(entry.present, language) || words.unnamed;
  return (
    <FormDialog
      title={isNew ? words.add[area] : words.edit(name)}
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={() => {
        setRemoving(false);
        entry.save();
      }}
      actions={
        <>
          {!isConflict && (
            <>
              <PressButton type="submit" appearance="primary" isBusy={saving.isPending}>
                {shell.save}
              </PressButton>
              {entry.isChanged && (
                <Button
                  onClick={() => {
                    entry.discard();
                    onClose();
                  }}
                >
                  {words.discard}
                </Button>
              )}
              {!isNew && !entry.isChanged && (
                <PressButton
                  isBusy={saving.isPending}
                  onClick={() => {
                    setRemoving(true);
                    entry.remove();
                  }}
                >
                  {words.remove}
                </PressButton>
              )}
            </>
          )}
          <Button onClick={onClose}>{shell.close}</Button>
        </>
      }
    >
      <Editor area={area} entry={entry} isNew={isNew} isRemoving={isRemoving} />
    </FormDialog>
  );
}

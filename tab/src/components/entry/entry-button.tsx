import { Button, useRestoreFocusTarget, type ButtonProps } from '@fluentui/react-components';
import { NoteAddRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import { entryWords } from '../../../../bot/src/wording/tab/entry.ts';
import { useKoppi } from '../../koppi.ts';
import { onDemand } from '../on-demand.tsx';

const EntryDialog = onDemand(() => import('./entry-dialog.tsx'));

const advisers: readonly string[] = ['adviser', 'coordinator'];

interface EntryButtonProps extends Pick<ButtonProps, 'appearance'> {
  /** What the entry belongs to; without it the entry is free. */
  readonly request?: RequestSeen;
}

/** Tee merkintä, for those who make entries; nothing for others. */
export function EntryButton({ request, appearance = 'secondary' }: EntryButtonProps): ReactNode {
  const { me, language } = useKoppi();
  const words = entryWords(language);
  const focusBack = useRestoreFocusTarget();
  const [isOpen, setOpen] = useState(false);
  /** Each time the form is a new one. */
  const [times, setTimes] = useState(0);
  if (!advisers.includes(me.role)) return null;
  return (
    <>
      <Button
        {...focusBack}
        appearance={appearance}
        icon={<NoteAddRegular />}
        onClick={() => {
          setTimes(times + 1);
          setOpen(true);
        }}
      >
        {request ? words.linkedTitle : words.title}
      </Button>
      {times > 0 && (
        <EntryDialog
          key={times}
          isOpen={isOpen}
          {...(request ? { request } : {})}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

import { Button } from '@fluentui/react-components';
import { useContext, useState, type ReactNode } from 'react';
import type { Pattern } from '../../../../bot/src/contract/schedule.ts';
import type { Got } from '../../api/client.ts';
import { useGet } from '../../api/hooks.ts';
import { useNames, useWords } from '../../koppi.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Told } from '../../components/told.tsx';
import { useFocusBack } from '../../components/use-focus-back.ts';
import { BlocksDialog } from './blocks-dialog.tsx';
import type { BlockSent } from './blocks-form.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { AbsenceDialog, ExtraDayDialog, SwapDialog } from './day-dialogs.tsx';
import { FeedDialog } from './feed-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { useLines } from './lines.ts';
import { OpenContext } from './open-context.ts';
import { WeekDialog } from './plan/week-dialog.tsx';

/** Which dialog is open, and about whom. */
export type Opened =
  | {
      readonly kind: 'blocks';
      readonly person: string;
      readonly weekday?: number;
      readonly planned?: readonly BlockSent[];
    }
  | { readonly kind: 'absence' | 'extra-day' | 'swap'; readonly person: string }
  | {
      readonly kind: 'absence-end' | 'extra-day-end';
      readonly person: string;
      readonly id: string;
    }
  | {
      readonly kind: 'swap-answer';
      readonly person: string;
      readonly id: string;
      readonly answer: 'accept' | 'decline' | 'take-back';
    }
  | {
      readonly kind: 'plan';
      readonly person: string;
      /** Of the alternative. */
      readonly name: string;
      readonly blocks: readonly BlockSent[];
      readonly onUse: (blocks: readonly BlockSent[]) => void;
    }
  | { readonly kind: 'import' }
  | { readonly kind: 'feed'; readonly person: string | undefined };

interface DialogsProps {
  readonly opened: Opened;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** Everything that opens over the page; comes when the first is opened. */
export default function Dialogs({ opened, ...props }: DialogsProps): ReactNode {
  useFocusBack();
  if (opened.kind === 'import') return <ImportDialog {...props} />;
  if (opened.kind === 'feed') return <FeedDialog person={opened.person} onClose={props.onClose} />;
  if (opened.kind === 'plan') {
    const { onUse, kind: _, ...plan } = opened;
    return (
      <WeekDialog
        {...plan}
        onUse={(blocks) => {
          onUse(blocks);
          props.onClose();
        }}
        onClose={props.onClose}
      />
    );
  }
  return <OfPerson opened={opened} {...props} />;
}

/** Until the days are here, or why they are not. */
function Coming({ person, query, onClose }: ComingProps): ReactNode {
  const { shell } = useWords();
  const names = useNames();
  const { words } = useLines();
  return (
    <FormDialog
      title={words.own.title(names.person(person))}
      isOpen={useContext(OpenContext)}
      onClose={onClose}
      onSubmit={onClose}
      actions={<Button onClick={onClose}>{shell.close}</Button>}
    >
      <Told query={query}>{() => null}</Told>
    </FormDialog>
  );
}

interface ComingProps {
  readonly person: string;
  readonly query: ReturnType<typeof useGet<Pattern>>;
  readonly onClose: () => void;
}

type OfPersonOpened = Exclude<Opened, { kind: 'import' | 'feed' | 'plan' }>;

function OfPerson({
  opened,
  ...props
}: DialogsProps & { readonly opened: OfPersonOpened }): ReactNode {
  const { person } = opened;
  const days = useGet<Pattern>(`/api/schedule/people/${person}`);
  // A form is made from what stood there when it was opened, and says so when it is sent: what
  // changes meanwhile must not slip under it.
  const [held, setHeld] = useState<Got<Pattern>>();
  if (!held && days.data?.data.person === person && !days.isPlaceholderData) setHeld(days.data);
  if (!held) return <Coming person={person} query={days} onClose={props.onClose} />;
  switch (opened.kind) {
    case 'blocks':
      return (
        <BlocksDialog present={held} weekday={opened.weekday} planned={opened.planned} {...props} />
      );
    case 'absence':
      return <AbsenceDialog from={held} {...props} />;
    case 'extra-day':
      return <ExtraDayDialog from={held} {...props} />;
    case 'swap':
      return <SwapDialog from={held} {...props} />;
    case 'absence-end':
    case 'extra-day-end':
    case 'swap-answer':
      return <Sure opened={opened} from={held} {...props} />;
  }
}

interface SureProps extends Omit<DialogsProps, 'opened'> {
  readonly opened: Extract<OfPersonOpened, { readonly id: string }>;
  readonly from: Got<Pattern>;
}

/** One press that is looked at before it holds. */
function Sure({ opened, from, onClose, onDone }: SureProps): ReactNode {
  const lines = useLines();
  const { words } = lines;
  const { person, id } = opened;
  const base = `/api/schedule/people/${person}`;
  const common = { from, onClose, onDone };
  const pattern = from.data;
  if (opened.kind === 'swap-answer') {
    const { answer } = opened;
    const swap = pattern.swaps.find((one) => one.id === id);
    const label = { accept: words.accept, decline: words.decline, 'take-back': words.takeBack };
    return (
      <ChangeDialog
        {...common}
        title={swap ? lines.swap(swap) : ''}
        saveLabel={label[answer]}
        sending={{
          preview: { kind: 'swap-answer', id, answer },
          path: `/api/schedule/swaps/${id}`,
          method: 'POST',
          body: { answer },
        }}
      />
    );
  }
  const isAbsence = opened.kind === 'absence-end';
  const absence = pattern.absences.find((one) => one.id === id);
  const extra = pattern.extraDays.find((one) => one.id === id);
  const what = isAbsence ? absence && lines.absence(absence) : extra && lines.extraDay(extra);
  return (
    <ChangeDialog
      {...common}
      title={words.own.removeWhat(what ?? '')}
      saveLabel={words.own.remove}
      sending={{
        preview: { kind: opened.kind, person, id },
        path: `${base}/${isAbsence ? 'absences' : 'extra-days'}/${id}`,
        method: 'DELETE',
      }}
    />
  );
}

import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useContext, useState, type ReactNode } from 'react';
import type { Pattern } from '../../../../bot/src/contract/schedule.ts';
import type { Problem } from '../../api/client.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Aloud, PressButton } from '../../components/moves/form.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useWords } from '../../koppi.ts';
import { Effects } from './effects.tsx';
import { useLines } from './lines.ts';
import { OpenContext } from './open-context.ts';
import { useTwoSteps, type Sending } from './use-two-steps.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface ChangeDialogProps {
  readonly title: string;
  readonly sending: Sending;
  /** Of the days that the form was made from; undefined where something new is asked. */
  readonly etag: string | undefined;
  /** What the last button says, where it is not "Tallenna". */
  readonly saveLabel?: string;
  /** Said when it is done, where it is not how many requests were planned anew. */
  readonly doneLabel?: string;
  /** Something is not chosen yet without which nobody can be asked what would change. */
  readonly isLacking?: boolean;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
  /** `isTried`: pressed; what is lacking is said. */
  readonly children?: (problem: Problem | null, isTried: boolean) => ReactNode;
}

/** A form in two steps: what it would change is shown before it is saved. */
export function ChangeDialog(props: ChangeDialogProps): ReactNode {
  const { title, sending, etag, saveLabel, doneLabel, isLacking = false, children } = props;
  const { onClose, onDone } = props;
  const { shell } = useWords();
  const { words } = useLines();
  const steps = useTwoSteps(sending, etag, ({ replanned }) => {
    onDone(doneLabel ?? (replanned === 0 ? words.own.saved : words.own.replanned(replanned)));
  });
  const { seen, problem, isBusy, current } = steps;
  const [presses, setPresses] = useState(0);
  const last = current ? words.conflictSave : (saveLabel ?? words.save);
  return (
    <FormDialog
      title={title}
      isOpen={useContext(OpenContext)}
      presses={presses}
      problem={problem}
      onClose={onClose}
      onSubmit={() => {
        setPresses(presses + 1);
        if (seen) steps.save();
        else if (!isLacking) steps.look();
      }}
      actions={
        <>
          <PressButton type="submit" appearance="primary" isBusy={isBusy}>
            {seen ? last : words.look}
          </PressButton>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </>
      }
    >
      {children?.(problem, presses > 0)}
      <ProblemBar problem={problem} />
      <Aloud role="alert">{current && <Conflict current={current} />}</Aloud>
      <Aloud role="status">{seen && <Effects preview={seen} />}</Aloud>
    </FormDialog>
  );
}

/** What somebody else has saved meanwhile. */
function Conflict({ current }: { readonly current: Pattern }): ReactNode {
  const styles = useStyles();
  const lines = useLines();
  const { words } = lines;
  const said = [
    ...current.blocks.map((one) => lines.block(one)),
    ...current.absences.map((one) => `${words.away}: ${lines.absence(one)}`),
    ...current.extraDays.map((one) => lines.extraDay(one)),
    ...current.swaps.map((one) => lines.swap(one)),
  ];
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {words.conflict}
        <ul className={styles.list}>
          {said.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

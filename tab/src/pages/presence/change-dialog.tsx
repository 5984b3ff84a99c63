import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import type { Pattern } from '../../../../bot/src/contract/schedule.ts';
import type { Preview } from '../../../../bot/src/contract/schedule-changes.ts';
import type { Got, Problem } from '../../api/client.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Aloud, PressButton } from '../../components/moves/form.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useWords } from '../../koppi.ts';
import { Effects } from './effects.tsx';
import { useLines } from './lines.ts';
import { OpenContext } from './open-context.ts';
import { useTwoSteps, type Sending } from './use-two-steps.ts';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground2 },
  // With the edge round it.
  theirs: { scrollMarginBlock: tokens.spacingVerticalM },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface ChangeDialogProps {
  readonly title: string;
  readonly sending: Sending;
  /** The days that the form was made from; undefined where something new is asked. */
  readonly from: Got<Pattern> | undefined;
  /** What the last button says, where it is not "Tallenna". */
  readonly saveLabel?: string;
  /** Said when it is done, where it is not how many requests were planned anew. */
  readonly doneLabel?: string;
  /** Something is not chosen yet without which nobody can be asked what would change. */
  readonly isLacking?: boolean;
  /** What was typed outlives the dialog until it is saved or not wanted any more. */
  readonly kept?: { readonly isChanged: boolean; readonly forget: () => void };
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
  /** `isTried`: pressed; what is lacking is said. */
  readonly children?: (problem: Problem | null, isTried: boolean) => ReactNode;
}

/** A form in two steps: what it would change is shown before it is saved. */
export function ChangeDialog(props: ChangeDialogProps): ReactNode {
  const { title, sending, from, saveLabel, doneLabel, isLacking = false, children } = props;
  const { kept, onClose, onDone } = props;
  const styles = useStyles();
  const { shell } = useWords();
  const { words } = useLines();
  const steps = useTwoSteps(sending, from?.etag, ({ replanned }) => {
    kept?.forget();
    onDone(doneLabel ?? (replanned === 0 ? words.own.saved : words.own.replanned(replanned)));
  });
  const { seen, problem, isBusy, current } = steps;
  const [presses, setPresses] = useState(0);
  const last = saveLabel ?? (current ? words.conflictSave : words.save);
  const isKept = kept?.isChanged === true;
  // Found again it stands first; it moves nothing away under the hands of who has just begun.
  const [wasKept] = useState(isKept);
  const note = isKept && <Text className={styles.note}>{words.kept}</Text>;
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
          {isKept && (
            <Button
              onClick={() => {
                kept.forget();
                onClose();
              }}
            >
              {words.discard}
            </Button>
          )}
          <Button onClick={onClose}>{isKept ? shell.close : shell.cancel}</Button>
        </>
      }
    >
      {wasKept && note}
      {children?.(problem, presses > 0)}
      {!wasKept && note}
      <ProblemBar problem={problem} />
      <Aloud role="status">{seen && <Effects preview={seen} />}</Aloud>
      <Aloud role="alert">
        {current && <Conflict before={from?.data} current={current} seen={seen} />}
      </Aloud>
    </FormDialog>
  );
}

interface ConflictProps {
  readonly before: Pattern | undefined;
  readonly current: Pattern;
  readonly seen: Preview | undefined;
}

/** What somebody else has saved meanwhile: what is new in it, and what is not there any more. */
function Conflict({ before, current, seen }: ConflictProps): ReactNode {
  const styles = useStyles();
  const lines = useLines();
  const { words } = lines;
  const now = said(current, lines);
  const then = before ? said(before, lines) : [];
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Not while the form is changed: that would take its fields away from under the hands.
    if (seen) here.current?.scrollIntoView({ block: 'nearest' });
  }, [current, seen]);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <div ref={here} className={styles.theirs}>
          {words.conflict}
          <ul className={styles.list}>
            {now.map((line) => (
              <li key={line}>
                {then.includes(line) ? line : <strong>{words.fresh(line)}</strong>}
              </li>
            ))}
            {then
              .filter((line) => !now.includes(line))
              .map((line) => (
                <li key={line}>
                  <strong>{words.gone(line)}</strong>
                </li>
              ))}
          </ul>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

const said = (
  { blocks, absences, extraDays, swaps }: Pattern,
  lines: ReturnType<typeof useLines>,
): readonly string[] => [
  ...blocks.map((one) => lines.block(one)),
  ...absences.map((one) => `${lines.words.away}: ${lines.absence(one)}`),
  ...extraDays.map((one) => lines.extraDay(one)),
  // What was declined moves nobody.
  ...swaps
    .filter(({ state }) => state !== 'declined')
    .map((one) => `${lines.swap(one)}: ${lines.words.swapState[one.state]}`),
];

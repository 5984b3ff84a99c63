import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Label,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { FilesPreview } from '../../../../../bot/src/contract/library-files.ts';
import { LineList } from '../../../components/lines.tsx';
import { PressButton } from '../../../components/moves/form.tsx';
import { ProblemBar } from '../../../components/told.tsx';
import { useFirstMistake } from '../../../components/use-first-mistake.ts';
import { useFocusBack } from '../../../components/use-focus-back.ts';
import { useWords } from '../../../koppi.ts';
import { useImport } from './use-import.ts';
import { useWritingWords } from './use-words.ts';

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    alignContent: 'start',
  },
  file: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
  line: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  lacking: { color: tokens.colorStatusDangerForeground1 },
  mistakes: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorStatusDangerForeground1,
  },
});

interface FilesDialogProps {
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** Trainings from files: looked at one by one, brought in when accepted, and not before. */
export default function FilesDialog({ onClose, onDone }: FilesDialogProps): ReactNode {
  const styles = useStyles();
  const { shell } = useWords();
  const words = useWritingWords().files;
  const fileId = useId();
  const bringing = useImport(({ added, changed, removed }) => {
    const isBefore = added + changed + removed === 0;
    onDone(isBefore ? words.doneBefore : words.done(added, changed, removed));
  });
  const { files, halted } = bringing;
  const moves = files?.filter(({ becomes }) => becomes !== 'same').length ?? 0;
  const isLacking = bringing.isMistaken || moves === 0;
  const form = useRef<HTMLFormElement>(null);
  const [presses, setPresses] = useState(0);
  useFirstMistake(form, presses, null);
  useFocusBack();
  const isTold = presses > 0 && isLacking && !bringing.isBusy;
  const bring = () => {
    setPresses(presses + 1);
    // Where the network did not bring what the files would do, it is asked for again.
    if (!isLacking || bringing.problem) bringing.go();
  };
  return (
    <Dialog
      open
      onOpenChange={(_event, { open, type }) => {
        if (!open && type !== 'backdropClick') onClose();
      }}
    >
      <DialogSurface aria-describedby={undefined}>
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            bring();
          }}
        >
          <DialogBody>
            <DialogTitle>{words.importTitle}</DialogTitle>
            <DialogContent className={styles.content}>
              <Text>{words.importHow}</Text>
              <div className={styles.file}>
                <Label htmlFor={fileId}>{words.field}</Label>
                <input
                  id={fileId}
                  type="file"
                  multiple
                  accept=".zip,.md,.yaml,.png,.jpg,.jpeg,.webp"
                  aria-invalid={isTold}
                  aria-describedby={`${fileId}-told`}
                  // The same file chosen again, mended meanwhile, is another one.
                  onClick={({ currentTarget }) => {
                    currentTarget.value = '';
                    bringing.reset();
                  }}
                  onChange={({ target }) => {
                    const chosen = [...(target.files ?? [])];
                    if (chosen.length > 0) bringing.look(chosen);
                  }}
                />
              </div>
              <ProblemBar problem={bringing.problem} />
              <div role="status" id={`${fileId}-told`}>
                {isTold && bringing.isIdle && (
                  <Text className={styles.lacking}>{words.fileNeeded}</Text>
                )}
                {bringing.refused && (
                  <Text className={styles.lacking}>{words.taken[bringing.refused]}</Text>
                )}
                {(halted ?? bringing.isStale) && (
                  <MessageBar intent="warning" layout="multiline">
                    <MessageBarBody>
                      {halted ? words.halted(halted.done, halted.all) : words.stale}
                    </MessageBarBody>
                  </MessageBar>
                )}
                {files && <Text weight="semibold">{summaryOf(files, words)}</Text>}
              </div>
              {files && <Lines files={files} />}
            </DialogContent>
            <DialogActions fluid>
              <PressButton type="submit" appearance="primary" isBusy={bringing.isBusy}>
                {words.apply}
              </PressButton>
              <Button onClick={onClose}>{shell.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

type Files = FilesPreview['files'];
type Words = ReturnType<typeof useWritingWords>['files'];

function summaryOf(files: Files, words: Words): string {
  const count = (what: Files[number]['becomes']) =>
    files.filter(({ becomes }) => becomes === what).length;
  if (files.length === 0) return words.none;
  if (count('mistaken') > 0) return words.mistaken(count('mistaken'));
  if (count('same') === files.length) return words.nothing;
  return words.counts(count('added'), count('changed'), count('same'));
}

/** What is to be mended alone, while there is any; what stays as it was is counted only. */
function Lines({ files }: { readonly files: Files }): ReactNode {
  const styles = useStyles();
  const words = useWritingWords().files;
  const isMistaken = files.some(({ becomes }) => becomes === 'mistaken');
  const shown = files.filter(({ becomes }) =>
    isMistaken ? becomes === 'mistaken' : becomes !== 'same',
  );
  return (
    <LineList>
      {shown.map(({ name, title, becomes, mistakes, gone }) => (
        <li key={name} className={styles.line}>
          <Text weight="semibold">
            {title === null && !isMistaken
              ? words.paths[becomes]
              : `${words.becomes[becomes]}: ${title ?? name}`}
          </Text>
          {title !== null && <Text className={styles.quiet}>{name}</Text>}
          {!isMistaken && gone.length > 0 && <Text>{words.gone(gone.join(', '))}</Text>}
          {mistakes.length > 0 && (
            <ul className={styles.mistakes}>
              {mistakes.map(({ line, message }) => (
                <li key={`${line} ${message}`}>
                  {words.line(line)}: {message}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </LineList>
  );
}

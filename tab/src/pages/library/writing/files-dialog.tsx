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
import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { FilesImported, FilesPreview } from '../../../../../bot/src/contract/library-files.ts';
import type { Problem } from '../../../api/client.ts';
import { useChange } from '../../../api/hooks.ts';
import { LineList } from '../../../components/lines.tsx';
import { PressButton } from '../../../components/moves/form.tsx';
import { ProblemBar } from '../../../components/told.tsx';
import { useFirstMistake } from '../../../components/use-first-mistake.ts';
import { useFocusBack } from '../../../components/use-focus-back.ts';
import { useKoppi, useWords } from '../../../koppi.ts';
import { sentOf, type Taken } from './sent-files.ts';
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
  const { api } = useKoppi();
  const { shell } = useWords();
  const words = useWritingWords().files;
  const fileId = useId();
  const preview = useMutation<Previewed, Problem, readonly File[]>({
    mutationFn: async (files) => {
      const taken = await sentOf(files);
      if (taken.kind !== 'sent') return { ...taken, seen: undefined };
      const asked = { method: 'POST', body: taken.sent } as const;
      const { data } = await api.call<FilesPreview>('/api/library/import/preview', asked);
      return { ...taken, seen: data };
    },
    networkMode: 'always',
  });
  const apply = useChange<FilesImported>();
  const stale = apply.error?.status === 412 ? apply.error : undefined;
  // With 412 comes what the files would do now.
  const seen = (stale?.current as FilesPreview | undefined) ?? preview.data?.seen;
  const digest = seen?.digest ?? null;
  const moves = seen?.files.filter(({ becomes }) => becomes !== 'same').length ?? 0;
  const isLacking = digest === null || moves === 0;
  const form = useRef<HTMLFormElement>(null);
  const [presses, setPresses] = useState(0);
  useFirstMistake(form, presses, null);
  useFocusBack();
  const isTold = presses > 0 && isLacking && !preview.isPending;
  const bring = () => {
    setPresses(presses + 1);
    // The network did not bring what the files would do: it is asked for again.
    if (preview.error) preview.mutate(preview.variables);
    if (isLacking || preview.data?.kind !== 'sent') return;
    apply.mutate(
      { path: '/api/library/import', body: { ...preview.data.sent, digest } },
      {
        onSuccess: ({ data: { added, changed } }) => {
          onDone(added + changed === 0 ? words.doneBefore : words.done(added, changed));
        },
      },
    );
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
                  accept=".zip,.md,.yaml"
                  aria-invalid={isTold}
                  aria-describedby={`${fileId}-told`}
                  // The same file chosen again, mended meanwhile, is another one.
                  onClick={({ currentTarget }) => {
                    currentTarget.value = '';
                    preview.reset();
                    apply.reset();
                  }}
                  onChange={({ target }) => {
                    const files = [...(target.files ?? [])];
                    if (files.length === 0) return;
                    apply.reset();
                    preview.mutate(files);
                  }}
                />
              </div>
              <ProblemBar problem={stale ? null : (apply.error ?? preview.error)} />
              <div role="status" id={`${fileId}-told`}>
                {isTold && preview.isIdle && (
                  <Text className={styles.lacking}>{words.fileNeeded}</Text>
                )}
                {preview.data && preview.data.kind !== 'sent' && (
                  <Text className={styles.lacking}>{words.taken[preview.data.kind]}</Text>
                )}
                {stale && (
                  <MessageBar intent="warning" layout="multiline">
                    <MessageBarBody>{words.stale}</MessageBarBody>
                  </MessageBar>
                )}
                {seen && <Text weight="semibold">{summaryOf(seen, words)}</Text>}
              </div>
              {seen && <Lines files={seen.files} />}
            </DialogContent>
            <DialogActions fluid>
              <PressButton
                type="submit"
                appearance="primary"
                isBusy={apply.isPending || preview.isPending}
              >
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

type Previewed = Taken & { readonly seen: FilesPreview | undefined };
type Words = ReturnType<typeof useWritingWords>['files'];

function summaryOf({ files }: FilesPreview, words: Words): string {
  const count = (what: FilesPreview['files'][number]['becomes']) =>
    files.filter(({ becomes }) => becomes === what).length;
  if (files.length === 0) return words.none;
  if (count('mistaken') > 0) return words.mistaken(count('mistaken'));
  if (count('same') === files.length) return words.nothing;
  return words.counts(count('added'), count('changed'), count('same'));
}

/** What is to be mended alone, while there is any; what stays as it was is counted only. */
function Lines({ files }: Pick<FilesPreview, 'files'>): ReactNode {
  const styles = useStyles();
  const words = useWritingWords().files;
  const isMistaken = files.some(({ becomes }) => becomes === 'mistaken');
  const shown = files.filter(({ becomes }) =>
    isMistaken ? becomes === 'mistaken' : becomes !== 'same',
  );
  return (
    <LineList>
      {shown.map(({ name, title, becomes, mistakes }) => (
        <li key={name} className={styles.line}>
          <Text weight="semibold">
            {title === null && !isMistaken
              ? words.paths[becomes]
              : `${words.becomes[becomes]}: ${title ?? name}`}
          </Text>
          {title !== null && <Text className={styles.quiet}>{name}</Text>}
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

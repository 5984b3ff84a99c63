import {
  Button,
  Checkbox,
  Label,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useContext, useId, useState, type ReactNode } from 'react';
import type { ImportPreview } from '../../../../bot/src/contract/schedule-files.ts';
import type { Problem } from '../../api/client.ts';
import { type Got } from '../../api/client.ts';
import { useChange } from '../../api/hooks.ts';
import { textOf } from '../../api/text-of.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { PressButton } from '../../components/moves/form.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useKoppi, useNames, useWords } from '../../koppi.ts';
import { Effects } from './effects.tsx';
import { useLines } from './lines.ts';
import { OpenContext } from './open-context.ts';

const useStyles = makeStyles({
  file: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  lacking: { color: tokens.colorStatusDangerForeground1 },
  mistakes: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorStatusDangerForeground1,
  },
});

interface ImportDialogProps {
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** Days from a file: looked at row by row, imported when accepted, and not before. */
export function ImportDialog({ onClose, onDone }: ImportDialogProps): ReactNode {
  const styles = useStyles();
  const { api } = useKoppi();
  const { shell } = useWords();
  const { words } = useLines();
  const fileId = useId();
  const [csv, setCsv] = useState('');
  const preview = useMutation<Got<ImportPreview>, Problem, string>({
    mutationFn: (text) =>
      api.call<ImportPreview>('/api/schedule/import/preview', {
        method: 'POST',
        body: { csv: text },
      }),
    networkMode: 'always',
  });
  const apply = useChange<{ readonly replanned: number }>();
  const stale = apply.error?.status === 412 ? apply.error : undefined;
  // With 412 comes the preview as it would be now.
  const seen = (stale?.current as ImportPreview | undefined) ?? preview.data?.data;
  const etag = stale?.etag ?? preview.data?.etag ?? '';
  const digest = seen?.digest ?? null;
  const [presses, setPresses] = useState(0);
  const moves = seen ? seen.counts.added + seen.counts.changed + seen.counts.gone : 0;
  const isLacking = digest === null || moves === 0;
  const isTold = presses > 0 && isLacking && !preview.isPending && !preview.error;
  return (
    <FormDialog
      title={words.import.title}
      isOpen={useContext(OpenContext)}
      presses={presses}
      onClose={onClose}
      onSubmit={() => {
        setPresses(presses + 1);
        // The network did not bring what the file would do: it is asked for again.
        if (csv !== '' && !seen) preview.mutate(csv);
        if (isLacking) return;
        const body = { csv, digest };
        apply.mutate(
          { path: '/api/schedule/import', body, etag },
          {
            onSuccess: ({ data: { replanned } }) => {
              onDone(replanned === 0 ? words.import.done : words.own.replanned(replanned));
            },
          },
        );
      }}
      actions={
        <>
          <PressButton
            type="submit"
            appearance="primary"
            isBusy={apply.isPending || preview.isPending}
          >
            {words.import.apply}
          </PressButton>
          <Button onClick={onClose}>{shell.cancel}</Button>
        </>
      }
    >
      <Text>{words.import.how}</Text>
      <div className={styles.file}>
        <Label htmlFor={fileId}>{words.field.file}</Label>
        <input
          id={fileId}
          type="file"
          accept=".csv,.txt,text/csv"
          aria-invalid={isTold}
          aria-describedby={`${fileId}-told`}
          // The same file chosen again, mended meanwhile, is another one.
          onClick={({ currentTarget }) => {
            currentTarget.value = '';
          }}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (!file) return;
            apply.reset();
            void textOf(file).then((text) => {
              setCsv(text);
              preview.mutate(text);
            });
          }}
        />
      </div>
      <ProblemBar problem={stale ? null : (apply.error ?? preview.error)} />
      <div role="status" id={`${fileId}-told`}>
        {isTold && csv === '' && <Text className={styles.lacking}>{words.import.fileNeeded}</Text>}
        {stale && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.import.stale}</MessageBarBody>
          </MessageBar>
        )}
        {seen && <Summary seen={seen} />}
      </div>
      {seen && <Rows rows={seen.rows} />}
      {seen && digest !== null && moves > 0 && <Effects preview={seen} />}
    </FormDialog>
  );
}

function Summary({ seen }: { readonly seen: ImportPreview }): ReactNode {
  const { words } = useLines();
  const { added, changed, gone, same, mistaken } = seen.counts;
  if (mistaken > 0) return <Text weight="semibold">{words.import.mistaken(mistaken)}</Text>;
  if (added + changed + gone === 0) return <Text weight="semibold">{words.import.nothing}</Text>;
  return <Text weight="semibold">{words.import.counts(added, changed, gone, same)}</Text>;
}

function Rows({ rows }: { readonly rows: ImportPreview['rows'] }): ReactNode {
  const styles = useStyles();
  const names = useNames();
  const lines = useLines();
  const { words } = lines;
  const [showsSame, setShowsSame] = useState(false);
  // Nothing is done while there are mistakes: what would be is told when they are mended.
  const isMistaken = rows.some(({ becomes }) => becomes === 'mistaken');
  const shown = rows.filter(({ becomes }) =>
    isMistaken ? becomes === 'mistaken' : showsSame || becomes !== 'same',
  );
  return (
    <>
      {!isMistaken && (
        <Checkbox
          label={words.import.showSame}
          checked={showsSame}
          onChange={(_event, { checked }) => {
            setShowsSame(checked === true);
          }}
        />
      )}
      <ul className={styles.list}>
        {shown.map(({ line, becomes, person, block, before, mistakes }, index) => (
          <li key={`${line ?? 'gone'}-${index}`} className={styles.row}>
            <Text weight="semibold">
              {[
                line === null ? undefined : `${words.import.line} ${line}`,
                words.import.becomes[becomes],
              ]
                .filter(Boolean)
                .join(': ')}
            </Text>
            {block && (
              <Text>
                {person === null ? '' : `${names.person(person)}: `}
                {lines.block(block)}
              </Text>
            )}
            {before && <Text>{words.import.before(lines.block(before))}</Text>}
            {mistakes.length > 0 && (
              <ul className={styles.mistakes}>
                {mistakes.map(({ column, message }) => (
                  <li key={`${column ?? ''}${message}`}>
                    {column === null ? message : `${column}: ${message}`}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  Label,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState, type ReactNode } from 'react';
import type { ImportSeen, ImportsSeen } from '../../../../bot/src/contract/directory-imports.ts';
import { sentBytesAtMost } from '../../../../bot/src/domain/directory/imports.ts';
import type { Problem } from '../../api/client.ts';
import { useGet } from '../../api/hooks.ts';
import { PressButton } from '../../components/moves/form.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useFirstMistake } from '../../components/use-first-mistake.ts';
import { useKoppi } from '../../koppi.ts';
import { Past } from './past.tsx';
import { sendFiles } from './send-files.ts';
import { useImportWords } from './use-import-words.ts';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM, alignContent: 'start', minWidth: 0 },
  file: { display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
  lacking: { color: tokens.colorStatusDangerForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

type Kind = ImportSeen['kind'];
const megabyte = 1024 * 1024;

interface BeginningProps {
  readonly onBegun: (id: string) => void;
  readonly onClose: () => void;
}

/** Which list, in which form, from which files; and what was imported before. */
export function Beginning({ onBegun, onClose }: BeginningProps): ReactNode {
  const styles = useStyles();
  const words = useImportWords();
  const { api } = useKoppi();
  const queries = useQueryClient();
  const fileId = useId();
  const imports = useGet<ImportsSeen>('/api/directory/imports');
  const lists = imports.data?.data.lists ?? [];
  const [list, setList] = useState('');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('csv');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [percent, setPercent] = useState(0);
  const known = lists.find(({ id }) => id === list);
  const sending = useMutation<string, Problem>({
    mutationFn: () =>
      sendFiles(
        api,
        {
          kind: known?.kind ?? kind,
          list: known ? { id: known.id } : { name: name.trim() },
          files,
        },
        setPercent,
      ),
    networkMode: 'always',
    onSuccess: onBegun,
    onSettled: () => void queries.invalidateQueries({ queryKey: ['/api/directory/imports'] }),
  });
  const form = useRef<HTMLFormElement>(null);
  const [presses, setPresses] = useState(0);
  useFirstMistake(form, presses, sending.error);
  const isTooLarge = files.reduce((sum, { size }) => sum + size, 0) > sentBytesAtMost;
  const lacksName = !known && name.trim() === '';
  const isTold = presses > 0;
  const fileTold = isTooLarge
    ? words.tooLarge(sentBytesAtMost / megabyte)
    : isTold && files.length === 0
      ? words.filesNeeded
      : undefined;
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setPresses(presses + 1);
        if (!lacksName && files.length > 0 && !isTooLarge && !sending.isPending) sending.mutate();
      }}
    >
      <DialogBody>
        <DialogTitle>{words.title}</DialogTitle>
        <DialogContent className={styles.content}>
          <Text>{words.how}</Text>
          <Text>{words.kept}</Text>
          {lists.length > 0 && (
            <Field label={words.list}>
              <Select value={list} onChange={(_event, { value }) => setList(value)}>
                <option value="">{words.newList}</option>
                {lists.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {!known && (
            <>
              <Field
                label={words.name}
                hint={words.nameHint}
                {...(isTold && lacksName ? { validationMessage: words.nameNeeded } : {})}
              >
                <Input
                  value={name}
                  maxLength={100}
                  onChange={(_event, { value }) => setName(value)}
                />
              </Field>
              <Field label={words.kind}>
                <RadioGroup value={kind} onChange={(_event, { value }) => setKind(value as Kind)}>
                  {(['csv', 'ptv', 'hsds'] as const).map((one) => (
                    <Radio key={one} value={one} label={words.kinds[one]} />
                  ))}
                </RadioGroup>
              </Field>
            </>
          )}
          <div className={styles.file}>
            <Label htmlFor={fileId}>{words.files}</Label>
            <input
              id={fileId}
              type="file"
              multiple={(known?.kind ?? kind) !== 'csv'}
              accept=".csv,.txt,.json,.zip,text/csv,application/json,application/zip"
              aria-invalid={fileTold !== undefined}
              aria-describedby={`${fileId}-told`}
              onChange={({ target }) => setFiles([...(target.files ?? [])])}
            />
            <div role="status" id={`${fileId}-told`}>
              {fileTold && <Text className={styles.lacking}>{fileTold}</Text>}
              {sending.isPending && <Text>{words.sending(percent)}</Text>}
            </div>
          </div>
          <ProblemBar problem={sending.error} />
          <Past query={imports} onOpen={onBegun} />
        </DialogContent>
        <DialogActions fluid>
          <PressButton type="submit" appearance="primary" isBusy={sending.isPending}>
            {words.look}
          </PressButton>
          <Button onClick={onClose}>{words.close}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

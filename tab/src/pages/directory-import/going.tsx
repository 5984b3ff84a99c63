import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { ImportSeen } from '../../../../bot/src/contract/directory-imports.ts';
import type { Got, Problem } from '../../api/client.ts';
import { useChange } from '../../api/hooks.ts';
import { PressButton } from '../../components/moves/form.tsx';
import { ProblemBar, Told } from '../../components/told.tsx';
import { useKoppi } from '../../koppi.ts';
import { Matching } from './matching.tsx';
import { Preview } from './preview.tsx';
import { useImportWords } from './use-import-words.ts';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM, alignContent: 'start', minWidth: 0 },
});

const lookEveryMs = 1_000;
const busy: readonly ImportSeen['state'][] = ['reading', 'applying', 'taking-back'];

interface GoingProps {
  readonly id: string;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** One import, wherever it is: being read, waiting for somebody, applied or taken back. */
export function Going({ id, ...props }: GoingProps): ReactNode {
  const { api, language } = useKoppi();
  const path = `/api/directory/imports/${id}`;
  const query = useQuery<Got<ImportSeen>, Problem>({
    queryKey: [path, language],
    queryFn: ({ signal }) => api.call<ImportSeen>(path, { signal }),
    refetchInterval: ({ state }) =>
      state.data && busy.includes(state.data.data.state) ? lookEveryMs : false,
  });
  return (
    <Told query={query}>
      {(seen, etag) => <Step path={path} seen={seen} etag={etag} {...props} />}
    </Told>
  );
}

interface StepProps extends Omit<GoingProps, 'id'> {
  readonly path: string;
  readonly seen: ImportSeen;
  readonly etag: string;
}

function Step({ path, seen, etag, onAgain, onClose }: StepProps): ReactNode {
  const styles = useStyles();
  const words = useImportWords();
  const change = useChange<ImportSeen>();
  const [columns, setColumns] = useState<readonly ImportSeen['columns'][number]['field'][]>();
  const matched = columns ?? seen.columns.map(({ field }) => field);
  const [isTried, setIsTried] = useState(false);
  const isStale = change.error?.status === 412;
  const { state } = seen;
  const press = (act: string, body?: object) => {
    change.mutate({ path: `${path}/${act}`, etag, ...(body ? { body } : {}) });
  };
  const goOn = { reading: 'read', applying: 'apply', 'taking-back': 'take-back' } as const;
  const isBusy = change.isPending;
  const title = seen.list.name || words.title;
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      {/* A long preview has nothing to press in it: the keyboard scrolls it as a whole. */}
      <DialogContent className={styles.content} tabIndex={0} role="group" aria-label={title}>
        <div role="status">
          <State seen={seen} />
          {isStale && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{words.stale}</MessageBarBody>
            </MessageBar>
          )}
        </div>
        <ProblemBar problem={isStale ? null : change.error} />
        {state === 'matching' && (
          <Matching
            columns={seen.columns}
            matched={matched}
            isTried={isTried}
            onChange={setColumns}
          />
        )}
        {seen.preview && state !== 'matching' && state !== 'reading' && (
          <Preview preview={seen.preview} isDone={state !== 'planned'} />
        )}
        {seen.mayTakeBack && <Text>{words.takeBackHow}</Text>}
      </DialogContent>
      <DialogActions fluid>
        {state === 'matching' && (
          <PressButton
            appearance="primary"
            isBusy={isBusy}
            onClick={() => {
              setIsTried(true);
              if (matched.includes('name')) press('read', { columns: matched });
            }}
          >
            {words.look}
          </PressButton>
        )}
        {state === 'planned' && seen.preview?.mayApply === true && (
          <PressButton appearance="primary" isBusy={isBusy} onClick={() => press('apply')}>
            {words.apply}
          </PressButton>
        )}
        {seen.isCutOff &&
          (state === 'reading' || state === 'applying' || state === 'taking-back') && (
            <PressButton
              appearance="primary"
              isBusy={isBusy}
              onClick={() => press(goOn[state], state === 'reading' ? {} : undefined)}
            >
              {words.goOn}
            </PressButton>
          )}
        {seen.mayTakeBack && (
          <PressButton isBusy={isBusy} onClick={() => press('take-back')}>
            {words.takeBack}
          </PressButton>
        )}
        {(['receiving', 'matching', 'planned', 'unreadable'] as const).some(
          (one) => one === state,
        ) && (
          <Button
            onClick={() => {
              change.mutate({ path, method: 'DELETE' }, { onSuccess: onAgain });
            }}
          >
            {words.throwAway}
          </Button>
        )}
        {(state === 'applied' || state === 'taken-back') && (
          <Button onClick={onAgain}>{words.again}</Button>
        )}
        <Button onClick={onClose}>{words.close}</Button>
      </DialogActions>
    </DialogBody>
  );
}

function State({ seen }: { readonly seen: ImportSeen }): ReactNode {
  const words = useImportWords();
  const { state, progress, isCutOff } = seen;
  if (isCutOff) return <Text weight="semibold">{words.cutOff}</Text>;
  const told = [words.state[state], progress ? words.progress(progress.done, progress.all) : '']
    .filter(Boolean)
    .join(' ');
  if (busy.includes(state)) return <Spinner size="tiny" labelPosition="after" label={told} />;
  return <Text weight="semibold">{told}</Text>;
}

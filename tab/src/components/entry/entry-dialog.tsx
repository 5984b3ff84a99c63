import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useRef, useState, type ReactNode } from 'react';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import { entryWords } from '../../../../bot/src/wording/tab/entry.ts';
import { useChange } from '../../api/hooks.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { PressButton } from '../moves/form.tsx';
import { useTyped } from '../moves/typed.ts';
import { ProblemBar } from '../told.tsx';
import { useFirstMistake } from '../use-first-mistake.ts';
import { EntryFields, entryOf } from './entry-fields.tsx';
import { useDraft } from './use-draft.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '34rem' },
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  note: { color: tokens.colorNeutralForeground2 },
  done: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  doneIcon: { color: tokens.colorStatusSuccessForeground1, fontSize: '24px' },
});

interface EntryDialogProps {
  readonly request?: RequestSeen;
  /** Closed it stays for a moment, so that the focus goes back to what opened it. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Tee merkintä: most stands chosen. What was chosen stays when the dialog is closed unsent. */
export default function EntryDialog({ request, isOpen, onClose }: EntryDialogProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { shell } = useWords();
  const words = entryWords(language);
  const typed = useTyped(`entry ${request?.id ?? ''}`);
  const draft = useDraft(typed, request?.id);
  const change = useChange<unknown>();
  const [presses, setPresses] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useFirstMistake(form, presses, change.error);
  const entry = entryOf(typed.fields, request);
  const send = () => {
    setPresses(presses + 1);
    if (entry.station === '' || entry.topic === '') return;
    if (entry.nonce === '') {
      draft.mutate();
      return;
    }
    const given = Object.entries(entry).filter(([, value]) => value !== '');
    change
      .mutateAsync({ path: '/api/entries', body: Object.fromEntries(given) })
      .then(typed.forget, () => undefined);
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <DialogBody>
            <DialogTitle>{words.title}</DialogTitle>
            <DialogContent className={styles.form}>
              {change.isSuccess ? (
                <div role="status" className={styles.done}>
                  <CheckmarkCircleRegular className={styles.doneIcon} aria-hidden />
                  <Text size={400}>{words.done}</Text>
                </div>
              ) : (
                <>
                  <Text className={styles.note}>
                    {words.note} {request && words.linked}
                  </Text>
                  <EntryFields
                    entry={entry}
                    problem={change.error}
                    isTried={presses > 0}
                    onChange={typed.set}
                  />
                  <ProblemBar
                    problem={draft.error ?? change.error}
                    {...(draft.error
                      ? {
                          onRetry: () => {
                            draft.mutate();
                          },
                        }
                      : {})}
                  />
                </>
              )}
            </DialogContent>
            <DialogActions>
              {change.isSuccess ? (
                <Button
                  onClick={() => {
                    setPresses(0);
                    change.reset();
                  }}
                >
                  {words.another}
                </Button>
              ) : (
                <PressButton
                  type="submit"
                  appearance="primary"
                  isBusy={change.isPending || draft.isPending}
                >
                  {words.press}
                </PressButton>
              )}
              <Button appearance={change.isSuccess ? 'primary' : 'secondary'} onClick={onClose}>
                {shell.close}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

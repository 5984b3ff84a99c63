import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import { entryWords } from '../../../../bot/src/wording/tab/entry.ts';
import { useChange } from '../../api/hooks.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { FormDialog, FormDone } from '../form-dialog.tsx';
import { PressButton } from '../moves/form.tsx';
import { useTyped } from '../moves/typed.ts';
import { ProblemBar } from '../told.tsx';
import { EntryFields, entryOf, isOther, type EntrySeen } from './entry-fields.tsx';
import { useDraft } from './use-draft.ts';

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground2 } });

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
  const change = useChange<EntrySeen>();
  const [presses, setPresses] = useState(0);
  /** It had arrived before, and was changed in the form since. */
  const [isEarlier, setEarlier] = useState(false);
  const entry = entryOf(typed.fields, request);
  const send = () => {
    setPresses(presses + 1);
    if (entry.station === '' || entry.topic === '') return;
    if (entry.nonce === '') {
      draft.mutate();
      return;
    }
    const given = Object.entries(entry).filter(([, value]) => value !== '');
    change.mutateAsync({ path: '/api/entries', body: Object.fromEntries(given) }).then(
      ({ data }) => {
        setEarlier(isOther(data, entry));
        typed.arrived(typed.fields);
      },
      () => undefined,
    );
  };
  return (
    <FormDialog
      title={words.title}
      isOpen={isOpen}
      presses={presses}
      problem={change.error}
      onClose={onClose}
      onSubmit={send}
      actions={
        <>
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
              isBusy={change.isPending}
              disabledFocusable={draft.isPending}
            >
              {words.press}
            </PressButton>
          )}
          <Button appearance={change.isSuccess ? 'primary' : 'secondary'} onClick={onClose}>
            {shell.close}
          </Button>
        </>
      }
    >
      {change.isSuccess ? (
        <>
          <FormDone>{words.done}</FormDone>
          {isEarlier && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{words.earlier}</MessageBarBody>
            </MessageBar>
          )}
        </>
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
    </FormDialog>
  );
}

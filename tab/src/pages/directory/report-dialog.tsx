import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { directoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import { useChange } from '../../api/hooks.ts';
import { FormDialog, FormDone } from '../../components/form-dialog.tsx';
import { faultOf, PressButton, Writing } from '../../components/moves/form.tsx';
import { useTyped } from '../../components/moves/typed.ts';
import { ProblemBar } from '../../components/told.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { pathOf } from './address.ts';
import { reportLimit } from './report-limit.ts';

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground2 } });

interface ReportDialogProps {
  readonly id: string;
  /** Whom it reaches; null: the coordinator. */
  readonly owner: { readonly name: string } | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Ilmoita virheestä. What was typed stays, whatever fails and however often it is closed. */
export default function ReportDialog({ id, owner, isOpen, onClose }: ReportDialogProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { shell } = useWords();
  const { report } = directoryWords(language);
  const typed = useTyped(`report ${id}`);
  const sending = useChange<unknown>();
  const [presses, setPresses] = useState(0);
  const text = typed.fields['text'] ?? '';
  const isMissing = presses > 0 && text.trim() === '' && !sending.isSuccess;
  const close = () => {
    if (sending.isSuccess) {
      sending.reset();
      setPresses(0);
    }
    onClose();
  };
  const send = () => {
    setPresses(presses + 1);
    if (text.trim() === '' || text.length > reportLimit) return;
    sending
      .mutateAsync({ path: `${pathOf(id)}/reports`, body: { text: text.trim() } })
      .then(typed.forget, () => undefined);
  };
  return (
    <FormDialog
      title={report.open}
      isOpen={isOpen}
      presses={presses}
      problem={sending.error}
      onClose={close}
      onSubmit={send}
      actions={
        <>
          {!sending.isSuccess && (
            <PressButton type="submit" appearance="primary" isBusy={sending.isPending}>
              {report.send}
            </PressButton>
          )}
          <Button onClick={close}>{shell.close}</Button>
        </>
      }
    >
      {sending.isSuccess ? (
        <FormDone>{report.sent}</FormDone>
      ) : (
        <>
          <Text className={styles.note}>
            {owner === null ? report.toCoordinator : report.to(owner.name)}
          </Text>
          <Writing
            label={report.label}
            hint={report.hint}
            value={text}
            limit={reportLimit}
            required
            rows={4}
            fault={isMissing ? report.needed : faultOf(sending.error, 'text')}
            onChange={(value) => {
              typed.set('text', value);
            }}
          />
          {faultOf(sending.error, 'text') === undefined && <ProblemBar problem={sending.error} />}
        </>
      )}
    </FormDialog>
  );
}

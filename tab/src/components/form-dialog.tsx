import {
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
import { useRef, type ReactNode } from 'react';
import type { Problem } from '../api/client.ts';
import { useFirstMistake } from './use-first-mistake.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '40rem' },
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    alignContent: 'start',
    minWidth: 0,
  },
  done: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  doneIcon: { color: tokens.colorStatusSuccessForeground1, fontSize: '24px' },
});

interface DialogFrameProps {
  /** Closed it stays for a moment where it can, so that the page behind it is given back as it was. */
  readonly isOpen?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that only its buttons and Escape close: a slip beside it loses nothing. */
function DialogFrame({ isOpen = true, onClose, children }: DialogFrameProps): ReactNode {
  const styles = useStyles();
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_event, { open, type }) => {
        if (!open && type !== 'backdropClick') onClose();
      }}
    >
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        {children}
      </DialogSurface>
    </Dialog>
  );
}

interface FormDialogProps extends DialogFrameProps {
  readonly title: string;
  /** So often it was sent, and what the service answered: the focus goes to what is wrong. */
  readonly presses?: number;
  readonly problem?: Problem | null;
  readonly actions: ReactNode;
  readonly onSubmit: () => void;
}

/** A form in a dialog; the service and the form itself say what is wrong, not the browser. */
export function FormDialog(props: FormDialogProps): ReactNode {
  const { title, presses = 0, problem = null, actions, onSubmit, children, ...frame } = props;
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  useFirstMistake(form, presses, problem);
  return (
    <DialogFrame {...frame}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions fluid>{actions}</DialogActions>
        </DialogBody>
      </form>
    </DialogFrame>
  );
}

/** Said in place of a form that has done its work. */
export function FormDone({ children }: { readonly children: string }): ReactNode {
  const styles = useStyles();
  return (
    <div role="status" className={styles.done}>
      <CheckmarkCircleRegular className={styles.doneIcon} aria-hidden />
      <Text>{children}</Text>
    </div>
  );
}

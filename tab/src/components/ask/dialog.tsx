import { Dialog, DialogSurface, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FormStep } from './form-step.tsx';
import { useKept } from './kept.ts';
import { SentenceStep } from './sentence-step.tsx';
import { SentStep } from './sent-step.tsx';

const useStyles = makeStyles({
  surface: {
    maxWidth: '40rem',
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
  },
});

interface AskDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Kysy: one sentence → the form → the plan in words. */
export default function AskDialog({ open, onClose }: AskDialogProps): ReactNode {
  const styles = useStyles();
  const kept = useKept();
  const close = () => {
    if (kept.sent !== undefined) kept.forget();
    onClose();
  };
  return (
    <Dialog open={open} onOpenChange={close}>
      <DialogSurface className={styles.surface}>
        {kept.sent !== undefined ? (
          <SentStep
            id={kept.sent}
            isEarlier={kept.isEarlier === true}
            onAnother={kept.forget}
            onClose={close}
          />
        ) : kept.form === undefined ? (
          <SentenceStep kept={kept} onClose={close} />
        ) : (
          <FormStep kept={kept} form={kept.form} onClose={close} />
        )}
      </DialogSurface>
    </Dialog>
  );
}

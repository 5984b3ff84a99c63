import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { askWords } from '../../../../bot/src/wording/tab/ask.ts';
import { useKoppi } from '../../koppi.ts';
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

/** Kysy: one sentence → the form → the plan in words. */
export default function AskDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const words = askWords(language);
  const kept = useKept();
  const close = () => {
    if (kept.sent !== undefined) kept.forget();
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={() => {
        close();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{kept.sent === undefined ? words.title : words.sent.title}</DialogTitle>
          <DialogContent>
            {kept.sent !== undefined ? (
              <SentStep id={kept.sent} onAnother={kept.forget} onClose={close} />
            ) : kept.form === undefined ? (
              <SentenceStep kept={kept} onClose={close} />
            ) : (
              <FormStep kept={kept} form={kept.form} onClose={close} />
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

import {
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, type ReactNode, type RefObject } from 'react';
import type { Problem } from '../../api/client.ts';
import { ProblemBar } from '../told.tsx';

const useStyles = makeStyles({
  title: { outlineStyle: 'none' },
  actions: {
    flexWrap: 'wrap',
    // Below each other they would cover half of a phone.
    '@media (max-width: 480px)': { flexDirection: 'row' },
  },
  problem: { flexBasis: '100%' },
  content: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    alignContent: 'start',
    // Room for what shows the focus of a field at its side.
    paddingInline: '2px',
  },
});

interface StepProps {
  readonly title: string;
  /** Buttons that stay in sight. */
  readonly actions: ReactNode;
  /** Why the last press was not done; beside the buttons, where it is seen. */
  readonly problem: Problem | null;
  readonly children: ReactNode;
  readonly onSubmit?: () => void;
  readonly formRef: RefObject<HTMLFormElement | null>;
}

/** One step of the dialog; its title takes the focus, which the step before took with it. */
export function Step({
  title,
  actions,
  problem,
  children,
  onSubmit,
  formRef,
}: StepProps): ReactNode {
  const styles = useStyles();
  useEffect(() => {
    formRef.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [formRef]);
  return (
    <form
      ref={formRef}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      <DialogBody>
        <DialogTitle tabIndex={-1} className={styles.title}>
          {title}
        </DialogTitle>
        <DialogContent className={styles.content}>{children}</DialogContent>
        <DialogActions fluid position="start" className={styles.actions}>
          <div className={styles.problem}>
            <ProblemBar problem={problem} />
          </div>
          {actions}
        </DialogActions>
      </DialogBody>
    </form>
  );
}

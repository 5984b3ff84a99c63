import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Problem } from '../../api/client.ts';
import { useSettings } from './context.ts';

const useStyles = makeStyles({
  // A live region must stand there before it speaks, and takes no room until then.
  told: { ':empty': { position: 'absolute' } },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface RefusedProps {
  readonly problem: Problem | null;
  /** Reasons that no field shows. */
  readonly reasons: readonly string[];
  /** Where it was asked first: yes. */
  readonly onSure: () => void;
  readonly onNotSure: () => void;
}

/** Why nothing was saved, or what is asked before it is. */
export function Refused({ problem, reasons, onSure, onNotSure }: RefusedProps): ReactNode {
  const styles = useStyles();
  const { words } = useSettings();
  const isQuestion = problem?.kind === 'ask-first';
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A mistake in a field is gone to by the form; a reason or a question stands at its top.
    if (problem && problem.status !== 400) told.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  return (
    <div role="alert" ref={told} className={styles.told}>
      {problem && (
        <MessageBar intent={isQuestion ? 'warning' : 'error'} layout="multiline">
          <MessageBarBody>
            {problem.message}
            {reasons.length > 0 && (
              <ul className={styles.list}>
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            )}
          </MessageBarBody>
          {isQuestion && (
            <MessageBarActions>
              <Button size="small" onClick={onSure}>
                {words.sure}
              </Button>
              <Button size="small" onClick={onNotSure}>
                {words.notSure}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
}

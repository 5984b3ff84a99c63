import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { TextLink } from '../../components/text-link.tsx';
import { useWords } from '../../koppi.ts';
import type { Outcome } from './use-presses.ts';

const useStyles = makeStyles({
  place: { outlineStyle: 'none' },
});

/** What came of a press: told aloud, and where the focus goes when its line is gone. */
export function OutcomeBar({ outcome }: { readonly outcome: Outcome | undefined }): ReactNode {
  const styles = useStyles();
  const { terms } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome) place.current?.focus({ preventScroll: true });
  }, [outcome]);
  return (
    <div ref={place} role="status" tabIndex={-1} className={styles.place} hidden={!outcome}>
      {outcome && (
        <MessageBar intent={outcome.isGood ? 'success' : 'warning'} layout="multiline">
          <MessageBarBody>
            {`${outcome.text} `}
            <TextLink href={`/requests/${outcome.id}`}>{terms.button.open}</TextLink>
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

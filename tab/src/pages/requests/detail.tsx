import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import { Done } from '../../components/moves/done.tsx';
import { MovesContext, useMovesOf } from '../../components/moves/use-moves.ts';
import { Facts } from './facts.tsx';
import { Head } from './head.tsx';
import { History } from './history.tsx';
import { People } from './people.tsx';
import { Reference } from './reference.tsx';
import { Talk } from './talk.tsx';

const useStyles = makeStyles({
  detail: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    outlineStyle: 'none',
  },
});

interface DetailProps {
  readonly request: RequestSeen;
  readonly etag: string;
  /** Where the page's own heading is another's. */
  readonly heading?: ReactNode;
}

/** One request: how it stands, what was said, who it concerns, what was done, what can be done. */
export function Detail({ request, etag, heading }: DetailProps): ReactNode {
  const styles = useStyles();
  const moves = useMovesOf(request, etag);
  const detail = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A press may have taken its own button away: whoever uses the keyboard stays here.
    if (document.activeElement === document.body) detail.current?.focus({ preventScroll: true });
  }, [request.version]);
  return (
    <MovesContext value={moves}>
      <div
        ref={detail}
        tabIndex={-1}
        className={styles.detail}
        onClickCapture={moves.begin}
        onInputCapture={moves.begin}
      >
        <Head heading={heading} />
        <Reference />
        <Talk />
        <Done />
        <Facts />
        <People />
        <History />
      </div>
    </MovesContext>
  );
}

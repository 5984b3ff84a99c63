import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useState } from 'react';
import type { MoveName } from '../../../../bot/src/contract/moves.ts';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import { Problem, type Got } from '../../api/client.ts';
import { useChange } from '../../api/hooks.ts';
import { useKoppi } from '../../koppi.ts';

/** A move and what it takes; the service knows which inputs are which. */
export interface MovePressed {
  readonly move: MoveName;
  readonly [input: string]: string | boolean;
}

export interface Moves {
  readonly request: RequestSeen;
  readonly may: (move: MoveName) => boolean;
  /**
   * @param whenDone what was typed is let go only once it has arrived
   * @param whenNot told why it was not done
   */
  readonly press: (
    pressed: MovePressed,
    whenDone?: () => void,
    whenNot?: (problem: Problem) => void,
  ) => void;
  /** On its way. */
  readonly pending: MoveName | undefined;
  /** The last press was done, and nothing new was begun since. */
  readonly isDone: boolean;
  /** Something new is begun. */
  readonly begin: () => void;
  /** Pressed last; what its problem belongs to. */
  readonly last: MoveName | undefined;
  readonly problem: Problem | null;
  /** As the request stood when the last move was pressed. */
  readonly before: RequestSeen | undefined;
}

/** What can be done with one request, and what became of the last press. */
export function useMovesOf(request: RequestSeen, etag: string): Moves {
  const { language } = useKoppi();
  const queries = useQueryClient();
  const change = useChange<RequestSeen>();
  const [pressed, setPressed] = useState<{ move: MoveName; before: RequestSeen }>();
  const path = `/api/requests/${request.id}`;
  const show = (seen: Got<RequestSeen>) => {
    queries.setQueryData([path, language], seen);
  };
  return {
    request,
    may: (move) => request.may.includes(move),
    press: (body, whenDone, whenNot) => {
      setPressed({ move: body.move, before: request });
      // It may only have moved on along its plan: the catch is still wanted.
      const again = ({ may }: RequestSeen) => body.move === 'accept' && may.includes('accept');
      change.mutateAsync({ path: `${path}/moves`, body, etag, again }).then(
        (seen) => {
          show(seen);
          whenDone?.();
        },
        (problem: unknown) => {
          if (!(problem instanceof Problem)) throw problem;
          if (problem.etag !== '' && isRequest(problem.current))
            show({ data: problem.current, etag: problem.etag });
          whenNot?.(problem);
        },
      );
    },
    pending: change.isPending ? pressed?.move : undefined,
    isDone: change.isSuccess,
    begin: () => {
      if (change.isSuccess) change.reset();
    },
    last: pressed?.move,
    problem: change.isPending ? null : change.error,
    before: pressed?.before,
  };
}

const isRequest = (current: unknown): current is RequestSeen =>
  typeof current === 'object' && current !== null && 'may' in current;

export const MovesContext = createContext<Moves | undefined>(undefined);

/** @throws outside a request */
export function useMoves(): Moves {
  const moves = useContext(MovesContext);
  if (!moves) throw new Error('no request round this');
  return moves;
}

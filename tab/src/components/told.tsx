import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Got, Problem } from '../api/client.ts';
import { useWords } from '../koppi.ts';
import { Loading } from './loading.tsx';

/** Why something was not done, in the sentence of the service. */
export function ProblemBar({
  problem,
  onRetry,
}: {
  readonly problem: Problem | null;
  readonly onRetry?: () => void;
}): ReactNode {
  const { shell } = useWords();
  return (
    <div role="alert">
      {problem && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{reasonOf(problem)}</MessageBarBody>
          {onRetry && (
            <MessageBarActions>
              <Button size="small" onClick={onRetry}>
                {shell.retry}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </div>
  );
}

/** What is of no field says more than that something stands in the way. */
const reasonOf = ({ errors, message }: Problem): string =>
  errors.find(({ path }) => path === '')?.message ?? message;

const useStyles = makeStyles({
  empty: { color: tokens.colorNeutralForeground2, paddingBlock: tokens.spacingVerticalS },
});

/** Nothing to show, and what to do about it. */
export function Empty({ children }: { readonly children: ReactNode }): ReactNode {
  return <Text className={useStyles().empty}>{children}</Text>;
}

/** What was asked for: shown, on its way, or why not. What was shown before stays while it is renewed. */
export function Told<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<Got<T>, Problem>;
  readonly children: (data: T, etag: string) => ReactNode;
}): ReactNode {
  const { shell } = useWords();
  const { data, error } = query;
  return (
    <>
      {error && <ProblemBar problem={error} onRetry={() => void query.refetch()} />}
      {data ? children(data.data, data.etag) : !error && <Loading words={shell} />}
    </>
  );
}

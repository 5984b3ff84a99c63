import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MoveName } from '../../../../bot/src/contract/moves.ts';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useKoppi } from '../../koppi.ts';
import { Aloud } from './form.tsx';
import { useHistoryLine } from './history-line.ts';
import { useMoves } from './use-moves.ts';

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold },
  rows: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Why the last press was not done, where it was one of these. */
export function MoveProblem({ of }: { readonly of: readonly MoveName[] }): ReactNode {
  const { last, problem, before } = useMoves();
  const isShown =
    problem !== null && last !== undefined && of.includes(last) && !isAtField(problem);
  return (
    <Aloud role="alert">
      {isShown && (
        <MessageBar intent={problem.status === 412 ? 'warning' : 'error'} layout="multiline">
          <MessageBarBody>
            {problem.message}
            {before && (problem.status === 412 || problem.status === 409) && (
              <WhatChanged before={before} mayRepeat={problem.status === 412} />
            )}
          </MessageBarBody>
        </MessageBar>
      )}
    </Aloud>
  );
}

/** The sentence stands at the field itself. */
function isAtField({ errors, kind }: { errors: readonly unknown[]; kind: string }): boolean {
  return kind === 'unnoticed' || (errors.length > 0 && kind !== 'bad-input');
}

/** What others did between the look and the press. */
function WhatChanged({
  before,
  mayRepeat,
}: {
  readonly before: RequestSeen;
  readonly mayRepeat: boolean;
}): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { request } = useMoves();
  const line = useHistoryLine();
  const { changed } = requestsWords(language);
  const rows = request.history.slice(before.history.length);
  return (
    <>
      {rows.length > 0 && (
        <>
          <div className={styles.title}>{changed.title}</div>
          <ul className={styles.rows}>
            {rows.map((row, index) => (
              // Rows are only ever added to.
              <li key={index}>{line(row)}</li>
            ))}
          </ul>
        </>
      )}
      {mayRepeat && <div>{changed.kept}</div>}
    </>
  );
}

import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type {
  AnswerSeen,
  Completed,
  ItemSeen,
  Library,
  LibraryPath,
} from '../../../../bot/src/contract/library.ts';
import { Problem, type Got } from '../../api/client.ts';
import { useChange, useGet } from '../../api/hooks.ts';
import { Aloud, Buttons } from '../../components/moves/form.tsx';
import { Section } from '../../components/section.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useKoppi, useWords } from '../../koppi.ts';
import { Learning } from './learning.tsx';
import { Quiz } from './quiz.tsx';
import { useAnswers } from './use-answers.ts';
import { useLibraryWords } from './use-words.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
  place: { boxSizing: 'border-box', maxWidth: '44rem' },
});

interface QuestionsProps {
  readonly item: ItemSeen;
  /** It was changed while it was read: why what was answered does not count for it. */
  readonly onStale: (why: string) => void;
}

/** The questions of a training; with the last answer it is completed. */
export function Questions({ item, onStale }: QuestionsProps): ReactNode {
  const styles = useStyles();
  const { shell } = useWords();
  const words = useLibraryWords();
  const answers = useAnswers(questionsKey(item));
  const { api } = useKoppi();
  const queries = useQueryClient();
  const completing = useChange<Completed>();
  const [isAgain, setAgain] = useState(false);
  const { group, version, language, questions, mine } = item;
  const { told, isSent } = answers;

  const unlessStale = (problem: unknown) => {
    if (!(problem instanceof Problem) || problem.status !== 412) return;
    onStale(problem.message);
    void queries.invalidateQueries();
  };
  const send = (all: readonly AnswerSeen[]) => {
    const body = { version, language, answers: all.map(({ chosen }) => chosen) };
    completing
      .mutateAsync({ path: `/api/library/${group}/completions`, body })
      .then(answers.sent, unlessStale);
  };
  // Nothing is changed by it: what is shown stays as it is.
  const answering = useMutation<Got<AnswerSeen>, Problem, number>({
    mutationFn: (answer) =>
      api.call<AnswerSeen>(`/api/library/${group}/answers`, {
        method: 'POST',
        body: { version, language, question: answers.at, answer },
      }),
    networkMode: 'always',
    onSuccess: ({ data }) => {
      answers.hear(data);
      if (told.length + 1 === questions.length) send([...told, data]);
    },
    onError: unlessStale,
  });
  const isLearnt = mine.state === 'done' || mine.state === 'ends-soon';
  const isBegun = told.length > 0 || answers.picked !== undefined || isAgain;
  if (isLearnt && !isBegun)
    return (
      <div className={styles.place}>
        <Section title={words.quiz.title}>
          <div className={styles.all}>
            <Learning mine={mine} />
            <Text>{words.quiz.renewNow}</Text>
            <Buttons>
              <Button
                onClick={() => {
                  setAgain(true);
                }}
              >
                {words.quiz.again}
              </Button>
            </Buttons>
            <Onward group={item.group} />
          </div>
        </Section>
      </div>
    );
  const isAnswered = told.length === questions.length;
  const { error } = completing;
  const result = completing.data?.data;
  return (
    <div className={styles.place}>
      <Section title={words.quiz.title}>
        <div className={styles.all}>
          <Quiz
            item={item}
            answers={answers}
            isBusy={answering.isPending}
            problem={answering.error?.status === 412 ? null : answering.error}
            onAnswer={answering.mutate}
          />
          <div role="alert">
            {isAnswered && !isSent && !completing.isPending && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>
                  {error && error.status !== 412 ? error.message : words.quiz.unsent}
                </MessageBarBody>
                <MessageBarActions>
                  <Button
                    size="small"
                    onClick={() => {
                      send(told);
                    }}
                  >
                    {shell.retry}
                  </Button>
                </MessageBarActions>
              </MessageBar>
            )}
          </div>
          <Aloud role="status">
            {result && isSent && (
              <MessageBar intent="success" layout="multiline" politeness="polite">
                <MessageBarBody>
                  {`${words.quiz.completed(result.rightAnswers, questions.length)} `}
                  {result.mine.renewBy === null
                    ? words.quiz.forGood
                    : words.quiz.until(words.date(result.mine.renewBy))}
                </MessageBarBody>
              </MessageBar>
            )}
          </Aloud>
          {isSent && <Onward group={item.group} />}
        </div>
      </Section>
    </div>
  );
}

/** As long as the same is asked, what was chosen counts, also when the text was mended meanwhile. */
export const questionsKey = ({ id, questions }: ItemSeen): string =>
  `${id} ${JSON.stringify(questions)}`;

/** What comes next on the path that this training is a part of. */
function Onward({ group }: { readonly group: string }): ReactNode {
  const words = useLibraryWords();
  const library = useGet<Library>('/api/library');
  const holds = ({ steps }: LibraryPath) =>
    steps.some((step) => step.kind === 'item' && step.group === group);
  const next = library.data?.data.paths
    .filter(holds)
    .flatMap(({ steps }) => steps)
    .find(({ state }) => state === 'next');
  if (next?.kind === 'item' && next.group !== group)
    return (
      <Text>
        {`${words.path.next}: `}
        <TextLink href={`/library/item/${next.group}`}>{next.title}</TextLink>
      </Text>
    );
  return <TextLink href="/library">{next ? words.quiz.toPath : words.one.back}</TextLink>;
}

import {
  Field,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ItemSeen } from '../../../../bot/src/contract/library.ts';
import type { Problem } from '../../api/client.ts';
import { Aloud, Buttons, PressButton, validation } from '../../components/moves/form.tsx';
import { ProblemBar } from '../../components/told.tsx';
import { useFirstMistake } from '../../components/use-first-mistake.ts';
import type { Answers } from './use-answers.ts';
import { useLibraryWords } from './use-words.ts';

const useStyles = makeStyles({
  quiz: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
  count: { color: tokens.colorNeutralForeground2, outlineStyle: 'none' },
  // As readable as the question: they are read, not only picked.
  choice: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground1 },
  right: { fontWeight: tokens.fontWeightSemibold },
  mark: {
    marginInlineStart: tokens.spacingHorizontalXS,
    verticalAlign: '-2px',
    color: tokens.colorStatusSuccessForeground1,
  },
});

interface QuizProps {
  readonly item: Pick<ItemSeen, 'questions' | 'language'>;
  readonly answers: Answers;
  readonly isBusy: boolean;
  /** Why the last answer did not arrive. */
  readonly problem: Problem | null;
  readonly onAnswer: (choice: number) => void;
}

/** One question at a time; whatever was chosen, why follows at once. */
export function Quiz({ item, answers, isBusy, problem, onAnswer }: QuizProps): ReactNode {
  const styles = useStyles();
  const words = useLibraryWords().quiz;
  const { questions, language: lang } = item;
  const { told, at, picked } = answers;
  const [presses, setPresses] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const count = useRef<HTMLSpanElement>(null);
  const began = useRef(at);
  useFirstMistake(form, presses, problem);
  useEffect(() => {
    if (began.current !== at) count.current?.focus();
    began.current = at;
  }, [at]);
  const question = questions[at];
  if (!question) return null;
  const answer = told[at];
  const isLast = at === questions.length - 1;
  const lacks = presses > 0 && !answer && picked === undefined;

  const press = () => {
    setPresses(answer ? 0 : presses + 1);
    if (answer) answers.next();
    else if (picked !== undefined) onAnswer(picked);
  };
  return (
    <form
      ref={form}
      className={styles.quiz}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      <span ref={count} tabIndex={-1} className={styles.count}>
        {words.of(at + 1, questions.length)}
      </span>
      <Field
        label={{ children: question.text, size: 'large', weight: 'semibold', lang }}
        {...validation(lacks ? words.choose : undefined)}
      >
        <RadioGroup
          key={at}
          lang={lang}
          value={String(answer?.chosen ?? picked ?? '')}
          onChange={(_event, { value }) => {
            if (!answer) answers.pick(Number(value));
          }}
        >
          {question.choices.map((choice, index) => (
            <Radio
              key={index}
              value={String(index)}
              label={
                <span
                  className={mergeClasses(styles.choice, index === answer?.right && styles.right)}
                >
                  {choice}
                  {index === answer?.right && (
                    <CheckmarkCircleFilled className={styles.mark} aria-hidden />
                  )}
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <ProblemBar problem={isBusy ? null : problem} />
      <Aloud role="status">
        {answer && (
          <MessageBar
            intent={answer.chosen === answer.right ? 'success' : 'info'}
            layout="multiline"
          >
            <MessageBarBody>
              <MessageBarTitle>
                {answer.chosen === answer.right ? words.right : words.notQuite}
              </MessageBarTitle>{' '}
              {answer.chosen !== answer.right &&
                words.rightIs(question.choices[answer.right] ?? '')}
              <div lang={lang}>{answer.explanation}</div>
            </MessageBarBody>
          </MessageBar>
        )}
      </Aloud>
      {!(isLast && answer) && (
        <Buttons>
          <PressButton type="submit" appearance="primary" isBusy={isBusy}>
            {answer ? words.next : words.answer}
          </PressButton>
        </Buttons>
      )}
    </form>
  );
}

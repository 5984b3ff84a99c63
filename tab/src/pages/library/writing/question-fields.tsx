import { Button, Field, Input, makeStyles, Radio, Text, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { limits } from '../../../../../bot/src/domain/library/limits.ts';
import { Buttons, faultOf, validation, Writing } from '../../../components/moves/form.tsx';
import { newQuestion, type Draft } from './draft.ts';
import type { FieldsProps } from './fields.tsx';
import { useWritingWords } from './use-words.ts';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  choices: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'stretch' },
  choice: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalXS },
  add: { justifySelf: 'start' },
  text: { flexGrow: 1, minWidth: 0 },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

type Question = Draft['questions'][number];

/** Two or three questions, each with its choices, the right one, and why it is right. */
export function QuestionFields({ draft, problem, onChange }: FieldsProps): ReactNode {
  const styles = useStyles();
  const words = useWritingWords().questions;
  const { questions } = draft;
  const set = (next: readonly Question[]) => {
    onChange({ ...draft, questions: [...next] });
  };
  const replace = (at: number, change: Partial<Question>) => {
    set(questions.map((one, index) => (index === at ? { ...one, ...change } : one)));
  };
  const fault = faultOf(problem, 'questions');
  return (
    <>
      {questions.map((question, index) => (
        <fieldset key={index} className={styles.group}>
          <legend>
            <Text weight="semibold">{words.one(index + 1)}</Text>
          </legend>
          <Writing
            label={words.text}
            limit={limits.questionText}
            rows={2}
            required
            value={question.text}
            fault={faultOf(problem, `questions.${index}.text`)}
            onChange={(text) => {
              replace(index, { text });
            }}
          />
          <Choices
            name={`right-${index}`}
            question={question}
            faultAt={(path) => faultOf(problem, `questions.${index}.${path}`)}
            onChange={(change) => {
              replace(index, change);
            }}
          />
          <Writing
            label={words.explanation}
            hint={words.explanationHint}
            limit={limits.explanation}
            rows={3}
            required
            value={question.explanation}
            fault={faultOf(problem, `questions.${index}.explanation`)}
            onChange={(explanation) => {
              replace(index, { explanation });
            }}
          />
          <Buttons>
            <Button
              size="small"
              icon={<DeleteRegular />}
              onClick={() => {
                set(questions.filter((_one, at) => at !== index));
              }}
            >
              {words.remove(index + 1)}
            </Button>
          </Buttons>
        </fieldset>
      ))}
      {fault !== undefined && (
        <Text role="alert" className={styles.fault}>
          {fault}
        </Text>
      )}
      {questions.length < limits.questions && (
        <Buttons>
          <Button
            icon={<AddRegular />}
            onClick={() => {
              set([...questions, newQuestion()]);
            }}
          >
            {words.add}
          </Button>
        </Buttons>
      )}
    </>
  );
}

interface ChoicesProps {
  readonly name: string;
  readonly question: Question;
  readonly faultAt: (path: string) => string | undefined;
  readonly onChange: (change: Partial<Question>) => void;
}

/** The radio beside a choice says that it is the right one. */
function Choices({ name, question, faultAt, onChange }: ChoicesProps): ReactNode {
  const styles = useStyles();
  const words = useWritingWords().questions;
  const { choices, right } = question;
  const fault = faultAt('choices') ?? faultAt('right');
  return (
    <div role="group" aria-label={words.choices} className={styles.choices}>
      <Text>{words.choicesHint}</Text>
      {choices.map((choice, index) => (
        <div key={index} className={styles.choice}>
          <Radio
            name={name}
            value={String(index)}
            aria-label={words.isRight(index + 1)}
            checked={right === index}
            onChange={() => {
              onChange({ right: index });
            }}
          />
          <Field className={styles.text} {...validation(faultAt(`choices.${index}`))}>
            <Input
              aria-label={words.choice(index + 1)}
              maxLength={limits.choice}
              value={choice}
              onChange={(_event, { value }) => {
                onChange({ choices: choices.map((one, at) => (at === index ? value : one)) });
              }}
            />
          </Field>
        </div>
      ))}
      {fault !== undefined && (
        <Text role="alert" className={styles.fault}>
          {fault}
        </Text>
      )}
      {choices.length < limits.choices && (
        <Button
          className={styles.add}
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() => {
            onChange({ choices: [...choices, ''] });
          }}
        >
          {words.addChoice}
        </Button>
      )}
    </div>
  );
}

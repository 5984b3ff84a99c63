import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { limits } from '../../../../bot/src/domain/library/limits.ts';
import { useChange } from '../../api/hooks.ts';
import {
  Aloud,
  Buttons,
  Choice,
  faultOf,
  PressButton,
  Writing,
} from '../../components/moves/form.tsx';
import { useTyped } from '../../components/moves/typed.ts';
import { ProblemBar } from '../../components/told.tsx';
import { useFirstMistake } from '../../components/use-first-mistake.ts';
import { useKoppi } from '../../koppi.ts';
import { useLibraryWords } from './use-words.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    maxWidth: '38rem',
  },
});

/** What one would like to learn, in a sentence. */
export function WishForm(): ReactNode {
  const styles = useStyles();
  const { frame, language } = useKoppi();
  const words = useLibraryWords().wishes;
  const { fields, set, arrived } = useTyped('wish');
  const sending = useChange();
  const [presses, setPresses] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useFirstMistake(form, presses, sending.error);
  const text = fields['text'] ?? '';
  const topic = fields['topic'] ?? '';
  const lacks = presses > 0 && text.trim() === '';
  const fault = lacks ? words.needed : faultOf(sending.error, 'text');
  const type = (name: string, value: string) => {
    if (sending.isSuccess) sending.reset();
    set(name, value);
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setPresses(presses + 1);
        if (text.trim() === '') return;
        const body = { text: text.trim(), topic: topic === '' ? null : topic };
        sending.mutate(
          { path: '/api/library/wishes', body },
          {
            onSuccess: () => {
              arrived(fields);
              setPresses(0);
            },
          },
        );
      }}
    >
      <Writing
        label={words.label}
        hint={words.hint}
        rows={2}
        limit={limits.wish}
        value={text}
        fault={fault}
        onChange={(value) => {
          type('text', value);
        }}
      />
      <Choice
        label={words.topic}
        value={topic}
        options={frame.topics.map(({ id, name }) => ({ id, name: name[language] }))}
        nothing={words.noTopic}
        fault={faultOf(sending.error, 'topic')}
        onChange={(value) => {
          type('topic', value);
        }}
      />
      {fault === undefined && <ProblemBar problem={sending.error} />}
      <Aloud role="status">
        {sending.isSuccess && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{words.sent}</MessageBarBody>
          </MessageBar>
        )}
      </Aloud>
      <Buttons>
        <PressButton type="submit" appearance="primary" isBusy={sending.isPending}>
          {words.send}
        </PressButton>
      </Buttons>
    </form>
  );
}

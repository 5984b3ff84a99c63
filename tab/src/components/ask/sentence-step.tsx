import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import type { DraftSeen } from '../../../../bot/src/contract/requests.ts';
import { askWords } from '../../../../bot/src/wording/tab/ask.ts';
import type { Problem } from '../../api/client.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { PressButton } from '../moves/form.tsx';
import { noticesOf } from './form.ts';
import { formOf, type useKept } from './kept.ts';
import { Step } from './step.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface StepProps {
  readonly kept: ReturnType<typeof useKept>;
  readonly onClose: () => void;
}

/** One field: what is read of it stands in the form, as in the chat. */
export function SentenceStep({ kept, onClose }: StepProps): ReactNode {
  const styles = useStyles();
  const { api, frame, language } = useKoppi();
  const { shell } = useWords();
  const words = askWords(language);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
  }, []);
  const draft = useMutation<DraftSeen, Problem, string | undefined>({
    mutationFn: async (sentence) => {
      const body = sentence === undefined ? {} : { sentence };
      return (await api.call<DraftSeen>('/api/drafts', { method: 'POST', body })).data;
    },
    networkMode: 'always',
    onSuccess: (seen) => {
      kept.keep({
        form: formOf(seen, frame),
        phones: seen.phones,
        notices: noticesOf(seen, seen.draft.question),
      });
    },
  });
  const onwards = () => {
    const sentence = kept.sentence.trim();
    draft.mutate(sentence === '' ? undefined : sentence);
  };
  const refusal = draft.error?.errors.find(({ path }) => path === 'sentence')?.message;
  return (
    <Step
      formRef={form}
      title={words.title}
      onSubmit={onwards}
      problem={refusal === undefined ? draft.error : null}
      actions={
        <>
          <PressButton type="submit" appearance="primary" isBusy={draft.isPending}>
            {kept.sentence.trim() === '' ? words.sentence.bare : words.sentence.onwards}
          </PressButton>
          <Button onClick={onClose}>{shell.close}</Button>
        </>
      }
    >
      <Field
        label={words.sentence.label}
        hint={words.sentence.example}
        validationMessage={refusal ?? null}
      >
        <Textarea
          rows={3}
          resize="vertical"
          value={kept.sentence}
          onChange={(_event, { value }) => {
            kept.keep({ sentence: value });
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onwards();
          }}
        />
      </Field>
      <Text className={styles.quiet}>{words.sentence.privacy}</Text>
    </Step>
  );
}

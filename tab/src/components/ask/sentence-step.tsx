import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DraftSeen } from '../../../../bot/src/contract/requests.ts';
import { askWords } from '../../../../bot/src/wording/tab/ask.ts';
import type { Problem } from '../../api/client.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { ProblemBar } from '../told.tsx';
import { formOf, noticesOf, type useKept } from './kept.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface StepProps {
  readonly kept: ReturnType<typeof useKept>;
  readonly onClose: () => void;
}

/** One field: what is read of it stands in the form, as in the chat. */
export function SentenceStep({ kept, onClose }: StepProps): ReactNode {
  const styles = useStyles();
  const { api, language } = useKoppi();
  const { shell } = useWords();
  const words = askWords(language);
  const draft = useMutation<DraftSeen, Problem, string | undefined>({
    mutationFn: async (sentence) => {
      const body = sentence === undefined ? {} : { sentence };
      return (await api.call<DraftSeen>('/api/drafts', { method: 'POST', body })).data;
    },
    networkMode: 'always',
    onSuccess: (seen) => {
      kept.keep({
        form: formOf(seen),
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
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onwards();
      }}
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
      {refusal === undefined && <ProblemBar problem={draft.error} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={draft.isPending}>
          {kept.sentence.trim() === '' ? words.sentence.bare : words.sentence.onwards}
        </Button>
        <Button onClick={onClose}>{shell.close}</Button>
      </div>
    </form>
  );
}

import { Button, Text } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import { askWords } from '../../../../bot/src/wording/tab/ask.ts';
import { Problem } from '../../api/client.ts';
import { useChange } from '../../api/hooks.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { AskFields } from './fields.tsx';
import { inputsOf, isOther, isUnnoticed, missingOf, noticesOf, refusalsOf } from './form.ts';
import type { AskForm, useKept } from './kept.ts';
import { PressButton } from '../moves/form.tsx';
import { Step } from './step.tsx';

interface StepProps {
  readonly kept: ReturnType<typeof useKept>;
  readonly form: AskForm;
  readonly onClose: () => void;
}

/** The form: nothing goes before its person has seen it, and nothing typed is lost on the way. */
export function FormStep({ kept, form, onClose }: StepProps): ReactNode {
  const { language } = useKoppi();
  const { shell, terms } = useWords();
  const words = askWords(language);
  const send = useChange<RequestSeen>();
  const queries = useQueryClient();
  const element = useRef<HTMLFormElement>(null);
  // Pressed with something missing: from then on it is said at once.
  const [presses, setPresses] = useState(0);
  const mistakes = {
    ...refusalsOf(send.error, form),
    ...(presses > 0 ? missingOf(form, words) : {}),
  };
  const onSend = async () => {
    setPresses(presses + 1);
    if (Object.keys(missingOf(form, words)).length > 0) return;
    const body = { nonce: form.nonce, ...inputsOf(form, kept.notices) };
    try {
      const sent = await send.mutateAsync({ path: '/api/requests', body });
      queries.setQueryData([`/api/requests/${sent.data.id}`, language], sent);
      const isEarlier = sent.status !== 201 && isOther(sent.data, form);
      kept.keep({ sent: sent.data.id, isEarlier });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      if (isUnnoticed(problem)) kept.keep({ notices: noticesOf(problem.current, form.question) });
    }
  };
  return (
    <Step
      formRef={element}
      title={words.title}
      onSubmit={() => void onSend()}
      problem={Object.keys(mistakes).length > 0 ? null : send.error}
      actions={
        <>
          <PressButton type="submit" appearance="primary" isBusy={send.isPending}>
            {terms.button.send}
          </PressButton>
          <Button onClick={onClose}>{shell.close}</Button>
          <Button appearance="subtle" onClick={kept.forget}>
            {words.startOver}
          </Button>
        </>
      }
    >
      <Text>{terms.form.notSent}</Text>
      <AskFields
        form={form}
        phones={kept.phones}
        mistakes={mistakes}
        presses={presses}
        problem={send.error}
        notices={kept.notices}
        onChange={(change) => {
          kept.keep({ form: { ...form, ...change } });
          send.reset();
        }}
      />
    </Step>
  );
}

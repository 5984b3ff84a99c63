import { Button, Text } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { RequestSeen } from '../../../../bot/src/contract/request.ts';
import type { NewRequest, NoticesSeen } from '../../../../bot/src/contract/requests.ts';
import { askWords } from '../../../../bot/src/wording/tab/ask.ts';
import type { Problem } from '../../api/client.ts';
import { useChange } from '../../api/hooks.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { AskFields, type Mistakes } from './fields.tsx';
import { noticesOf, type AskForm, type useKept } from './kept.ts';
import { Step } from './step.tsx';
import { DangerBox } from './numbers.tsx';

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
  const [isPressed, setPressed] = useState(false);
  const missing = isPressed ? missingOf(form, words) : {};
  const { notices } = kept;
  const isNoticed = notices?.question === form.question;
  const shown = { ...refusalsOf(send.error, form), ...missing };
  const hasMistakes = Object.keys(shown).length > 0;

  useEffect(() => {
    if (!hasMistakes) return;
    const first = element.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    first?.focus();
    // What is wrong stands below the field, on a phone below the edge.
    first?.closest('.fui-Field')?.scrollIntoView({ block: 'nearest' });
  }, [hasMistakes, send.submittedAt]);

  const isAlarming = notices?.danger === true;
  useEffect(() => {
    if (isAlarming) element.current?.querySelector('[role=alert]')?.scrollIntoView();
  }, [isAlarming]);

  const onSend = async () => {
    setPressed(true);
    if (Object.keys(missingOf(form, words)).length > 0) return;
    const body = bodyOf(form, isNoticed);
    try {
      const sent = await send.mutateAsync({ path: '/api/requests', body });
      queries.setQueryData([`/api/requests/${sent.data.id}`, language], sent);
      kept.keep({ sent: sent.data.id });
    } catch (problem) {
      const { kind, current } = problem as Problem;
      if (kind === 'unnoticed')
        kept.keep({ notices: noticesOf(current as NoticesSeen, form.question) });
    }
  };
  return (
    <Step
      formRef={element}
      title={words.title}
      onSubmit={() => void onSend()}
      problem={hasMistakes ? null : send.error}
      actions={
        <>
          <Button type="submit" appearance="primary" disabledFocusable={send.isPending}>
            {terms.button.send}
          </Button>
          <Button onClick={onClose}>{shell.close}</Button>
          <Button appearance="subtle" onClick={kept.forget}>
            {words.startOver}
          </Button>
        </>
      }
    >
      <Text>{terms.form.notSent}</Text>
      {isAlarming && <DangerBox numbers={notices.numbers} />}
      <AskFields
        form={form}
        phones={kept.phones}
        mistakes={shown}
        warnings={
          isNoticed
            ? [
                ...(notices.nameWarning ? [terms.form.nameWarning] : []),
                ...(notices.dateWarning ? [terms.form.dateWarning] : []),
              ]
            : []
        }
        onChange={(change) => {
          kept.keep({ form: { ...form, ...change } });
          send.reset();
        }}
      />
    </Step>
  );
}

/** What the service would refuse, said before it is asked. */
function missingOf(form: AskForm, words: ReturnType<typeof askWords>): Mistakes {
  const isNothing = form.topic === '' && form.question.trim() === '';
  return {
    ...(form.station === '' ? { station: words.missingStation } : {}),
    ...(isNothing ? { question: words.nothingAsked } : {}),
    ...(form.kind !== 'consult' && !form.permission ? { permission: words.permissionNeeded } : {}),
  };
}

/** Refusals by the field that they are about. */
const refusalsOf = (problem: Problem | null, form: AskForm): Mistakes =>
  Object.fromEntries(
    (problem?.errors ?? [])
      .filter(({ path }) => path in form)
      .map(({ path, message }) => [path, message]),
  );

/** What was left empty is left out: the service knows what it means. */
function bodyOf(form: AskForm, warned: boolean): NewRequest {
  const { triggers, permission, kind, ...rest } = form;
  const place = form.urgency === 'now' ? form.place.trim() : '';
  const given = Object.entries({ ...rest, place }).filter(([, value]) => value !== '');
  return {
    nonce: form.nonce,
    ...Object.fromEntries(given),
    ...{ kind, permission: kind !== 'consult' && permission, warned },
    ...(triggers.length > 0 ? { triggers: triggers.join(',') } : {}),
  };
}

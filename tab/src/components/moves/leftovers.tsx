import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useKoppi } from '../../koppi.ts';
import { Buttons } from './form.tsx';
import { useTyped } from './typed.ts';
import { useMoves } from './use-moves.ts';

/** The long texts of the forms, by the move that would send them. */
const texts = { answer: 'answer', close: 'result', edit: 'question' } as const;
type Writing = keyof typeof texts;

/** Typed and not sent, and others have moved the request on meanwhile: the texts are still their writer's. */
export function Leftovers(): ReactNode {
  return (
    <>
      <Leftover move="answer" />
      <Leftover move="close" />
      <Leftover move="edit" />
    </>
  );
}

function Leftover({ move }: { readonly move: Writing }): ReactNode {
  const { language } = useKoppi();
  const { request, may } = useMoves();
  const { fields, forget } = useTyped(`${request.id} ${move}`);
  const { talk } = requestsWords(language);
  const text = fields[texts[move]] ?? '';
  if (may(move) || text.trim() === '') return null;
  return (
    <>
      <Field label={talk.leftover}>
        <Textarea readOnly value={text} rows={3} />
      </Field>
      <Buttons>
        <Button onClick={forget}>{talk.discard}</Button>
      </Buttons>
    </>
  );
}

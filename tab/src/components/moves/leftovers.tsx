import { Button, Field, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MoveName } from '../../../../bot/src/contract/moves.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useKoppi } from '../../koppi.ts';
import { answerKey } from './answer.tsx';
import { useEdited } from './edited.ts';
import { Buttons } from './form.tsx';
import { useTyped } from './typed.ts';
import { useMoves } from './use-moves.ts';

/** Typed and not sent, and others have moved the request on meanwhile: the texts are still their writer's. */
export function Leftovers(): ReactNode {
  const { id } = useMoves().request;
  const answer = useTyped(answerKey(id));
  const close = useTyped(`${id} close`);
  const edit = useEdited(id);
  return (
    <>
      <Leftover move="answer" text={answer.fields['answer']} onDiscard={answer.forget} />
      <Leftover move="close" text={close.fields['result']} onDiscard={close.forget} />
      <Leftover move="edit" text={edit.held.question} onDiscard={edit.forget} />
    </>
  );
}

interface LeftoverProps {
  /** The move that would send it. */
  readonly move: MoveName;
  readonly text: string | undefined;
  readonly onDiscard: () => void;
}

function Leftover({ move, text = '', onDiscard }: LeftoverProps): ReactNode {
  const { language } = useKoppi();
  const { may } = useMoves();
  const { talk } = requestsWords(language);
  if (may(move) || text.trim() === '') return null;
  return (
    <>
      <Field label={talk.leftover}>
        <Textarea readOnly value={text} rows={3} />
      </Field>
      <Buttons>
        <Button onClick={onDiscard}>{talk.discard}</Button>
      </Buttons>
    </>
  );
}

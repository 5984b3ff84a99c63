import { useRef, useState, type ReactNode } from 'react';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useKoppi } from '../../koppi.ts';
import { useFirstMistake } from '../use-first-mistake.ts';
import { Buttons, faultOf, PressButton, Writing } from './form.tsx';
import { MoveProblem } from './problem.tsx';
import { useTyped } from './typed.ts';
import { useMoves } from './use-moves.ts';

/** As the domain has it for answers and for the paluutieto. */
const limit = 1000;

export const answerMoves = ['answer', 'answerAndClose'] as const;
export const answerKey = (id: string): string => `${id} answer`;

/** The answer, to be sent with or without closing. What was typed outlives every redraw. */
export function Answer(): ReactNode {
  const { me, language } = useKoppi();
  const { request, may, press, pending, last, problem } = useMoves();
  const { fields, set, arrived } = useTyped(answerKey(request.id));
  const { talk, move } = requestsWords(language);
  const text = fields['answer'] ?? '';
  const field = useRef<HTMLDivElement>(null);
  const [presses, setPresses] = useState(0);
  const own = answerMoves.some((one) => one === last) ? problem : null;
  useFirstMistake(field, presses, own);
  if (!may('answer')) return null;
  const isAsker = request.content?.asker.id === me.id;
  const isBlank = text.trim() === '';
  const send = (name: (typeof answerMoves)[number]) => {
    setPresses(presses + 1);
    if (isBlank) return;
    press({ move: name, answer: text }, () => {
      setPresses(0);
      arrived(fields);
    });
  };
  return (
    <>
      <div ref={field}>
        <Writing
          label={isAsker ? talk.more : talk.answer}
          hint={talk.hint}
          limit={limit}
          value={text}
          fault={faultOf(own, 'answer') ?? (presses > 0 && isBlank ? talk.needed : undefined)}
          onChange={(value) => {
            set('answer', value);
          }}
        />
      </div>
      <MoveProblem of={answerMoves} />
      <Buttons>
        <PressButton
          appearance="primary"
          isBusy={pending !== undefined}
          onClick={() => {
            send('answer');
          }}
        >
          {isAsker ? move.send : move.answer}
        </PressButton>
        {may('answerAndClose') && (
          <PressButton
            isBusy={pending !== undefined}
            onClick={() => {
              send('answerAndClose');
            }}
          >
            {move.answerAndClose}
          </PressButton>
        )}
      </Buttons>
    </>
  );
}

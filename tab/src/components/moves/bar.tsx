import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { moves as allMoves, type MoveName } from '../../../../bot/src/contract/names.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useKoppi } from '../../koppi.ts';
import { answerMoves } from './answer.tsx';
import { Buttons, PressButton } from './form.tsx';
import { MoveProblem } from './problem.tsx';
import { quickMoves } from './quick.tsx';
import { useTyped } from './typed.ts';
import { useMoves } from './use-moves.ts';
import { onDemand } from '../on-demand.tsx';

const Declining = onDemand(() => import('./declining.tsx'));
const Handing = onDemand(() => import('./handing.tsx'));
const Closing = onDemand(() => import('./closing.tsx'));
const Withdrawing = onDemand(() => import('./withdrawing.tsx'));
const Editing = onDemand(() => import('./editing.tsx'));

/** Moves that ask for something more than the press. */
const unfolding = ['decline', 'assign', 'close', 'handOver', 'edit', 'withdraw'] as const;
type Unfolding = (typeof unfolding)[number];

export interface UnfoldedProps {
  /** Unfolded by a press just now. */
  readonly isFresh: boolean;
  readonly onDone: () => void;
}

const forms: Readonly<Record<Unfolding, (props: UnfoldedProps) => ReactNode>> = {
  decline: (props) => <Declining {...props} />,
  assign: (props) => <Handing move="assign" {...props} />,
  handOver: (props) => <Handing move="handOver" {...props} />,
  close: (props) => <Closing {...props} />,
  edit: (props) => <Editing {...props} />,
  withdraw: (props) => <Withdrawing {...props} />,
};

/** Every button that does something now, and what unfolds from it. */
export function MoveBar({ children }: { readonly children?: ReactNode }): ReactNode {
  const { me, language } = useKoppi();
  const { request, may, press, pending } = useMoves();
  const { fields, set, forget } = useTyped(`${request.id} unfolded`);
  const [fresh, setFresh] = useState<Unfolding>();
  const words = requestsWords(language).move;
  const open = unfolding.find((one) => one === fields['open'] && may(one));
  const isBusy = pending !== undefined;
  const isOwn = request.responsible?.id === me.id;
  const plain = (move: 'accept' | 'wider' | 'reopen', label: string) =>
    may(move) && (
      <PressButton
        appearance={move === 'accept' ? 'primary' : 'secondary'}
        isBusy={isBusy}
        onClick={() => {
          press({ move });
        }}
      >
        {label}
      </PressButton>
    );
  const told: readonly MoveName[] = [
    ...(open === undefined ? [] : [open]),
    ...(may('answer') ? answerMoves : []),
    ...quickMoves.filter((move) => may(move)),
    ...(may('referenceLeft') ? (['referenceLeft'] as const) : []),
  ];
  return (
    <>
      <Buttons>
        {plain('accept', isOwn ? words.takeBack : words.accept)}
        {plain('wider', words.wider)}
        {unfolding
          .filter((move) => may(move))
          .map((move) => (
            <Button
              key={move}
              aria-expanded={move === open}
              onClick={() => {
                if (move === open) forget();
                else set('open', move);
                setFresh(move);
              }}
            >
              {words[move]}
            </Button>
          ))}
        {plain('reopen', words.reopen)}
        {children}
      </Buttons>
      <MoveProblem of={allMoves.filter((move) => !told.includes(move))} />
      {open !== undefined && forms[open]({ isFresh: fresh === open, onDone: forget })}
    </>
  );
}

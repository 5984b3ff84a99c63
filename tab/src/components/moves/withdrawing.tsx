import { Button, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useKoppi } from '../../koppi.ts';
import type { UnfoldedProps } from './bar.tsx';
import { Buttons, Panel, PressButton } from './form.tsx';
import { MoveProblem } from './problem.tsx';
import { useMoves } from './use-moves.ts';

/** Peru: asked once. */
export default function Withdrawing({ isFresh, onDone }: UnfoldedProps): ReactNode {
  const { language } = useKoppi();
  const { press, pending } = useMoves();
  const { move, withdrawing } = requestsWords(language);
  return (
    <Panel label={move.withdraw} isFresh={isFresh}>
      <Text>{withdrawing.sure}</Text>
      <MoveProblem of={['withdraw']} />
      <Buttons>
        <PressButton
          appearance="primary"
          isBusy={pending !== undefined}
          onClick={() => {
            press({ move: 'withdraw' }, onDone);
          }}
        >
          {withdrawing.press}
        </PressButton>
        <Button onClick={onDone}>{withdrawing.back}</Button>
      </Buttons>
    </Panel>
  );
}

import { Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { declineReasons } from '../../../../bot/src/domain/consultation/types.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import type { UnfoldedProps } from './bar.tsx';
import { Buttons, Choice, faultOf, named, Pair, Panel, PressButton } from './form.tsx';
import { MoveProblem } from './problem.tsx';
import { useTyped } from './typed.ts';
import { useMoves } from './use-moves.ts';

interface HandingProps extends UnfoldedProps {
  readonly move: 'handOver' | 'assign';
}

/** Siirrä toiselle and, for the coordinator, Anna jollekulle. */
export default function Handing({ move, isFresh, onDone }: HandingProps): ReactNode {
  const { language } = useKoppi();
  const { terms } = useWords();
  const { request, press, pending, problem, last } = useMoves();
  const { fields, set, arrived } = useTyped(`${request.id} ${move}`);
  const [presses, setPresses] = useState(0);
  const words = requestsWords(language);
  const isHandOver = move === 'handOver';
  const own = isHandOver ? words.handing : words.assigning;
  const people = isHandOver ? request.handOverTo : request.assignTo;
  const adviser = fields['adviser'] ?? '';
  const reason = fields['reason'] ?? '';
  const missing = presses > 0 && adviser === '' ? words.handing.choose : undefined;
  const refused = last === move ? problem : null;
  const fault = faultOf(refused, 'adviser') ?? missing;
  const send = () => {
    setPresses(presses + 1);
    if (adviser === '') return;
    press({ move, adviser, ...(isHandOver && reason !== '' ? { reason } : {}) }, () => {
      arrived(fields);
      onDone();
    });
  };
  return (
    <Panel label={words.move[move]} isFresh={isFresh} presses={presses} problem={refused}>
      {people.length === 0 ? (
        <Text>{own.nobody}</Text>
      ) : (
        <>
          {isHandOver && <Text>{words.handing.hint}</Text>}
          <Pair>
            <Choice
              required
              label={words.handing.whom}
              value={adviser}
              nothing={words.move.choose}
              options={people}
              fault={fault}
              onChange={(value) => {
                set('adviser', value);
              }}
            />
            {isHandOver && (
              <Choice
                label={words.handing.why}
                value={reason}
                nothing={words.move.none}
                options={named(declineReasons, terms.reason)}
                onChange={(value) => {
                  set('reason', value);
                }}
              />
            )}
          </Pair>
          <MoveProblem of={[move]} />
          <Buttons>
            <PressButton appearance="primary" isBusy={pending !== undefined} onClick={send}>
              {own.press}
            </PressButton>
          </Buttons>
        </>
      )}
    </Panel>
  );
}

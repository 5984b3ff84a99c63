import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { declineReasons } from '../../../../bot/src/domain/consultation/types.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import type { UnfoldedProps } from './bar.tsx';
import { Buttons, named, Panel, PressButton } from './form.tsx';
import { MoveProblem } from './problem.tsx';
import { useTyped } from './typed.ts';
import { useMoves } from './use-moves.ts';

/** En voi ottaa: the usual reason stands chosen. */
export default function Declining({ isFresh, onDone }: UnfoldedProps): ReactNode {
  const { language } = useKoppi();
  const { terms } = useWords();
  const { request, press, pending } = useMoves();
  const { fields, set, arrived } = useTyped(`${request.id} decline`);
  const { move, declining } = requestsWords(language);
  const reason = fields['reason'] ?? declineReasons[0];
  return (
    <Panel label={move.decline} isFresh={isFresh}>
      <Field label={declining.why}>
        <RadioGroup
          value={reason}
          onChange={(_event, { value }) => {
            set('reason', value);
          }}
        >
          {named(declineReasons, terms.reason).map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
        </RadioGroup>
      </Field>
      <MoveProblem of={['decline']} />
      <Buttons>
        <PressButton
          appearance="primary"
          isBusy={pending !== undefined}
          onClick={() => {
            press({ move: 'decline', reason }, () => {
              arrived(fields);
              onDone();
            });
          }}
        >
          {declining.press}
        </PressButton>
      </Buttons>
    </Panel>
  );
}

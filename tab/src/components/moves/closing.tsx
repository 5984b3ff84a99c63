import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import {
  outcomes,
  type Kind,
  type Outcome,
} from '../../../../bot/src/domain/consultation/types.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { useFold } from '../use-fold.ts';
import { answerKey } from './answer.tsx';
import type { UnfoldedProps } from './bar.tsx';
import { ClosingDetails } from './closing-details.tsx';
import { Buttons, faultOf, named, Panel, PressButton, Writing } from './form.tsx';
import { MoveProblem } from './problem.tsx';
import { useTyped } from './typed.ts';
import { useMoves } from './use-moves.ts';

/** The first of two taps is made already. */
const usual: Readonly<Record<Kind, Outcome>> = {
  consult: 'solved',
  handle: 'handled',
  'find-out': 'finding-out',
  'pass-on': 'passed-on',
};

const useStyles = makeStyles({
  outcomes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 14rem), 1fr))',
  },
  summary: {
    cursor: 'pointer',
    paddingBlock: tokens.spacingVerticalS,
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Päätä: the outcome, the paluutieto where something was handed over, and Lisätiedot. */
export default function Closing({ isFresh, onDone }: UnfoldedProps): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const { terms } = useWords();
  const { request, press, pending, problem, last } = useMoves();
  const typed = useTyped(`${request.id} close`);
  const answer = useTyped(answerKey(request.id));
  const [presses, setPresses] = useState(0);
  const words = requestsWords(language);
  const { fields, set } = typed;
  const needsResult = request.kind !== 'consult';
  const result = fields['result'] ?? '';
  const said = answer.fields['answer'] ?? '';
  const own = last === 'close' ? problem : null;
  // Its own fields are seen already; what stands in Lisätiedot may be folded away.
  const isInDetails = own?.errors.some(({ path }) => !['result', 'answer'].includes(path)) ?? false;
  const fold = useFold(isInDetails, own);
  const missing = presses > 0 && needsResult && result.trim() === '';
  const send = () => {
    setPresses(presses + 1);
    if (needsResult && result.trim() === '') return;
    const given = Object.entries(fields).filter(([, value]) => value !== '');
    press(
      {
        outcome: usual[request.kind],
        ...Object.fromEntries(given),
        ...(said.trim() === '' ? {} : { answer: said }),
        move: 'close',
      },
      () => {
        typed.arrived(fields);
        answer.arrived(answer.fields);
        onDone();
      },
    );
  };
  return (
    <Panel label={words.move.close} isFresh={isFresh} presses={presses} problem={own}>
      <Field label={words.closing.outcome}>
        <RadioGroup
          className={styles.outcomes}
          value={fields['outcome'] ?? usual[request.kind]}
          onChange={(_event, { value }) => {
            set('outcome', value);
          }}
        >
          {named(outcomes, terms.outcome).map(({ id, name }) => (
            <Radio key={id} value={id} label={name} />
          ))}
        </RadioGroup>
      </Field>
      {needsResult && (
        <Writing
          required
          label={words.closing.result}
          hint={words.talk.hint}
          limit={1000}
          value={result}
          fault={faultOf(own, 'result') ?? (missing ? words.closing.resultNeeded : undefined)}
          onChange={(value) => {
            set('result', value);
          }}
        />
      )}
      {request.closing.length > 0 && (
        <details {...fold}>
          <summary className={styles.summary}>{words.closing.details}</summary>
          <ClosingDetails typed={typed} problem={own} />
        </details>
      )}
      {said.trim() !== '' && <Text>{words.closing.answerToo}</Text>}
      {faultOf(own, 'answer') !== undefined && <Text role="alert">{faultOf(own, 'answer')}</Text>}
      <MoveProblem of={['close']} />
      <Buttons>
        <PressButton appearance="primary" isBusy={pending !== undefined} onClick={send}>
          {words.closing.press}
        </PressButton>
      </Buttons>
    </Panel>
  );
}

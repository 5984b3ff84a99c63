import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import {
  followUpResults,
  helpedAnswers,
  insteadAnswers,
} from '../../../../bot/src/domain/consultation/types.ts';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { useKoppi, useWords } from '../../koppi.ts';
import { Buttons, named, PressButton } from './form.tsx';
import { MoveProblem } from './problem.tsx';
import { useMoves, type MovePressed } from './use-moves.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface Tap {
  readonly label: string;
  readonly pressed: MovePressed;
}

/** A question with an answer in one press. */
function Question({
  ask,
  taps,
}: {
  readonly ask: string;
  readonly taps: readonly Tap[];
}): ReactNode {
  const styles = useStyles();
  const id = useId();
  const { press, pending } = useMoves();
  return (
    <div role="group" aria-labelledby={id} className={styles.box}>
      <Text id={id} weight="semibold">
        {ask}
      </Text>
      <Buttons>
        {taps.map(({ label, pressed }) => (
          <PressButton
            key={label}
            isBusy={pending !== undefined}
            onClick={() => {
              press(pressed);
            }}
          >
            {label}
          </PressButton>
        ))}
      </Buttons>
      <MoveProblem of={taps.map(({ pressed }) => pressed.move)} />
    </div>
  );
}

export const quickMoves = ['stillHere', 'clientLeft', 'followUp', 'rating.send'] as const;

/** What Koppi asks of this reader now: one press each. */
export function QuickQuestions(): ReactNode {
  const { language } = useKoppi();
  const { terms } = useWords();
  const { request, may } = useMoves();
  const { stillHere, followUp, rating, move } = requestsWords(language);
  const { asked } = request;
  const mayRate = may('rating.send') && asked !== null;
  const isRated = asked !== null && asked.helped !== null && asked.instead !== null;
  return (
    <>
      {may('stillHere') && (
        <Question
          ask={stillHere.ask}
          taps={[
            { label: move.stillHere, pressed: { move: 'stillHere' } },
            { label: move.clientLeft, pressed: { move: 'clientLeft' } },
          ]}
        />
      )}
      {may('followUp') && (
        <Question
          ask={followUp.ask}
          taps={named(followUpResults, terms.followUpResult).map(({ id, name }) => ({
            label: name,
            pressed: { move: 'followUp', result: id },
          }))}
        />
      )}
      {mayRate && asked.helped === null && (
        <Question
          ask={rating.helped}
          taps={named(helpedAnswers, terms.helped).map(({ id, name }) => ({
            label: name,
            pressed: { move: 'rating.send', helped: id },
          }))}
        />
      )}
      {mayRate && asked.helped !== null && asked.instead === null && (
        <Question
          ask={rating.instead}
          taps={named(insteadAnswers, terms.instead).map(({ id, name }) => ({
            label: name,
            pressed: { move: 'rating.send', instead: id },
          }))}
        />
      )}
      {isRated && <Text>{rating.thanks}</Text>}
    </>
  );
}

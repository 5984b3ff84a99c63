import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { requestsWords } from '../../../../bot/src/wording/tab/requests.ts';
import { Buttons, PressButton } from '../../components/moves/form.tsx';
import { MoveProblem } from '../../components/moves/problem.tsx';
import { useMoves } from '../../components/moves/use-moves.ts';
import { Section } from '../../components/section.tsx';
import { useKoppi, useNames } from '../../koppi.ts';

const useStyles = makeStyles({
  words: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

/** The words under which the client's matter stands in the record system. */
export function Reference(): ReactNode {
  const styles = useStyles();
  const { language } = useKoppi();
  const names = useNames();
  const { request, may, press, pending } = useMoves();
  const { reference } = requestsWords(language);
  const { content, asked, state } = request;
  const isOver = state === 'closed' || state === 'withdrawn';
  if (!content?.referenceWords || (isOver && !content.referenceLeft)) return null;
  const isAsker = asked !== null;
  const says = content.referenceLeft
    ? isAsker
      ? reference.left
      : reference.find
    : isAsker
      ? reference.leave
      : reference.awaiting;
  return (
    <Section title={reference.title}>
      <Text weight="semibold" className={styles.words}>
        {content.referenceWords.join(' ')}
      </Text>
      <Text>{says(names.recordSystem(request.station))}</Text>
      <MoveProblem of={['referenceLeft']} />
      {may('referenceLeft') && (
        <Buttons>
          <PressButton
            appearance="primary"
            isBusy={pending !== undefined}
            onClick={() => {
              press({ move: 'referenceLeft' });
            }}
          >
            {reference.press}
          </PressButton>
        </Buttons>
      )}
    </Section>
  );
}

import { followUpResults } from '../../../domain/consultation/types.ts';
import type { Consultation } from '../../../domain/consultation/types.ts';
import { act, aside, buttons, card, heading, paragraph } from './elements.ts';
import type { Pen } from '../../../telling/pen.ts';
import type { Drawn } from './types.ts';

/** "Miten päättyi?": one tap, thirty days after a matter was taken over. */
export function drawFollowUp(consultation: Consultation, pen: Pen): Drawn {
  const { followUpCard, followUpResult: results } = pen.words;
  const { id, followUpResult, outcome, closedAt, since } = consultation;
  const summary = pen.subject(consultation);
  const closed = pen.format.day(closedAt ?? since);
  const then = pen.words.outcome[outcome ?? 'handled'].toLowerCase();
  return card(`${followUpCard.heading} ${summary}`, [
    aside(summary),
    { ...heading(followUpCard.heading), spacing: 'none' },
    paragraph(followUpCard.asked(pen.asker(consultation), then, closed)),
    followUpResult === undefined
      ? buttons(
          ...followUpResults.map((result) =>
            act('request.followUp', results[result], { id, result }),
          ),
        )
      : paragraph(`✓ ${results[followUpResult]}`, { weight: 'bolder', color: 'good' }),
  ]);
}

import type { Consultation } from '../../../domain/consultation/types.ts';
import { aside, card, heading, paragraph } from './elements.ts';
import type { Pen } from '../../../telling/pen.ts';
import type { Drawn } from './types.ts';

/** For those who were asked but did not get it: what became of it. No buttons, so none goes stale. */
export function drawLost(consultation: Consultation, pen: Pen): Drawn {
  const summary = pen.subject(consultation);
  return card(summary, [
    aside(summary),
    { ...heading(pen.words.state[consultation.state]), spacing: 'none' },
    paragraph(whatBecame(consultation, pen)),
    aside(pen.words.lost.queue),
  ]);
}

function whatBecame(consultation: Consultation, pen: Pen): string {
  const { lost } = pen.words;
  const { state, adviser, acceptedAt, since } = consultation;
  if (state === 'waiting' || state === 'withdrawn' || state === 'expired') return lost[state];
  return lost.taken(pen.person(adviser ?? ''), pen.format.clock(acceptedAt ?? since));
}

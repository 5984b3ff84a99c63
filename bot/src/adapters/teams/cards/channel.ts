import type { Consultation } from '../../../domain/consultation/types.ts';
import { aside, card, heading } from './elements.ts';
import type { Pen } from '../../../telling/pen.ts';
import type { Drawn } from './types.ts';

/** In the station's channel: station, topic, urgency and state, nothing else. */
export function drawChannelStatus(consultation: Consultation, pen: Pen): Drawn {
  const summary = pen.subject(consultation);
  return card(summary, [
    aside(summary),
    { ...heading(pen.words.state[consultation.state]), spacing: 'none' },
  ]);
}

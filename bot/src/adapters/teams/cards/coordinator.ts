import type { View } from '../../../use-cases/view.ts';
import { act, aside, buttons, card, choiceInput, heading, paragraph } from './elements.ts';
import type { Maybe } from './elements.ts';
import { drawLost } from './lost.ts';
import { chatButton } from './numbers.ts';
import type { Pen } from '../../../telling/pen.ts';
import { requestFacts } from './request-facts.ts';
import { tabButton } from './tab-button.ts';
import { quote, talk } from './talk.ts';
import type { Drawn } from './types.ts';

type CoordinatorView = Extract<View, { kind: 'coordinator-card' }>;

/** A request without a taker: the coordinator asks somebody to take it, or takes it. */
export function drawCoordinatorCard(view: CoordinatorView, pen: Pen): Drawn {
  const { seen, now } = view;
  const { consultation } = seen;
  const { state, adviser, acceptedAt, since } = consultation;
  const { coordinator } = pen.words;
  if (state === 'withdrawn') return drawLost(consultation, pen);
  const summary = pen.subject(consultation);
  const isOpen = state === 'waiting' || state === 'expired';
  const when = pen.format.moment(acceptedAt ?? since, now);
  return card(summary, [
    aside(summary),
    { ...heading(isOpen ? coordinator.heading : pen.words.state[state]), spacing: 'none' },
    paragraph(isOpen ? coordinator.ask : coordinator.taken(pen.person(adviser ?? ''), when)),
    quote(seen, pen),
    requestFacts(consultation, pen),
    ...talk(seen, now, pen),
    ...(isOpen ? assignParts(view, pen) : [buttons(tabButton(consultation.id, pen))]),
  ]);
}

function assignParts({ seen, advisers }: CoordinatorView, pen: Pen): readonly Maybe[] {
  const { id, asker } = seen.consultation;
  const { button, field } = pen.words;
  const choices = pen.names(advisers);
  return [
    choices.length > 0 && choiceInput('adviser', field.adviser, choices),
    buttons(
      choices.length > 0 && act('request.assign', button.assign, { id }, { style: 'positive' }),
      act('request.accept', button.accept, { id }, { alone: true }),
      chatButton(asker, pen),
      tabButton(id, pen),
    ),
  ];
}

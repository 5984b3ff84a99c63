import { createPen, type DrawContext } from '../../../telling/pen.ts';
import type { View } from '../../../use-cases/view.ts';
import { card, paragraph } from './elements.ts';
import { drawView } from './index.ts';
import { plainText } from './text.ts';
import type { Action, AdaptiveCard, Dialog, Element } from './types.ts';

/** The very card of the chat, or a sentence, in a dialog: there buttons are Action.Submit. Pure. */
export function drawInDialog(view: View, context: DrawContext): Dialog {
  const { title, sent } = createPen(context, plainText).words.dialog;
  const drawn = drawView(view, { ...context, isInDialog: true });
  if (drawn.kind === 'text')
    return dialog(title, card(drawn.text, [paragraph(drawn.text)]).card, 'small');
  const body = [
    ...drawn.card.body.map(submitting),
    // Nothing more happens here: the news of it come where the person is reached.
    ...(view.kind === 'receipt' ? [paragraph(sent, { separator: true, spacing: 'large' })] : []),
  ];
  return dialog(title, { ...drawn.card, body }, 'large');
}

function submitting(element: Element): Element {
  if (element.type === 'Container') return { ...element, items: element.items.map(submitting) };
  if (element.type !== 'ActionSet') return element;
  const asSubmit = (action: Action) =>
    action.type === 'Action.Execute' ? action.fallback : action;
  return { ...element, actions: element.actions.map(asSubmit) };
}

const dialog = (title: string, shown: AdaptiveCard, size: Dialog['size']): Dialog => ({
  kind: 'dialog',
  title,
  card: shown,
  size,
});

import type { Language } from '../../domain/language.ts';
import type { County, PersonId } from '../../domain/roster/county.ts';
import type { Offer, View } from '../../use-cases/view.ts';
import { drawView } from './cards/index.ts';
import { drawInDialog } from './cards/dialog.ts';
import { drawOffer } from './cards/offered.ts';
import type { Dialog, Offered } from './cards/types.ts';
import type { Message } from './connector.ts';
import type { TabLink } from './tab-link.ts';

/** Draws a view for one reader. */
export type Draw = (view: View, language: Language, me: PersonId) => Drawn;
type Drawn = ReturnType<typeof drawView>;
/** The same for what the message box lists. */
export type DrawOffer = (offer: Offer, language: Language, me: PersonId) => Offered;

/** The same in a dialog. */
export type DrawDialog = (view: View, language: Language, me: PersonId) => Dialog;

export const drawing =
  (county: () => County, tabLink?: TabLink): Draw =>
  (view, language, me) =>
    drawView(view, { county: county(), language, me, tabLink });

export const offering =
  (county: () => County): DrawOffer =>
  (offer, language, me) =>
    drawOffer(offer, { county: county(), language, me });

export const inDialogs =
  (county: () => County, tabLink?: TabLink): DrawDialog =>
  (view, language, me) =>
    drawInDialog(view, { county: county(), language, me, tabLink });

/** A card goes alone: Teams splits a card with text in two and gives back no id. */
export function messageOf(drawn: Drawn): Message {
  if (drawn.kind === 'text') return { type: 'message', text: drawn.text };
  const { card, summary } = drawn;
  return { type: 'message', summary, attachments: [attached(card)] };
}

/** Answers a pressed button: the card's new state, or a sentence beside the card. */
export function invokeAnswerOf(drawn: Drawn): object {
  const [type, value] =
    drawn.kind === 'text'
      ? ['application/vnd.microsoft.activity.message', drawn.text]
      : ['application/vnd.microsoft.card.adaptive', drawn.card];
  return { statusCode: 200, type, value };
}

/** Answers a search from the message box: cards to choose from, or a sentence in their place. */
export const searchAnswerOf = (drawn: Drawn | Offered): object => ({
  composeExtension: drawn.kind === 'offers' ? resultOf(drawn.offers) : said(drawn),
});

/** Opens a dialog, or takes the place of what one shows. */
export function dialogAnswerOf({ title, card, size: height }: Dialog): object {
  const value = { title, height, width: 'medium', card: attached(card) };
  return { task: { type: 'continue', value } };
}

const attached = (card: object) => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: card,
});

const said = (drawn: Drawn) => ({
  type: 'message',
  text: drawn.kind === 'text' ? drawn.text : drawn.summary,
});

const resultOf = (offers: Extract<Offered, { kind: 'offers' }>['offers']) => ({
  type: 'result',
  attachmentLayout: 'list',
  attachments: offers.map(({ card, title, text }) => ({
    ...attached(card),
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text } },
  })),
});

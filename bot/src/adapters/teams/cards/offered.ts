import type { DirectoryEntry } from '../../../domain/directory/entry.ts';
import { telOf } from '../../../telling/links.ts';
import { createPen, type DrawContext, type Pen } from '../../../telling/pen.ts';
import type { Item } from '../../../domain/library/types.ts';
import type { Offer } from '../../../use-cases/view.ts';
import { aside, buttons, card, heading, open } from './elements.ts';
import { addressLine, hoursLine, line, phoneLine, said, textsOf, trainingParts } from './found.ts';
import { lineText, plainText } from './text.ts';
import type { Offered, OfferedCard } from './types.ts';

const phonesAtMost = 3;

/** What is found from the message box, to be chosen from and posted; a sentence where there is nothing. */
export function drawOffer(offer: Offer, context: DrawContext): Offered {
  const pen = createPen(context, plainText);
  const offers =
    offer.kind === 'contacts-offered'
      ? offer.entries.map((entry) => contactOffered(entry, offer.now, pen))
      : offer.trainings.map((item) => trainingOffered(item, pen));
  if (offers.length > 0 || offer.page === 'more') return { kind: 'offers', offers };
  const { share } = pen.words;
  const { what, none } = offer.kind === 'contacts-offered' ? share.contacts : share.items;
  return { kind: 'text', text: offer.page === 'untyped' ? what : none };
}

/**
 * The card is read by whoever is in the chat, clients' relatives and other employers' people among
 * them, is passed on, and stays as it was posted. So it never holds numbers for staff or how they
 * consult, wherever it is posted: Teams calls a chat between two people `personal` just as the one
 * with the bot. And it does not say whether the place is open: that stands in the list alone.
 */
function contactOffered(entry: DirectoryEntry, now: number, pen: Pen): OfferedCard {
  const { find, share, button } = pen.words;
  const { name, organization, summary, url, assured } = textsOf(entry);
  const phones = entry.phones
    .filter(({ audience }) => audience === 'public')
    .slice(0, phonesAtMost);
  const [phone] = phones;
  const hidden = entry.phones.some(({ audience }) => audience === 'professional');
  const title = said(name, pen, lineText) ?? '';
  const { card: drawn } = card(title, [
    heading(said(name, pen) ?? ''),
    line(said(organization, pen)),
    ...phones.map((one) => line(phoneLine(one, pen))),
    line(said(summary, pen)),
    entry.kind === 'role-card' && line(said(entry.roleCard.consultWhen, pen)),
    ...entry.addresses.slice(0, 2).map((address) => line(addressLine(address))),
    assured !== undefined && aside(find.assured(assured)),
    hidden && aside(share.staffNumbers),
    buttons(
      phone && open(button.callNumber(phone.number), telOf(phone.number)),
      url !== undefined && open(find.website, url),
    ),
  ]);
  const about = [
    said(organization, pen, lineText),
    entry.kind === 'service' ? hoursLine(entry.hours, now, pen) : undefined,
    phone && lineText(phone.number),
  ];
  const text = about.filter((one) => one !== undefined).join(' · ');
  return { card: drawn, title, text: text || (said(summary, pen, lineText) ?? '') };
}

function trainingOffered(item: Item, pen: Pen): OfferedCard {
  const { card: drawn } = card(lineText(item.title), [
    heading(plainText(item.title)),
    ...trainingParts(item, pen),
  ]);
  const text = [pen.words.find.minutes(item.minutes), lineText(item.summary)].join(' · ');
  return { card: drawn, title: lineText(item.title), text };
}

import { textIn, type DirectoryEntry, type HoursNow } from '../../../domain/directory/entry.ts';
import type { Texts } from '../../../domain/language.ts';
import type { Address, Phone } from '../../../domain/directory/types.ts';
import { readMarkdown } from '../../../domain/library/markdown/read.ts';
import type { Item } from '../../../domain/library/types.ts';
import type { Instant } from '../../../domain/time.ts';
import { telOf } from '../../../telling/links.ts';
import type { Pen } from '../../../telling/pen.ts';
import type { View } from '../../../use-cases/view.ts';
import { aside, box, buttons, card, heading, open, paragraph, part, unfold } from './elements.ts';
import type { Maybe } from './elements.ts';
import { cardMarkdown } from './markdown.ts';
import { plainText } from './text.ts';
import type { Drawn } from './types.ts';

type Of<Kind extends View['kind']> = Extract<View, { kind: Kind }>;

/** Whom to call, best first: open now or when next, numbers, how to consult; of the others more when asked for. */
export function drawContacts({ entries, now }: Of<'contacts-found'>, pen: Pen): Drawn {
  const { find } = pen.words;
  if (entries.length === 0) return { kind: 'text', text: find.noContacts };
  return card(find.contacts, [
    heading(find.contacts),
    ...entries.map((entry, index) => entryBox(entry, index === 0, now, pen)),
  ]);
}

/** One that fits what was asked. */
export function drawOfferedContact({ entry, now }: Of<'contact-offered'>, pen: Pen): Drawn {
  const title = pen.words.offer.contact;
  return card(title, [aside(title), entryBox(entry, true, now, pen)]);
}

function entryBox(entry: DirectoryEntry, isFirst: boolean, now: Instant, pen: Pen): Maybe {
  const { find, button } = pen.words;
  const { name, organization, url } = textsOf(entry);
  const phones = entry.phones.slice(0, phonesAtMost);
  const [phone] = phones;
  const more = moreLines(entry, pen);
  const id = `more-${entry.id}`;
  return box('emphasis', [
    paragraph(`**${said(name, pen) ?? ''}**`),
    line(said(organization, pen)),
    entry.kind === 'service' && line(hoursLine(entry.hours, now, pen)),
    ...phones.map((one) => line(phoneLine(one, pen))),
    ...(isFirst ? more : [part(id, false, more)]),
    buttons(
      phone && open(button.callNumber(phone.number), telOf(phone.number)),
      url !== undefined && open(find.website, url),
      !isFirst && unfold(find.more, id),
    ),
  ]);
}

function moreLines(entry: DirectoryEntry, pen: Pen): readonly Maybe[] {
  const { find } = pen.words;
  const { summary, consult, assured } = textsOf(entry);
  const how = said(consult, pen);
  return [
    line(said(summary, pen)),
    line(how === undefined ? undefined : find.consult(how)),
    ...entry.addresses.slice(0, addressesAtMost).map((address) => line(addressLine(address))),
    assured !== undefined && aside(find.assured(assured)),
  ];
}

/** In the reader's language, or in whichever it was written. */
export function said(
  texts: Texts | undefined,
  pen: Pen,
  harmless: (text: string) => string = plainText,
): string | undefined {
  const written = textIn(texts, pen.language);
  return written === undefined ? undefined : harmless(written);
}

export const line = (text: string | undefined): Maybe =>
  text !== undefined && paragraph(text, { spacing: 'small' });

const phonesAtMost = 3;
const addressesAtMost = 2;

export const addressLine = ({ address1, city }: Address): string =>
  plainText([address1, city].filter(Boolean).join(', '));

/** What the three kinds of entries say in the same places. */
export function textsOf(entry: DirectoryEntry): {
  readonly name: Texts;
  readonly organization?: Texts | undefined;
  readonly summary?: Texts | undefined;
  readonly consult?: Texts | undefined;
  readonly url?: string | undefined;
  readonly assured?: string | undefined;
} {
  switch (entry.kind) {
    case 'service': {
      const { name, description, howToConsult, url, assuredDate } = entry.service;
      const organization = entry.organization?.name;
      const texts = { name, organization, summary: description, consult: howToConsult };
      return { ...texts, url, assured: assuredDate };
    }
    case 'organization': {
      const { name, description, website } = entry.organization;
      return { name, summary: description, url: website };
    }
    case 'role-card': {
      const { name, does, consultWhen, assuredDate } = entry.roleCard;
      return { name, summary: does, consult: consultWhen, assured: assuredDate };
    }
  }
}

export function hoursLine(
  { openUntil, nextOpen }: HoursNow,
  now: Instant,
  pen: Pen,
): string | undefined {
  const { find } = pen.words;
  if (openUntil !== undefined) return find.openUntil(pen.format.moment(openUntil, now));
  return nextOpen === undefined ? undefined : find.opens(pen.format.moment(nextOpen, now));
}

export function phoneLine({ number, audience, description }: Phone, pen: Pen): string {
  const { find } = pen.words;
  const about = textIn(description, pen.language);
  const link = `[${number}](${telOf(number)})`;
  const line = audience === 'professional' ? find.staffPhone(link) : find.phone(link);
  return about === undefined ? line : `${line} (${plainText(about)})`;
}

/** Trainings, the best first; each unfolds on the card, so that it is read where one is. */
export function drawItems({ trainings: items }: Of<'items-found'>, pen: Pen): Drawn {
  const { find } = pen.words;
  if (items.length === 0) return { kind: 'text', text: find.noItems };
  return card(find.items, [heading(find.items), ...items.map((item) => itemBox(item, pen))]);
}

const itemBox = (item: Item, pen: Pen): Maybe =>
  box('emphasis', [paragraph(`**${plainText(item.title)}**`), ...trainingParts(item, pen)]);

/** All but the title; what is to be read unfolds. Of pictures a card has the words alone. */
export function trainingParts(
  { id, group, summary, body, minutes, attachments, pictures }: Item,
  pen: Pen,
): readonly Maybe[] {
  const { find } = pen.words;
  const text = `text-${id}`;
  return [
    aside(find.minutes(minutes)),
    paragraph(plainText(summary), { spacing: 'small' }),
    buttons(unfold(find.read, text)),
    part(text, false, [
      paragraph(cardMarkdown(readMarkdown(body, pictures).blocks)),
      pictures.length > 0 && aside(find.pictures),
      pictures.length > 0 &&
        pen.tabLink &&
        buttons(open(pen.words.button.openInTab, pen.tabLink(group, 'training'))),
      buttons(...attachments.map(({ name, url }) => open(name, url))),
    ]),
  ];
}

import type { PersonId } from '../../../domain/roster/county.ts';
import { box, open, paragraph, subheading } from './elements.ts';
import { dangerNumbers } from '../../../telling/danger-numbers.ts';
import { chatWith, telOf } from '../../../telling/links.ts';
import type { Pen } from '../../../telling/pen.ts';
import type { Container, OpenUrlAction } from './types.ts';

const link = (phone: string): string => `[${phone}](${telOf(phone)})`;

/** Soita: the first of somebody's numbers. */
export function callButton(phones: readonly string[], pen: Pen): OpenUrlAction | undefined {
  const [phone] = phones;
  return phone === undefined ? undefined : open(pen.words.button.callNumber(phone), telOf(phone));
}

export function chatButton(person: PersonId, pen: Pen): OpenUrlAction {
  return open(pen.words.button.chat, chatWith(person));
}

/** Shown before anything is sent when the words tell of danger or child protection. */
export function dangerBox(pen: Pen): Container {
  const { title, notice } = pen.words.danger;
  const lines = dangerNumbers(pen).map(({ name, phone }) => `${name}: ${link(phone)}`);
  return box('attention', [
    subheading(title),
    ...lines.map((line) => paragraph(line, { weight: 'bolder', spacing: 'small' })),
    paragraph(notice),
  ]);
}

/** The numbers of these people, then the county's own. */
export function numberLines(people: readonly PersonId[], pen: Pen): readonly string[] {
  const persons = people.flatMap((id) =>
    pen.phones(id).map((phone) => `${pen.person(id)}: ${link(phone)}`),
  );
  return [
    ...persons,
    ...pen.county.numbers.map((one) => `${one.name[pen.language]}: ${link(one.phone)}`),
  ];
}

import { spansOf, type Span } from './spans.ts';

const ends = '(?!\\d)(?![.,]\\d)';
const year = '(?:19|20)\\d\\d(?!\\d)';

const international = '(?<!\\d)(?:\\+ ?|00)[1-9](?:[ ()./-]{0,3}\\d){7,14}';
const mobile = '(?<!\\d)\\(?0(?:4\\d|50)\\)?(?:[ ./()-]{0,3}\\d){5,8}';
/** Area and service codes of Finland; the next group has three digits, so 02-05-2024 stays a date. */
const landline =
  '(?<![\\d.,:/-])\\(?0(?:[235689]|1[3-9]|2\\d|7\\d|[3678]00)\\)?' +
  `[ /-]{0,2}(?!${year})(?:\\d{3,4}|(?<=01\\d.)\\d\\d(?= ))(?:[ -]?\\d{1,4}){0,3}`;
const named =
  '(?<!\\p{L})(?:puh|puhelin(?:numero)?|gsm|tel|tfn|phone)[.:]{0,2} ?\\d(?:[ -]?\\d){6,11}';

const phone = new RegExp(`(?:${international}|${mobile}|${landline}|${named})${ends}`, 'giu');

/** Finnish and international phone numbers of at least seven digits; 112 and 116 117 are shorter. */
export const phones = (text: string): Span[] =>
  spansOf(text, phone, ([number]) => number.replace(/\D/g, '').length >= 7);

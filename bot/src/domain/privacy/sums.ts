import { spansOf, type Span } from './spans.ts';

const units = [
  '€|e|eur|eur[oa]\\p{L}{0,4}|snt|kr|kronor|%|:-',
  'h|t|min|minuut\\p{L}{0,4}|tunti\\p{L}{0,3}|tuntia|pv|päiv\\p{L}{1,4}|vrk|vk|vko|viik\\p{L}{1,5}|kk|kuukau\\p{L}{1,5}|v|vuot\\p{L}{1,4}',
  'krt|kert\\p{L}{1,4}|kpl|mg|ml|µg|g|kg|cm|mm|km|m|m2|mmol|kcal|henkil\\p{L}{1,5}|timmar|veckor|månader|hours|days|weeks|months|years',
].join('|');

/** Not the tail of a phone number: 040 123 456. */
const freeStanding = '(?<!\\d)(?<!0\\d{1,3}[ -])(?<!\\d\\d[-+])';
const range = '(?:\\d{1,3}(?:,\\d)? ?- ?)?';
const amount = '[1-9]\\d{0,2}(?:(?: \\d{3}){1,3}|\\d{0,3})';

const sum = new RegExp(
  `${freeStanding}${range}${amount}(?:,(?:\\d{1,2}|-))? ?(?:${units})(?![\\p{L}\\d])` +
    `|${freeStanding}${amount},\\d\\d(?!\\d)` +
    `|€ ?${amount}(?![\\d])`,
  'giu',
);

/** Money and measures with their unit: set aside before digits are looked at, since 1 234,56 € is no number of anybody. */
export const sums = (text: string): Span[] => spansOf(text, sum);

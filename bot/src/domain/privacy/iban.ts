import { spansOf, type Span } from './spans.ts';

const candidate = /(?<![\p{L}\d])[A-Z]{2}[ -]?\d{2}(?:[ -]?[A-Z\d]){11,30}/giu;
const shortest = 15;

/** One more character of the number that ISO 13616 writes (A is 10 … Z is 35), modulo 97. */
const append = (remainder: number, character: string): number => {
  const value = parseInt(character, 36);
  return (remainder * (value > 9 ? 100 : 10) + value) % 97;
};

/** Length of the account number at the beginning of the text, 0 if there is none. */
const ibanLength = (text: string): number => {
  let characters = '';
  let remainder = 0;
  let digits = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (!/[A-Z\d]/i.test(character)) continue;
    characters += character;
    if (characters.length <= 4) continue;
    remainder = append(remainder, character);
    if (/\d/.test(character)) digits++;
    // The words that follow an account number look like its groups: try each length of this many digits.
    const isWhole = !/[A-Z\d]/i.test(text.charAt(index + 1));
    if (!isWhole || characters.length < shortest || digits < 10) continue;
    if (/^FI\d{16}$/i.test(characters)) return index + 1;
    if (Array.from(characters.slice(0, 4)).reduce(append, remainder) === 1) return index + 1;
  }
  return 0;
};

/** Account numbers with the right check digits, in any grouping; Finnish ones also mistyped. */
export const ibans = (text: string): Span[] =>
  spansOf(text, candidate, ([found]) => ibanLength(found) > 0).map(({ start, end }) => ({
    start,
    end: start + ibanLength(text.slice(start, end)),
  }));

import { foldLookalikes } from './lookalikes.ts';

/** Nothing to fold: saves the costly passes for nearly all text that people type. */
const special = /[^\n -~ÄÖÅäöå§€é]| {2}|\n[ \n]| \n/;
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Mn}\p{Me}\u2800]|(?![\t\n\r])\p{Cc}/gu;
const dashes = /[\p{Pd}\u2212\u02d7\u2043\u30fc\u4e00\u2500\u2501]/gu;
const foreignDigits = /(?![0-9])\p{Nd}/gu;
const isDigit = /^\p{Nd}$/u;
/** O and l typed for 0 and 1: a word of digits and these letters only, with at least one digit. */
const digitWord = /(?<![\p{L}\d])(?=[OoIl]*\d)[\dOoIl]{3,}(?![\p{L}\d])/gu;

/** Unicode keeps decimal digits in tens from 0 to 9, so the distance to the first one is the value. */
const digitValue = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let below = code;
  while (isDigit.test(String.fromCodePoint(below - 1))) below--;
  return String((code - below) % 10);
};

const fold = (text: string): string =>
  foldLookalikes(
    text
      .normalize('NFKC')
      .replace(invisible, '')
      .replace(dashes, '-')
      .replace(foreignDigits, digitValue),
  )
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n');

/**
 * The text as a reader sees it, in few characters: compatibility forms, foreign digits and letters
 * made plain, what cannot be seen taken out, every dash a hyphen, white space single. Case is kept.
 */
export const normalise = (text: string): string =>
  (special.test(text) ? fold(text) : text).replace(digitWord, (word) =>
    word.replace(/[Oo]/g, '0').replace(/[Il]/g, '1'),
  );

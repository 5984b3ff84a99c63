/** Nothing that people type or print is longer; what is pasted must not take a turn's time. */
const longestText = 20_000;
const longestWord = 40;

const marked = /[^åäöa-z0-9\s\p{P}\p{S}]/u;

/**
 * Lower case with å, ä and ö, which are letters of their own, and without any other mark (é, ü, š).
 * Addresses are often printed as "nimi(ät)alue.fi" or "nimi (at) alue.fi".
 */
export function normalise(text: string): string {
  const lower = text.slice(0, longestText).normalize('NFC').toLowerCase();
  const plain = marked.test(lower)
    ? lower.replace(/[^åäö\p{ASCII}]/gu, (letter) =>
        letter.normalize('NFKD').replace(/\p{M}/gu, ''),
      )
    : lower;
  return plain.replace(/\s*[([](?:ät|at|a)[)\]]\s*/gu, '@');
}

/** Without dots and rings, as a foreign keyboard or a hurried hand writes. */
export const undotted = (word: string): string =>
  word.replace(/[åäö]/g, (letter) => (letter === 'ö' ? 'o' : 'a'));

/** A word as it stands in a text; one with hyphens, dots or @ inside has parts as well. */
export interface Token {
  /** In lower case, as normalised: "omaishoitajan-tuki". */
  readonly written: string;
  /** Without what joins its parts: "omaishoitajantuki". */
  readonly word: string;
  /** "omaishoitajan", "tuki"; empty when it has none. */
  readonly parts: readonly string[];
}

/** Inflection of abbreviations, "Kela:n", "FPA:s", goes behind a colon (Kielitoimiston ohjepankki: kaksoispiste; Svenska skrivregler: kolon). */
const wordLike = /[\p{L}\p{N}]+(?:(?:[-–@._+&/]|(?:'|’|´))[\p{L}\p{N}]+)*(?::\p{L}{1,6})?/gu;

/** Words and numbers in order. */
export function tokensOf(text: string): readonly Token[] {
  return (normalise(text).match(wordLike) ?? []).flatMap((written) => {
    const bare = written.replace(/:\p{L}+$/u, '').replace(/['’´]s$/u, '');
    const parts = bare.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
    const word = parts.join('');
    if (word.length > longestWord)
      return parts
        .filter(({ length }) => length <= longestWord)
        .map((part) => ({ written: part, word: part, parts: [] }));
    return [{ written: bare, word, parts: parts.length > 1 ? parts : [] }];
  });
}

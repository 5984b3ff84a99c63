import { leftEdge, spansOf, type Span } from './spans.ts';

const localCharacter = /[\p{L}\d._%+-]/u;
const dot = '(?:\\.| ?[([{](?:piste|dot|punkt|\\.)[)\\]}] ?| (?:piste|dot|punkt) )';
const at = '(?<at>@|[([{] ?(?:at|ät|a|ä|miukumauku|@) ?[)\\]}]| (?:at|ät|miukumauku)(?= ))';

/** Found at the sign, so that a long word without one costs nothing. */
const address = new RegExp(
  `(?<=[\\p{L}\\d_%+-] ?)${at} ?[\\p{L}\\d-]{1,63}(?<dots>(?:${dot}[\\p{L}\\d-]{1,63}){0,4})`,
  'giu',
);

const isAddress = (text: string, match: RegExpExecArray): boolean => {
  const { at: sign = '', dots = '' } = match.groups ?? {};
  const spaceBefore = text.charAt(match.index - 1) === ' ';
  const spaceAfter = match[0].charAt(sign.length) === ' ';
  // "(a)" may also count points of a list.
  if (/^[([{]/.test(sign)) return dots !== '' || !/^. ?[aä] ?.$/i.test(sign);
  // "apua @Koppi.": somebody is mentioned, nobody is addressed.
  if (sign === '@' && spaceBefore !== spaceAfter && spaceBefore) return false;
  const local = text.slice(leftEdge(text, match.index, localCharacter), match.index);
  const dotted = /[\p{L}\d]\.[\p{L}\d]/u.test(local);
  // The word "at" is English: it needs a dotted name before it or a spelled dot after it.
  if (/^ at$/i.test(sign)) return dots !== '' && (dotted || /[ ([{]/.test(dots));
  return dotted || dots !== '';
};

/** E-mail addresses, also with (at), (ät), [at], "ät" and "piste". */
export const emails = (text: string): Span[] =>
  spansOf(text, address, (match) => isAddress(text, match)).map(({ start, end }) => {
    const local = text.charAt(start - 1) === ' ' ? start - 1 : start;
    return { start: leftEdge(text, local, localCharacter), end };
  });

/** A stretch of the normalised text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stands where something was taken out: no pattern matches it, and normalised text never holds it. */
const gap = '\u0000';

/** All matches of a global pattern; unlike matchAll it does not compile the pattern anew each time. */
export const matchesOf = (text: string, pattern: RegExp): RegExpExecArray[] => {
  const matches: RegExpExecArray[] = [];
  spansOf(text, pattern, (match) => matches.push(match) > 0);
  return matches;
};

/**
 * All matches of a global pattern that `accept` says yes to. After a refusal the search goes on
 * one character later, so that a code hidden behind a look-alike beginning is still met.
 */
export const spansOf = (
  text: string,
  pattern: RegExp,
  accept: (match: RegExpExecArray) => boolean = () => true,
): Span[] => {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (accept(match)) spans.push({ start: match.index, end: pattern.lastIndex });
    else pattern.lastIndex = match.index + 1;
  }
  return spans;
};

/** In order of place, those that begin inside an earlier one left out. */
export const ordered = (spans: readonly Span[]): Span[] => {
  const kept: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
};

/** The text with the (ordered) spans made unreadable; every other character keeps its place. */
export const blank = (text: string, spans: readonly Span[]): string => {
  if (spans.length === 0) return text;
  const kept = spans.map(({ start, end }, index) => {
    const from = index === 0 ? 0 : (spans[index - 1]?.end ?? 0);
    return text.slice(from, start) + gap.repeat(end - start);
  });
  return kept.join('') + text.slice(spans.at(-1)?.end);
};

/** Where the word ending just before `end` begins, at most `limit` characters back. */
export const leftEdge = (text: string, end: number, wordCharacter: RegExp, limit = 64): number => {
  let start = end;
  while (start > 0 && end - start < limit && wordCharacter.test(text.charAt(start - 1))) start--;
  return start;
};

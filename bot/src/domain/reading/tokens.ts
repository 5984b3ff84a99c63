/** What hurried writing leaves out or doubles: dots, capitals, dialect's long consonants (rahhaa, kottiin). */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/([bcdfghjklmnpqrstvwxz])\1+/g, '$1');

/** No question is longer, no word is; what is pasted may be, and must not take a turn's time. */
const longestText = 1000;
const longestWord = 40;

/** The words and numbers of a text, folded, in order; an apostrophe does not end a word (she's). */
export const tokensOf = (text: string): readonly string[] =>
  (fold(text.slice(0, longestText).replace(/['’´]/g, '')).match(/[a-z]+|[0-9]+/g) ?? []).filter(
    ({ length }) => length <= longestWord,
  );

/** Cyrillic, Greek and slashed letters beside the Latin letter or digit they are read as. */
const pairs = [
  ['АВСЕНКМОРТХУІЅЈЗ', 'ABCEHKMOPTXYISJ3'],
  ['авсенкмортхуіѕј', 'abcehkmoptxyisj'],
  ['ΑΒΕΗΙΚΜΝΟΡΤΥΧ', 'ABEHIKMNOPTYX'],
  ['αβεικνορτυχ', 'abeikvoptux'],
  ['ØøƖı', 'OoIi'],
] as const;

const latin = new Map(
  pairs.flatMap(([foreign, plain]) =>
    Array.from(foreign, (letter, index) => [letter, plain.charAt(index)] as const),
  ),
);

const foreign = new RegExp(`[${[...latin.keys()].join('')}]`, 'gu');

/** Letters of other alphabets as the Latin letters they look like, case kept. */
export const foldLookalikes = (text: string): string =>
  text.replace(foreign, (letter) => latin.get(letter) ?? letter);

import { createPhraseBook } from '../../../bot/src/domain/reading/phrase-book.ts';
import { tokensOf } from '../../../bot/src/domain/reading/tokens.ts';

/** Which of these phrases are found in the text, in the order of their length. */
function found(text: string, ...phrases: string[]): readonly string[] {
  const book = createPhraseBook(
    phrases.map((phrase) => ({ label: phrase, language: 'fi' as const, phrase })),
  );
  return book(tokensOf(text)).map(({ label }) => label);
}

describe('a word of a phrase', () => {
  it.each([
    ['kela', 'Kela', true],
    ['kela', 'kelasta', false],
    ['kela*', 'kelasta', true],
    ['kela*', 'kalenteri', false],
    ['pärjää', 'PARJAA', true],
    ['rahaa', 'rahhaa', true],
    ['klo #', 'klo 14', true],
    ['klo #', 'klo kaksi', false],
    ['edunvalvont*', 'edunvlavontaan', true],
    ['edunvalvont*', 'edunvalvntaan', true],
    ['eläke*', 'leskeneläkettä', true],
    ['ero', 'era', false],
    ['jakso*', 'jaksaa', false],
  ])('%s in "%s": %s', (phrase, text, expected) => {
    expect(found(text, phrase)).toEqual(expected ? [phrase] : []);
  });
});

describe('words in a row', () => {
  it.each([
    ['ei kiire', 'ei kiire', true],
    ['ei kiire', 'ei mikään kiire', false],
    ['ei .. kiire', 'ei oo mikään kiire', true],
    ['ei .. kiire', 'ei se nyt vielä ole kiire', false],
    ['kun|ku ehdit|joudat', 'sitten ku joudat', true],
    ['te-toimisto*', 'TE toimistosta', true],
  ])('%s in "%s": %s', (phrase, text, expected) => {
    expect(found(text, phrase)).toEqual(expected ? [phrase] : []);
  });
});

describe('phrases that share a word', () => {
  it('leave it to the longer one', () => {
    expect(found('ei nyt heti', 'heti', 'nyt', 'ei nyt heti')).toEqual(['ei nyt heti']);
    expect(found('asumistukeen', 'asum*', 'asumistu*')).toEqual(['asumistu*']);
  });

  it('keep it each in their own language', () => {
    const book = createPhraseBook([
      { label: 'fi', language: 'fi', phrase: 'alkohol*' },
      { label: 'sv', language: 'sv', phrase: 'alkohol*' },
    ]);
    expect(book(['alkohol']).map(({ label }) => label)).toEqual(['fi', 'sv']);
  });
});

it('a decisive phrase outweighs any number of plain ones, those any number of weak ones', () => {
  const book = createPhraseBook(
    ['(a)', 'b', '!c'].map((phrase) => ({ label: phrase, language: 'fi' as const, phrase })),
  );
  const [a, b, c] = book(['a', 'b', 'c']).toSorted((x, y) => x.weight - y.weight);
  expect([a?.label, b?.label, c?.label]).toEqual(['(a)', 'b', '!c']);
  expect((b?.weight ?? 0) / (a?.weight ?? 0)).toBeGreaterThan(40);
  expect((c?.weight ?? 0) / (b?.weight ?? 0)).toBeGreaterThan(40);
});

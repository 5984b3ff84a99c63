import fc from 'fast-check';
import { cardMarkdown } from '../../../bot/src/adapters/teams/cards/markdown.ts';
import { isSafeLink } from '../../../bot/src/domain/library/links.ts';
import { readMarkdown } from '../../../bot/src/domain/library/markdown/read.ts';
import { plainText } from '../../../bot/src/domain/library/markdown/tree.ts';
import { markdownAttempts } from '../../fixtures/script-attempts.ts';
import { runs } from '../../helpers/thorough.ts';

const own = [{ source: 'kuva.png', alternative: 'Hakemuksen vaiheet' }];
const cardOf = (body: string) => cardMarkdown(readMarkdown(body, own).blocks);

it.each([
  ['a heading', '## Mistä **haetaan**', '**Mistä haetaan**'],
  ['bold and italics', 'a **b** _c_ **d _e_**', 'a **b** _c_ **d _e_**'],
  ['a link', '[Kela](https://www.kela.fi)', '[Kela](https://www.kela.fi)'],
  ['a picture', '![Lomake](kuva.png)', 'Lomake'],
  ['lists in lists', '1. yksi\n   - kaksi\n2. kolme', '1. yksi\n- kaksi\n2. kolme'],
  ['a quotation', '> Muista', 'Muista'],
  ['paragraphs', 'yksi\nyhä\n\nkaksi', 'yksi yhä\n\nkaksi'],
  ['code', '`a*b`\n\n    # c', 'a\\*b\n\n\\# c'],
  ['what looks like a heading', '\\# ei otsikko', '\\# ei otsikko'],
  ['what looks like a list', '2020\\. vuosi', '2020\\. vuosi'],
  ['a mention', 'Kysy <at>Hoitaja</at> heti', 'Kysy Hoitaja heti'],
])('%s in a card', (_what, body, expected) => {
  expect(cardOf(body)).toBe(expected);
});

/** Cards break lines and drop rules in their own way: the words are what must stay. */
const words = (body: string) =>
  plainText(readMarkdown(body, own).blocks).replaceAll(/\s+/gu, ' ').trim();

it.each(markdownAttempts)('%s is words in a card', (_situation, markdown) => {
  expect(cardOf(markdown)).not.toMatch(/(?<!\\)[<>]|(?<!\\)\]\((?!https:\/\/(?:www\.)?kela\.)/u);
  expect(words(cardOf(markdown))).toBe(words(markdown));
});

it('whatever somebody wrote, a card holds its words and no other link', () => {
  const piece = fc.oneof(
    fc.constantFrom(...markdownAttempts.map(([, markdown]) => markdown)),
    fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '<',
      '*',
      '_',
      '\n\n',
      '- ',
      '> ',
      '# ',
      '1. ',
      '\\',
      '&amp;',
    ),
    fc.string({ unit: 'grapheme-ascii', maxLength: 10 }),
  );
  const body = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(' '));
  fc.assert(
    fc.property(body, (markdown) => {
      const again = JSON.stringify(readMarkdown(cardOf(markdown)).blocks);
      for (const [, url = ''] of again.matchAll(/"url":"([^"]*)"/gu))
        expect(isSafeLink(url)).toBe(true);
      expect(again).not.toContain('"picture"');
    }),
    { numRuns: runs(300) },
  );
});

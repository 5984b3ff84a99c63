import fc from 'fast-check';
import { isSafeLink, isSafePicture } from '../../../bot/src/domain/library/links.ts';
import { readMarkdown } from '../../../bot/src/domain/library/markdown/read.ts';
import {
  plainText,
  type Block,
  type Inline,
} from '../../../bot/src/domain/library/markdown/tree.ts';
import { addressAttempts, markdownAttempts } from '../../fixtures/script-attempts.ts';
import { runs } from '../../helpers/thorough.ts';

const read = (body: string) =>
  readMarkdown(body, [{ source: 'kuva.png', alternative: 'Hakemuksen vaiheet' }]);
const paragraph = (...children: readonly Inline[]): Block => ({ kind: 'paragraph', children });
const text = (words: string): Inline => ({ kind: 'text', text: words });

/** Every address in a tree. */
const linksOf = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.entries(value).flatMap(([key, one]) =>
    (key === 'url' || key === 'source') && typeof one === 'string' ? [one] : [],
  );
  return [...own, ...Object.values(value).flatMap(linksOf)];
};

describe('Markdown', () => {
  it('is read into what may be shown', () => {
    const { blocks, unsafe } = read(
      [
        '## Mistä haetaan',
        'Tuki haetaan **aina** _ensin_ [Kelasta](https://www.kela.fi "Kela"),\nei muualta.  \nLue `ohje`.',
        '- yksi\n- kaksi\n  1. sisällä',
        '> Muista',
        '---',
        '    koodi',
        '![Lomake](kuva.png) <https://kela.example/a> <neuvo@kela.example>',
      ].join('\n\n'),
    );
    expect(unsafe).toEqual([]);
    expect(blocks).toEqual([
      { kind: 'heading', level: 2, children: [text('Mistä haetaan')] },
      paragraph(
        text('Tuki haetaan '),
        { kind: 'strong', children: [text('aina')] },
        text(' '),
        { kind: 'emphasis', children: [text('ensin')] },
        text(' '),
        { kind: 'link', url: 'https://www.kela.fi', children: [text('Kelasta')] },
        text(', ei muualta.'),
        { kind: 'break' },
        text('Lue '),
        { kind: 'code', text: 'ohje' },
        text('.'),
      ),
      {
        kind: 'list',
        first: undefined,
        items: [
          [paragraph(text('yksi'))],
          [
            paragraph(text('kaksi')),
            { kind: 'list', first: 1, items: [[paragraph(text('sisällä'))]] },
          ],
        ],
      },
      { kind: 'quote', blocks: [paragraph(text('Muista'))] },
      { kind: 'rule' },
      { kind: 'code', text: 'koodi\n' },
      paragraph(
        { kind: 'picture', source: 'kuva.png', alternative: 'Lomake' },
        text(' '),
        {
          kind: 'link',
          url: 'https://kela.example/a',
          children: [text('https://kela.example/a')],
        },
        text(' '),
        {
          kind: 'link',
          url: 'mailto:neuvo@kela.example',
          children: [text('neuvo@kela.example')],
        },
      ),
    ]);
  });

  it('shows HTML as the text that it is', () => {
    expect(read('Hae <b>tukea</b> <!-- heti -->').blocks).toEqual([
      paragraph(text('Hae <b>tukea</b> <!-- heti -->')),
    ]);
    expect(read('<div>\nsisällä\n</div>').blocks).toEqual([
      paragraph(text('<div> sisällä </div>')),
    ]);
  });

  it('names what is not shown, by its paragraph’s line', () => {
    const body = 'Alku\n\n- [tästä](javascript:alert(1))\n\nJa ![kuva](muu.png)';
    const { blocks, unsafe } = read(body);
    expect(unsafe).toEqual([
      { line: 3, url: 'javascript:alert(1)' },
      { line: 5, url: 'muu.png' },
    ]);
    expect(plainText(blocks)).toBe('Alku\ntästä\nJa kuva');
  });

  it('tells of a picture what the item says of it, where the text says nothing', () => {
    expect(read('![](kuva.png)').blocks).toEqual([
      paragraph({ kind: 'picture', source: 'kuva.png', alternative: 'Hakemuksen vaiheet' }),
    ]);
  });

  it('leaves out signs that turn a text around', () => {
    expect(plainText(read('a\u202Eb\u2066c\u0007d').blocks)).toBe('abcd');
  });
});

describe('nothing runs and nothing leads elsewhere', () => {
  it.each(markdownAttempts)('in %s', (_situation, markdown) => {
    const { blocks } = read(markdown);
    for (const address of linksOf(blocks))
      expect([address, isSafeLink(address) || isSafePicture(address)]).toEqual([address, true]);
    expect(linksOf(blocks).join(' ')).not.toMatch(/script:|data:|evil\.example/iu);
  });

  it.each(addressAttempts)('behind a link or a picture to %s', (_situation, address) => {
    for (const body of [`[a](<${address}>)`, `![a](<${address}>)`, `[a][1]\n\n[1]: <${address}>`])
      expect(linksOf(read(body).blocks).filter((one) => one === address)).toEqual([]);
  });

  it('whatever is written', () => {
    const piece = fc.oneof(
      fc.constantFrom(...markdownAttempts.map(([, markdown]) => markdown)),
      fc.constantFrom(
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '!',
        '`',
        '*',
        '_',
        '\n',
        '\n\n',
        '    ',
        '- ',
        '> ',
        '&#x6A;',
        'javascript:',
        'https://kela.example',
        ': ',
      ),
      fc.string({ unit: 'binary', maxLength: 10 }),
    );
    const body = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(body, (markdown) => {
        for (const address of linksOf(read(markdown).blocks))
          expect(isSafeLink(address) || address === 'kuva.png').toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });

  it.each([
    ['quotations', '>'.repeat(20_000)],
    ['lists', '- '.repeat(10_000)],
    ['brackets', '['.repeat(20_000)],
    ['pictures', '![a]('.repeat(4000)],
    ['references', '[a]: b\n'.repeat(2800)],
    ['stars', '*a**'.repeat(5000)],
    ['pairs of stars', `${'*a '.repeat(3300)}${'a* '.repeat(3300)}`],
    ['pairs of bold in italics', `${'**a *b '.repeat(1400)}${'b* a** '.repeat(1400)}`],
  ])('however deep the %s go', (_what, body) => {
    expect(() => plainText(read(body).blocks)).not.toThrow();
  });

  it('and pairs too deep to be shown leave their words', () => {
    const deep = `${'*a '.repeat(50)}ydin${' a*'.repeat(50)}`;
    expect(plainText(read(deep).blocks)).toBe(`${'a '.repeat(50)}ydin${' a'.repeat(50)}`);
  });
});

import fc from 'fast-check';
import {
  idsIn,
  sourceOf,
  storedIn,
  withStoredNames,
} from '../../../bot/src/domain/library/pictures/names.ts';
import { readPicture } from '../../../bot/src/domain/library/pictures/read.ts';
import { withoutMore } from '../../../bot/src/domain/library/pictures/strip.ts';
import { addressAttempts } from '../../fixtures/script-attempts.ts';
import {
  chunk,
  extendedWebp,
  jpeg,
  losslessWebp,
  part,
  pictureAttempts,
  png,
  segment,
  webp,
} from '../../fixtures/pictures.ts';
import { runs } from '../../helpers/thorough.ts';
import { content } from './items.ts';

const whole = [
  ['a PNG', png(), 'png'],
  [
    'a PNG with colours and density',
    png({}, chunk('sRGB', '\0'), chunk('pHYs', new Uint8Array(9))),
    'png',
  ],
  ['a JPEG', jpeg(), 'jpg'],
  [
    'a JPEG of Adobe',
    jpeg({}, segment(0xee, new Uint8Array(Buffer.from('Adobe\0d\0\0\0\0\x01')))),
    'jpg',
  ],
  ['a WebP', webp(), 'webp'],
  ['a lossless WebP', losslessWebp(), 'webp'],
  ['a WebP with transparency', extendedWebp(0x10, part('ALPH', 'xy')), 'webp'],
] as const;

describe('a picture', () => {
  it.each(whole)('%s is taken, with its size', (_what, file, type) => {
    expect(readPicture(file)).toEqual({ ok: true, type, width: 3, height: 2 });
  });

  it('may be as large as is told, and no larger', () => {
    for (const draw of [png, jpeg, webp, losslessWebp])
      expect(readPicture(draw({ width: 1600, height: 1600 }))).toMatchObject({
        ...{ ok: true, width: 1600, height: 1600 },
      });
  });

  it.each(pictureAttempts)('%s is none', (_what, file, why) => {
    expect(readPicture(file)).toEqual({ ok: false, why });
  });

  it.each(whole)('%s is none wherever it is cut off', (_what, file) => {
    for (let at = 0; at < file.length; at += 1)
      expect([at, readPicture(file.subarray(0, at)).ok]).toEqual([at, false]);
  });

  it('is read without a throw, whatever the bytes', () => {
    const start = fc.constantFrom(...whole.map(([, file]) => file));
    fc.assert(
      fc.property(start, fc.nat(80), fc.uint8Array({ maxLength: 60 }), (file, at, noise) => {
        const changed = Buffer.from(file);
        changed.set(
          noise.subarray(0, Math.max(0, changed.length - at)),
          Math.min(at, changed.length),
        );
        expect(typeof readPicture(changed).ok).toBe('boolean');
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('what a browser has drawn', () => {
  const bare = (file: Buffer) => Buffer.concat(withoutMore(new Uint8Array(file)));

  it.each([
    ['a PNG', png({}, chunk('eXIf', 'MM'), chunk('iCCP', 'sRGB'), chunk('sRGB', '\0'))],
    ['a JPEG', jpeg({}, segment(0xe1, 'Exif\0\0'), segment(0xe2, 'ICC_PROFILE\0'))],
    ['a WebP', extendedWebp(0x20, part('ICCP', 'sRGB'))],
    ['a WebP with more behind it', webp({}, part('EXIF', 'MM'))],
  ])('is %s of its pixels alone afterwards', (_what, file) => {
    expect(readPicture(file).ok).toBe(false);
    expect(readPicture(bare(file))).toMatchObject({ ok: true, width: 3, height: 2 });
  });

  it.each(whole)('%s that holds nothing else stays a picture', (_what, file, type) => {
    expect(readPicture(bare(file))).toMatchObject({ ok: true, type });
  });
});

describe('the name of a picture', () => {
  const id = 'abcdefghijklmnopqrstuvwx';

  it('is its id and what it is', () => {
    expect(sourceOf({ id, type: 'jpg' })).toBe(`${id}.jpg`);
    expect(storedIn(`${id}.jpg`)).toEqual({ id, type: 'jpg' });
    expect(idsIn([{ source: `${id}.webp`, alternative: '' }])).toEqual([id]);
  });

  it.each<readonly [string, string]>([
    ...addressAttempts,
    ['another file', 'kuva.png'],
    ['a drawing', `${id}.svg`],
    ['a name too short', 'abc.png'],
    ['capitals', `${id.toUpperCase()}.png`],
    ['a folder', `../${id}.png`],
    ['an address elsewhere', `https://kuvat.example/${id}.png`],
    ['a line behind it', `${id}.png\n`],
  ])('is not %s', (_what, source) => {
    expect(storedIn(source)).toBeUndefined();
  });
});

describe('pictures of a folder', () => {
  const stored = 'abcdefghijklmnopqrstuvwx.png';
  const filed = {
    ...{ ...content, state: 'draft' as const },
    pictures: [
      { source: 'kaavio.png', alternative: 'Kaavio' },
      { source: 'https://kuvat.example/kaavio.png', alternative: 'Muualla' },
      { source: 'puuttuu.png', alternative: 'Puuttuu' },
    ],
    body: [
      'Katso ![Kaavio](kaavio.png) ja ![muu](<kaavio.png> "Nimi"), kaavio.png tekstinä.',
      '![a][k] ![Muualla](https://kuvat.example/kaavio.png) ![Puuttuu](puuttuu.png)',
      '[k]: kaavio.png',
    ].join('\n\n'),
  };
  const named = withStoredNames(filed, (name) => (name === 'kaavio.png' ? stored : undefined));

  it('are called as the store calls them, in the list and in the text', () => {
    expect(named.pictures.map(({ source }) => source)).toEqual([
      stored,
      'https://kuvat.example/kaavio.png',
      'puuttuu.png',
    ]);
    expect(named.body).toBe(
      [
        `Katso ![Kaavio](${stored}) ja ![muu](<${stored}> "Nimi"), kaavio.png tekstinä.`,
        '![a][k] ![Muualla](https://kuvat.example/kaavio.png) ![Puuttuu](puuttuu.png)',
        `[k]: ${stored}`,
      ].join('\n\n'),
    );
  });

  it('that are called so already stay as they are', () => {
    expect(withStoredNames(named, (name) => (name === stored ? stored : undefined))).toBe(named);
  });
});

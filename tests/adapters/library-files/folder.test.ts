import fc from 'fast-check';
import { filesOf, readLibrary } from '../../../bot/src/adapters/library-files/folder.ts';
import { writeItemFile } from '../../../bot/src/adapters/library-files/item-file.ts';
import {
  readPathsFile,
  writePathsFile,
} from '../../../bot/src/adapters/library-files/paths-file.ts';
import { pictureIdOf } from '../../../bot/src/adapters/library-files/picture-id.ts';
import { readBody } from '../../../bot/src/domain/library/markdown/read.ts';
import { publishMistakes } from '../../../bot/src/domain/library/publish.ts';
import type { FiledItem, InductionPath } from '../../../bot/src/domain/library/types.ts';
import { chunk, png } from '../../fixtures/pictures.ts';
import { demoCounty } from '../../helpers/builders.ts';
import { runs } from '../../helpers/thorough.ts';
import { content } from '../../domain/library/items.ts';

const asBytes = (text: string) => new TextEncoder().encode(text);
const filed = (changes: Partial<FiledItem> = {}) => {
  const item: FiledItem = { ...content, state: 'published', ...changes };
  const name = `${item.group}.${item.language}.md`;
  return { name, bytes: asBytes(writeItemFile(item)) };
};
const picture = { name: 'kuva.png', bytes: png() };
const stored = `${pictureIdOf(png())}.png`;
const withPicture = filed({ pictures: [{ source: 'kuva.png', alternative: 'Lomake' }] });

const mistakesOf = (...files: Parameters<typeof readLibrary>[0]) => {
  const read = readLibrary(files);
  return read.ok ? [] : read.mistakes;
};

describe('a folder', () => {
  it('holds items, the pictures that they show, and nothing else that matters', () => {
    const readme = { name: 'LICENSE', bytes: asBytes('CC BY') };
    const unused = { name: 'muu.png', bytes: picture.bytes };
    expect(readLibrary([withPicture, picture, readme, unused])).toMatchObject({
      ok: true,
      items: [{ group: 'toimeentulotuki', pictures: [{ source: stored, alternative: 'Lomake' }] }],
      paths: [],
      pictures: [{ source: stored, bytes: picture.bytes }],
    });
  });

  it('may leave out a picture that is there elsewhere', () => {
    const elsewhere = (name: string) => (name === 'kuva.png' ? stored : undefined);
    expect(readLibrary([withPicture], elsewhere)).toMatchObject({
      ...{ ok: true, items: [{ pictures: [{ source: stored }] }], pictures: [] },
    });
  });

  it.each([
    {
      case: 'a picture is not there',
      files: [withPicture],
      mistake: {
        line: 9,
        path: 'pictures.0.source',
        says: { kind: 'missing-picture', name: 'kuva.png' },
      },
    },
    {
      case: 'a picture is too big',
      files: [withPicture, { ...picture, bytes: new Uint8Array(180_001) }],
      mistake: { file: 'kuva.png', says: { kind: 'picture', why: 'too-many-bytes' } },
    },
    {
      case: 'a picture tells where it was taken',
      files: [withPicture, { ...picture, bytes: png({}, chunk('eXIf', 'MM')) }],
      mistake: { file: 'kuva.png', says: { kind: 'picture', why: 'carries-more' } },
    },
    {
      case: 'a drawing is called a picture',
      files: [withPicture, { ...picture, bytes: asBytes('<svg onload="alert(1)"/>') }],
      mistake: { file: 'kuva.png', says: { kind: 'picture', why: 'wrong-kind' } },
    },
    {
      case: 'the item that came in its place is not there',
      files: [filed({ state: 'superseded', supersededBy: 'uusi.fi' })],
      mistake: { path: 'supersededBy', says: { kind: 'missing-item', id: 'uusi.fi' } },
    },
    {
      case: 'a file is no text',
      files: [{ name: 'kuva.md', bytes: new Uint8Array([0xff, 0xfe]) }],
      mistake: { file: 'kuva.md', line: 1, says: { kind: 'not-utf-8' } },
    },
    {
      case: 'a file is too long',
      files: [{ name: 'pitka.fi.md', bytes: new Uint8Array(200_001) }],
      mistake: { file: 'pitka.fi.md', says: { kind: 'file-too-long', limit: 200_000 } },
    },
    {
      case: 'the paths cannot be read',
      files: [{ name: 'paths.yaml', bytes: asBytes('- id: 7') }],
      mistake: { file: 'paths.yaml', line: 1, path: '0.id' },
    },
  ])('is refused when $case', ({ files, mistake }) => {
    expect(mistakesOf(...files)).toContainEqual(expect.objectContaining(mistake));
  });

  it('of a thousand and one files is refused', () => {
    const many = Array.from({ length: 1001 }, () => picture);
    expect(mistakesOf(...many)).toMatchObject([{ says: { kind: 'too-many-files', limit: 1000 } }]);
  });
});

describe('the demo county’s folder', () => {
  const demo = async () => {
    const folder = new URL('../../../counties/siun-sote/library', import.meta.url).pathname;
    const read = readLibrary(await filesOf(folder));
    if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
    return read;
  };

  it('is read without a mistake', async () => {
    const read = await demo();
    expect(read.items.length).toBeGreaterThanOrEqual(12);
    expect(read.paths.flatMap(({ steps }) => steps).length).toBeGreaterThanOrEqual(3);
    const groups = new Set(read.items.map(({ group }) => group));
    const named = read.paths.flatMap(({ steps }) =>
      steps.flatMap((s) => (s.kind === 'item' ? [s.group] : [])),
    );
    expect(named.filter((group) => !groups.has(group))).toEqual([]);
  });

  it('has pictures that say in Finnish and in Swedish what they show', async () => {
    const { items, pictures } = await demo();
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    for (const { source } of pictures) {
      const shown = items.filter((item) => item.pictures.some((one) => one.source === source));
      expect(shown.map(({ language }) => language)).toEqual(expect.arrayContaining(['fi', 'sv']));
      for (const { body } of shown) expect(body).toContain(`](${source})`);
    }
  });

  it('holds what may be published as it is', async () => {
    const { items, pictures } = await demo();
    const lacking = items.flatMap((item) => {
      const context = {
        ...{ county: demoCounty, today: '2026-11-24', body: readBody(item) },
        hasPicture: (source: string) => pictures.some((one) => one.source === source),
      };
      const mistakes = publishMistakes(item, context);
      return mistakes.map((mistake) => ({ item: `${item.group}.${item.language}`, ...mistake }));
    });
    expect(lacking).toEqual([]);
  });
});

describe('paths', () => {
  const pathIn = (...steps: readonly string[]) =>
    readPathsFile(
      ['- id: uusi-hoitaja', '  name: "Uusi hoitaja"', '  steps:', ...steps].join('\n'),
    );

  it('are read with their steps, in order', () => {
    const read = pathIn(
      '    - item: toimeentulotuki',
      '    - task: {fi: "Käy tiimihuoneessa", sv: "Besök teamrummet"}',
      '      id: tiimihuone',
      '      link: {name: "Kartta", url: "https://kartta.example"}',
    );
    expect(read).toMatchObject({
      paths: [
        {
          ...{ id: 'uusi-hoitaja', name: { fi: 'Uusi hoitaja' }, professions: [] },
          steps: [
            { kind: 'item', group: 'toimeentulotuki' },
            {
              kind: 'task',
              id: 'tiimihuone',
              text: { fi: 'Käy tiimihuoneessa', sv: 'Besök teamrummet' },
              link: { name: 'Kartta', url: 'https://kartta.example' },
            },
          ],
        },
      ],
    });
  });

  it('know a task without an id by its words', () => {
    const idOf = (text: string) => {
      const read = pathIn(`    - task: "${text}"`);
      const [step] = read.ok ? (read.paths[0]?.steps ?? []) : [];
      return step?.kind === 'task' ? step.id : undefined;
    };
    expect(idOf('Käy tiimihuoneessa')).toMatch(/^[a-p]{16}$/u);
    expect(idOf('Käy tiimihuoneessa')).toBe(idOf('Käy tiimihuoneessa'));
    expect(idOf('Käy tiimihuoneessa')).not.toBe(idOf('Käy kahvilla'));
  });

  it.each([
    { step: '    - item: a\n      task: "b"', says: { kind: 'not-a-step' }, path: '0.steps.0' },
    { step: '    - id: a', says: { kind: 'not-a-step' }, path: '0.steps.0' },
    { step: '    - item: a\n    - item: a', says: { kind: 'twice' }, path: '0.steps.1' },
    { step: '    - task: {}', says: { kind: 'needed' }, path: '0.steps.0.task' },
    {
      step: '    - task: {de: "Tee"}',
      says: { kind: 'unknown-key', key: 'de' },
      path: '0.steps.0.task.de',
    },
    {
      step: '    - task: 7',
      says: { kind: 'wrong-type', expected: 'object' },
      path: '0.steps.0.task',
    },
    { step: '    - &a item: a', says: { kind: 'anchor' }, path: '' },
  ])('name what is wrong: $says.kind', ({ step, says, path }) => {
    const read = pathIn(step);
    expect(read.ok ? [] : read.mistakes).toContainEqual(
      expect.objectContaining({ file: 'paths.yaml', says, path }),
    );
  });

  it('that are too long are not read', () => {
    expect(readPathsFile(' '.repeat(100_001))).toMatchObject({
      mistakes: [{ says: { kind: 'file-too-long', limit: 100_000 } }],
    });
  });

  it('are written and read as the same, and the same file again', () => {
    const code = fc.stringMatching(/^[a-z]{1,8}$/u);
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    const texts = fc
      .record({ fi: text, sv: text, en: text }, { requiredKeys: [] })
      .filter((given) => Object.keys(given).length > 0);
    const step = fc.oneof(
      fc.record({ kind: fc.constant('item' as const), group: code }),
      fc.record(
        {
          ...{ kind: fc.constant('task' as const), id: code, text: texts },
          link: fc.record({ name: text, url: fc.webUrl() }),
        },
        { requiredKeys: ['kind', 'id', 'text'] },
      ),
    );
    const path: fc.Arbitrary<InductionPath> = fc.record({
      ...{ id: code, name: texts, professions: fc.array(code, { maxLength: 3 }) },
      steps: fc.uniqueArray(step, {
        maxLength: 6,
        selector: (one) => (one.kind === 'item' ? `item ${one.group}` : `task ${one.id}`),
      }),
    });
    const paths = fc.uniqueArray(path, { maxLength: 4, selector: ({ id }) => id });
    fc.assert(
      fc.property(paths, (some) => {
        const written = writePathsFile(some);
        const read = readPathsFile(written);
        if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
        expect(read.paths).toEqual(some);
        expect(writePathsFile(read.paths)).toBe(written);
      }),
      { numRuns: runs(200) },
    );
  });
});

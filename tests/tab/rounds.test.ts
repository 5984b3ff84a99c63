import fc from 'fast-check';
import { roundBytes, roundsOf, type TextFile } from '../../tab/src/pages/library/writing/rounds.ts';

// How files of trainings are parted into calls, without a browser.

const file = (name: string, size = 100, head = ''): TextFile => ({
  name,
  text: `---\n${head}\n---\n${'a'.repeat(size)}`,
});
const namesOf = (files: readonly TextFile[]) =>
  roundsOf(files)?.map((round) => round.map(({ name }) => name));

describe('files of trainings go in rounds', () => {
  it('in one where it is enough, the paths last', () => {
    expect(namesOf([file('paths.yaml'), file('a.fi.md'), file('b.fi.md')])).toEqual([
      ['a.fi.md', 'b.fi.md', 'paths.yaml'],
    ]);
  });

  it('with all languages of a training in the same', () => {
    const files = [file('a.fi.md', 90_000), file('b.fi.md', 90_000), file('a.sv.md', 90_000)];
    expect(namesOf(files)).toEqual([['a.fi.md', 'a.sv.md'], ['b.fi.md']]);
  });

  it('with what takes the place of a training beside it', () => {
    const old = file('vanha.fi.md', 90_000, 'supersededBy: uusi.fi');
    const files = [old, file('b.fi.md', 90_000), file('uusi.fi.md', 90_000)];
    expect(namesOf(files)).toEqual([['vanha.fi.md', 'uusi.fi.md'], ['b.fi.md']]);
  });

  it('not at all where one alone is too much', () => {
    expect(namesOf([file('a.fi.md'), file('b.fi.md', roundBytes)])).toBeUndefined();
  });

  it('each small enough for a call, none lost and none twice', () => {
    const some = fc.array(
      fc.record({
        group: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        size: fc.integer({ max: 80_000, min: 0 }),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(some, (all) => {
        const files = all.map(({ group, size }, index) =>
          file(`${group}${index}.fi.md`, size, group < 'd' ? `supersededBy: ${group}0.sv` : ''),
        );
        const rounds = roundsOf(files);
        if (!rounds) return;
        expect(rounds.flat().toSorted(byName)).toEqual(files.toSorted(byName));
        for (const round of rounds)
          expect(Buffer.byteLength(JSON.stringify({ files: round }))).toBeLessThan(256 * 1024);
      }),
    );
  });
});

const byName = (a: TextFile, b: TextFile): number => (a.name < b.name ? -1 : 1);

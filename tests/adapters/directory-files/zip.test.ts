import { isZip, unzipped, zipped } from '../../../bot/src/adapters/directory-files/zip.ts';

const limits = { bytes: 10_000, files: 5 };
const files = { 'services.csv': 'id,name\n1,Ruoka-apu\n', 'ääkköset.json': '[]' };

describe('an archive', () => {
  it('holds what was put into it', async () => {
    const archive = await zipped(files);
    expect(isZip(archive)).toBe(true);
    const opened = await unzipped(archive, limits);
    const found = opened.kind === 'files' ? opened.files : [];
    expect(found.map(({ name, bytes }) => [name, bytes.toString('utf8')])).toEqual(
      Object.entries(files),
    );
  });

  it('that unfolds beyond the limit is closed again, whatever sizes it claims', async () => {
    const bomb = await zipped({ 'services.csv': '0'.repeat(1_000_000) });
    expect(bomb.length).toBeLessThan(2_000);
    expect(await unzipped(bomb, limits)).toEqual({ kind: 'too-large' });
    // The same with a modest size written into its headers.
    const lying = Buffer.from(bomb);
    lying.writeUInt32LE(10, 22);
    lying.writeUInt32LE(10, lying.length - 22 - (46 + 'services.csv'.length) + 24);
    expect(await unzipped(lying, limits)).toEqual({ kind: 'too-large' });
  });

  it('whose files grow over the limit together is too large as well', async () => {
    const many = await zipped({ 'a.csv': 'a'.repeat(6_000), 'b.csv': 'b'.repeat(6_000) });
    expect(await unzipped(many, limits)).toEqual({ kind: 'too-large' });
    const more = await zipped(
      Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [`${name}.csv`, ''])),
    );
    expect(await unzipped(more, limits)).toEqual({ kind: 'too-many' });
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a table', Buffer.from('id,name\n'.repeat(20))],
    [
      'rubbish that begins like one',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(99)]),
    ],
  ])('is not %s', async (_situation, bytes) => {
    expect(await unzipped(bytes, limits)).toEqual({ kind: 'broken' });
  });

  it('that was cut off or changed on the way is broken', async () => {
    const archive = await zipped(files);
    for (let length = 0; length < archive.length; length += 7)
      expect(await unzipped(archive.subarray(0, length), limits)).toEqual({ kind: 'broken' });
    const changed = Buffer.from(archive);
    changed[45] = (changed[45] ?? 0) ^ 0xff;
    expect(await unzipped(changed, limits)).toEqual({ kind: 'broken' });
  });
});

import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { patientRows } from '../helpers/patient-rows.ts';
import type { Row, Rows, Values, Write, Written } from '../../bot/src/adapters/tables/rows.ts';
import { startAzurite, type Azurite } from '../helpers/azurite.ts';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
}, 30_000);
afterAll(async () => azurite.stop());

async function openAzure(): Promise<Rows> {
  const rows = patientRows(azurite.connectionString);
  await rows.open();
  return rows;
}

const insert = (row: string, values: Values = {}): Write => ({ do: 'insert', row, values });
const replace = (row: string, etag: string, values: Values = {}): Write => ({
  do: 'replace',
  row,
  etag,
  values,
});
const remove = (row: string, etag: string): Write => ({ do: 'remove', row, etag });
const keys = (rows: readonly Row[]) => rows.map(({ partition, row }) => `${partition} ${row}`);

describe.each([
  { name: 'in memory', open: () => Promise.resolve(createMemoryRows()) },
  { name: 'in Azure Tables', open: openAzure },
])('rows $name', ({ open }) => {
  let rows: Rows;
  let partition: string;
  let tests = 0;
  beforeAll(async () => {
    rows = await open();
  });
  beforeEach(() => {
    partition = `partition-${++tests}`;
  });

  const write = (...writes: Write[]) => rows.write('Requests', partition, writes);
  const read = (row: string) => rows.get('Requests', partition, row);
  async function done(...writes: Write[]): Promise<readonly string[]> {
    const written = await write(...writes);
    if (written.kind !== 'done') throw new Error(`refused: ${written.kind}`);
    return written.etags;
  }
  async function stored(row: string, values: Values = {}): Promise<string> {
    const [etag = ''] = await done(insert(row, values));
    return etag;
  }
  async function changed(row: string, before: string): Promise<string> {
    const [etag = ''] = await done(replace(row, before, { changed: true }));
    return etag;
  }

  describe('one write', () => {
    it('inserts a row that is then read with the ETag it was given', async () => {
      const etag = await stored('a', { text: 'x' });
      expect(await read('a')).toEqual({ partition, row: 'a', etag, values: { text: 'x' } });
    });

    it('reads nothing where nothing was written', async () => {
      expect(await read('a')).toBeUndefined();
    });

    it('keeps tables apart', async () => {
      await stored('a');
      expect(await rows.get('Views', partition, 'a')).toBeUndefined();
    });

    it('refuses to insert what stands, and leaves it', async () => {
      await stored('a', { n: 1 });
      expect(await write(insert('a', { n: 2 }))).toEqual({ kind: 'exists', index: 0 });
      expect((await read('a'))?.values).toEqual({ n: 1 });
    });

    it('replaces a whole row as it was read, under a new ETag', async () => {
      const etag = await stored('a', { n: 1, gone: true });
      const [next] = await done(replace('a', etag, { n: 2 }));
      expect(next).not.toBe(etag);
      expect(await read('a')).toEqual({ partition, row: 'a', etag: next, values: { n: 2 } });
    });

    it('refuses to replace what has changed since', async () => {
      const etag = await stored('a', { n: 1 });
      await done(replace('a', etag, { n: 2 }));
      expect(await write(replace('a', etag, { n: 3 }))).toEqual({ kind: 'stale', index: 0 });
      expect((await read('a'))?.values).toEqual({ n: 2 });
    });

    it('gives a new ETag even where the values stay the same', async () => {
      const etag = await stored('a', { n: 1 });
      await done(replace('a', etag, { n: 1 }));
      expect(await write(replace('a', etag, { n: 1 }))).toEqual({ kind: 'stale', index: 0 });
    });

    it('removes a row as it was read', async () => {
      const etag = await stored('a');
      expect(await write(remove('a', etag))).toEqual({ kind: 'done', etags: [''] });
      expect(await read('a')).toBeUndefined();
    });

    it('refuses to remove what has changed since', async () => {
      const etag = await stored('a');
      await changed('a', etag);
      expect(await write(remove('a', etag))).toEqual({ kind: 'stale', index: 0 });
      expect(await read('a')).toBeDefined();
    });

    it('takes a row that is gone for stale', async () => {
      const etag = await stored('a');
      await done(remove('a', etag));
      expect(await write(replace('a', etag))).toEqual({ kind: 'stale', index: 0 });
      expect(await write(remove('a', etag))).toEqual({ kind: 'stale', index: 0 });
    });

    it('does not take a row made anew for the one that was read', async () => {
      const etag = await stored('a');
      await done(remove('a', etag));
      await stored('a');
      expect(await write(replace('a', etag))).toEqual({ kind: 'stale', index: 0 });
    });

    it('does nothing when there is nothing to write', async () => {
      expect(await write()).toEqual({ kind: 'done', etags: [] });
    });
  });

  describe('a transaction', () => {
    it('writes all, with an ETag for each in order', async () => {
      const kept = await stored('kept');
      const gone = await stored('gone');
      const etags = await done(
        insert('new-1', { n: 1 }),
        remove('gone', gone),
        replace('kept', kept, { n: 2 }),
        insert('new-2', { n: 3 }),
      );
      const after = await rows.list('Requests', partition);
      expect(after.map(({ row, values }) => [row, values])).toEqual([
        ['kept', { n: 2 }],
        ['new-1', { n: 1 }],
        ['new-2', { n: 3 }],
      ]);
      const [kept2, new1, new2] = after.map(({ etag }) => etag);
      expect(etags).toEqual([new1, '', kept2, new2]);
    });

    const refusals: {
      name: string;
      spoil: (etag: string) => Write;
      kind: Written['kind'];
    }[] = [
      { name: 'an insert of what stands', spoil: () => insert('changed'), kind: 'exists' },
      {
        name: 'a replacement of what has changed',
        spoil: (etag) => replace('changed', etag),
        kind: 'stale',
      },
      {
        name: 'a removal of what has changed',
        spoil: (etag) => remove('changed', etag),
        kind: 'stale',
      },
      {
        name: 'a replacement of what is not there',
        spoil: (etag) => replace('absent', etag),
        kind: 'stale',
      },
      {
        name: 'a removal of what is not there',
        spoil: (etag) => remove('absent', etag),
        kind: 'stale',
      },
    ];
    it.each(refusals)('is undone as a whole by $name, and says where', async ({ spoil, kind }) => {
      const read = await stored('changed');
      await changed('changed', read);
      const other = await stored('other');
      const gone = await stored('gone');
      const before = await rows.list('Requests', partition);
      const good = [insert('new'), replace('other', other, { n: 1 }), remove('gone', gone)];
      for (const index of [0, 1, 2, 3]) {
        const writes = good.toSpliced(index, 0, spoil(read));
        expect(await write(...writes)).toEqual({ kind, index });
      }
      expect(await rows.list('Requests', partition)).toEqual(before);
    });

    it('names the first of several refusals', async () => {
      const etag = await stored('a');
      await changed('a', etag);
      expect(await write(insert('b'), insert('a'), replace('c', etag))).toEqual({
        kind: 'exists',
        index: 1,
      });
    });

    it('takes a hundred writes', async () => {
      const etags = await done(...Array.from({ length: 100 }, (_, n) => insert(`row-${n}`)));
      expect(etags).toHaveLength(100);
      expect(await rows.list('Requests', partition)).toHaveLength(100);
    });
  });

  it('lets one of twenty win who write at once', async () => {
    const etag = await stored('state', { by: '' });
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        write(insert(`op-${n}`), replace('state', etag, { by: `person-${n}` })),
      ),
    );
    expect(all.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(all.filter(({ kind }) => kind === 'stale')).toHaveLength(19);
    const winner = all.findIndex(({ kind }) => kind === 'done');
    expect((await read('state'))?.values).toEqual({ by: `person-${winner}` });
    expect(keys(await rows.list('Requests', partition))).toEqual([
      `${partition} op-${winner}`,
      `${partition} state`,
    ]);
  });

  describe('a range', () => {
    beforeEach(async () => {
      await done(...['b', 'a', 'd', 'c', 'B', 'ä', 'a-1', '10', '9'].map((row) => insert(row)));
    });
    const inOrder = ['10', '9', 'B', 'a', 'a-1', 'b', 'c', 'd', 'ä'];
    it.each([
      { range: {}, expected: inOrder },
      { range: { from: 'b' }, expected: ['b', 'c', 'd', 'ä'] },
      { range: { before: 'b' }, expected: ['10', '9', 'B', 'a', 'a-1'] },
      { range: { from: 'a', before: 'c' }, expected: ['a', 'a-1', 'b'] },
      { range: { limit: 2 }, expected: ['10', '9'] },
      { range: { from: 'a-', before: 'd', limit: 2 }, expected: ['a-1', 'b'] },
      { range: { from: 'x', before: 'y' }, expected: [] },
      { range: { from: 'c', before: 'c' }, expected: [] },
      { range: { limit: 1000 }, expected: inOrder },
    ])('$range holds $expected', async ({ range, expected }) => {
      const found = await rows.list('Requests', partition, range);
      expect(found.map(({ row }) => row)).toEqual(expected);
    });
  });

  it('lists more rows than a page of the service holds', async () => {
    const names = Array.from({ length: 1_100 }, (_, n) => `row-${String(n).padStart(4, '0')}`);
    for (let n = 0; n < names.length; n += 100)
      await done(...names.slice(n, n + 100).map((row) => insert(row)));
    const all = await rows.list('Requests', partition);
    expect(all.map(({ row }) => row)).toEqual(names);
    const most = await rows.list('Requests', partition, { from: 'row-0001', limit: 1_050 });
    expect(most.map(({ row }) => row)).toEqual(names.slice(1, 1_051));
  });

  describe('across partitions', () => {
    beforeAll(async () => {
      for (const name of [
        'open_b',
        'open_a',
        'opeo',
        'open',
        'open_ä',
        'open_~',
        'open`',
        'adviser',
      ])
        await rows.write('Views', name, [insert('2', { name }), insert('1')]);
    });
    it.each([
      {
        prefix: 'open_',
        range: {},
        expected: ['a 1', 'a 2', 'b 1', 'b 2', '~ 1', '~ 2', 'ä 1', 'ä 2'].map((k) => `open_${k}`),
      },
      { prefix: 'open_', range: { from: '2', limit: 2 }, expected: ['open_a 2', 'open_b 2'] },
      { prefix: 'open_b', range: { before: '2' }, expected: ['open_b 1'] },
      { prefix: 'open_c', range: {}, expected: [] },
      {
        prefix: 'open_',
        range: { after: 'open_b' },
        expected: ['~ 1', '~ 2', 'ä 1', 'ä 2'].map((k) => `open_${k}`),
      },
      {
        prefix: '',
        range: { after: 'adviser', limit: 3 },
        expected: ['open 1', 'open 2', 'open_a 1'],
      },
      { prefix: '', range: { after: 'opeo' }, expected: [] },
      {
        prefix: '',
        range: { from: '2' },
        expected: ['adviser', 'open', 'open_a', 'open_b', 'open_~', 'open_ä', 'open`', 'opeo'].map(
          (p) => `${p} 2`,
        ),
      },
    ])('"$prefix" with $range holds $expected', async ({ prefix, range, expected }) => {
      expect(keys(await rows.listAcross('Views', prefix, range))).toEqual(expected);
    });

    it('gives whole rows', async () => {
      const [row] = await rows.listAcross('Views', 'open_a', { from: '2' });
      expect(row).toEqual(await rows.get('Views', 'open_a', '2'));
      expect(row?.values).toEqual({ name: 'open_a' });
    });
  });

  describe('values', () => {
    const values: [string, string | number | boolean][] = [
      ['zero', 0],
      ['a negative', -1],
      ['a fraction', 1.5],
      ['over 32 bits', 2 ** 31],
      ['an instant', Date.UTC(2026, 9, 25, 1, 30)],
      ['the largest safe integer', Number.MAX_SAFE_INTEGER],
      ['the smallest safe integer', Number.MIN_SAFE_INTEGER],
      ['a very large number', 1e300],
      ['true', true],
      ['false', false],
      ['no text', ''],
      ['Finnish and Swedish', 'Äidin hätämajoitus, åtgärd – 50 €'],
      ['beyond the basic plane', '👵🏽 🧑‍🦽'],
      ['quotes', `"a" 'b' ''c'' \\ / \\" %27 &amp;`],
      ['lines', 'a\r\nb\nc\td'],
      ['lines of word processors', 'a\u2028b\u2029c\u0085d'],
      ['a date', '2026-01-01T00:00:00Z'],
      ['digits', '0123'],
      ['JSON', '{"odata.error":{"code":"x"}}'],
      [
        'what looks like a transaction',
        '--changeset_a\r\nDELETE http://a HTTP/1.1\r\nif-match: *\r\n',
      ],
      ['the longest text', 'x'.repeat(32 * 1024)],
      ['the longest text in letters of two bytes', 'ä'.repeat(32 * 1024)],
      ['the longest text in letters of three bytes', '€'.repeat(32 * 1024)],
      ['the longest text in letters of four bytes', '👵'.repeat(16 * 1024)],
    ];
    it.each(values)('%s comes back as it was written', async (_, value) => {
      const etag = await stored('single', { value });
      await done(insert('together', { value }), remove('single', etag));
      expect((await read('together'))?.values).toEqual({ value });
    });

    it('are copies: nobody changes what is stored by changing what they gave or got', async () => {
      const given = { n: 1 };
      await done(insert('a', given));
      given.n = 2;
      const got = await read('a');
      Object.assign(got?.values ?? {}, { n: 3 });
      expect((await read('a'))?.values).toEqual({ n: 1 });
    });
  });

  describe('keys', () => {
    it.each([
      "o'clock",
      "''",
      "x' or PartitionKey ne 'x",
      'Äänekoski åäö',
      '👵🏽',
      '%41%',
      'a+b&c=d',
      '{a}',
      '(a) "b" <c> [d]',
      '..',
      '~',
      'due-0:2026;x|y@z*',
      'k'.repeat(512),
    ])('%s is only a key', async (key) => {
      await rows.write('People', key, [insert(key, { n: 1 }), insert('other')]);
      const listed = await rows.list('People', key, { from: key, limit: 1 });
      expect(listed.map(({ row }) => row)).toEqual([key]);
      const found = await rows.get('People', key, key);
      const changes = [replace(key, found?.etag ?? '', { n: 2 }), insert('new')];
      expect(await rows.write('People', key, changes)).toMatchObject({ kind: 'done' });
      const across = await rows.listAcross('People', key, { from: key, limit: 1 });
      expect(across).toEqual([await rows.get('People', key, key)]);
      expect(across[0]?.values).toEqual({ n: 2 });
    });
  });

  describe('limits', () => {
    const big = (texts: number): Values =>
      Object.fromEntries(Array.from({ length: texts }, (_, n) => [`t${n}`, 'x'.repeat(32 * 1024)]));
    const many = (count: number): Values =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`p${n}`, n]));
    const asText = (value: unknown) => value as string;

    it.each<[string, Write[]]>([
      ['a slash in a key', [insert('a/b')]],
      ['a backslash in a key', [insert('a\\b')]],
      ['a hash in a key', [insert('a#b')]],
      ['a question mark in a key', [insert('a?b')]],
      ['a comma in a key', [insert('a,b')]],
      ['a line end in a key', [insert('a\nb')]],
      ['a C1 control in a key', [insert('a\u0085b')]],
      ['half a character in a key', [insert('a\ud83d')]],
      ['an empty key', [insert('')]],
      ['a key over 1 KiB', [insert('k'.repeat(513))]],
      ['a list for a key', [insert(asText(['a']))]],
      ['a text over 32 K', [insert('a', { t: 'x'.repeat(32 * 1024 + 1) })]],
      ['half a character', [insert('a', { t: '\ud83d' })]],
      ['NaN', [insert('a', { n: Number.NaN })]],
      ['infinity', [insert('a', { n: Infinity })]],
      ['nothing for a value', [insert('a', { t: asText(undefined) })]],
      ['an object for a value', [insert('a', { t: asText({ type: 'Int64', value: '1' }) })]],
      ['253 properties', [insert('a', many(253))]],
      ['a property that is no name', [insert('a', { 'a-b': 1 })]],
      ['a property of the service', [insert('a', { RowKey: 'b' })]],
      ['a property of the SDK', [insert('a', { etag: 'b' })]],
      ['a row over 1 MiB', [insert('a', big(16))]],
      ['a transaction over 4 MiB', Array.from({ length: 10 }, (_, n) => insert(`r${n}`, big(14)))],
      ['101 writes', Array.from({ length: 101 }, (_, n) => insert(`r${n}`))],
      ['a row twice', [insert('a'), insert('a')]],
      ['a replacement of whatever stands', [replace('a', '*')]],
      ['a removal of whatever stands', [remove('a', '*')]],
      ['a replacement without an ETag', [replace('a', '')]],
      ['an ETag with a line end', [remove('a', 'W/"1"\r\nx: y')]],
    ])('refuse %s, and nothing is written', async (_, writes) => {
      await expect(write(insert('good'), ...writes)).rejects.toThrow(RangeError);
      await expect(write(...writes)).rejects.toThrow(RangeError);
      expect(await rows.list('Requests', partition)).toEqual([]);
    });

    it('let through what just fits', async () => {
      await done(insert('a', many(252)), insert('b', big(15)), insert('c', big(15)));
      expect(Object.keys((await read('a'))?.values ?? {})).toHaveLength(252);
    });

    it('never say what was written', async () => {
      const refused = write(insert('a', { t: `Rantakylä${'x'.repeat(32 * 1024)}` }));
      await expect(refused).rejects.toThrow('A text over 32 K characters');
    });

    it.each([
      ['a key to read', () => rows.get('Requests', 'a', 'a/b')],
      ['a list for a key to read', () => rows.get('Requests', 'a', asText(['b']))],
      ['a partition to list', () => rows.list('Requests', asText({ a: 1 }))],
      ['the beginning of a range', () => rows.list('Requests', 'a', { from: asText(['b']) })],
      ['the end of a range', () => rows.listAcross('Requests', 'a', { before: asText(7) })],
      ['a prefix', () => rows.listAcross('Requests', asText(['a']))],
      ['no rows', () => rows.list('Requests', 'a', { limit: 0 })],
      ['half a row', () => rows.list('Requests', 'a', { limit: 0.5 })],
    ])('refuse %s', async (_, call) => {
      await expect(call()).rejects.toThrow(RangeError);
    });
  });
});

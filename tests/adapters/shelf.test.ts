import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import type { Rows } from '../../bot/src/adapters/tables/rows.ts';
import { createShelf } from '../../bot/src/adapters/tables/shelf.ts';
import type { Shelf } from '../../bot/src/ports.ts';

interface Leaf {
  readonly id: string;
  readonly text: string;
}

const author = 'a1f4c0de-0011-4a10-8b00-6f1d2c3b4a11';
const at = Date.parse('2026-11-24T08:15:00Z');

let rows: Rows;
let shelf: Shelf<Leaf>;
beforeEach(() => {
  rows = createMemoryRows();
  shelf = createShelf(rows, 'Library', 'leaf', 'versions');
});

const put = (id: string, text: string) =>
  shelf.change(author, at, [{ id, decide: () => ({ id, text }) }]);
const take = (id: string) => shelf.change(author, at, [{ id, decide: () => undefined }]);

describe('what stands', () => {
  it('is what was put last, without what was taken', async () => {
    await put('one', 'first');
    await put('one', 'second');
    await put('other', 'gone');
    await take('other');
    expect((await shelf.all()).documents).toEqual([{ id: 'one', text: 'second' }]);
  });

  it('is decided on from what stood', async () => {
    await put('one', 'a');
    const longer = { id: 'one', decide: (was?: Leaf) => ({ id: 'one', text: `${was?.text}b` }) };
    expect(await shelf.change(author, at, [longer])).toEqual([{ id: 'one', text: 'ab' }]);
  });

  it('loses nothing when many write at once', async () => {
    const decide = (was?: Leaf) => ({ id: 'one', text: `${was?.text ?? ''}x` });
    await Promise.all(
      Array.from({ length: 12 }, () => shelf.change(author, at, [{ id: 'one', decide }])),
    );
    expect((await shelf.all()).documents).toEqual([{ id: 'one', text: 'x'.repeat(12) }]);
  });

  it('is changed once when the answer to a write is lost', async () => {
    let isLost = true;
    const losing: Rows = {
      ...rows,
      write: async (...sent) => {
        const written = await rows.write(...sent);
        if (!isLost) return written;
        isLost = false;
        return { kind: 'stale', index: 0 };
      },
    };
    const decide = (was?: Leaf) => ({ id: 'one', text: `${was?.text ?? ''}x` });
    await createShelf<Leaf>(losing, 'Library', 'leaf').change(author, at, [{ id: 'one', decide }]);
    expect((await shelf.all()).documents).toEqual([{ id: 'one', text: 'x' }]);
  });

  it('holds as many at once as somebody brings', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => `leaf-${index}`);
    await shelf.change(
      author,
      at,
      ids.map((id) => ({ id, decide: () => ({ id, text: '' }) })),
    );
    expect((await shelf.all()).documents.map(({ id }) => id).sort()).toEqual(ids.sort());
  });
});

describe('the first documents', () => {
  const many = Array.from({ length: 100 }, (_, index) => ({ id: `leaf-${index}`, text: 'first' }));

  it('are all there after a start that was cut off and another', async () => {
    let writes = 0;
    const cut: Rows = {
      ...rows,
      write: (...sent) => {
        writes += 1;
        return writes > 1 ? Promise.reject(new Error('cut off')) : rows.write(...sent);
      },
    };
    await expect(createShelf<Leaf>(cut, 'Library', 'leaf').begin(author, at, many)).rejects.toThrow(
      'cut off',
    );
    expect((await shelf.all()).documents.length).toBeLessThan(many.length);
    await shelf.begin(author, at, many);
    expect((await shelf.all()).documents).toHaveLength(many.length);
  });

  it('leave what stands there as it is', async () => {
    await put('leaf-3', 'own');
    await shelf.begin(author, at, many);
    expect((await shelf.all()).documents).toContainEqual({ id: 'leaf-3', text: 'own' });
  });

  it('do not come back once they are taken away', async () => {
    await shelf.begin(author, at, many);
    await take('leaf-3');
    await shelf.begin(author, at, many);
    expect((await shelf.all()).documents).toHaveLength(many.length - 1);
  });
});

it('ids of other systems may hold what keys may not', async () => {
  const id = 'service:a/b#c?d,e%2F';
  await put(id, 'one');
  await put(id, 'two');
  expect((await shelf.all()).documents).toEqual([{ id, text: 'two' }]);
  expect((await shelf.versions(id))[0]).toEqual({
    change: 2,
    by: author,
    at,
    was: { id, text: 'one' },
  });
});

describe('what is new since a revision', () => {
  it('is just what was touched, and what is gone', async () => {
    await put('one', 'a');
    await put('two', 'b');
    const { revision } = await shelf.all();
    await put('two', 'c');
    await take('one');
    await put('three', 'd');
    const news = await shelf.since(revision);
    expect(news?.revision).toBe(await shelf.revision());
    expect(new Map(news?.documents.map(({ id, document }) => [id, document?.text]))).toEqual(
      new Map([
        ['one', undefined],
        ['two', 'c'],
        ['three', 'd'],
      ]),
    );
  });

  it('is nothing where nothing changed, not even by a change to the same', async () => {
    await put('one', 'a');
    const { revision } = await shelf.all();
    await put('one', 'a');
    expect(await shelf.since(revision)).toEqual({ documents: [], revision });
  });

  it('cannot be told of a revision that was swept', async () => {
    for (let turn = 0; turn < 520; turn += 1) await put('one', String(turn));
    await shelf.sweep();
    expect(await shelf.since(5)).toBeUndefined();
    expect((await shelf.since(519))?.documents).toEqual([
      { id: 'one', document: { id: 'one', text: '519' } },
    ]);
  });
});

describe('versions', () => {
  it('are not kept where nobody asks for them', async () => {
    const plain = createShelf<Leaf>(rows, 'Library', 'plain');
    await plain.change(author, at, [{ id: 'one', decide: () => ({ id: 'one', text: 'a' }) }]);
    await plain.change(author, at, [{ id: 'one', decide: () => undefined }]);
    expect(await plain.versions('one')).toEqual([]);
    expect((await plain.all()).documents).toEqual([]);
  });

  it('tell what it was before each change, newest first, and who changed it', async () => {
    await put('one', 'a');
    await put('one-more', 'another one');
    await put('one', 'b');
    await take('one');
    expect(await shelf.versions('one')).toEqual([
      { change: 4, by: author, at, was: { id: 'one', text: 'b' } },
      { change: 3, by: author, at, was: { id: 'one', text: 'a' } },
      { change: 1, by: author, at },
    ]);
  });
});

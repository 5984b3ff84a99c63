import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { patientRows } from '../helpers/patient-rows.ts';
import { createPictureBytes } from '../../bot/src/adapters/tables/pictures.ts';
import type { Rows } from '../../bot/src/adapters/tables/rows.ts';
import { createShelves } from '../../bot/src/adapters/tables/shelf.ts';
import { createUses } from '../../bot/src/adapters/tables/uses.ts';
import { sourceOf } from '../../bot/src/domain/library/pictures/names.ts';
import { day } from '../../bot/src/domain/time.ts';
import type { PictureBytes } from '../../bot/src/ports.ts';
import { createBook, type Book } from '../../bot/src/use-cases/book.ts';
import {
  addPicture,
  keepPictures,
  storedPicture,
  sweepPictures,
} from '../../bot/src/use-cases/library/pictures.ts';
import { anItem } from '../domain/library/items.ts';
import { png } from '../fixtures/pictures.ts';
import { startAzurite, type Azurite } from '../helpers/azurite.ts';
import { demoCounty } from '../helpers/builders.ts';

const writer = 'a1f4c0de-0011-4a10-8b00-6f1d2c3b4a11';

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

/** A picture as large as may be: half a megabyte where it is stored. */
const large = (): Buffer => {
  const more = 180_000 - png().length;
  // The parser does not unpack: what lies in the pixels is not looked at.
  return Buffer.concat([png().subarray(0, -12), pixels(more - 12), png().subarray(-12)]);
};
const pixels = (length: number): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length);
  head.write('IDAT', 4);
  return Buffer.concat([head, Buffer.alloc(length, 7), Buffer.alloc(4)]);
};

describe.each([
  { name: 'in memory', open: () => Promise.resolve(createMemoryRows()) },
  { name: 'in Azure Tables', open: openAzure },
])('pictures $name', ({ open }) => {
  let rows: Rows;
  let book: Book;
  let bytes: PictureBytes;
  let now = Date.parse('2026-11-24T08:15:00Z');
  let shade = 0;
  const clock = { now: () => now };
  const tools = () => ({ book, clock, pictureBytes: bytes });

  beforeAll(async () => {
    rows = await open();
    bytes = createPictureBytes(rows);
    book = createBook({
      shelves: createShelves(rows),
      uses: createUses(rows),
      clock,
      county: () => demoCounty,
      giveWay: () => Promise.resolve(),
    });
  });

  /** One that no other test has. */
  const drawn = () => png({ shade: (shade += 1) });
  const adds = async (file: Buffer) => {
    const added = await addPicture(tools(), writer, file);
    if (added.kind !== 'added') throw new Error(added.why);
    return sourceOf(added.picture);
  };
  const writes = async (group: string, ...sources: readonly string[]) => {
    const pictures = sources.map((source) => ({ source, alternative: 'Kaavio' }));
    await keepPictures(tools(), writer, pictures);
    const item = anItem({ group, pictures });
    await book.change('library', writer, [{ id: item.id, decide: () => item }]);
  };
  const sweeps = async (days: number, pictureBytes = bytes) => {
    now += days * day;
    await sweepPictures({ ...tools(), pictureBytes }, now);
  };
  const isThere = async (source: string) => {
    const [id = ''] = source.split('.');
    const held = await bytes.get(id);
    const head = storedPicture(tools(), source);
    if ((held === undefined) !== (head === undefined)) throw new Error('Half of it is there');
    return held !== undefined;
  };

  it('come back byte by byte, also the largest', async () => {
    for (const file of [drawn(), large()]) {
      const source = await adds(file);
      expect(storedPicture(tools(), source)).toMatchObject({ type: 'png', width: 3, height: 2 });
      expect(Buffer.from((await bytes.get(source.slice(0, 24))) ?? []).equals(file)).toBe(true);
    }
  });

  it('that are the same are kept once, whoever brings them', async () => {
    const file = drawn();
    const [one, other] = [await adds(file), await adds(file)];
    expect(one).toBe(other);
    expect(await rows.list('Pictures', one.slice(0, 24))).toHaveLength(1);
  });

  it('that are none are not kept', async () => {
    const before = book.on('pictures').size;
    expect(await addPicture(tools(), writer, Buffer.from('<svg/>'))).toEqual({
      ...{ kind: 'refused', why: 'wrong-kind' },
    });
    expect(book.on('pictures').size).toBe(before);
  });

  it('stay a week for who is writing, and go when nobody names them', async () => {
    const source = await adds(drawn());
    await sweeps(6);
    expect(await isThere(source)).toBe(true);
    await sweeps(2);
    expect(await isThere(source)).toBe(false);
  });

  it('stay as long as any version of a training names them', async () => {
    const [first, second] = [await adds(drawn()), await adds(drawn())];
    await writes('versiot', first);
    await writes('versiot', second);
    await writes('versiot');
    await sweeps(400);
    expect([await isThere(first), await isThere(second)]).toEqual([true, true]);
  });

  it('stay when a training comes to name them on their last day', async () => {
    const source = await adds(drawn());
    now += 6.9 * day;
    // The training is saved while somebody else looks what may go.
    await keepPictures(tools(), writer, [{ source, alternative: 'Kaavio' }]);
    await sweeps(1);
    expect(await isThere(source)).toBe(true);
  });

  it.each([
    ['before they are said to go', 'mark'],
    ['while they go', 'remove'],
  ] as const)('stay when somebody brings them once more %s', async (_when, step) => {
    const file = drawn();
    const source = await adds(file);
    const meanwhile: PictureBytes = {
      ...bytes,
      [step]: async (...given: [string, string]) => {
        const done = step === 'mark' ? await bytes.mark(given[0]) : undefined;
        await adds(file);
        return step === 'mark' ? done : bytes.remove(...given);
      },
    };
    await sweeps(8, meanwhile);
    expect(await isThere(source)).toBe(true);
    await sweeps(8);
    expect(await isThere(source)).toBe(false);
  });

  it('whose removal was cut off are gone to whoever names them, and go with the next', async () => {
    const file = drawn();
    const source = await adds(file);
    const cut = { ...bytes, remove: () => Promise.reject(new Error('cut off')) };
    await expect(sweeps(8, cut)).rejects.toThrow('cut off');
    await keepPictures(tools(), writer, [{ source, alternative: 'Kaavio' }]);
    expect(storedPicture(tools(), source)).toBeUndefined();
    await sweeps(0);
    expect(await isThere(source)).toBe(false);
    expect(await adds(file)).toBe(source);
    expect(await isThere(source)).toBe(true);
  });
});

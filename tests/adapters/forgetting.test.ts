import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { createForgetting } from '../../bot/src/adapters/tables/forgetting.ts';
import { packed } from '../../bot/src/adapters/tables/packed.ts';
import { tables, type Rows } from '../../bot/src/adapters/tables/rows.ts';

const person = 'b0b0b0b0-0001-4a10-8b00-6f1d2c3b4a99';
const asker = 'b0b0b0b0-0002-4a10-8b00-6f1d2c3b4a98';

/** One request that the person took, in their list, in their log, in the history and in People. */
async function filled(): Promise<Rows> {
  const rows = createMemoryRows();
  const values = packed({ id: 'r', asker, adviser: person, notified: [person] });
  const list = { version: 3, ...values };
  await rows.write('Requests', 'r', [
    { do: 'insert', row: 'state', values: list },
    { do: 'insert', row: 'log-000001-00', values: packed({ actor: person, people: [person] }) },
    { do: 'insert', row: `card-${person}`, values: packed([]) },
    { do: 'insert', row: 'read-000001', values: packed({ person, at: 1 }) },
  ]);
  await rows.write('Views', `adviser_${person}_2026-11`, [
    { do: 'insert', row: 'r', values: list },
  ]);
  await rows.write('Views', `asker_${asker}_2026-11`, [{ do: 'insert', row: 'r', values: list }]);
  await rows.write('Config', 'county', [
    { do: 'insert', row: 'history-1', values: packed({ by: person }) },
  ]);
  await rows.write('People', `person_${person}`, [
    { do: 'insert', row: 'person', values: packed({ id: person, name: 'Sosiaaliohjaaja A' }) },
  ]);
  return rows;
}

async function everything(rows: Rows): Promise<string> {
  return JSON.stringify(await Promise.all(tables.map((table) => rows.listAcross(table, ''))));
}

/** Words that may stand in somebody's place. */
const pseudonyms = async (rows: Rows) =>
  new Set((await everything(rows)).match(/(?<![a-z])[a-z]{24}(?![a-z])/gu));

/** The write with this number, counted from one, ends in an error: before it was made, or after. */
function cutAt(rows: Rows, number: number, when: 'before' | 'after'): Rows {
  let count = 0;
  return {
    ...rows,
    write: async (...given) => {
      count += 1;
      if (count === number && when === 'before') throw new Error('cut');
      const written = await rows.write(...given);
      if (count === number) throw new Error('cut');
      return written;
    },
  };
}

async function writesOf(): Promise<number> {
  const rows = await filled();
  let count = 0;
  await createForgetting({
    ...rows,
    write: (...given) => {
      count += 1;
      return rows.write(...given);
    },
  }).forget(person);
  return count;
}

it('puts one word in the place of a person, everywhere', async () => {
  const rows = await filled();
  await createForgetting(rows).forget(person);
  expect(await everything(rows)).not.toContain(person);
  expect(await everything(rows)).toContain(asker);
  const [word, ...more] = await pseudonyms(rows);
  expect(more).toEqual([]);
  expect(await rows.list('Views', `adviser_${word!}_2026-11`)).toHaveLength(1);
});

it.each(['before', 'after'] as const)(
  'cut off %s any of its writes and begun again, it puts the same word everywhere',
  async (when) => {
    const writes = await writesOf();
    expect(writes).toBeGreaterThan(8);
    for (let number = 1; number <= writes; number += 1) {
      const rows = await filled();
      await expect(createForgetting(cutAt(rows, number, when)).forget(person)).rejects.toThrow();
      await createForgetting(rows).forget(person);
      expect([number, (await everything(rows)).includes(person)]).toEqual([number, false]);
      const words = await pseudonyms(rows);
      expect([number, words.size]).toEqual([number, 1]);
      const views = (await rows.listAcross('Views', 'adviser_')).map(({ partition }) => partition);
      expect(views).toEqual([`adviser_${[...words].join()}_2026-11`]);
      expect(await rows.list('People', `person_${person}`)).toEqual([]);
    }
  },
);

it('two at once put the same word everywhere', async () => {
  const rows = await filled();
  const both = [createForgetting(rows), createForgetting(rows)];
  await Promise.all(both.map((one) => one.forget(person)));
  expect(await everything(rows)).not.toContain(person);
  expect((await pseudonyms(rows)).size).toBe(1);
});

it('a list that was written anew between two tries keeps the newer row', async () => {
  const rows = await filled();
  const half = cutAt(rows, 7, 'after');
  await createForgetting(half)
    .forget(person)
    .catch(() => undefined);
  const old = await rows.list('Views', `adviser_${person}_2026-11`);
  const values = { version: 4, ...packed({ id: 'r', asker, adviser: person, state: 'closed' }) };
  await rows.write('Views', `adviser_${person}_2026-11`, [
    old[0]
      ? { do: 'replace', row: 'r', etag: old[0].etag, values }
      : { do: 'insert', row: 'r', values },
  ]);
  await createForgetting(rows).forget(person);
  const left = await rows.listAcross('Views', 'adviser_');
  expect(left.map((row) => row.values['version'])).toEqual([4]);
});

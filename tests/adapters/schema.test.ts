import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { packed } from '../../bot/src/adapters/tables/packed.ts';
import type { SchemaStep } from '../../bot/src/adapters/tables/schema-steps.ts';
import { inPresentSchema } from '../../bot/src/adapters/tables/schema.ts';
import { StorageUnavailable, type Values } from '../../bot/src/adapters/tables/rows.ts';

// A county's stations first had a town, then a list of towns; what is due never changed.
const steps: readonly SchemaStep[] = [
  {
    table: 'Config',
    rows: /^current$/u,
    to: 2,
    change: ({ town, ...rest }) => ({ ...rest, towns: town! }),
  },
  {
    table: 'Config',
    rows: /^current$/u,
    to: 3,
    change: (values) => ({ ...values, towns: `[${values['towns']}]` }),
  },
];
const place = ['Config', 'station', 'current'] as const;

async function holding(values: Values, row = 'current') {
  const stored = createMemoryRows();
  await stored.write('Config', 'station', [{ do: 'insert', row, values }]);
  return { stored, rows: inPresentSchema(stored, steps) };
}

describe('a row that an older Koppi wrote', () => {
  it.each([
    ['the first', { town: 'Kitee' }],
    ['the one before', { towns: 'Kitee', schema: 2 }],
    ['the present', { towns: '[Kitee]', schema: 3 }],
  ])('is read in today’s form: %s', async (_which, values) => {
    const { rows } = await holding(values);
    const today = { towns: '[Kitee]' };
    expect((await rows.get(...place))?.values).toEqual(today);
    expect((await rows.list('Config', 'station')).map((row) => row.values)).toEqual([today]);
    expect((await rows.listAcross('Config', '')).map((row) => row.values)).toEqual([today]);
  });

  it('stays as it was until something is written to it, and is then stored in today’s form', async () => {
    const { stored, rows } = await holding({ town: 'Kitee' });
    const read = (await rows.get(...place))!;
    expect((await stored.get(...place))?.values).toEqual({ town: 'Kitee' });
    const replace = {
      do: 'replace',
      row: 'current',
      etag: read.etag,
      values: read.values,
    } as const;
    expect(await rows.write('Config', 'station', [replace])).toMatchObject({ kind: 'done' });
    expect((await stored.get(...place))?.values).toEqual({ towns: '[Kitee]', schema: 3 });
  });

  it('is removed by the ETag that it was read with', async () => {
    const { stored, rows } = await holding({ town: 'Kitee' });
    const { etag } = (await rows.get(...place))!;
    await rows.write('Config', 'station', [{ do: 'remove', row: 'current', etag }]);
    expect(await stored.get(...place)).toBeUndefined();
  });
});

it('leaves rows of a kind that never changed without a number', async () => {
  const { stored, rows } = await holding({ at: 5 }, 'revision');
  await rows.write('Config', 'station', [{ do: 'insert', row: 'history-1', values: { at: 6 } }]);
  const written = await stored.list('Config', 'station');
  expect(written.map(({ values }) => values)).toEqual([{ at: 6 }, { at: 5 }]);
});

it('does not guess at what a newer Koppi wrote, here or in a kind that has not changed yet', async () => {
  const newer = await holding({ towns: '{}', schema: 4 });
  await expect(newer.rows.get(...place)).rejects.toBeInstanceOf(StorageUnavailable);
  const other = await holding({ ...packed(1), schema: 2 }, 'revision');
  await expect(other.rows.list('Config', 'station')).rejects.toThrow('of schema 2');
});

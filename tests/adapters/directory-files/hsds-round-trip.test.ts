import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { readFolder } from '../../../bot/src/adapters/directory-files/folder.ts';
import { readHsds } from '../../../bot/src/adapters/directory-files/hsds-read.ts';
import { hsdsTables } from '../../../bot/src/adapters/directory-files/hsds-tables.ts';
import { writeHsds } from '../../../bot/src/adapters/directory-files/hsds-write.ts';
import type { Files } from '../../../bot/src/adapters/directory-files/hsds-write.ts';
import type { Directory } from '../../../bot/src/domain/directory/types.ts';
import { directories } from '../../domain/directory/directories.ts';
import { runs } from '../../helpers/thorough.ts';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u;
const rowsOf = (text: string) => parse<Record<string, string>>(text, { columns: true });

/** Rows that are only kept come table by table. */
function inOrder({ others = [], ...directory }: Directory): Directory {
  const key = ({ table, id }: (typeof others)[number]) => `${table} ${id}`;
  return { ...directory, others: [...others].sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

describe('a directory', () => {
  it('comes back from a data package of HSDS as it was', async () => {
    await fc.assert(
      fc.asyncProperty(directories, async (directory) => {
        const { directory: back, ...told } = await readHsds(await writeHsds(directory), 0);
        expect(told).toEqual({
          mistakes: [],
          more: 0,
          ignored: {},
          unread: { rows: [], tables: [] },
        });
        expect(inOrder(back)).toEqual(inOrder(directory));
      }),
      { numRuns: runs(60) },
    );
  });

  it('is written as HSDS wants it: UUIDs, what is required, references inside the package', async () => {
    await fc.assert(
      fc.asyncProperty(directories, async (directory) => {
        const files = await writeHsds({ ...directory, others: [] });
        for (const { file, columns } of hsdsTables)
          for (const row of rowsOf(files[file] ?? '')) {
            expect(Object.keys(row)).toEqual(columns.map(({ name }) => name));
            expect(row['id']).toMatch(uuid);
            const empty = columns.filter(({ name, required }) => required && row[name] === '');
            expect(empty).toEqual([]);
            expect(lostReferences(row, files)).toEqual([]);
          }
      }),
      { numRuns: runs(30) },
    );
  });
});

function lostReferences(row: Record<string, string>, files: Files): string[] {
  return Object.entries(row).flatMap(([column, cell]) => {
    const table =
      column === 'parent_organization_id' ? 'organization' : column.replace(/_id$/u, '');
    const target = hsdsTables.find((one) => one.table === table && column.endsWith('_id'));
    const isThere =
      !target || cell === '' || rowsOf(files[target.file] ?? '').some(({ id }) => id === cell);
    return isThere ? [] : [`${column} ${cell}`];
  });
}

/** What a row says: no empty cells, numbers as numbers. */
const said = (row: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, cell]) => cell !== '')
      .map(([name, cell]) => [name, /^-?\d+(\.\d+)?$/u.test(cell) ? Number(cell) : cell]),
  );
const setOf = (text: string) =>
  new Set(rowsOf(text).map((row) => JSON.stringify(said(row), Object.keys(row).sort())));

describe('a folder of HSDS', () => {
  it.each([
    ['3.0', 'hsds'],
    ['3.2, with what is new in it', 'hsds-3.2'],
  ])('%s is the same set after a stay in Koppi', async (_version, folder) => {
    const files = (await readFolder(`tests/fixtures/${folder}`))!;
    const { directory, ...told } = await readHsds(files, 0);
    expect(told).toEqual({ mistakes: [], more: 0, ignored: {}, unread: { rows: [], tables: [] } });
    const { 'datapackage.json': described, ...back } = await writeHsds(directory);
    expect(described).toContain('"tabular-data-package"');
    expect(Object.keys(back).sort()).toEqual(Object.keys(files).sort());
    for (const [name, text] of Object.entries(files))
      expect([name, setOf(back[name]!)]).toEqual([name, setOf(text)]);
  });

  it('fills what Koppi knows of it', async () => {
    const { directory } = await readHsds((await readFolder('tests/fixtures/hsds'))!, 0);
    const [kela] = directory.organizations;
    expect(kela).toMatchObject({
      name: { fi: 'Kansaneläkelaitos', sv: 'Folkpensionsanstalten' },
      alternateName: { fi: 'Kela', sv: 'FPA' },
      sector: 'kela',
      origin: { source: 'hsds', id: kela!.id },
      more: { legal_status: 'julkisoikeudellinen laitos' },
    });
    expect(directory.services[0]).toMatchObject({
      howToConsult: { fi: 'Soita viranomaislinjalle asiakkaan luvalla.' },
      ...{ targetGroups: ['everybody'], topics: ['etuudet'], assuredDate: '2026-05-02' },
    });
    expect(directory.phones.map(({ number, audience }) => [number, audience])).toEqual([
      ['020 000 0000', 'public'],
      ['+358 20 000 0001', 'professional'],
      ['013 000 0000', 'public'],
    ]);
    expect(directory.schedules.map(({ opensAt, isException }) => [opensAt, isException])).toEqual([
      ['09:00', false],
      ['10:00', false],
      ['10:00', false],
      ['09:00', true],
    ]);
  });

  it('tells an area from the service’s place that it is of', async () => {
    const { directory } = await readHsds((await readFolder('tests/fixtures/hsds-3.2'))!, 0);
    const [pair] = directory.servicesAtLocations;
    expect(directory.serviceAreas).toMatchObject([
      { serviceAtLocation: pair!.id, name: { fi: 'Kitee' }, extent: '260' },
    ]);
    const kept = ['attribute', 'service_capacity', 'taxonomy', 'taxonomy_term', 'unit', 'url'];
    expect(new Set(directory.others?.map(({ table }) => table))).toEqual(new Set(kept));
  });

  it('is none where there is no folder', async () => {
    expect(await readFolder('tests/fixtures/nowhere')).toBeUndefined();
  });
});

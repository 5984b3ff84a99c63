import { readHsds } from '../../../bot/src/adapters/directory-files/hsds-read.ts';
import { writeHsds } from '../../../bot/src/adapters/directory-files/hsds-write.ts';
import type { Files } from '../../../bot/src/adapters/directory-files/hsds-write.ts';

const [one, two, three] = ['1', '2', '3'].map(
  (sign) => `00000000-0000-4000-8000-00000000000${sign}`,
);
const organizations = `id,name,description\n${one},Kela,Etuudet\n`;
const services = (...rows: string[]) =>
  ['id,organization_id,name,status,minimum_age,assured_date', ...rows, ''].join('\n');
const good = `${two},${one},Neuvonta,active,,`;

const read = (files: Files) => readHsds(files, 0);

describe('what is wrong with a data package', () => {
  it.each<[string, Files, object[]]>([
    [
      'a column that HSDS requires',
      { 'organizations.csv': `id,name\n${one},Kela\n` },
      [{ file: 'organizations.csv', line: 1, column: 'description', kind: 'missing-column' }],
    ],
    [
      'a cell that HSDS requires',
      { 'organizations.csv': `${organizations}${two},,Muu\n` },
      [{ file: 'organizations.csv', line: 3, column: 'name', kind: 'missing' }],
    ],
    [
      'an id that stands twice',
      { 'organizations.csv': `${organizations}${one},Muu,Muu\n` },
      [{ file: 'organizations.csv', line: 3, column: 'id', kind: 'twice' }],
    ],
    [
      'a state that HSDS does not know',
      {
        'organizations.csv': organizations,
        'services.csv': services(`${two},${one},Neuvonta,open,,`),
      },
      [{ file: 'services.csv', line: 2, column: 'status', kind: 'wrong' }],
    ],
    [
      'a number and a day that are none',
      {
        'organizations.csv': organizations,
        'services.csv': services(`${two},${one},Neuvonta,active,kuusi,2026-02-30`),
      },
      [
        { file: 'services.csv', line: 2, column: 'minimum_age', kind: 'wrong' },
        { file: 'services.csv', line: 2, column: 'assured_date', kind: 'wrong' },
      ],
    ],
    [
      'a text without end',
      { 'organizations.csv': `id,name,description\n${one},Kela,${'a'.repeat(10_001)}\n` },
      [{ file: 'organizations.csv', line: 2, column: 'description', kind: 'too-long' }],
    ],
    [
      'an organization that is not there',
      {
        'organizations.csv': organizations,
        'services.csv': services(`${two},${three},Neuvonta,active,,`),
      },
      [{ file: 'services.csv', line: 2, column: 'organization_id', kind: 'no-such-row' }],
    ],
    [
      'quotation marks without end',
      { 'organizations.csv': `${organizations}${two},"Kela` },
      [{ file: 'organizations.csv', line: 3, kind: 'unreadable' }],
    ],
    [
      'a description of the package that is none',
      { 'datapackage.json': '{"resources":7}' },
      [{ file: 'datapackage.json', kind: 'unreadable' }],
    ],
  ])('is told by file, row and column: %s', async (_, files, mistakes) => {
    expect((await read(files)).mistakes).toEqual(mistakes);
  });

  it('takes only the row that is wrong, and what belongs to it, and tells it once', async () => {
    const { directory, mistakes } = await read({
      'organizations.csv': organizations,
      'services.csv': services(good, `${three},${one},Neuvonta,open,,`),
      'phones.csv': `id,service_id,number\n${one},${two},013 1\n${two},${three},013 2\n`,
    });
    expect(directory.services.map(({ id }) => id)).toEqual([two]);
    expect(directory.phones.map(({ number }) => number)).toEqual(['013 1']);
    expect(mistakes).toHaveLength(1);
  });

  it('is no more than can be read: the rest is counted', async () => {
    const rows = Array.from({ length: 700 }, (_, index) => `x${index},,Muu\n`).join('');
    const { mistakes, more } = await read({ 'organizations.csv': `id,name,description\n${rows}` });
    expect([mistakes.length, more]).toEqual([500, 200]);
  });
});

describe('a data package', () => {
  it('has what HSDS does not know ignored and counted', async () => {
    const { ignored, mistakes } = await read({
      'organizations.csv': `id,name,description,colour\n${one},Kela,Etuudet,blue\n${two},Muu,Muu,\n`,
      'prices.csv': 'a,b\n1,2\n',
    });
    expect([ignored, mistakes]).toEqual([{ 'organizations.csv colour': 1, 'prices.csv': 1 }, []]);
  });

  it('may name its files itself, with semicolons, quotes and a byte order mark', async () => {
    const { directory } = await read({
      'datapackage.json': JSON.stringify({
        resources: [{ name: 'organization', path: 'org.csv' }],
      }),
      'org.csv': `\uFEFF"id";"name";"description"\r\n"${one}";"Kela; Kitee";"Etuudet"\r\n`,
    });
    expect(directory.organizations.map(({ name }) => name)).toEqual([{ fi: 'Kela; Kitee' }]);
  });

  it('runs in no spreadsheet, and numbers stay as other readers want them', async () => {
    const evil = '=HYPERLINK("http://x";"y")';
    const { directory } = await read({
      'organizations.csv': `id,name,description\n${one},"${evil.replaceAll('"', '""')}",'-1+cmd\n`,
      'phones.csv': `id,organization_id,number\n${two},${one},+358 13 330\n`,
    });
    const files = await writeHsds(directory);
    expect(files['organizations.csv']).toContain(`"'=HYPERLINK`);
    expect(files['organizations.csv']).toContain(`,'-1+cmd,`);
    expect(files['phones.csv']).toContain(',+358 13 330,');
    expect((await read(files)).directory).toEqual(directory);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-1|cmd', "'-1|cmd"],
    ['Neuvontaa;=1+1', "Neuvontaa;'=1+1"],
    ['- ensin\n- sitten', `"'- ensin\n- sitten"`],
    ['Ensin\n\n- sitten\n- lopuksi', '"Ensin\n\n- sitten\n- lopuksi"'],
  ])('writes %j as %j', async (name, written) => {
    const { directory } = await read({ 'organizations.csv': organizations });
    const [organization] = directory.organizations;
    const files = await writeHsds({
      ...directory,
      organizations: [{ ...organization!, description: { fi: name } }],
    });
    expect(files['organizations.csv']).toContain(`,${written},`);
  });
});

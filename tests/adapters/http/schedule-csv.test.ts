import { parse } from 'csv-parse/sync';
import { readCsv, writeCsv } from '../../../bot/src/adapters/http/schedule-csv.ts';
import type { County } from '../../../bot/src/domain/roster/county.ts';
import { adviser, block, station } from '../../helpers/schedule.ts';

const county = (name = 'Sosiaaliohjaaja A', place = 'Kitee') =>
  ({
    people: [adviser('a', { name })],
    stations: [{ ...station('kitee'), name: place }],
  }) as unknown as County;

const written = (room: string, of = county()) =>
  writeCsv([block('a', 'tue 08:00-15:00', { station: 'kitee', room })], of, 'fi');

/** All cells as a spreadsheet takes the file apart that goes by this separator. */
function cellsBy(separator: string, csv: string): string[] {
  const rows: string[][] = parse(csv, {
    ...{ bom: true, delimiter: separator, relax_column_count: true, relax_quotes: true },
    // Where a separator of another country stands before it, a quotation mark quotes nothing.
    ...(separator === ';' ? {} : { quote: null }),
  });
  return rows.flat();
}
/** As a spreadsheet looks for it: spaces and what is left of quotation marks do not count. */
const isFormula = (cell: string) => /^[\s"]*[=+\-@＝＋－＠]|^[\t\r]/u.test(cell);

const risky = [
  '=1+1',
  '+358 1',
  '-1. krs',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  'huone 4,=HYPERLINK("x")',
  'huone 4;=HYPERLINK("x")',
  'huone 4, "=1+1"',
  'huone 4,\t@x',
  'huone 4\n=1+1',
  '"=1+1',
  "'=1+1",
  "''=1+1,'=2",
  'huone \'pieni\', "4"; 2. krs',
  "'",
];

describe('a file of days', () => {
  it.each(risky)('does nothing where %j stands in a cell, and is read back as it was', (room) => {
    const csv = written(room);
    for (const separator of [';', ',', '\t'])
      expect(cellsBy(separator, csv).filter(isFormula)).toEqual([]);
    const sheet = readCsv(csv);
    expect(sheet).toMatchObject({ kind: 'read', rows: [{ cells: { room } }] });
  });

  it.each(['=Ohjaaja', '@Ohjaaja', "'=Ohjaaja", 'Ohjaaja,=1+1'])(
    'does nothing where somebody or a station is called %j either',
    (name) => {
      const csv = written('huone 4', county(name, name));
      for (const separator of [';', ',', '\t'])
        expect(cellsBy(separator, csv).filter(isFormula)).toEqual([]);
      expect(readCsv(csv)).toMatchObject({ rows: [{ cells: { person: name, station: name } }] });
    },
  );

  it('leaves alone what is none', () => {
    expect(written('huone 4-5, 2. krs')).toContain(';huone 4-5, 2. krs;');
  });
});

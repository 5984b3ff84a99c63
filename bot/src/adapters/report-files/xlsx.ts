import writeWorkbook, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { Cell, Sheet } from '../../telling/report/sheets.ts';

/** What Excel takes for the name of a sheet: 31 characters, and none of these. */
const longest = 31;
const refused = /[[\]:*?/\\]/gu;

/** A workbook with a sheet for each; numbers and days are numbers and days, and texts never formulas. */
export function reportXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeWorkbook(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name.replaceAll(refused, '').slice(0, longest),
      columns: widthsOf(columns, rows),
      stickyRowsCount: 1,
      data: [columns.map(heading), ...rows.map((row) => row.map(cellOf))] satisfies SheetData,
    })),
  ).toBuffer();
}

const heading = (value: string): CellObject => ({
  ...{ value, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' },
});

function cellOf(cell: Cell): CellObject | null {
  switch (cell.kind) {
    case 'text':
      return cell.text === '' ? null : { value: cell.text, type: String };
    case 'number':
      if (cell.value === null) return null;
      if (cell.unit === 'percent') return { value: cell.value / 100, type: Number, format: '0.0%' };
      return { value: cell.value, type: Number, format: cell.unit === 'mean' ? '0.##' : '#,##0' };
    case 'day':
      return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'd.m.yyyy' };
  }
}

/** In characters: names as long as they are, figures as wide as their heading's words. */
function widthsOf(columns: Sheet['columns'], rows: Sheet['rows']) {
  return columns.map((column, index) => {
    const texts = rows.map((row) => row[index]).flatMap((cell) => lengthOf(cell));
    const words = column.split(' ').map(({ length }) => length);
    return { width: Math.min(60, Math.max(12, ...texts, ...words) + 2) };
  });
}

const lengthOf = (cell: Cell | undefined): number | readonly [] =>
  cell?.kind === 'text' ? cell.text.length : [];

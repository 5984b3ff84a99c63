import type { Cell, Sheet } from '../../telling/report/sheets.ts';
import { dottedDay } from '../../wording/parts.ts';
import { guarded, quoted } from '../csv.ts';

/**
 * All sheets below each other, a blank line between, as a Finnish or Swedish Excel opens them by
 * itself: semicolons, decimal commas, days such as 1.7.2026, and a mark that says UTF-8. No cell is
 * ever taken for a formula.
 */
export function reportCsv(sheets: readonly Sheet[]): string {
  const lines = sheets.flatMap(({ name, columns, rows }, index) => [
    ...(index === 0 ? [] : [[]]),
    [guarded(name)],
    columns.map(guarded),
    ...rows.map((row) => row.map(inWords)),
  ]);
  return `\uFEFF${lines
    .map((cells) => `${cells.map((cell) => quoted(cell, ';')).join(';')}\r\n`)
    .join('')}`;
}

function inWords(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return guarded(cell.text);
    case 'number':
      return cell.value === null ? '' : String(cell.value).replace('.', ',');
    case 'day':
      return dottedDay(cell.day);
  }
}

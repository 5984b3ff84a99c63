import type { StarTable } from '../../domain/statistics/star.ts';
import { guardedForPrograms, quoted } from '../csv.ts';

/** As programs read it by themselves: commas, whole numbers, days such as 2026-07-01, UTF-8. */
export const starCsv = ({ columns, rows }: StarTable): string =>
  [columns, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');

const cellOf = (value: string | number | null): string =>
  typeof value === 'string' ? quoted(guardedForPrograms(value), ',') : String(value ?? '');

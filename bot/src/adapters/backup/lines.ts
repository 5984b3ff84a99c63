import { z } from 'zod';
import { asciiJson } from '../tables/ascii.ts';
import { checkWrites } from '../tables/limits.ts';
import type { Row } from '../tables/rows.ts';

/** A row without what storage adds to it: its ETag and time are those of one store only. */
export type Kept = Pick<Row, 'partition' | 'row' | 'values'>;

const kept = z.strictObject({
  partition: z.string(),
  row: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

/**
 * The one way to write the row: its values in the order of their names, in ASCII, so that no program
 * on the way takes a letter for the end of a line or for another encoding.
 */
export function lineOf({ partition, row, values }: Kept): string {
  const sorted = Object.fromEntries(
    Object.keys(values)
      .sort()
      .map((name) => [name, values[name]]),
  );
  return asciiJson(JSON.stringify({ partition, row, values: sorted }));
}

/** Undefined unless the line is just what `lineOf` writes of a row that the tables take. */
export function keptOf(line: string): Kept | undefined {
  try {
    const row = kept.parse(JSON.parse(line));
    checkWrites(row.partition, [{ do: 'insert', row: row.row, values: row.values }]);
    return lineOf(row) === line ? row : undefined;
  } catch {
    return undefined;
  }
}

/** In the order of the tables: by partition, then by row, each by UTF-16 code unit. */
export function isAfter(one: Kept, other: Kept): boolean {
  return (
    one.partition > other.partition || (one.partition === other.partition && one.row > other.row)
  );
}

import type { Row, Table, Values } from '../adapters/tables/rows.ts';
import type { AuditRows } from './types.ts';

const pageRows = 1000;

/** All rows of a table, partition by partition and each partition whole; never more than a page at a time. */
export async function* partitionsOf(
  rows: AuditRows,
  table: Table,
): AsyncGenerator<readonly Row[], void> {
  let after: string | undefined;
  for (;;) {
    const range = { limit: pageRows, ...(after === undefined ? {} : { after }) };
    const page = await rows.listAcross(table, '', range);
    const partitions = [...Map.groupBy(page, ({ partition }) => partition)];
    const last = partitions.at(-1);
    if (!last) return;
    const isEnd = page.length < pageRows;
    for (const [, own] of isEnd ? partitions : partitions.slice(0, -1)) yield own;
    if (isEnd) return;
    // The page may end in the middle of its last partition.
    [after] = last;
    yield await rows.list(table, after);
  }
}

/** What a row holds as JSON; undefined when there is none that can be read. */
export function jsonOf(values: Values): unknown {
  let json = '';
  for (let index = 0; `json${index}` in values; index += 1) json += String(values[`json${index}`]);
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

import type { Row, Rows, Table } from './rows.ts';

/** Of pictures each is half a megabyte as it is stored. */
export const pageRowsOf = (table: Table): number => (table === 'Pictures' ? 20 : 1000);

/** All rows of a table, partition by partition and each partition whole; never more than a page at a time. */
export async function* partitionsOf(
  rows: Pick<Rows, 'list' | 'listAcross'>,
  table: Table,
): AsyncGenerator<readonly Row[], void> {
  const pageRows = pageRowsOf(table);
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

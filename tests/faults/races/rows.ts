import type { Rows, Write } from '../../../bot/src/adapters/tables/rows.ts';

/** Calls overtake one another by chance, as over a wire. */
export function shakenRows(rows: Rows, random: () => number): Rows {
  const shake = async () => {
    for (let hops = Math.floor(random() * 12); hops > 0; hops -= 1) await Promise.resolve();
  };
  const shaken =
    <Given extends readonly unknown[], T>(call: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      await shake();
      const value = await call(...given);
      await shake();
      return value;
    };
  return {
    get: shaken((...given: Parameters<Rows['get']>) => rows.get(...given)),
    list: shaken((...given: Parameters<Rows['list']>) => rows.list(...given)),
    listAcross: shaken((...given: Parameters<Rows['listAcross']>) => rows.listAcross(...given)),
    write: shaken((...given: Parameters<Rows['write']>) => rows.write(...given)),
  };
}

/** Storage as it would be with upserts and without ETags: whoever writes last has written. */
export function forcedRows(rows: Rows): Rows {
  return {
    ...rows,
    write: async (table, partition, writes) => {
      const forced: Write[] = [];
      for (const write of writes) {
        const held = await rows.get(table, partition, write.row);
        if (write.do !== 'remove' && held)
          forced.push({ ...write, do: 'replace', etag: held.etag });
        else if (write.do !== 'remove')
          forced.push({ do: 'insert', row: write.row, values: write.values });
        else if (held) forced.push({ ...write, etag: held.etag });
      }
      return rows.write(table, partition, forced);
    },
  };
}

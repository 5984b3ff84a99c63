import type { Rows } from '../../bot/src/adapters/tables/rows.ts';

/** The same rows, and how many times they were asked so far: one call is one round trip, save for lists over 1,000 rows. */
export function countRows(rows: Rows): Rows & { trips(): number } {
  let trips = 0;
  const counted = <T>(call: T): T => {
    trips += 1;
    return call;
  };
  return {
    get: (...key) => counted(rows.get(...key)),
    list: (...range) => counted(rows.list(...range)),
    listAcross: (...range) => counted(rows.listAcross(...range)),
    write: (...writes) => counted(rows.write(...writes)),
    trips: () => trips,
  };
}

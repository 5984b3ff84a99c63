import type { StationId } from '../../domain/roster/county.ts';
import type { Fact } from '../../domain/statistics/fact.ts';
import { foldFacts, type Sums } from '../../domain/statistics/fold.ts';
import type { Month } from '../../domain/statistics/months.ts';
import type { FactStore } from '../../use-cases/statistics.ts';
import { contended } from './contended.ts';
import { packed, unpacked } from './packed.ts';
import type { Rows, Values } from './rows.ts';
import { packedSums, unpackedSums } from './stored-sums.ts';

const sumKey = 'sum';
const partitionOf = (month: Month, station: StationId) => `${month}_${station}`;

/**
 * Partition: <month>_<station>. Rows: one per request or entry, under its id, and `sum` for a sealed month.
 *
 * Sealing writes `sum` empty, folds what it then lists, and fills the same `sum` by ETag. A put writes its row and
 * then removes whatever `sum` stands there. So either the listing saw the row, or the filling is refused, or the
 * filled sum is removed: a sum that lacks a row never outlives the put of that row.
 */
export function createFacts(rows: Rows): FactStore {
  return {
    // The old places first: for a moment the request counts nowhere, but never twice.
    put: async (fact) => {
      const { id, version, month, station, formerStations } = fact;
      for (const former of formerStations)
        await putNewer(rows, partitionOf(month, former), id, { version, moved: true });
      await putNewer(rows, partitionOf(month, station), id, { version, ...packed(fact) });
    },
    read: async (months, stations) => {
      const read = [];
      for (const month of months) read.push(...(await readMonth(rows, month, stations)));
      return read;
    },
    seal: (month, station) => seal(rows, partitionOf(month, station)),
  };
}

/** A moved request leaves its version behind, so that a late older fact of it is refused there as well. */
async function putNewer(rows: Rows, partition: string, id: string, values: Values): Promise<void> {
  await contended(async () => {
    const held = await rows.get('Facts', partition, id);
    if (held && Number(held.values['version']) >= Number(values['version'])) return true;
    const { kind } = await rows.write('Facts', partition, [
      held
        ? { do: 'replace', row: id, values, etag: held.etag }
        : { do: 'insert', row: id, values },
    ]);
    return kind === 'done' || undefined;
  });
  // Also when the row stood there: an earlier try may have ended between the two writes.
  await unseal(rows, partition);
}

async function unseal(rows: Rows, partition: string): Promise<void> {
  await contended(async () => {
    const sum = await rows.get('Facts', partition, sumKey);
    if (!sum) return true;
    const remove = { do: 'remove', row: sumKey, etag: sum.etag } as const;
    return (await rows.write('Facts', partition, [remove])).kind === 'done' || undefined;
  });
}

/** Gives way to whoever was faster: the month is then sealed, or will be the next time. */
async function seal(rows: Rows, partition: string): Promise<void> {
  const held = await rows.get('Facts', partition, sumKey);
  if (held && unpackedSums(held.values)) return;
  const claimed = await rows.write('Facts', partition, [
    held
      ? { do: 'replace', row: sumKey, values: {}, etag: held.etag }
      : { do: 'insert', row: sumKey, values: {} },
  ]);
  const etag = claimed.kind === 'done' ? claimed.etags[0] : undefined;
  if (etag === undefined) return;
  const values = packedSums(await folded(rows, partition));
  await rows.write('Facts', partition, [{ do: 'replace', row: sumKey, values, etag }]);
}

async function readMonth(rows: Rows, month: Month, stations: readonly StationId[]) {
  return Promise.all(
    stations.map(async (station) => {
      const partition = partitionOf(month, station);
      const sum = await rows.get('Facts', partition, sumKey);
      const sealed = sum && unpackedSums(sum.values);
      return { month, station, sums: sealed ?? (await folded(rows, partition)) };
    }),
  );
}

async function folded(rows: Rows, partition: string): Promise<Sums> {
  const listed = await rows.list('Facts', partition);
  const counted = listed.filter(({ row, values }) => row !== sumKey && values['moved'] !== true);
  return foldFacts(counted.map(({ values }) => unpacked<Fact>(values)));
}

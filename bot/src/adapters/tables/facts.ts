import type { StationId } from '../../domain/roster/county.ts';
import { besideNow, type Beside, type Fact } from '../../domain/statistics/fact.ts';
import { foldFacts } from '../../domain/statistics/fold.ts';
import type { Month } from '../../domain/statistics/months.ts';
import { dimensions, sliceFacts, type Dimension } from '../../domain/statistics/slices.ts';
import type { FactStore } from '../../use-cases/statistics.ts';
import { contended } from './contended.ts';
import { letters } from './letters.ts';
import { packed, unpacked } from './packed.ts';
import type { Row, Rows, Values, Write } from './rows.ts';
import { isSumRow, packedSlices, packedSums, unpackedSlices, unpackedSums } from './stored-sums.ts';

const sumKey = 'sum';
const sliceKey = (dimension: Dimension) => `${sumKey}-${dimension}`;
const partitionOf = (month: Month, station: StationId) => `${month}_${station}`;

/**
 * Partition: <month>_<station>. Rows: one per request or entry, under its id; of a sealed month `sum`, and
 * `sum-<dimension>` for the work of each code.
 *
 * Sealing writes `sum` empty, folds what it then lists, and fills the same `sum` by ETag. A put writes its row and
 * then removes whatever `sum` stands there. So either the listing saw the row, or the filling is refused, or the
 * filled sum is removed: a sum that lacks a row never outlives the put of that row. Slices count as long as the
 * `sum` stands that they were filled with.
 */
export function createFacts(rows: Rows): FactStore {
  return {
    // The old places first: for a moment the request counts nowhere, but never twice.
    put: async (fact) => {
      const { id, version, month, station, formerStations } = fact;
      for (const former of formerStations)
        await putNewer(rows, partitionOf(month, former), id, () => ({ version, moved: true }));
      const place = partitionOf(month, station);
      return factOfRow(await putNewer(rows, place, id, (held) => valuesOf(fact, held)));
    },
    read: async (months, stations) => {
      const read = [];
      for (const month of months) read.push(...(await readMonth(rows, month, stations)));
      return read;
    },
    slices: async (months, stations, dimension) => {
      const read = [];
      for (const month of months)
        read.push(
          ...(await Promise.all(
            stations.map(async (station) => ({
              ...{ month, station },
              slices: await readSlices(rows, partitionOf(month, station), dimension),
            })),
          )),
        );
      return read;
    },
    seal: (month, station) => seal(rows, partitionOf(month, station)),
  };
}

/** What stands beside has a column of its own: the rest follows from the request alone. */
function valuesOf({ beside, ...fact }: Fact, held: Row | undefined): Values {
  const now = besideNow(held && factOfRow(held.values), { ...fact, ...(beside && { beside }) });
  const isNone = Object.keys(now).length === 0;
  const column = isNone ? {} : { beside: JSON.stringify(now) };
  return { version: fact.version, ...column, ...packed(fact) };
}

/** The fact that a row holds; none where the request was moved away. */
export function factOfRow(values: Values): Fact | undefined {
  if (values['moved'] === true) return undefined;
  const { beside } = values;
  const fact = unpacked<Fact>(values);
  // Only Koppi itself writes these rows.
  return beside === undefined ? fact : { ...fact, beside: JSON.parse(String(beside)) as Beside };
}

/**
 * A moved request leaves its version behind, so that a late older fact of it is refused there as well.
 * @returns what stands there now
 */
async function putNewer(
  rows: Rows,
  partition: string,
  id: string,
  valuesFrom: (held: Row | undefined) => Values,
): Promise<Values> {
  const stands = await contended(async () => {
    const held = await rows.get('Facts', partition, id);
    const values = valuesFrom(held);
    if (held && Number(held.values['version']) >= Number(values['version'])) return held.values;
    const { kind } = await rows.write('Facts', partition, [
      held
        ? { do: 'replace', row: id, values, etag: held.etag }
        : { do: 'insert', row: id, values },
    ]);
    return kind === 'done' ? values : undefined;
  });
  // Also when the row stood there: an earlier try may have ended between the two writes.
  await unseal(rows, partition);
  return stands;
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
  const facts = await factsIn(rows, partition);
  const filled = letters(16);
  const values = { filled, ...packedSums(foldFacts(facts)) };
  const slices = await Promise.all(
    dimensions.map(async (dimension): Promise<Write> => {
      const row = sliceKey(dimension);
      const before = await rows.get('Facts', partition, row);
      const sliced = { filled, ...packedSlices(sliceFacts(facts, dimension)) };
      return before
        ? { do: 'replace', row, values: sliced, etag: before.etag }
        : { do: 'insert', row, values: sliced };
    }),
  );
  await rows.write('Facts', partition, [{ do: 'replace', row: sumKey, values, etag }, ...slices]);
}

async function readMonth(rows: Rows, month: Month, stations: readonly StationId[]) {
  return Promise.all(
    stations.map(async (station) => {
      const partition = partitionOf(month, station);
      const sum = await rows.get('Facts', partition, sumKey);
      const sealed = sum && unpackedSums(sum.values);
      return { month, station, sums: sealed ?? foldFacts(await factsIn(rows, partition)) };
    }),
  );
}

async function readSlices(rows: Rows, partition: string, dimension: Dimension) {
  const [sum, slices] = await Promise.all([
    rows.get('Facts', partition, sumKey),
    rows.get('Facts', partition, sliceKey(dimension)),
  ]);
  const filled = sum?.values['filled'];
  const isOfSum = filled !== undefined && slices?.values['filled'] === filled;
  const sealed = isOfSum ? unpackedSlices(slices.values) : undefined;
  return sealed ?? sliceFacts(await factsIn(rows, partition), dimension);
}

async function factsIn(rows: Rows, partition: string): Promise<readonly Fact[]> {
  const listed = await rows.list('Facts', partition);
  return listed.flatMap(({ row, values }) => (isSumRow(row) ? [] : (factOfRow(values) ?? [])));
}

import type { Network } from '../../domain/network/types.ts';
import type {
  Decide,
  Hint,
  NetworkStore,
  PartName,
  Parts,
  Place,
  StoredHint,
} from '../../use-cases/networks/store.ts';
import { lettersFor } from '../../domain/schedule/ids.ts';
import type { Instant } from '../../domain/time.ts';
import { contended } from './contended.ts';
import { same } from './history.ts';
import { packed, unpacked } from './packed.ts';
import { held } from './saved.ts';
import type { Row, Rows, Write } from './rows.ts';

const table = 'Networks';
/** Partitions beside those of the networks, whose ids are longer. */
const networks = 'networks';
const hints = 'hints';

/**
 * Partitions: `networks`, a row each · a network's id: `<part>-<id>`, of what belongs to a meeting
 * `<part>-<meeting>-<id>` · `hints`: `<instant>-<letters>`.
 */
export function createNetworks(rows: Rows): NetworkStore {
  return {
    networks: async () =>
      (await rows.list(table, networks)).map(({ values }) => unpacked<Network>(values)),
    network: (id) => held<Network>(rows, { table, partition: networks, row: id }),
    changeNetwork: (id, decide) => changed(rows, networks, id, decide),
    get: (place) =>
      held<Parts[typeof place.part]>(rows, {
        ...{ table, partition: place.network, row: rowOf(place) },
      }),
    all: async <P extends PartName>(network: string, part: P, meeting?: string) => {
      const prefix = meeting === undefined ? part : `${part}-${meeting}`;
      const found = await rows.list(table, network, { from: `${prefix}-`, before: `${prefix}.` });
      return found.map(({ values }) => unpacked<Parts[P]>(values));
    },
    change: (place, decide) => changed(rows, place.network, rowOf(place), decide),
    hint: async (all) => {
      for (const hint of all)
        // One that stands there already says the same.
        await rows.write(table, hints, [
          { do: 'insert', row: hintRow(hint), values: packed(hint) },
        ]);
    },
    due: async (until, limit) =>
      (await rows.list(table, hints, { before: stamp(until + 1), limit })).map(hintOf),
    nextAfter: async (after) => {
      const [next] = await rows.list(table, hints, { from: stamp(after + 1), limit: 1 });
      return next && hintOf(next).at;
    },
    remove: async ({ key, etag }) => {
      await rows.write(table, hints, [{ do: 'remove', row: key, etag }]);
    },
  };
}

const rowOf = ({ part, meeting, id }: Place): string =>
  meeting === undefined ? `${part}-${id}` : `${part}-${meeting}-${id}`;

/** As `saved`, for a row that may be made and taken away as well. */
async function changed<T>(
  rows: Rows,
  partition: string,
  row: string,
  decide: Decide<T>,
): Promise<T | undefined> {
  let tried: { readonly after: T | undefined } | undefined;
  const { after } = await contended(async () => {
    const found = await rows.get(table, partition, row);
    const before = found && unpacked<T>(found.values);
    // What was refused may be our own write repeated, whose first answer was lost.
    if (tried && same(before, tried.after)) return tried;
    const next = { after: decide(before) };
    const [write] = writesOf(row, found, next.after);
    if (!write || same(before, next.after)) return next;
    tried = next;
    return (await rows.write(table, partition, [write])).kind === 'done' ? next : undefined;
  });
  return after;
}

function writesOf(row: string, found: Row | undefined, after: unknown): readonly Write[] {
  if (after === undefined) return found ? [{ do: 'remove', row, etag: found.etag }] : [];
  const values = packed(after);
  return [found ? { do: 'replace', row, etag: found.etag, values } : { do: 'insert', row, values }];
}

/** Sorts as text in the order of time. */
const stamp = (at: Instant): string => new Date(at).toISOString();

const hintRow = ({ at, kind, network, meeting = '', id }: Hint): string =>
  `${stamp(at)}-${lettersFor([kind, network, meeting, id])}`;

const hintOf = ({ row, etag, values }: Row): StoredHint => ({
  ...unpacked<Hint>(values),
  ...{ key: row, etag },
});

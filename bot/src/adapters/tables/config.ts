import { randomBytes } from 'node:crypto';
import type { County } from '../../domain/roster/county.ts';
import type { Schedules } from '../../domain/schedule/types.ts';
import type { Instant } from '../../domain/time.ts';
import type { Difference, FormerPeople } from '../../domain/settings/difference.ts';
import type { ConfigStore, CountyChange } from '../../ports.ts';
import { contended } from './contended.ts';
import { differenceOf, formerPeopleOf, same } from './history.ts';
import { packed, unpacked } from './packed.ts';
import { held } from './saved.ts';
import type { Row, Rows, Write } from './rows.ts';

/** The areas that people change; the secret never does. */
type Area = 'county' | 'schedules';
interface Areas {
  county: County;
  schedules: Schedules;
}

const none = 0;

/**
 * Partition: area. Rows: `current`, `revision` and `history-<n>`, written together. The version is
 * the sum of the revisions: it grows with every change, and no crash can come between the two.
 */
export function createConfig(rows: Rows): ConfigStore {
  const current = async (area: string): Promise<Row> => {
    const row = await rows.get('Config', area, 'current');
    if (!row) throw new Error(`configuration area ${area} is missing`);
    return row;
  };
  const revision = async (partition: Area): Promise<number> =>
    (await held<number>(rows, { table: 'Config', partition, row: 'revision' })) ?? none;

  const read = async () => {
    const [county, schedules, secret] = await Promise.all([
      current('county'),
      current('schedules'),
      current('secret'),
    ]);
    return {
      county: unpacked<County>(county.values),
      schedules: unpacked<Schedules>(schedules.values),
      secret: unpacked<string>(secret.values),
    };
  };

  const change = async <A extends Area>(
    area: A,
    by: string,
    at: Instant,
    decide: (before: Areas[A]) => Areas[A],
  ): Promise<Areas[A]> => {
    let tried: Areas[A] | undefined;
    return contended(async () => {
      const [row, counted] = await Promise.all([
        current(area),
        rows.get('Config', area, 'revision'),
      ]);
      const before = unpacked<Areas[A]>(row.values);
      // What was refused may have been our own write repeated, whose first answer was lost.
      if (tried && same(before, tried)) return before;
      const after = decide(before);
      if (same(before, after)) return before;
      tried = after;
      const revision = 1 + (counted ? unpacked<number>(counted.values) : revisionOfOld(row));
      const difference = differenceOf(before, after);
      const { kind } = await rows.write('Config', area, [
        { do: 'replace', row: 'current', etag: row.etag, values: packed(after) },
        counted
          ? { do: 'replace', row: 'revision', etag: counted.etag, values: packed(revision) }
          : { do: 'insert', row: 'revision', values: packed(revision) },
        ...(difference ? [historyRow(revision, { by, at, ...packed(difference) })] : []),
        ...formerRows(revision, at, formerPeopleOf(before, after)),
      ]);
      return kind === 'done' ? after : undefined;
    });
  };

  return {
    // Each insert may find its row there: somebody else, or an earlier start, was first.
    open: async (first) => {
      await insertOnce(rows, 'county', first.county);
      await insertOnce(rows, 'schedules', first.schedules);
      await insertOnce(rows, 'secret', randomBytes(32).toString('base64url'));
      return read();
    },
    version: async () => {
      const revisions = await Promise.all([revision('county'), revision('schedules')]);
      return revisions[0] + revisions[1];
    },
    read,
    changeCounty: (by, at, decide) => change('county', by, at, decide),
    changeSchedules: (by, at, decide) => change('schedules', by, at, decide),
    history: async (before, most) => {
      const newest = await revision('county');
      const first = Math.min(before ?? Infinity, newest + 1);
      return newestFirst(rows, first, most);
    },
    forgetFormer: async (before) => {
      for (const { row, values, etag } of await rows.list('Config', 'county', allFormer))
        if (Number(values['at']) < before)
          await rows.write('Config', 'county', [{ do: 'remove', row, etag }]);
    },
  };
}

/** Pages are read by number, since rows come in the order of their keys alone. */
async function newestFirst(
  rows: Rows,
  before: number,
  most: number,
): Promise<readonly CountyChange[]> {
  const found: CountyChange[] = [];
  for (let end = before; end > 1 && found.length < most; end -= most) {
    const start = Math.max(1, end - most);
    const between = (kind: Kept) => ({ from: keptRow(kind, start), before: keptRow(kind, end) });
    const [history, former] = await Promise.all([
      rows.list('Config', 'county', between('history')),
      rows.list('Config', 'county', between('former')),
    ]);
    found.push(...history.toReversed().map((row) => changeOf(row, former)));
  }
  return found.slice(0, most);
}

function changeOf({ row, values }: Row, former: readonly Row[]): CountyChange {
  const revision = Number(row.slice('history-'.length));
  const people = former.find((one) => one.row === keptRow('former', revision));
  return {
    ...{ revision, by: String(values['by']), at: Number(values['at']) },
    difference: unpacked<Difference>(values),
    ...(people ? { former: unpacked<FormerPeople>(people.values) } : {}),
  };
}

/** Older stores count in `current` itself, and have history rows up to there. */
const revisionOfOld = ({ values }: Row): number => Number(values['revision'] ?? none);

/** `former`: the people of a change with names and numbers, which are not kept as long as the change. */
type Kept = 'history' | 'former';

const allFormer = { from: 'former-', before: 'former.' };

const keptRow = (kind: Kept, revision: number): string =>
  `${kind}-${String(revision).padStart(8, '0')}`;

function historyRow(revision: number, values: Row['values']): Write {
  return { do: 'insert', row: keptRow('history', revision), values };
}

function formerRows(
  revision: number,
  at: Instant,
  people: FormerPeople | undefined,
): readonly Write[] {
  if (!people) return [];
  return [{ do: 'insert', row: keptRow('former', revision), values: { at, ...packed(people) } }];
}

/** What an area holds for good, made by whoever asks first: every instance on the store gets the same. */
export async function keptOnce<T>(rows: Rows, area: string, make: () => Promise<T>): Promise<T> {
  const place = { table: 'Config', partition: area, row: 'current' } as const;
  const kept = await held<T>(rows, place);
  if (kept !== undefined) return kept;
  await insertOnce(rows, area, await make());
  return keptOnce(rows, area, make);
}

async function insertOnce(rows: Rows, area: string, value: unknown): Promise<void> {
  await rows.write('Config', area, [{ do: 'insert', row: 'current', values: packed(value) }]);
}

import type { Forgetting, KnownPerson } from '../../ports.ts';
import { letters } from './letters.ts';
import { packed, unpacked } from './packed.ts';
import { partitionsOf } from './pages.ts';
import { saved } from './saved.ts';
import { StorageUnavailable, type Row, type Rows, type Table, type Values } from './rows.ts';

/** Somebody may write at the same moment; the next pass takes what they wrote. */
const passesAtMost = 5;

/** Tables in which people are named; facts know none, and of Figures only who typed what in. */
const naming = [
  ...(['Requests', 'Views', 'Config', 'People'] as const),
  ...(['Library', 'Directory', 'Networks', 'Figures'] as const),
];

/**
 * Looks through everything, since a person may stand in anybody's request; that happens a few times
 * a month. Their own row goes last, so that whatever was cut off is begun again; it holds the word,
 * so that whoever begins again, or at the same time, puts the same one in their place.
 */
export function createForgetting(rows: Rows): Forgetting {
  return {
    forget: async (person) => {
      const as = await pseudonymOf(rows, person);
      for (let pass = 0; pass < passesAtMost; pass += 1) {
        let found = 0;
        for (const table of naming)
          for await (const partition of partitionsOf(rows, table))
            for (const row of partition)
              if (isAbout(table, row, person)) {
                found += 1;
                await replace(rows, table, row, person, as);
              }
        if (found === 0) {
          await removeOwn(rows, person);
          return;
        }
      }
      throw new StorageUnavailable('Storage refused to forget somebody');
    },
  };
}

async function pseudonymOf(rows: Rows, person: string): Promise<string> {
  // Says nothing of the person, and nobody can find back from it.
  const made = letters(24);
  const place = { table: 'People', partition: ownPartition(person), row: 'person' } as const;
  const { pseudonym } = await saved<KnownPerson>(rows, place, (before) => ({
    ...(before ?? { id: person, name: '' }),
    pseudonym: before?.pseudonym ?? made,
  }));
  return pseudonym ?? made;
}

function isAbout(table: Table, { partition, row, values }: Row, person: string): boolean {
  if (table === 'People' && partition === ownPartition(person)) return false;
  // The roster and the schedules of today are the county's own to change.
  if (table === 'Config' && !row.startsWith('history-') && !isFormer(row)) return false;
  return JSON.stringify([partition, row, values]).includes(person);
}

async function replace(
  rows: Rows,
  table: Table,
  { partition, row, etag, values }: Row,
  person: string,
  as: string,
): Promise<void> {
  const remove = { do: 'remove', row, etag } as const;
  // Their own card, and what was still to be sent to them: nobody is there to read it.
  const isTheirs =
    table === 'Requests' &&
    (row === `card-${person}` || (row.startsWith('out-') && isTo(values, person)));
  // Who has left is a member of nothing, and is invited to nothing.
  const isMembership =
    table === 'Networks' && (row === `member-${person}` || partition === 'hints');
  // Holds names, and is kept only to take back a mistake of the last days.
  if (isTheirs || isMembership || (table === 'Config' && isFormer(row))) {
    await rows.write(table, partition, [remove]);
    return;
  }
  const after = anonymous(values, person, as);
  if (!`${partition} ${row}`.includes(person)) {
    await rows.write(table, partition, [{ do: 'replace', row, etag, values: after }]);
    return;
  }
  const place = { partition: partition.replaceAll(person, as), row: row.replaceAll(person, as) };
  await putThere(rows, table, { ...place, values: after });
  await rows.write(table, partition, [remove]);
}

/** A row may stand there from a try that was cut off, or be newer already. */
async function putThere(
  rows: Rows,
  table: Table,
  { partition, row, values }: Pick<Row, 'partition' | 'row' | 'values'>,
): Promise<void> {
  const { kind } = await rows.write(table, partition, [{ do: 'insert', row, values }]);
  if (kind === 'done') return;
  const held = await rows.get(table, partition, row);
  if (held && Number(held.values['version']) < Number(values['version']))
    await rows.write(table, partition, [{ do: 'replace', row, values, etag: held.etag }]);
}

const isFormer = (row: string): boolean => row.startsWith('former-');

function isTo(values: Values, person: string): boolean {
  return unpacked<{ readonly person?: string }>(values).person === person;
}

function anonymous(values: Values, person: string, as: string): Values {
  const columns = Object.entries(values).filter(([name]) => !/^json\d+$/u.test(name));
  const own = Object.fromEntries(columns);
  const after = packed(without(unpacked<unknown>(values), person, as));
  const named = Object.entries(own).map(([name, value]) => [name, without(value, person, as)]);
  return { ...(Object.fromEntries(named) as Values), ...after };
}

/** The same value with the pseudonym in the person's place, and without their name. */
function without(value: unknown, person: string, as: string): unknown {
  if (typeof value === 'string') return value.replaceAll(person, as);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => without(one, person, as));
  const entries = Object.entries(value);
  const isAsker = entries.some(([key, inner]) => key === 'asker' && inner === person);
  return Object.fromEntries(
    entries.map(([key, inner]) => [
      key,
      key === 'askerName' && isAsker ? '' : without(inner, person, as),
    ]),
  );
}

async function removeOwn(rows: Rows, person: string): Promise<void> {
  for (const { partition, row, etag } of await rows.list('People', ownPartition(person)))
    await rows.write('People', partition, [{ do: 'remove', row, etag }]);
}

const ownPartition = (person: string) => `person_${person}`;

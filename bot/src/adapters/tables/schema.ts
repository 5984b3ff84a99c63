import { schemaSteps, type SchemaStep } from './schema-steps.ts';
import { StorageUnavailable, type Row, type Rows, type Table, type Write } from './rows.ts';

/** As every row was before its kind first changed; such rows carry no number. */
const first = 1;
const column = 'schema';

/** A row that a newer Koppi wrote. Nobody guesses at it: whoever asks is told to come again. */
export class WrittenByNewer extends StorageUnavailable {
  override name = 'WrittenByNewer';
}

/**
 * Rows as this Koppi knows them, whichever Koppi wrote them: each is brought forward as it is read,
 * one step after the other, and is stored anew in its new form when something is next written to it.
 * A kind of rows has a number of its own, so that going back to an older release is barred only for
 * the rows whose form did change.
 * @param steps what changed since the first release, oldest first
 */
export function inPresentSchema(rows: Rows, steps: readonly SchemaStep[] = schemaSteps): Rows {
  const stepsOf = (table: Table, row: string) =>
    steps.filter((step) => step.table === table && step.rows.test(row));
  const numberOf = (table: Table, row: string): number => stepsOf(table, row).at(-1)?.to ?? first;

  const forward = (table: Table, held: Row): Row => {
    const { [column]: stamp = first, ...values } = held.values;
    const number = Number(stamp);
    if (number > numberOf(table, held.row))
      throw new WrittenByNewer(`A row of ${table} is of schema ${number}`);
    const due = stepsOf(table, held.row).filter(({ to }) => to > number);
    return { ...held, values: due.reduce((before, { change }) => change(before), values) };
  };
  const stamped =
    (table: Table) =>
    (write: Write): Write => {
      const number = numberOf(table, write.row);
      return write.do === 'remove' || number === first
        ? write
        : { ...write, values: { ...write.values, [column]: number } };
    };

  return {
    get: async (table, partition, row) => {
      const held = await rows.get(table, partition, row);
      return held && forward(table, held);
    },
    list: async (table, partition, range) =>
      (await rows.list(table, partition, range)).map((held) => forward(table, held)),
    listAcross: async (table, partitionPrefix, range) =>
      (await rows.listAcross(table, partitionPrefix, range)).map((held) => forward(table, held)),
    write: (table, partition, writes) => rows.write(table, partition, writes.map(stamped(table))),
  };
}

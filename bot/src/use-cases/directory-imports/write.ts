import { recordsOf, type DirectoryRecord } from '../../domain/directory/records.ts';
import { same } from '../../domain/directory/tables.ts';
import type { Directory } from '../../domain/directory/types.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { ImportTools } from './types.ts';

/** One record as it was planned from, and as it shall be; undefined: it is not there. */
interface Wanted {
  readonly id: string;
  readonly before: DirectoryRecord | undefined;
  readonly after: DirectoryRecord | undefined;
}

/** A transaction takes so many changes of records with their versions, and so many letters of them. */
const recordsAtOnce = 45;
const lettersAtOnce = 800_000;
/** A row of the store takes twice as many. */
const lettersAtMost = 450_000;

/** The records whose rows would not fit into one row of the store, by their ids. */
export const tooLarge = (wanted: readonly Wanted[]): readonly string[] =>
  wanted.filter(({ after }) => lettersOf(after) > lettersAtMost).map(({ id }) => id);

/** What has to be written so that the directory becomes this one. */
export function changesTo(tools: ImportTools, directory: Directory): readonly Wanted[] {
  const documents = tools.book.on('directory');
  const next = recordsOf(directory);
  const stay = new Set(next.map(({ id }) => id));
  const put = next.flatMap((after): Wanted[] => {
    const before = documents.get(after.id);
    return isSame(before, after) ? [] : [{ id: after.id, before, after }];
  });
  const gone = [...documents.values()]
    .filter(({ id }) => !stay.has(id))
    .map((before): Wanted => ({ id: before.id, before, after: undefined }));
  // Whom a service belongs to is there before it, and goes after it: it is found all the while.
  return [...put.toSorted(byOrder), ...gone.toSorted((a, b) => byOrder(b, a))];
}

const byOrder = (a: Wanted, b: Wanted): number => orderOf(a) - orderOf(b);
const orderOf = ({ id }: Wanted): number => Number(id.startsWith('service:'));

/** A table without rows says nothing. */
function isSame(a: DirectoryRecord | undefined, b: DirectoryRecord | undefined): boolean {
  return same(a && filled(a), b && filled(b));
}
const filled = ({ rows }: DirectoryRecord) =>
  Object.fromEntries(Object.entries(rows).filter(([, all]) => all.length > 0));

/**
 * Writes them a few at a time; what somebody changed since it was planned from stays as they left it.
 * @returns how many were left so; undefined: the service ends, and the rest is for another time
 */
export async function write(
  tools: ImportTools,
  by: PersonId,
  wanted: readonly Wanted[],
  tell: (done: number) => Promise<void>,
): Promise<number | undefined> {
  const { book, imports } = tools;
  let [missed, done] = [0, 0];
  for (const some of slices(wanted)) {
    if (imports.beside.isLeaving()) return undefined;
    const after = await book.change(
      'directory',
      by,
      some.map(({ id, ...one }) => ({
        id,
        decide: (now) => (isSame(now, one.before) ? one.after : now),
      })),
    );
    missed += some.filter((one, index) => !isSame(one.after, after[index])).length;
    done += some.length;
    await tell(done);
    await imports.giveWay();
  }
  return missed;
}

function* slices(wanted: readonly Wanted[]): Generator<readonly Wanted[]> {
  let [some, letters]: [Wanted[], number] = [[], 0];
  for (const one of wanted) {
    const length = lettersOf(one.before) + lettersOf(one.after);
    const isFull = some.length === recordsAtOnce || letters + length > lettersAtOnce;
    if (isFull && some.length > 0) {
      yield some;
      [some, letters] = [[], 0];
    }
    some.push(one);
    letters += length;
  }
  if (some.length > 0) yield some;
}

const lettersOf = (record: DirectoryRecord | undefined): number =>
  record === undefined ? 0 : JSON.stringify(record).length;

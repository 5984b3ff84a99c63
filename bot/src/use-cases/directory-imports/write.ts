import { cut, type DirectoryRecord } from '../../domain/directory/records.ts';
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
/** Between two turns of others. */
const recordsLookedAt = 500;

/** The records whose rows would not fit into one row of the store, by their ids. */
export async function tooLarge(
  { imports }: ImportTools,
  wanted: readonly Wanted[],
): Promise<readonly string[]> {
  const large: string[] = [];
  for (const [index, { id, after }] of wanted.entries()) {
    if (index % recordsLookedAt === 0) await imports.giveWay();
    if (lettersOf(after) > lettersAtMost) large.push(id);
  }
  return large;
}

/** What has to be written so that the directory becomes this one. */
export async function changesTo(
  { book, imports }: ImportTools,
  directory: Directory,
): Promise<readonly Wanted[]> {
  const documents = book.on('directory');
  const next = await inTurns(imports.giveWay, cut(directory));
  const stay = new Set(next.map(({ id }) => id));
  // Whom a service belongs to is there before it, and goes after it: it is found all the while.
  const [first, services]: [Wanted[], Wanted[]] = [[], []];
  for (const [index, after] of next.entries()) {
    if (index % recordsLookedAt === 0) await imports.giveWay();
    const before = documents.get(after.id);
    if (!isSame(before, after))
      (isService(after) ? services : first).push({ id: after.id, before, after });
  }
  // What somebody took out has no rows, and can be brought back.
  const gone = [...documents.values()].filter(({ id, removed }) => !removed && !stay.has(id));
  const goes = [...gone.filter(isService), ...gone.filter((one) => !isService(one))];
  return [
    ...[...first, ...services],
    ...goes.map((before) => ({ id: before.id, before, after: undefined })),
  ];
}

const isService = ({ id }: DirectoryRecord): boolean => id.startsWith('service:');

/** Takes the steps of long work one after the other, with others' turns between them. */
export async function inTurns<T>(
  giveWay: () => Promise<void>,
  work: Generator<unknown, T>,
): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await giveWay();
  }
}

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

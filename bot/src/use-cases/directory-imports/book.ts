import type { PersonId } from '../../domain/roster/county.ts';
import type { ImportBook, ImportList, ImportTools } from './types.ts';

/** Work of which nothing was heard for so long was cut off. */
const heardOfMs = 120_000;

export type Lists = ReadonlyMap<string, ImportList>;

export async function listsOf({ imports }: ImportTools): Promise<Lists> {
  const { documents } = await imports.lists.all();
  return new Map(documents.map((list) => [list.id, list]));
}

/** Newest first. */
export async function booksOf({ imports }: ImportTools): Promise<readonly ImportBook[]> {
  const { documents } = await imports.books.all();
  return documents.toSorted((a, b) => b.begun - a.begun || (a.id < b.id ? -1 : 1));
}

export async function bookOf(tools: ImportTools, id: string): Promise<ImportBook | undefined> {
  return (await booksOf(tools)).find((one) => one.id === id);
}

/** @returns the book as it is afterwards; undefined where it is gone, or `change` wants nothing */
export async function changeBook(
  { imports, clock }: ImportTools,
  by: PersonId,
  id: string,
  change: (before: ImportBook) => ImportBook,
): Promise<ImportBook | undefined> {
  const decide = (before: ImportBook | undefined) => before && change(before);
  const [after] = await imports.books.change(by, clock.now(), [{ id, decide }]);
  return after;
}

export async function changeList(
  { imports, clock }: ImportTools,
  by: PersonId,
  id: string,
  change: (before: ImportList) => ImportList,
): Promise<void> {
  const decide = (before: ImportList | undefined) => before && change(before);
  await imports.lists.change(by, clock.now(), [{ id, decide }]);
}

/** Somebody works on it, and was heard of lately. */
export function isWorkedOn({ imports, clock }: ImportTools, { id, worker }: ImportBook): boolean {
  if (imports.beside.isBusy(id)) return true;
  return (
    worker !== undefined && worker.id !== imports.worker && clock.now() - worker.at < heardOfMs
  );
}

const busyStates: readonly ImportBook['state'][] = ['reading', 'applying', 'taking-back'];

export const isCutOff = (tools: ImportTools, book: ImportBook): boolean =>
  busyStates.includes(book.state) && !isWorkedOn(tools, book);

/** Whether what it did can still be undone: it is the last of its list that was applied. */
export const mayTakeBack = (book: ImportBook, lists: Lists): boolean =>
  book.state === 'applied' && book.undos > 0 && lists.get(book.list)?.base === book.id;

export const working = ({ imports, clock }: ImportTools) => ({
  worker: { id: imports.worker, at: clock.now() },
});

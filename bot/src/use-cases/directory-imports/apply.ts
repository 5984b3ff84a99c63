import { applyImport } from '../../domain/directory/apply.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import { bookOf, booksOf, changeBook, changeList, listsOf, working } from './book.ts';
import { basePile, incomingPile, planned } from './plan.ts';
import { putDirectory, putUndo, takeIncoming } from './stacks.ts';
import type { ImportBook, ImportTools } from './types.ts';
import { changesTo, write } from './write.ts';

/** Somebody may change entries all the while; what is missed then is planned once more. */
const roundsAtMost = 5;
/** Progress is told after so many entries. */
const toldEvery = 500;

/**
 * Writes an import into the directory, a few entries at a time. Each round first keeps what it is
 * about to do, so that it can be taken back, and whoever is cut off goes on with another round.
 */
export async function applyIt(tools: ImportTools, by: PersonId, id: string): Promise<void> {
  const { imports, clock } = tools;
  const begun = await bookOf(tools, id);
  const list = begun && (await listsOf(tools)).get(begun.list);
  const incoming = await takeIncoming(imports, incomingPile(id));
  if (!begun || !list || !incoming) return;
  for (let round = 0; round < roundsAtMost; round += 1) {
    const { plan, standing } = await planned(tools, list, incoming);
    const { directory, undo } = applyImport(plan, standing.directory);
    const wanted = await changesTo(tools, directory);
    if (round === 0) await putDirectory(imports, basePile(id), plan.base);
    if (wanted.length === 0) break;
    const undos = (await bookOf(tools, id))?.undos ?? 0;
    await putUndo(imports, undoPile(id, undos), undo);
    await changeBook(tools, by, id, (one) => ({ ...one, ...working(tools), undos: undos + 1 }));
    const missed = await write(tools, by, wanted, teller(tools, by, id, wanted.length));
    if (missed === undefined) return;
    if (missed === 0) break;
  }
  const before = list.base;
  await changeList(tools, by, list.id, (one) => ({ ...one, base: id }));
  await changeBook(tools, by, id, ({ worker, progress, ...one }) => ({
    ...one,
    ...{ state: 'applied', applied: clock.now() },
    ...(before === undefined ? {} : { baseBefore: before }),
  }));
  await imports.piles.remove(incomingPile(id));
  await forgetOlder(tools, by, { list: list.id, newest: id, before });
}

export const undoPile = (id: string, round: number): string => `undo-${id}-${round}`;

export function teller(tools: ImportTools, by: PersonId, id: string, all: number) {
  let told = 0;
  return async (done: number) => {
    if (done - told < toldEvery && done < all) return;
    told = done;
    const progress = { done, all };
    await changeBook(tools, by, id, (one) => ({ ...one, ...working(tools), progress }));
  };
}

interface Newest {
  readonly list: string;
  readonly newest: string;
  readonly before: string | undefined;
}

/** Only the last of a list can be taken back, to what the one before it said. */
async function forgetOlder(
  tools: ImportTools,
  by: PersonId,
  { list, newest, before }: Newest,
): Promise<void> {
  const older = (await booksOf(tools)).filter((one) => one.list === list && one.id !== newest);
  for (const book of older) {
    if (book.undos > 0) await forgetUndo(tools, by, book);
    if (book.applied !== undefined && book.id !== before)
      await tools.imports.piles.remove(basePile(book.id));
  }
}

export async function forgetUndo(tools: ImportTools, by: PersonId, { id, undos }: ImportBook) {
  for (let round = 0; round < undos; round += 1)
    await tools.imports.piles.remove(undoPile(id, round));
  await changeBook(tools, by, id, (one) => ({ ...one, undos: 0 }));
}

import type { ImportUndo } from '../../domain/directory/apply.ts';
import { keyOf, tableNames } from '../../domain/directory/tables.ts';
import { takingBack } from '../../domain/directory/take-back.ts';
import type { Directory } from '../../domain/directory/types.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import { forgetUndo, teller, undoPile } from './apply.ts';
import { bookOf, changeBook, changeList, listsOf, working } from './book.ts';
import { basePile, standing } from './plan.ts';
import { takeUndo } from './stacks.ts';
import { changesTo, inTurns, write } from './write.ts';
import type { ImportTools } from './types.ts';

const roundsAtMost = 5;

/** The directory as it was before the import, but for what somebody changed since; its last round first. */
export async function takeItBack(tools: ImportTools, by: PersonId, id: string): Promise<void> {
  const { imports, clock } = tools;
  const book = await bookOf(tools, id);
  const list = book && (await listsOf(tools)).get(book.list);
  if (!book || !list) return;
  for (let round = book.undos - 1; round >= 0; round -= 1) {
    const undo = await takeUndo(imports, undoPile(id, round), list.kind);
    if (!(await backTo(tools, by, id, undo))) return;
  }
  await changeList(tools, by, list.id, ({ base, ...one }) =>
    book.baseBefore === undefined ? one : { ...one, base: book.baseBefore },
  );
  await changeBook(tools, by, id, ({ worker, progress, ...one }) => ({
    ...one,
    ...{ state: 'taken-back', takenBack: clock.now() },
  }));
  await forgetUndo(tools, by, book);
  await imports.piles.remove(basePile(id));
}

/** @returns false where the service ends before it is done */
async function backTo(
  tools: ImportTools,
  by: PersonId,
  id: string,
  undo: ImportUndo,
): Promise<boolean> {
  const { imports } = tools;
  for (let round = 0; round < roundsAtMost; round += 1) {
    const { directory } = await standing(tools);
    const back = await inTurns(imports.giveWay, takingBack(stillGone(undo, directory), directory));
    const wanted = await changesTo(tools, back);
    await changeBook(tools, by, id, (one) => ({ ...one, ...working(tools) }));
    const missed = await write(tools, by, wanted, teller(tools, by, id, wanted.length));
    if (missed === undefined) return false;
    if (missed === 0) break;
  }
  return true;
}

/** What came back already, or never went, is not brought back a second time. */
function stillGone(undo: ImportUndo, now: Directory): ImportUndo {
  const tables = tableNames.map((table) => {
    const rows: readonly { readonly id: string }[] = now[table] ?? [];
    const present = new Set(rows.map(keyOf));
    const { gone, ...rest } = undo.tables[table];
    const some: readonly { readonly row: { readonly id: string } }[] = gone;
    return [table, { ...rest, gone: some.filter(({ row }) => !present.has(keyOf(row))) }];
  });
  // Each table with fewer of its own rows.
  return { ...undo, tables: Object.fromEntries(tables) as ImportUndo['tables'] };
}

import { koppiItself } from '../../domain/roster/county.ts';
import { throwAway } from './acts.ts';
import { booksOf } from './book.ts';
import type { ImportTools } from './types.ts';

/** What nobody went on with for so long is thrown away, its files with it. */
const patienceMs = 7 * 24 * 60 * 60_000;

/** Imports that were begun and left, and marks of changes that everybody knows of. */
export async function tidyImports(tools: ImportTools): Promise<void> {
  const { imports, clock } = tools;
  await imports.lists.sweep();
  await imports.books.sweep();
  for (const { id, state, begun } of await booksOf(tools))
    if (state !== 'applied' && state !== 'taken-back' && clock.now() - begun > patienceMs)
      await throwAway(tools, koppiItself, id);
}

import { recordsOf } from '../domain/directory/records.ts';
import type { Directory } from '../domain/directory/types.ts';
import { idOf } from '../domain/library/change.ts';
import type { FiledItem, InductionPath, Item } from '../domain/library/types.ts';
import { koppiItself } from '../domain/roster/county.ts';
import type { Instant } from '../domain/time.ts';
import type { Shelves } from '../ports.ts';

/** With what a county begins besides its file. */
export interface FirstContents {
  readonly directory?: Directory;
  readonly items: readonly FiledItem[];
  readonly paths: readonly InductionPath[];
}

/** Puts what a county begins with into an empty store; what stands there already stays as it is. */
export async function layOut(
  { directory, library, paths }: Pick<Shelves, 'directory' | 'library' | 'paths'>,
  first: FirstContents,
  now: Instant,
): Promise<void> {
  if (first.directory) await directory.begin(koppiItself, now, recordsOf(first.directory));
  const items = first.items.map((item): Item => ({
    ...item,
    id: idOf(item.group, item.language),
    ...{ version: 1, changed: now, changedBy: koppiItself },
  }));
  if (items.length > 0) await library.begin(koppiItself, now, items);
  if (first.paths.length > 0) await paths.begin(koppiItself, now, first.paths);
}

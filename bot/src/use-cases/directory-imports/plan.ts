import { nameAmong } from '../../domain/directory/names.ts';
import { planImport, type ImportPlan, type TablePlan } from '../../domain/directory/plan.ts';
import { directoryOf } from '../../domain/directory/records.ts';
import { fieldOf, keyOf, tableNames, type TableName } from '../../domain/directory/tables.ts';
import type { Directory } from '../../domain/directory/types.ts';
import { takeDirectory } from './stacks.ts';
import { inTurns } from './write.ts';
import type { ImportList, ImportTools, Incoming, TablePreview } from './types.ts';

/** The directory as it stands, and the revision that this is. */
interface Standing {
  readonly directory: Directory;
  readonly revision: number;
}

export async function standing({ book, imports }: ImportTools): Promise<Standing> {
  for (;;) {
    const before = await imports.revision();
    await book.refresh();
    const directory = directoryOf([...book.on('directory').values()]);
    if ((await imports.revision()) === before) return { directory, revision: before };
  }
}

export interface Planned {
  readonly plan: ImportPlan;
  readonly standing: Standing;
}

/** What the list would do to the directory as it stands now, slice by slice. */
export async function planned(
  tools: ImportTools,
  { kind, base }: ImportList,
  { directory: incoming, unread }: Incoming,
): Promise<Planned> {
  const said = base === undefined ? undefined : await takeDirectory(tools.imports, basePile(base));
  const stands = await standing(tools);
  const asked = { source: kind, incoming, unread, standing: stands.directory, base: said };
  const plan = await inTurns(tools.imports.giveWay, planImport(asked));
  return { plan, standing: stands };
}

export const basePile = (id: string): string => `base-${id}`;
export const incomingPile = (id: string): string => `incoming-${id}`;

const examples = 5;

/** What the plan says in words: per table how many, and the first of each by name. */
export function previewOf({ plan, standing: { directory } }: Planned): readonly TablePreview[] {
  const find = finder(directory, plan.base);
  return tableNames.flatMap((table) => {
    const planned: TablePlan<Row> = plan.tables[table];
    const { added, changed, gone, keptHere, heldBack, unread, same } = planned;
    const counts = {
      ...{ added: added.length, changed: changed.length, gone: gone.length },
      ...{ keptHere: keptHere.length, heldBack, unread: unread.length, same },
    };
    if (Object.values(counts).every((count) => count === 0)) return [];
    const name = (row: Row) => nameAmong(table, row, find);
    return [
      {
        ...{ table, counts, added: added.slice(0, examples).map(name) },
        changed: changed.slice(0, examples).map(({ after, changes }) => ({
          name: name(after),
          fields: changes.map(({ field }) => field),
        })),
        gone: gone.slice(0, examples).map(name),
        keptHere: keptHere.slice(0, examples).map(({ row }) => name(row)),
        unread: unread.slice(0, examples).map(({ row, mistake }) => ({
          name: name(row),
          ...(mistake ? { mistake } : {}),
        })),
      },
    ];
  });
}

interface Row {
  readonly id: string;
}

/** By going through the table each time: only the first examples are looked for. */
function finder(...directories: readonly Directory[]) {
  return (table: TableName, key: string): object | undefined => {
    for (const directory of directories) {
      const rows: readonly Row[] = directory[table] ?? [];
      const found = rows.find((row) => keyOf(row) === key || fieldOf(row, 'id') === key);
      if (found) return found;
    }
    return undefined;
  };
}

/** Whether applying it would do anything. */
export const doesAnything = (tables: readonly TablePreview[]): boolean =>
  tables.some(({ counts: { added, changed, gone } }) => added + changed + gone > 0);

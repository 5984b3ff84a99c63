import type { ImportUndo } from '../../domain/directory/apply.ts';
import { tableNames } from '../../domain/directory/tables.ts';
import type { Directory } from '../../domain/directory/types.ts';
import type { Unread } from '../../domain/directory/unread.ts';
import type { Incoming, Piles } from './types.ts';

/** Rows of tables on piles, so many letters a part: a row of the store takes several times that. */
const lettersAtOnce = 120_000;

interface Part {
  readonly list: string;
  readonly items: readonly unknown[];
}

export interface Stacks {
  readonly piles: Piles;
  readonly giveWay: () => Promise<void>;
}

export async function putDirectory(
  stacks: Stacks,
  pile: string,
  directory: Directory,
): Promise<void> {
  const lists = tableNames.map((table) => [table, directory[table] ?? []] as const);
  await putLists(stacks, pile, lists);
}

export async function takeDirectory(stacks: Stacks, pile: string): Promise<Directory | undefined> {
  const lists = await takeLists(stacks, pile);
  return lists.size === 0 ? undefined : directoryIn(lists);
}

function directoryIn(lists: ReadonlyMap<string, unknown[]>): Directory {
  const { others, ...tables } = Object.fromEntries(
    tableNames.map((table) => [table, lists.get(table) ?? []]),
  );
  const isKept = others !== undefined && others.length > 0;
  // Written by putDirectory alone.
  return { ...tables, ...(isKept ? { others } : {}) } as unknown as Directory;
}

const [unreadRows, cutOffTables] = ['unread', 'cut off'] as const;

export async function putIncoming(
  stacks: Stacks,
  pile: string,
  { directory, unread }: Incoming,
): Promise<void> {
  await putLists(stacks, pile, [
    ...tableNames.map((table) => [table, directory[table] ?? []] as const),
    [unreadRows, unread.rows],
    [cutOffTables, unread.tables],
  ]);
}

export async function takeIncoming(stacks: Stacks, pile: string): Promise<Incoming | undefined> {
  const lists = await takeLists(stacks, pile);
  if (lists.size === 0) return undefined;
  // Written by putIncoming alone.
  const unread = { rows: lists.get(unreadRows) ?? [], tables: lists.get(cutOffTables) ?? [] };
  return { directory: directoryIn(lists), unread: unread as unknown as Unread };
}

const sides = ['added', 'changed', 'gone'] as const;

export async function putUndo(stacks: Stacks, pile: string, undo: ImportUndo): Promise<void> {
  const lists = tableNames.flatMap((table) =>
    sides.map((side) => [`${side} ${table}`, undo.tables[table][side]] as const),
  );
  await putLists(stacks, pile, lists);
}

/** What the source had said before stands with its list and not here. */
export async function takeUndo(
  stacks: Stacks,
  pile: string,
  source: ImportUndo['source'],
): Promise<ImportUndo> {
  const lists = await takeLists(stacks, pile);
  const tables = Object.fromEntries(
    tableNames.map((table) => [
      table,
      Object.fromEntries(sides.map((side) => [side, lists.get(`${side} ${table}`) ?? []])),
    ]),
  );
  // Written by putUndo alone.
  return { source, base: undefined, tables: tables as unknown as ImportUndo['tables'] };
}

async function putLists(
  { piles, giveWay }: Stacks,
  pile: string,
  lists: readonly (readonly [string, readonly unknown[]])[],
): Promise<void> {
  await piles.remove(pile);
  let count = 0;
  const put = async (list: string, items: readonly unknown[]) => {
    const part: Part = { list, items };
    await piles.put(pile, String(count).padStart(6, '0'), part);
    count += 1;
  };
  // What is empty is something too: a pile that is there.
  await put('', []);
  for (const [list, rows] of lists) {
    let [items, letters]: [unknown[], number] = [[], 0];
    for (const row of rows) {
      const length = JSON.stringify(row).length;
      if (letters + length > lettersAtOnce && items.length > 0) {
        await put(list, items);
        await giveWay();
        [items, letters] = [[], 0];
      }
      items.push(row);
      letters += length;
    }
    if (items.length > 0) await put(list, items);
  }
}

async function takeLists(
  { piles, giveWay }: Stacks,
  pile: string,
): Promise<ReadonlyMap<string, unknown[]>> {
  const lists = new Map<string, unknown[]>();
  for await (const { list, items } of piles.parts<Part>(pile)) {
    const all = lists.get(list) ?? [];
    all.push(...items);
    lists.set(list, all);
    await giveWay();
  }
  return lists;
}

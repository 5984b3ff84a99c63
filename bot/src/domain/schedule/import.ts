import type { PersonId } from '../roster/county.ts';
import { withIds } from './ids.ts';
import { contentOf } from './sheet-together.ts';
import type { RowRead } from './sheet.ts';
import type { Block, Schedules } from './types.ts';

/** What a row of a file would do to what stands there now. */
export type Becomes = 'same' | 'added' | 'changed' | 'gone' | 'mistaken';

export interface ImportedRow {
  /** Undefined for what would go: no line says it any more. */
  readonly line: number | undefined;
  readonly becomes: Becomes;
  readonly read: Pick<RowRead, 'person' | 'mistakes'>;
  readonly block: Block | undefined;
  /** What stands there now, for a changed one. */
  readonly before: Block | undefined;
}

/** So many mistakes are told at once: nobody mends more before looking again. */
const mistakesTold = 100;

/** The rows that are shown, and how many mistaken ones are not. */
export function shownOf(rows: readonly ImportedRow[]): {
  readonly shown: readonly ImportedRow[];
  readonly left: number;
} {
  let told = 0;
  const shown = rows.filter(({ read: { mistakes } }) => {
    told += mistakes.length;
    return mistakes.length === 0 || told <= mistakesTold;
  });
  return { shown, left: rows.length - shown.length };
}

export interface ImportPlan {
  readonly rows: readonly ImportedRow[];
  /** The whole lists of everybody whom the file names; undefined while it has mistakes. */
  readonly lists: ReadonlyMap<PersonId, readonly Block[]> | undefined;
}

/**
 * A file takes the place of all the blocks of everybody whom it names; others keep theirs. A block
 * is changed where person, kind, station and weekday stay, so that its id stays too.
 */
export function planImport(read: readonly RowRead[], { blocks }: Schedules): ImportPlan {
  const named = new Set(read.flatMap(({ person }) => person ?? []));
  const left = new Map(
    [...named].map((id) => [id, new Set(withIds(blocks.filter(({ person }) => person === id)))]),
  );
  const rows = [...asRows(read, left), ...[...left.values()].flatMap((own) => [...own].map(gone))];
  const isMistaken = rows.some(({ becomes }) => becomes === 'mistaken');
  if (isMistaken || read.length === 0) return { rows, lists: undefined };
  const kept = rows.flatMap(({ becomes, block }) => (block && becomes !== 'gone' ? [block] : []));
  const lists = new Map([...named].map((id) => [id, kept.filter(({ person }) => person === id)]));
  return { rows, lists };
}

type Left = ReadonlyMap<PersonId, Set<Block>>;

/** Takes from `left` what the rows still say. */
function asRows(read: readonly RowRead[], left: Left): readonly ImportedRow[] {
  const same = new Map<RowRead, Block>();
  for (const row of read) {
    const twin = take(left, row.block, contentOf);
    if (twin) same.set(row, twin);
  }
  return read.map((row): ImportedRow => {
    const { line, block } = row;
    if (!block)
      return { line, becomes: 'mistaken', read: row, block: undefined, before: undefined };
    const twin = same.get(row);
    if (twin) return { line, becomes: 'same', read: row, block: twin, before: undefined };
    const before = take(left, block, placeOf);
    if (!before) return { line, becomes: 'added', read: row, block, before };
    const id = before.id === undefined ? {} : { id: before.id };
    return { line, becomes: 'changed', read: row, block: { ...block, ...id }, before };
  });
}

function take(
  left: Left,
  block: Block | undefined,
  key: (block: Block) => string,
): Block | undefined {
  const own = block && left.get(block.person);
  if (!own) return undefined;
  const wanted = key(block);
  for (const one of own) {
    if (key(one) !== wanted) continue;
    own.delete(one);
    return one;
  }
  return undefined;
}

const placeOf = ({ person, kind, station, weekday }: Block): string =>
  JSON.stringify([person, kind, station ?? null, weekday]);

function gone(block: Block): ImportedRow {
  const read = { person: block.person, mistakes: [] };
  return { line: undefined, becomes: 'gone', read, block, before: undefined };
}

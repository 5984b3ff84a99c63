import type { PersonId } from '../roster/county.ts';
import { clashes } from './mistakes.ts';
import type { RowRead } from './sheet.ts';
import { blocksAtMost } from './types.ts';
import type { Block } from './types.ts';

/** What only rows together can have wrong; the later one is told of it. */
export function readTogether(rows: readonly RowRead[]): readonly RowRead[] {
  return withClashes(withoutSurplus(withoutTwins(rows)));
}

function withoutTwins(rows: readonly RowRead[]): readonly RowRead[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    if (!row.block) return row;
    const key = contentOf(row.block);
    const line = seen.get(key);
    if (line !== undefined)
      return {
        ...row,
        block: undefined,
        mistakes: [{ column: undefined, says: { kind: 'twice', line } }],
      };
    seen.set(key, row.line);
    return row;
  });
}

function withoutSurplus(rows: readonly RowRead[]): readonly RowRead[] {
  const counts = new Map<PersonId, number>();
  return rows.map((row) => {
    if (!row.block) return row;
    const count = 1 + (counts.get(row.block.person) ?? 0);
    counts.set(row.block.person, count);
    if (count <= blocksAtMost) return row;
    const says = { kind: 'too-many', limit: blocksAtMost } as const;
    return { ...row, block: undefined, mistakes: [{ column: 'person', says }] };
  });
}

function withClashes(rows: readonly RowRead[]): readonly RowRead[] {
  const good = rows.flatMap((row) => (row.block ? [{ row, block: row.block }] : []));
  const found = new Map(
    [...Map.groupBy(good, ({ block }) => block.person).values()].flatMap((own) =>
      clashes(own.map(({ block }) => block)).flatMap(({ index, with: other }) => {
        const row = own[index]?.row;
        return row ? [[row, other] as const] : [];
      }),
    ),
  );
  return rows.map((row) => {
    const other = found.get(row);
    if (!other) return row;
    const { person, station = '', weekday: day, from, until } = other;
    const says = { kind: 'clash', person, station, day, from, until } as const;
    return { ...row, block: undefined, mistakes: [{ column: 'from', says }] };
  });
}

/** Two blocks of the same content say the same, whatever their ids. */
export function contentOf(block: Block): string {
  const { person, kind, station, weekday, from, until, weeks, room, validFrom, validUntil } = block;
  return JSON.stringify(
    [person, kind, station, weekday, from, until, weeks, room, validFrom, validUntil].map(
      (part) => part ?? null,
    ),
  );
}

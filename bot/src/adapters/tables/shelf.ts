import { randomUUID } from 'node:crypto';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Instant } from '../../domain/time.ts';
import type { Shelf, ShelfChange, Shelves, ShelfVersion } from '../../ports.ts';
import { contended } from './contended.ts';
import { same } from './history.ts';
import { packed, unpacked } from './packed.ts';
import type { Row, Rows, Table, Write } from './rows.ts';
import { held } from './saved.ts';

/** Document, what it was, and the marks of the change: a transaction takes a hundred writes. */
const atOnce = 45;
/** Whoever is further behind reads everything anew. */
const changesKept = 500;

/** The shelves of the book: tables Directory, Library and Figures. What is about persons keeps no versions. */
export const createShelves = (rows: Rows): Shelves => ({
  directory: createShelf(rows, 'Directory', 'record', 'versions'),
  pins: createShelf(rows, 'Directory', 'pins'),
  reports: createShelf(rows, 'Directory', 'report'),
  library: createShelf(rows, 'Library', 'item', 'versions'),
  learning: createShelf(rows, 'Library', 'learning'),
  wishes: createShelf(rows, 'Library', 'wish'),
  sessions: createShelf(rows, 'Library', 'session'),
  paths: createShelf(rows, 'Library', 'path', 'versions'),
  pictures: createShelf(rows, 'Library', 'picture'),
  published: createShelf(rows, 'Figures', 'published'),
  feedback: createShelf(rows, 'Figures', 'feedback', 'versions'),
  targets: createShelf(rows, 'Figures', 'target', 'versions'),
  feeds: createShelf(rows, 'Figures', 'feed', 'versions'),
});

/**
 * Documents of one kind in a partition of their own, which every instance holds in memory. Rows:
 * `doc-<id>` · `begun`, when the
 * first documents were all there · `was-<id>-<n>`, what a document was before the change n · `change-<n>`, the ids it
 * touched · `revision`. All of a change in one transaction, so that nobody misses one.
 */
export function createShelf<T extends { readonly id: string }>(
  rows: Rows,
  table: Table,
  partition: string,
  keeps?: 'versions',
): Shelf<T> {
  const revision = async () =>
    (await held<number>(rows, { table, partition, row: 'revision' })) ?? 0;

  const changeSome = (by: PersonId, at: Instant, changes: readonly ShelfChange<T>[]) => {
    const mark = randomUUID();
    return contended(async () => {
      const [counted, ...found] = await Promise.all([
        rows.get(table, partition, 'revision'),
        ...changes.map(({ id }) => rows.get(table, partition, docRow(id))),
      ]);
      const before = found.map((row) => row && unpacked<T>(row.values));
      const after = changes.map(({ decide }, index) => decide(before[index]));
      const touched = changes.flatMap(({ id }, index) =>
        same(before[index], after[index]) ? [] : [{ id, row: found[index], is: after[index] }],
      );
      if (touched.length === 0) return after;
      const next = 1 + (counted ? unpacked<number>(counted.values) : 0);
      const { kind } = await rows.write(table, partition, [
        ...touched.flatMap(({ id, row, is }) =>
          writesOf({ id, row, is, ...(keeps && { was: { next, by, at } }) }),
        ),
        { do: 'insert', row: changeRow(next), values: { mark, ...packed(touched.map(idOf)) } },
        counted
          ? { do: 'replace', row: 'revision', etag: counted.etag, values: packed(next) }
          : { do: 'insert', row: 'revision', values: packed(next) },
      ]);
      if (kind === 'done') return after;
      // What was refused may be our own write repeated, whose first answer was lost.
      const change = await rows.get(table, partition, changeRow(next));
      return change?.values['mark'] === mark ? after : undefined;
    });
  };

  const change: Shelf<T>['change'] = async (by, at, changes) => {
    const after: (T | undefined)[] = [];
    for (let from = 0; from < changes.length; from += atOnce)
      after.push(...(await changeSome(by, at, changes.slice(from, from + atOnce))));
    return after;
  };

  return {
    revision,
    all: async () => {
      // Before the documents: what changes meanwhile is read once more.
      const seen = await revision();
      const found = await rows.list(table, partition, { from: 'doc-', before: 'doc.' });
      return { documents: found.map(({ values }) => unpacked<T>(values)), revision: seen };
    },
    since: async (seen) => {
      const now = await revision();
      if (now - seen > changesKept) return undefined;
      const range = { from: changeRow(seen + 1), before: changeRow(now + 1) };
      const changed = await rows.list(table, partition, range);
      if (changed.length < now - seen) return undefined;
      const ids = new Set(changed.flatMap(({ values }) => unpacked<string[]>(values)));
      const documents = await Promise.all(
        [...ids].map(async (id) => ({
          id,
          document: await held<T>(rows, { table, partition, row: docRow(id) }),
        })),
      );
      return { documents, revision: now };
    },
    change,
    begin: async (by, at, documents) => {
      if (await rows.get(table, partition, 'begun')) return;
      // Two instances may begin at the same moment, or one again that was cut off.
      const unlessThere = (document: T) => (before: T | undefined) => before ?? document;
      await change(
        by,
        at,
        documents.map((document) => ({ id: document.id, decide: unlessThere(document) })),
      );
      await rows.write(table, partition, [{ do: 'insert', row: 'begun', values: packed(at) }]);
    },
    versions: async (id) => {
      const range = { from: wasRow(id, 0), before: `${wasPrefix(id)}:` };
      const found = await rows.list(table, partition, range);
      return found.toReversed().map((row) => versionOf<T>(id, row));
    },
    sweep: async () => {
      const before = changeRow(Math.max(0, (await revision()) - changesKept));
      const old = await rows.list(table, partition, { from: 'change-', before, limit: 100 });
      if (old.length === 0) return;
      await rows.write(
        table,
        partition,
        old.map(({ row, etag }) => ({ do: 'remove', row, etag })),
      );
    },
  };
}

interface Touched<T> {
  readonly id: string;
  readonly row: Row | undefined;
  readonly is: T | undefined;
  /** Absent: what it was is not kept. */
  readonly was?: { readonly next: number; readonly by: PersonId; readonly at: Instant };
}

function writesOf<T>({ id, row, is, was }: Touched<T>): Write[] {
  const [write] = putOrRemove(docRow(id), row, is);
  if (!write || !was) return write ? [write] : [];
  const { next, by, at } = was;
  const values = { by, at, ...(row ? { ...row.values } : {}) };
  return [write, { do: 'insert', row: wasRow(id, next), values }];
}

function putOrRemove(name: string, row: Row | undefined, is: unknown): Write[] {
  if (is === undefined) return row ? [{ do: 'remove', row: name, etag: row.etag }] : [];
  const values = packed(is);
  if (row) return [{ do: 'replace', row: name, etag: row.etag, values }];
  return [{ do: 'insert', row: name, values }];
}

function versionOf<T>(id: string, { row, values }: Row): ShelfVersion<T> {
  return {
    change: Number(row.slice(wasPrefix(id).length)),
    by: String(values['by']),
    at: Number(values['at']),
    ...('json0' in values ? { was: unpacked<T>(values) } : {}),
  };
}

const idOf = ({ id }: { readonly id: string }): string => id;

const digits = 8;
const numbered = (n: number): string => String(n).padStart(digits, '0');
/** Other systems' ids may hold what no key may. */
const inKey = (id: string): string => id.replaceAll(/[/\\#?,%\p{Cc}]/gu, encodeURIComponent);
const docRow = (id: string): string => `doc-${inKey(id)}`;
const wasPrefix = (id: string): string => `was-${inKey(id)}-`;
const wasRow = (id: string, change: number): string => wasPrefix(id) + numbered(change);
const changeRow = (change: number): string => `change-${numbered(change)}`;

import type { ImportSeen, ImportsSeen } from '../../contract/directory-imports.ts';
import type { ImportMistake } from '../../domain/directory/imports.ts';
import { isoOf } from '../../domain/schedule/dates.ts';
import { booksOf, isCutOff, listsOf, mayTakeBack, type Lists } from './book.ts';
import type { ImportBook, ImportTools, Preview } from './types.ts';

const booksShown = 50;

export async function seenImports(tools: ImportTools): Promise<ImportsSeen> {
  const [lists, books] = [await listsOf(tools), await booksOf(tools)];
  return {
    lists: [...lists.values()]
      .map(({ id, name, kind }) => ({ id, name, kind }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    imports: books.slice(0, booksShown).map((book) => headOf(tools, book, lists)),
  };
}

export async function seenBook(tools: ImportTools, book: ImportBook): Promise<ImportSeen> {
  const lists = await listsOf(tools);
  return {
    ...headOf(tools, book, lists),
    files: book.files.map(({ name, bytes }) => ({ name, bytes })),
    columns: (book.columns ?? []).map((one) => ({ ...one, samples: [...one.samples] })),
    preview: book.preview ? previewOf(book.preview) : null,
  };
}

function headOf(
  tools: ImportTools,
  book: ImportBook,
  lists: Lists,
): ImportsSeen['imports'][number] {
  const list = lists.get(book.list);
  return {
    ...{ id: book.id, kind: list?.kind ?? 'csv', state: book.state },
    list: { id: book.list, name: list?.name ?? '' },
    begun: isoOf(book.begun),
    by: { id: book.by, name: tools.known.person(book.by)?.name ?? '' },
    progress: book.progress ?? null,
    applied: book.applied === undefined ? null : isoOf(book.applied),
    takenBack: book.takenBack === undefined ? null : isoOf(book.takenBack),
    mayTakeBack: mayTakeBack(book, lists),
    isCutOff: isCutOff(tools, book),
  };
}

function previewOf({ tables, mistakes, more, ignored, mayApply }: Preview): ImportSeen['preview'] {
  return {
    tables: tables.map((one) => ({
      ...one,
      ...{ added: [...one.added], gone: [...one.gone], keptHere: [...one.keptHere] },
      unread: one.unread.map(({ name, mistake }) => ({
        name,
        mistake: mistake ? mistakeOf(mistake) : null,
      })),
      changed: one.changed.map(({ name, fields }) => ({ name, fields: [...fields] })),
    })),
    mistakes: mistakes.map(mistakeOf),
    ...{ more, mayApply },
    ignored: Object.entries(ignored).map(([name, count]) => ({ name, count })),
  };
}

const mistakeOf = ({ kind, file, line, row, column }: ImportMistake) => ({
  kind,
  ...{ file: file ?? null, line: line ?? null, row: row ?? null, column: column ?? null },
});

import type { CsvField } from '../../domain/directory/imports.ts';
import { applyImport } from '../../domain/directory/apply.ts';
import type { ImportMistake } from '../../domain/directory/imports.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import { changeBook, changeList, listsOf, working } from './book.ts';
import { doesAnything, incomingPile, planned, previewOf } from './plan.ts';
import { filesPile } from './receive.ts';
import { screenRows, withoutCodes } from './screen-rows.ts';
import { putIncoming, takeIncoming } from './stacks.ts';
import type { FilesRead, ImportBook, ImportList, ImportTools, SentFile } from './types.ts';
import { changesTo, tooLarge } from './write.ts';

const mistakesKept = 300;

/** Reads what was sent and shows what it would do; a plain list without matched columns is asked about first. */
export async function readImport(
  tools: ImportTools,
  by: PersonId,
  book: ImportBook,
  columns: readonly (CsvField | null)[] | undefined,
): Promise<void> {
  const list = (await listsOf(tools)).get(book.list);
  if (!list) return;
  const { imports, clock } = tools;
  const asked = { kind: list.kind, list: list.id, readAt: clock.now() };
  const read = await imports.readFiles(
    await sentFiles(tools, book),
    columns === undefined ? asked : { ...asked, columns },
  );
  if (read.kind === 'columns') {
    const shown = withoutCodes(read.columns, clock.now());
    const found = shown.map((one) => ({ ...one, ...remembered(list, one.heading) }));
    await changeBook(tools, by, book.id, (one) => ({ ...one, state: 'matching', columns: found }));
    return;
  }
  if (read.kind === 'unreadable') {
    const preview = { tables: [], ignored: {}, more: 0, mayApply: false };
    const mistakes = withoutCodes(read.mistakes.slice(0, mistakesKept), clock.now());
    await changeBook(tools, by, book.id, (one) => ({
      ...one,
      ...{ state: 'unreadable', preview: { ...preview, mistakes } },
    }));
    await imports.piles.remove(filesPile(book.id));
    return;
  }
  await keepRead(tools, by, book, read);
  if (columns) await remember(tools, by, book, columns);
  await showPlan(tools, by, book.id, list);
  await imports.piles.remove(filesPile(book.id));
}

type Read = Extract<FilesRead, { kind: 'read' }>;

/** What was read and screened lies on a pile; what was wrong stands in the book. */
async function keepRead(
  tools: ImportTools,
  by: PersonId,
  { id }: ImportBook,
  read: Read,
): Promise<void> {
  const { imports, clock } = tools;
  const screened = await screenRows(read.directory, clock.now(), imports.giveWay);
  // Names of mistakes are the source's own words.
  const unread = withoutCodes(read.unread, clock.now());
  await putIncoming(imports, incomingPile(id), { directory: screened.directory, unread });
  // What must not be kept is told before what is only wrong.
  const all = [...screened.mistakes, ...read.mistakes];
  const mistakes = withoutCodes(all.slice(0, mistakesKept), clock.now());
  const ignored = withoutCodes(read.ignored, clock.now());
  const more = read.more + all.length - mistakes.length;
  await changeBook(tools, by, id, (one) => ({
    ...one,
    ...working(tools),
    preview: { tables: [], mistakes, more, ignored, mayApply: false },
  }));
}

/** Plans from what stands now, and puts that into the book. */
export async function showPlan(
  tools: ImportTools,
  by: PersonId,
  id: string,
  list: ImportList,
): Promise<ImportBook | undefined> {
  const incoming = await takeIncoming(tools.imports, incomingPile(id));
  if (!incoming) return undefined;
  const plans = await planned(tools, list, incoming);
  const tables = previewOf(plans);
  const { directory } = applyImport(plans.plan, plans.standing.directory);
  const large = (await tooLarge(tools, await changesTo(tools, directory))).map(
    (row): ImportMistake => ({
      kind: 'too-large',
      row,
    }),
  );
  return changeBook(tools, by, id, ({ worker, preview, ...one }) => {
    const mistakes = [...large, ...(preview?.mistakes ?? []).filter((each) => !isLarge(each))];
    const isRefused = mistakes.some(({ kind }) => kind === 'identity-code-needed');
    return {
      ...one,
      ...{ state: 'planned', plannedFrom: plans.standing.revision },
      preview: {
        ...{ tables, mistakes, more: preview?.more ?? 0, ignored: preview?.ignored ?? {} },
        mayApply: !isRefused && large.length === 0 && doesAnything(tables),
      },
    };
  });
}

const isLarge = ({ kind, row, file }: ImportMistake): boolean =>
  kind === 'too-large' && row !== undefined && file === undefined;

/** In the order in which they were sent. */
async function sentFiles(
  tools: ImportTools,
  { id, files }: ImportBook,
): Promise<readonly SentFile[]> {
  const { piles, wrapping } = tools.imports;
  const parts = new Map<number, Buffer[]>();
  for await (const { index, letters } of piles.parts<{ index: number; letters: string }>(
    filesPile(id),
  ))
    parts.set(index, [...(parts.get(index) ?? []), await wrapping.unwrap(letters, id)]);
  return files.map(({ name }, index) => ({ name, bytes: parts.get(index) ?? [] }));
}

/** As it was matched the last time, where somebody did. */
function remembered({ matching = {} }: ImportList, heading: string) {
  const field = matching[heading];
  return field === undefined ? {} : { field };
}

async function remember(
  tools: ImportTools,
  by: PersonId,
  { id, list }: ImportBook,
  columns: readonly (CsvField | null)[],
): Promise<void> {
  const book = await changeBook(tools, by, id, (one) => ({
    ...one,
    columns: (one.columns ?? []).map((each, index) => ({ ...each, field: columns[index] ?? null })),
  }));
  const said = (book?.columns ?? []).map(({ heading, field }) => [heading, field] as const);
  await changeList(tools, by, list, (one) => ({
    ...one,
    matching: { ...one.matching, ...Object.fromEntries<CsvField | null>(said) },
  }));
}

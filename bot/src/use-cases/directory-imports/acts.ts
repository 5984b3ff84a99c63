import type { CsvField } from '../../domain/directory/imports.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import { applyIt, forgetUndo } from './apply.ts';
import { bookOf, changeBook, isWorkedOn, listsOf, mayTakeBack, working } from './book.ts';
import { incomingPile } from './plan.ts';
import { readImport, showPlan } from './read.ts';
import { filesPile } from './receive.ts';
import { takeItBack } from './take-back.ts';
import type { ImportBook, ImportTools } from './types.ts';

/** What a press on an import came to. */
export type Pressed =
  | { readonly kind: 'done'; readonly book: ImportBook }
  /** The directory changed since it was shown: it is shown anew. */
  | { readonly kind: 'stale'; readonly book: ImportBook }
  | { readonly kind: 'not-found' | 'not-now' };

/** Its files are all there: reads them; again, once somebody said what the columns are. */
export async function startReading(
  tools: ImportTools,
  by: PersonId,
  id: string,
  columns: readonly (CsvField | null)[] | undefined,
): Promise<Pressed> {
  const may: readonly ImportBook['state'][] = ['receiving', 'reading', 'matching'];
  return start(tools, by, id, { may, state: 'reading' }, (book) =>
    readImport(tools, by, book, columns),
  );
}

/**
 * Applies what was shown, as long as the directory is as it was then.
 * @param seen the ETag of what was looked at
 */
export async function startApplying(
  tools: ImportTools,
  by: PersonId,
  id: string,
  seen: string,
): Promise<Pressed> {
  const book = await bookOf(tools, id);
  if (!book) return { kind: 'not-found' };
  if (book.state === 'applying')
    return start(tools, by, id, { may: ['applying'], state: 'applying' }, () =>
      applyIt(tools, by, id),
    );
  if (book.state !== 'planned') return { kind: 'not-now' };
  const list = (await listsOf(tools)).get(book.list);
  const isAsShown = (await tools.imports.revision()) === book.plannedFrom;
  if (list && !isAsShown) {
    const anew = await showPlan(tools, by, id, list);
    return anew ? { kind: 'stale', book: anew } : { kind: 'not-found' };
  }
  if (seen !== etagOf(tools, book)) return { kind: 'stale', book };
  if (!list || book.preview?.mayApply !== true) return { kind: 'not-now' };
  return start(tools, by, id, { may: ['planned'], state: 'applying' }, () =>
    applyIt(tools, by, id),
  );
}

export async function startTakingBack(
  tools: ImportTools,
  by: PersonId,
  id: string,
): Promise<Pressed> {
  const [book, lists] = [await bookOf(tools, id), await listsOf(tools)];
  if (!book) return { kind: 'not-found' };
  if (book.state !== 'taking-back' && !mayTakeBack(book, lists)) return { kind: 'not-now' };
  const may = ['applied', 'taking-back'] as const;
  return start(tools, by, id, { may, state: 'taking-back' }, () => takeItBack(tools, by, id));
}

/** What was never applied is thrown away with all its files. */
export async function throwAway(tools: ImportTools, by: PersonId, id: string): Promise<Pressed> {
  const book = await bookOf(tools, id);
  if (!book) return { kind: 'not-found' };
  const isKept: readonly ImportBook['state'][] = ['applying', 'applied', 'taking-back'];
  if (isKept.includes(book.state) || isWorkedOn(tools, book)) return { kind: 'not-now' };
  const { imports, clock } = tools;
  await forgetUndo(tools, by, book);
  for (const pile of [filesPile(id), incomingPile(id)]) await imports.piles.remove(pile);
  if (book.state !== 'taken-back')
    await imports.books.change(by, clock.now(), [{ id, decide: () => undefined }]);
  return { kind: 'done', book };
}

/** Names what was shown: a press on something else is told so. */
export const etagOf = ({ secrets }: ImportTools, { id, state, preview, plannedFrom }: ImportBook) =>
  secrets.operation(['import', id, state, String(plannedFrom), JSON.stringify(preview ?? null)]);

interface From {
  readonly may: readonly ImportBook['state'][];
  readonly state: ImportBook['state'];
}

/** Only one begins it, on whichever instance; pressing twice is the same. */
async function start(
  { ...tools }: ImportTools,
  by: PersonId,
  id: string,
  { may, state }: From,
  work: (book: ImportBook) => Promise<void>,
): Promise<Pressed> {
  let outcome: 'begun' | 'running' | 'not-now' = 'not-now';
  const book = await changeBook(tools, by, id, (before) => {
    outcome = !may.includes(before.state) ? 'not-now' : 'begun';
    if (before.state === state && isWorkedOn(tools, before)) outcome = 'running';
    return outcome === 'begun' ? { ...before, ...working(tools), state } : before;
  });
  if (!book) return { kind: 'not-found' };
  if ((outcome as string) === 'not-now') return { kind: 'not-now' };
  if ((outcome as string) === 'begun') tools.imports.beside.begin(id, () => work(book));
  return { kind: 'done', book };
}

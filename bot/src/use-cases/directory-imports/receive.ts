import { sentBytesAtMost } from '../../domain/directory/imports.ts';
import type { ImportKind } from '../../domain/directory/imports.ts';
import { oneLine } from '../../domain/one-line.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import { changeBook, listsOf } from './book.ts';
import { withoutCodes } from './screen-rows.ts';
import type { ImportBook, ImportList, ImportTools } from './types.ts';

interface Begun {
  readonly kind: ImportKind;
  readonly list: { readonly id: string } | { readonly name: string };
}

/** A new import of a list, new or earlier, that waits for its files. Undefined: there is no such list. */
export async function beginImport(
  tools: ImportTools,
  by: PersonId,
  { kind, list }: Begun,
  actKey: string,
): Promise<ImportBook | undefined> {
  const { imports, clock, secrets } = tools;
  const lists = await listsOf(tools);
  const known = 'id' in list ? lists.get(list.id) : undefined;
  if ('id' in list && known?.kind !== kind) return undefined;
  const id = secrets.operation(['import', by, actKey]);
  const own: ImportList = known ?? {
    ...{ id: secrets.operation(['list', by, actKey]), kind },
    name: 'name' in list ? oneLine(list.name) : '',
  };
  const book: ImportBook = {
    ...{ id, list: own.id, state: 'receiving', begun: clock.now(), by, files: [], undos: 0 },
  };
  await imports.lists.change(by, clock.now(), [{ id: own.id, decide: (before) => before ?? own }]);
  const [begun] = await imports.books.change(by, clock.now(), [
    { id, decide: (before) => before ?? book },
  ]);
  return begun;
}

export interface PartSent {
  readonly file: string;
  readonly index: number;
  readonly part: number;
  readonly base64: string;
}

export type Received =
  | { readonly kind: 'received'; readonly book: ImportBook }
  | { readonly kind: 'not-found' | 'too-late' | 'too-large' };

/** One part of one file; parts come one after the other, and one that comes again is counted once. */
export async function receivePart(
  tools: ImportTools,
  by: PersonId,
  id: string,
  { file, index, part, base64 }: PartSent,
): Promise<Received> {
  const bytes = Math.floor((base64.length * 3) / 4);
  const found: { kind: Received['kind'] } = { kind: 'not-found' };
  const book = await changeBook(tools, by, id, (one) => {
    found.kind = 'too-late';
    if (one.state !== 'receiving') return one;
    const files = withPart(
      one.files,
      index,
      withoutCodes(oneLine(file), tools.clock.now()),
      part,
      bytes,
    );
    const sum = files.reduce((all, each) => all + each.bytes, 0);
    found.kind = sum > sentBytesAtMost ? 'too-large' : 'received';
    return found.kind === 'received' ? { ...one, files } : one;
  });
  if (!book) return { kind: 'not-found' };
  const { kind } = found;
  if (kind !== 'received') return { kind };
  // Counted before it lies there: where that fails it is sent again, and then it is there.
  const { piles, wrapping } = tools.imports;
  const letters = await wrapping.wrap(base64, id);
  await piles.put(filesPile(id), partName(index, part), { index, letters });
  return { kind, book };
}

export const filesPile = (id: string): string => `files-${id}`;

const partName = (index: number, part: number): string =>
  `${String(index).padStart(4, '0')}-${String(part).padStart(5, '0')}`;

function withPart(
  files: ImportBook['files'],
  index: number,
  name: string,
  part: number,
  bytes: number,
): ImportBook['files'] {
  const all = [...files];
  const sofar = all[index];
  const parts = Math.max(sofar?.parts ?? 0, part + 1);
  const isAgain = part < (sofar?.parts ?? 0);
  all[index] = { name, parts, bytes: (sofar?.bytes ?? 0) + (isAgain ? 0 : bytes) };
  // One that comes out of turn leaves holes before it.
  return Array.from({ length: all.length }, (_, at) => all[at] ?? { name: '', parts: 0, bytes: 0 });
}

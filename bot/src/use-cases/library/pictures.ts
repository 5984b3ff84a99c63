import { idsIn, sourceOf, storedIn } from '../../domain/library/pictures/names.ts';
import { readPicture } from '../../domain/library/pictures/read.ts';
import type { PictureFault, StoredPicture } from '../../domain/library/pictures/types.ts';
import { mayWrite } from '../../domain/library/rights.ts';
import type { Item, Picture } from '../../domain/library/types.ts';
import { koppiItself, type PersonId } from '../../domain/roster/county.ts';
import { day, type Instant } from '../../domain/time.ts';
import type { PictureBytes } from '../../ports.ts';
import type { Tools } from '../tools.ts';

export interface PictureTools extends Tools {
  readonly pictureBytes: PictureBytes;
}

type Keeping = Pick<PictureTools, 'book' | 'clock' | 'pictureBytes'>;

/** Days that a picture stays which no version of a training names: somebody may be writing it. */
const unnamedDays = 7;

type PictureAdded =
  | { readonly kind: 'added'; readonly picture: StoredPicture }
  | { readonly kind: 'refused'; readonly why: PictureFault };

/** Takes a picture in; the same once more is the same picture. */
export async function addPicture(
  { book, clock, pictureBytes }: Keeping,
  caller: PersonId,
  bytes: Uint8Array,
): Promise<PictureAdded> {
  const read = readPicture(bytes);
  if (!read.ok) return { kind: 'refused', why: read.why };
  const { type, width, height } = read;
  const id = pictureBytes.idOf(bytes);
  const picture = { id, type, width, height, at: clock.now() };
  // Before the bytes: whoever removes them meanwhile finds one or the other to be other than before.
  await book.change('pictures', caller, [{ id, decide: () => picture }]);
  await pictureBytes.put(id, bytes);
  return { kind: 'added', picture };
}

/** A picture of an item's own that is there to be shown. */
export function storedPicture(
  { book }: Pick<Tools, 'book'>,
  source: string,
): StoredPicture | undefined {
  const named = storedIn(source);
  const found = named && book.on('pictures').get(named.id);
  return found && !found.isLeaving && sourceOf(found) === source ? found : undefined;
}

/**
 * What a reader may see: pictures of published trainings; who writes may see all.
 *
 * @returns undefined where there is none, or none for them
 */
export function pictureFor(
  tools: Tools,
  reader: PersonId,
  source: string,
): StoredPicture | undefined {
  const picture = storedPicture(tools, source);
  if (!picture || mayWrite(tools.known.person(reader))) return picture;
  const isShown = ({ state, pictures }: Item) =>
    state === 'published' && pictures.some((one) => one.source === source);
  return [...tools.book.on('library').values()].some(isShown) ? picture : undefined;
}

/** Has the pictures stay that a training is about to name. What is gone by then is not there afterwards. */
export async function keepPictures(
  { book, clock }: Pick<Tools, 'book' | 'clock'>,
  caller: PersonId,
  pictures: readonly Picture[],
): Promise<void> {
  const now = clock.now();
  const aged = idsIn(pictures).filter((id) => {
    const held = book.on('pictures').get(id);
    return held && held.at < now - (unnamedDays / 2) * day;
  });
  if (aged.length === 0) return;
  const decide = (before: StoredPicture | undefined) =>
    before && (before.isLeaving ? before : { ...before, at: now });
  await book.change(
    'pictures',
    caller,
    [...new Set(aged)].map((id) => ({ id, decide })),
  );
}

/** Removes what no version of any training has named for a week; what was cut off is gone on with. */
export async function sweepPictures(tools: Omit<Keeping, 'clock'>, now: Instant): Promise<void> {
  const { book } = tools;
  const isAged = ({ at }: StoredPicture) => at < now - unnamedDays * day;
  const present = new Set([...book.on('library').values()].flatMap(namedBy));
  const aged = [...book.on('pictures').values()].filter(
    (one) => isAged(one) && !present.has(one.id),
  );
  if (aged.length === 0) return;
  const former = await namedBefore(tools);
  for (const { id } of aged.filter((one) => !former.has(one.id))) await remove(tools, id, isAged);
}

const namedBy = ({ pictures }: Item): readonly string[] => idsIn(pictures);

async function namedBefore({ book }: Pick<Tools, 'book'>): Promise<ReadonlySet<string>> {
  const named = new Set<string>();
  for (const id of book.on('library').keys())
    for (const { was } of await book.versions('library', id))
      for (const picture of was ? namedBy(was) : []) named.add(picture);
  return named;
}

/** Said first: from then on nobody names it, and only who brings it anew makes it stay. */
async function remove(
  { book, pictureBytes }: Omit<Keeping, 'clock'>,
  id: string,
  isAged: (picture: StoredPicture) => boolean,
): Promise<void> {
  const mark = await pictureBytes.mark(id);
  const decide = (before: StoredPicture | undefined) =>
    before && isAged(before) ? { ...before, isLeaving: true as const } : before;
  const [leaving] = await book.change('pictures', koppiItself, [{ id, decide }]);
  if (!leaving?.isLeaving) return;
  if (mark !== undefined) await pictureBytes.remove(id, mark);
  await book.change('pictures', koppiItself, [
    { id, decide: (before) => (before?.isLeaving ? undefined : before) },
  ]);
}

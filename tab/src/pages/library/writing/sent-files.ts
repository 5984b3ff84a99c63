import { base64Of } from '../../../api/base64.ts';
import { textOf } from '../../../api/text-of.ts';
import { isPictureName } from './picture-name.ts';
import { roundBytes, roundsOf, type TextFile } from './rounds.ts';

/** What POST /api/library/import/preview takes, but for its pictures. */
export type Sent = { readonly zip: string } | { readonly files: readonly TextFile[] };

export type Taken =
  /** In rounds, since a call takes only so much; pictures go before them, one by one. */
  | { readonly kind: 'sent'; readonly rounds: readonly Sent[]; readonly pictures: readonly File[] }
  /** More than an import takes; an archive with others; what the browser cannot read any more. */
  | { readonly kind: 'tooLarge' | 'oneArchive' | 'unreadable' };

/** Unpacked files, or an archive, which is opened here; what cannot be is for the service to say. */
export async function sentOf(files: readonly File[]): Promise<Taken> {
  const archive = files.find(({ name }) => name.toLowerCase().endsWith('.zip'));
  if (archive && files.length > 1) return { kind: 'oneArchive' };
  try {
    if (!archive) return await inRounds(files);
    const { unzipped } = await import('./unzip.ts');
    const opened = await unzipped(archive).catch(() => 'broken' as const);
    if (opened === 'tooLarge') return { kind: 'tooLarge' };
    if (opened !== 'broken') return await inRounds(opened);
    const zip = await base64Of(archive);
    if (zip.length > roundBytes) return { kind: 'unreadable' };
    return { kind: 'sent', rounds: [{ zip }], pictures: [] };
  } catch {
    return { kind: 'unreadable' };
  }
}

async function inRounds(files: readonly File[]): Promise<Taken> {
  const [pictures, texts] = [files.filter(isPicture), files.filter((file) => !isPicture(file))];
  const read = texts.map(async (file) => ({ name: file.name, text: await textOf(file) }));
  const rounds = roundsOf(await Promise.all(read));
  if (!rounds) return { kind: 'tooLarge' };
  return { kind: 'sent', rounds: rounds.map((some) => ({ files: some })), pictures };
}

const isPicture = ({ name }: File): boolean => isPictureName(name);

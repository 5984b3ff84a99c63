import { base64Of } from '../../../api/base64.ts';
import { textOf } from '../../../api/text-of.ts';
import { roundBytes, roundsOf, type TextFile } from './rounds.ts';

/** What POST /api/library/import/preview takes. */
export type Sent = { readonly zip: string } | { readonly files: readonly TextFile[] };

export type Taken =
  /** In rounds, since a call takes only so much. */
  | { readonly kind: 'sent'; readonly rounds: readonly Sent[] }
  /** More than an import takes; an archive with others; what the browser cannot read any more. */
  | { readonly kind: 'tooLarge' | 'oneArchive' | 'unreadable' };

/** An archive as it is, if a call takes it; larger ones are opened here, like unpacked files. */
export async function sentOf(files: readonly File[]): Promise<Taken> {
  const archive = files.find(({ name }) => name.toLowerCase().endsWith('.zip'));
  if (archive && files.length > 1) return { kind: 'oneArchive' };
  try {
    if (!archive) return await inRounds(files);
    const zip = await base64Of(archive);
    if (zip.length <= roundBytes) return { kind: 'sent', rounds: [{ zip }] };
    const { unzipped } = await import('./unzip.ts');
    const opened = await unzipped(archive);
    return opened === 'tooLarge' ? { kind: 'tooLarge' } : await inRounds(opened);
  } catch {
    return { kind: 'unreadable' };
  }
}

async function inRounds(files: readonly File[]): Promise<Taken> {
  const read = files.map(async (file) => ({ name: file.name, text: await textOf(file) }));
  const rounds = roundsOf(await Promise.all(read));
  if (!rounds) return { kind: 'tooLarge' };
  return { kind: 'sent', rounds: rounds.map((some) => ({ files: some })) };
}

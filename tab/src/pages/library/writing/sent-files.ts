import { base64Of } from '../../../api/base64.ts';
import { textOf } from '../../../api/text-of.ts';

/** What POST /api/library/import/preview takes. */
export type Sent =
  | { readonly zip: string }
  | { readonly files: readonly { readonly name: string; readonly text: string }[] };

export type Taken =
  | { readonly kind: 'sent'; readonly sent: Sent }
  /** More than one call takes; an archive with others; what the browser cannot read any more. */
  | { readonly kind: 'tooLarge' | 'oneArchive' | 'unreadable' };

/** Of the 256 KiB that a call may have; the rest is for what stands around them. */
const most = 250_000;

/** An archive as it is; files that were taken out of one by their names. */
export async function sentOf(files: readonly File[]): Promise<Taken> {
  const archive = files.find(({ name }) => name.toLowerCase().endsWith('.zip'));
  if (archive && files.length > 1) return { kind: 'oneArchive' };
  try {
    const sent = archive
      ? { zip: await base64Of(archive) }
      : {
          files: await Promise.all(
            files.map(async (file) => ({ name: file.name, text: await textOf(file) })),
          ),
        };
    const { size } = new Blob([JSON.stringify(sent)]);
    return size > most ? { kind: 'tooLarge' } : { kind: 'sent', sent };
  } catch {
    return { kind: 'unreadable' };
  }
}

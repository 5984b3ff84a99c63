import { base64Of } from '../../../api/base64.ts';

/** What POST /api/library/import/preview takes. */
export type Sent =
  | { readonly zip: string }
  | { readonly files: readonly { readonly name: string; readonly text: string }[] };

/** An archive as it is; files that were taken out of one by their names. */
export async function sentOf(files: readonly File[]): Promise<Sent> {
  const archive = files.find(({ name }) => name.toLowerCase().endsWith('.zip'));
  if (archive) return { zip: await base64Of(archive) };
  return {
    files: await Promise.all(
      files.map(async (file) => ({ name: file.name, text: await file.text() })),
    ),
  };
}

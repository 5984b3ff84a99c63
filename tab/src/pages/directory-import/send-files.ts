import { base64Of } from '../../api/base64.ts';
import type { ImportSeen } from '../../../../bot/src/contract/directory-imports.ts';
import { partBytes } from '../../../../bot/src/domain/directory/imports.ts';
import type { Api } from '../../api/client.ts';

interface Sending {
  readonly kind: ImportSeen['kind'];
  readonly list: { readonly id: string } | { readonly name: string };
  readonly files: readonly File[];
}

/**
 * Sends the files part by part and has them read.
 * @returns the id of the import
 * @throws Problem
 */
export async function sendFiles(
  api: Api,
  { kind, list, files }: Sending,
  tell: (percent: number) => void,
): Promise<string> {
  const { data: begun } = await api.call<ImportSeen>('/api/directory/imports', {
    method: 'POST',
    body: { kind, list },
  });
  const all = files.reduce((sum, { size }) => sum + size, 0);
  let sent = 0;
  for (const [index, file] of files.entries())
    for (let part = 0; part === 0 || part * partBytes < file.size; part += 1) {
      const slice = file.slice(part * partBytes, (part + 1) * partBytes);
      const body = { file: file.name, index, part, base64: await base64Of(slice) };
      await api.call(`/api/directory/imports/${begun.id}/parts`, { method: 'POST', body });
      sent += slice.size;
      tell(Math.floor((100 * sent) / Math.max(1, all)));
    }
  await api.call(`/api/directory/imports/${begun.id}/read`, { method: 'POST', body: {} });
  return begun.id;
}

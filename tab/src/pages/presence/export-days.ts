import type { Api } from '../../api/client.ts';

/** Saves the days as a file, the way a link would that could sign in. @throws Problem */
export async function exportDays(api: Api): Promise<void> {
  const path = '/api/schedule/export.csv';
  const response = await api.stream(path, {}, AbortSignal.timeout(30_000));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = 'paikalla.csv';
  link.click();
  URL.revokeObjectURL(url);
}

import type { Api } from './client.ts';

/** Saves what a path answers as a file, the way a link would that could sign in. @throws Problem */
export async function saveFile(api: Api, path: string, name: string): Promise<undefined> {
  const response = await api.stream(path, {}, AbortSignal.timeout(30_000));
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return undefined;
}

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const hello = fileURLToPath(new URL('./hello/', import.meta.url));
const configFile = 'tab/vite.config.ts';

/** Both pages by the same Vite with the same settings: the tab where the service takes it from. */
export async function buildTab(): Promise<void> {
  await build({ configFile, logLevel: 'error' });
}

/** @returns where it is */
export async function buildHello(folder: string): Promise<string> {
  const outDir = join(folder, 'hello');
  await build({ configFile, root: hello, logLevel: 'error', build: { outDir } });
  return outDir;
}

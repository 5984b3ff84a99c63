import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { files } from '../../../tab/vite.config.ts';

const hello = fileURLToPath(new URL('./hello/', import.meta.url));

/** Both pages by the same Vite with the same settings: the tab where the service takes it from. */
export async function buildTab(): Promise<void> {
  await build({ configFile: 'tab/vite.config.ts', logLevel: 'error' });
}

/** @returns where it is */
export async function buildHello(folder: string): Promise<string> {
  const outDir = join(folder, 'hello');
  await build({
    ...files,
    configFile: false,
    root: hello,
    logLevel: 'error',
    build: { ...files.build, outDir },
  });
  return outDir;
}

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A headless Chromium that reaches loopback only. It comes out of the npm package; on systems
 * that the package does not serve, CHROMIUM_PATH names another.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = env.CHROMIUM_PATH ?? (await unpackedChromium());
  return chromium.launch({
    executablePath,
    env: { ...env, ...(await fontsOf(dirname(executablePath))) },
    args: [
      '--no-sandbox',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
    ],
  });
}

/** A fresh profile whose screenshots are sharp in the README. */
export function newContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1280, height: 1000 },
    deviceScaleFactor: 2,
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
  });
}

/**
 * The package unpacks into the temporary folder and takes whatever it finds there for its own,
 * so each version gets a folder; made under another name and moved into place, so that nobody
 * starts a half-unpacked browser. A child process, because jest hides TMPDIR from `node:os`.
 */
async function unpackedChromium(): Promise<string> {
  const version = versionOf('@sparticuz/chromium');
  const cache = join(root, 'node_modules', '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const fresh = await mkdtemp(`${folder}-`);
    await unpackInto(fresh);
    await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }));
  }
  return join(folder, 'chromium');
}

/** The package's own settings look for its fonts in /tmp/fonts only. */
async function fontsOf(folder: string): Promise<NodeJS.ProcessEnv> {
  const fonts = join(folder, 'fonts');
  if (!existsSync(fonts)) return {};
  const file = join(fonts, 'koppi.conf');
  const lines = [
    `<dir>${fonts}</dir>`,
    '<dir>/usr/share/fonts</dir>',
    `<cachedir>${fonts}</cachedir>`,
  ];
  await writeFile(file, `<?xml version="1.0"?>\n<fontconfig>${lines.join('')}</fontconfig>\n`);
  return { FONTCONFIG_FILE: file };
}

const unpackInto = (folder: string) =>
  promisify(execFile)(
    execPath,
    ['-e', 'import("@sparticuz/chromium").then(({ default: it }) => it.executablePath())'],
    { cwd: root, env: { ...env, TMPDIR: folder } },
  );

function versionOf(name: string): string {
  const own = createRequire(import.meta.url).resolve(name);
  const { version } = createRequire(own)('../package.json') as { version: string };
  return version;
}

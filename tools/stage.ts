import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { z } from 'zod';

/** What production runs: sources as they are, the built tab, the counties; all else stays behind. */
const kept = ['bot/src', 'tab/dist', 'counties', 'package-lock.json', '.npmrc', 'LICENSE'];
/** Another folder may be named; it has to be empty, since what lies here is thrown away. */
const [elsewhere] = process.argv.slice(2);
const folder = elsewhere ?? '.local/stage';

/**
 * `npm run stage`: the folder that is deployed (as a zip, or in the container), with exactly the
 * packages of production. Nothing is built there any more.
 */
function stage(): void {
  if (!existsSync('tab/dist')) throw new Error('There is no tab yet: npm run build makes it');
  if (elsewhere === undefined) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  for (const path of kept) cpSync(path, `${folder}/${path}`, { recursive: true });
  const manifest = z.looseObject({ scripts: z.record(z.string(), z.string()) });
  const { scripts, ...rest } = manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  // The tab is built already: its tools are not there to do it again.
  const { prepare: _built, ...others } = scripts;
  writeFileSync(`${folder}/package.json`, JSON.stringify({ ...rest, scripts: others }, null, 2));
  execFileSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    // On Windows npm is a script of the shell.
    shell: process.platform === 'win32',
  });
}

stage();

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs, parseEnv } from 'node:util';
import { zipped } from '../../bot/src/adapters/directory-files/zip.ts';
import { packageMistakes } from './check.ts';
import { readPackage } from './files.ts';

/**
 * `npm run package -- --env dev`: the app package of one environment, into appPackage/build/. Values
 * come from env/.env.<name> and, over them, from the process's own environment. What is not
 * provisioned yet is told, and the package is then called what it is.
 */
async function main(): Promise<void> {
  const { env: name = 'dev' } = parseArgs({ options: { env: { type: 'string' } } }).values;
  const { files, missing } = await readPackage(await valuesOf(name));
  const mistakes = await packageMistakes(files);
  for (const mistake of mistakes) process.stderr.write(`${mistake}\n`);
  if (mistakes.length > 0) {
    process.exitCode = 1;
    return;
  }
  for (const one of missing)
    process.stderr.write(
      `${one} has no value in env/.env.${name}: provision first (infra/README.md)\n`,
    );
  const kind = missing.length > 0 ? 'not-installable' : 'appPackage';
  const folder = new URL('../../appPackage/build/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(
    new URL(`${kind}.${name}.zip`, folder),
    await zipped({ ...files.texts, ...files.icons }),
  );
  process.stdout.write(`appPackage/build/${kind}.${name}.zip\n`);
}

async function valuesOf(name: string): Promise<Readonly<Record<string, string>>> {
  const file = await readFile(new URL(`../../env/.env.${name}`, import.meta.url), 'utf8');
  const values = Object.entries({ ...parseEnv(file), ...process.env });
  return Object.fromEntries(
    values.filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

await main();

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../helpers/seeded.ts';
import { rowOf, type Outcome, type RowName, type Tier } from './row.ts';

/** Runs one row; the parent reads the outcome from the channel between the two. */
const [name, tier, seedText, variant] = process.argv.slice(2) as [RowName, Tier, string, string];
const row = await rowOf(name);
const seed = Number(seedText);
const folder = await mkdtemp(join(tmpdir(), `koppi-faults-${name}-`));
const say = (told: Outcome | string) =>
  new Promise<void>((resolve) => {
    if (process.send === undefined) process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
    process.send?.(told, undefined, undefined, () => resolve());
    if (process.send === undefined) resolve();
  });
const step = (words: string) => void say(words);
try {
  const broken = variant === 'broken';
  const amount = row.amounts[tier];
  await say(await row.run({ tier, amount, seed, random: seeded(seed), broken, folder, step }));
} catch (error) {
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await say({ ok: false, result: 'the row itself failed', faults: [fault], brokeDown: true });
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit();

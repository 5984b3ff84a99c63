import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { commitLine, machineLine } from '../bench/machine.ts';
import { heads, keep } from './kept.ts';
import { rowNames, rowOf, type FaultRow, type Outcome, type RowName, type Tier } from './row.ts';

/**
 * `npm run faults`: one table, a row a test; everything on loopback, bounded, and ending by itself.
 * `--full` and `--long` do more of the same; `--prove` breaks each row on purpose and wants to see
 * it red; `--only a,b` runs some; `--seed n` repeats an earlier run; `--write` keeps the table.
 */
const { values: asked } = parseArgs({
  options: {
    full: { type: 'boolean' },
    long: { type: 'boolean' },
    prove: { type: 'boolean' },
    only: { type: 'string' },
    seed: { type: 'string' },
    write: { type: 'boolean' },
  },
});
const tier: Tier = asked.long ? 'long' : asked.full ? 'full' : 'sample';
const seed = Number(asked.seed ?? 2026);
const prove = asked.prove === true;
const table = prove ? 'broken' : 'proof';
const names = rowNames.filter((name) => asked.only?.split(',').includes(name) ?? true);

interface Told {
  readonly name: RowName;
  readonly row: FaultRow;
  readonly outcome: Outcome;
  readonly seconds: number;
}

/** Against a row that never ends; a slow machine takes twice as long as a quick one. */
const limitsMs: Readonly<Record<Tier, number>> = {
  sample: 300_000,
  full: 900_000,
  long: 7_200_000,
};

/** A process of its own, so that no row can hurt another; it is ended when it takes too long. */
function runAlone(name: RowName): Promise<Outcome> {
  const script = fileURLToPath(import.meta.resolve('./one.ts'));
  const variant = prove ? 'broken' : 'sound';
  const child = fork(script, [name, tier, `${seed}`, variant], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve) => {
    let told: Outcome | undefined;
    let step = 'starting';
    const from = performance.now();
    const limit = setTimeout(() => child.kill('SIGKILL'), limitsMs[tier]);
    child.on('message', (message) => {
      if (typeof message === 'string')
        step = `${message} (since ${((performance.now() - from) / 1000).toFixed(0)} s)`;
      else told = message as Outcome;
    });
    child.on('exit', (code, signal) => {
      clearTimeout(limit);
      const ended = `ended with ${signal ?? code ?? '?'} while ${step}`;
      resolve(told ?? { ok: false, result: ended, faults: [ended], brokeDown: true });
    });
  });
}

async function told(name: RowName): Promise<Told> {
  const row = await rowOf(name);
  const from = performance.now();
  const outcome = await runAlone(name);
  const one = { name, row, outcome, seconds: (performance.now() - from) / 1000 };
  // A long run tells how far it has come.
  process.stderr.write(`${name}: ${isGood(one) ? 'ok' : 'FAILED'}, ${outcome.result}\n`);
  if (asked.write === true)
    keep(table, name, { cells: cellsOf(one), ...origin, seed }, machineLine());
  return one;
}

const isAlone = ({ alone }: FaultRow) =>
  alone === 'always' || (alone === 'unless sample' && tier !== 'sample');
/** In the small tier most rows wait for something rather than work. */
const sideBySide = tier === 'sample' ? 3 : 2;

/** Some side by side; those that judge times come last, one after another. */
async function runAll(): Promise<Told[]> {
  const rows: { name: RowName; row: FaultRow }[] = [];
  // One by one: rows share modules that Node cannot load twice at the same time.
  for (const name of names) rows.push({ name, row: await rowOf(name) });
  const waiting = rows.filter(({ row }) => !isAlone(row)).map(({ name }) => name);
  const done: Told[] = [];
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) done.push(await told(name));
  };
  await Promise.all(Array.from({ length: sideBySide }, work));
  for (const { name, row } of rows) if (isAlone(row)) done.push(await told(name));
  return done.toSorted((a, b) => rowNames.indexOf(a.name) - rowNames.indexOf(b.name));
}

/** Proving turns it round: the broken variant has to be caught. */
const isGood = ({ outcome }: Told) => !outcome.brokeDown && outcome.ok !== prove;

function cellsOf(one: Told): readonly string[] {
  const { row, outcome, seconds } = one;
  const mark = isGood(one) ? 'ok' : 'FAILED';
  const amount = `${row.amounts[tier].toLocaleString('en')} ${row.unit}`;
  const middle = prove
    ? [row.brokenBy, outcome.ok ? 'not noticed' : `red: ${outcome.result}`]
    : [amount, row.goal, outcome.result];
  return [row.test, ...middle, `${seconds.toFixed(0)} s`, mark];
}

function tableOf(all: readonly Told[]): string {
  const head = heads[table];
  return [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---|').join('')}`,
    ...all.map((one) => `| ${cellsOf(one).join(' | ')} |`),
    '',
  ].join('\n');
}

const origin = { commit: await commitLine(), date: new Date().toISOString().slice(0, 10) };
const done = await runAll();
const bad = done.filter((one) => !isGood(one));
const good = done.length - bad.length;
const words = prove ? 'proved able to fail' : 'ok';
const text = `faults, tier ${tier}, seed ${seed}\n\n${tableOf(done)}\n${good} of ${done.length} ${words}\n`;
for (const { name, outcome } of bad)
  process.stdout.write(`\n${name}:\n${outcome.faults.join('\n')}\n`);
process.stdout.write(text);
process.exitCode = bad.length === 0 ? 0 : 1;

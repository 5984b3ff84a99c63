import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readCast } from './cast.ts';
import { commitLine, machineLine } from './machine.ts';
import { figuresOf, markdownOf, type Figures } from './report.ts';
import { countTrips } from './round-trips.ts';
import { playRounds, type Setting } from './rounds.ts';
import { startWorld, type World } from './world.ts';

const seed = 2026;

/** `--quick` shows within a minute that everything works; `--write` keeps the figures in docs/. */
const { values: asked } = parseArgs({
  options: { quick: { type: 'boolean' }, write: { type: 'boolean' } },
});
const effort = asked.quick
  ? { acts: 1, warmUps: 0, turnabouts: 1, share: 0.25 }
  : { acts: 5, warmUps: 2, turnabouts: 8, share: 1 };

/** Six stations at a time. The first is compared with the aims; the second tells the times of one act by itself. */
const settings: readonly Setting[] = [
  {
    name: '6 in flight, connector answers at once',
    inFlight: 6,
    connectorMs: 0,
    messages: 240 * effort.share,
    requests: 40 * effort.share,
  },
  {
    name: 'One at a time, connector answers at once',
    inFlight: 1,
    connectorMs: 0,
    messages: 80 * effort.share,
    requests: 20 * effort.share,
  },
  {
    name: '6 in flight, connector answers after 80 ms',
    inFlight: 6,
    connectorMs: 80,
    messages: 120 * effort.share,
    requests: 40 * effort.share,
  },
];

async function measure(world: World): Promise<Figures> {
  const date = new Date().toISOString().slice(0, 10);
  const machine = machineLine();
  const trips = await countTrips(world, await readCast(seed), effort.acts);
  const played = await playRounds(world, await readCast(seed), settings, effort);
  const faults = await world.faults();
  if (faults.length > 0) throw new Error(`The service had faults:\n${faults.join('\n')}`);
  return {
    date,
    commit: await commitLine(),
    machine,
    settings: [...played].map(([setting, turnabouts]) => figuresOf(setting, turnabouts)),
    trips,
  };
}

async function show(figures: Figures): Promise<void> {
  const markdown = markdownOf(figures);
  process.stdout.write(markdown);
  if (asked.write !== true) return;
  await writeFile('docs/benchmarks.md', markdown);
  await writeFile('docs/benchmarks.json', `${JSON.stringify(figures, undefined, 2)}\n`);
}

const stopped = new AbortController();
const world = await startWorld(await readCast(seed), stopped.signal);
const leave = () => {
  stopped.abort();
  void world.stop().finally(() => process.exit(130));
};
process.once('SIGINT', leave);
process.once('SIGTERM', leave);
try {
  await show(await measure(world));
  await world.stop();
} catch (error) {
  await world.stop('keep');
  throw error;
}

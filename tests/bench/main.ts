import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readCast } from './cast.ts';
import { measureEngine } from './engine/index.ts';
import { measureImport } from './import/index.ts';
import { commitLine, machineLine } from './machine.ts';
import { figuresOf, markdownOf, type BotFigures, type Figures } from './report.ts';
import { countTrips } from './round-trips.ts';
import { playRounds, type Setting } from './rounds.ts';
import { measureRouting } from './routing/index.ts';
import { measureSearch } from './search/index.ts';
import { measureSimulations } from './simulate/index.ts';
import { measureStatistics } from './statistics/index.ts';
import { measureTab } from './tab/index.ts';
import { startWorld, type World } from './world.ts';

const seed = 2026;

/**
 * `bot`, `routing`, `engine`, `tab`, `search`, `import`, `simulate`, `statistics`: that part only. `--quick` shows that everything works; `--write`
 * keeps the figures of all parts in docs/.
 */
const { values: asked, positionals } = parseArgs({
  options: { quick: { type: 'boolean' }, write: { type: 'boolean' } },
  allowPositionals: true,
});
const parts = ['bot', 'routing', 'engine', 'tab', 'search', 'import', 'simulate', 'statistics'];
if (positionals.some((one) => !parts.includes(one)))
  throw new Error(`The bench has ${parts.join(', ')}; not ${positionals.join(', ')}`);
if (asked.write === true && positionals.length > 0) throw new Error('--write takes all parts');
const isAsked = (part: string): boolean => positionals.length === 0 || positionals.includes(part);
const effort = asked.quick
  ? { acts: 1, warmUps: 0, turnabouts: 1, share: 0.25, turns: 2, changes: 1 }
  : { acts: 5, warmUps: 2, turnabouts: 8, share: 1, turns: 7, changes: 5 };

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

const searchEffort = asked.quick
  ? { seed, entries: 2_000, typed: 100, warmUps: 50, changes: 20 }
  : { seed, entries: 50_000, typed: 1_000, warmUps: 300, changes: 200 };

const importEffort = asked.quick
  ? { services: 1_000, turns: 40 }
  : { services: 30_000, turns: 400 };

/** A county like the demo’s, and the largest that is meant. */
const simulatedStations = asked.quick ? [6] : [6, 60];

async function measureBot(world: World): Promise<BotFigures> {
  const trips = await countTrips(world, await readCast(seed), effort.acts);
  const played = await playRounds(world, await readCast(seed), settings, effort);
  return {
    settings: [...played].map(([setting, turnabouts]) => figuresOf(setting, turnabouts)),
    trips,
  };
}

/** In a world of its own, so that no part meets what another has left. */
async function inWorld<T>(measure: (world: World) => Promise<T>): Promise<T> {
  const world = await startWorld(await readCast(seed), stopped.signal);
  const leave = () => {
    stopped.abort();
    void world.stop().finally(() => process.exit(130));
  };
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
  try {
    const measured = await measure(world);
    const faults = await world.faults();
    if (faults.length > 0) throw new Error(`The service had faults:\n${faults.join('\n')}`);
    await world.stop();
    return measured;
  } catch (error) {
    await world.stop('keep');
    throw error;
  } finally {
    process.off('SIGINT', leave);
    process.off('SIGTERM', leave);
  }
}

async function show(figures: Figures): Promise<void> {
  const markdown = markdownOf(figures);
  process.stdout.write(markdown);
  if (asked.write !== true) return;
  await writeFile('docs/benchmarks.md', markdown);
  await writeFile('docs/benchmarks.json', `${JSON.stringify(figures, undefined, 2)}\n`);
}

const stopped = new AbortController();
const machine = machineLine();
await show({
  date: new Date().toISOString().slice(0, 10),
  commit: await commitLine(),
  machine,
  ...(isAsked('bot') ? { bot: await inWorld(measureBot) } : {}),
  ...(isAsked('routing')
    ? {
        routing: measureRouting((await readCast(seed)).county.settings, {
          seed,
          decisions: asked.quick ? 200 : 10_000,
        }),
      }
    : {}),
  ...(isAsked('engine')
    ? { engine: await measureEngine(asked.quick ? [10, 200] : [10, 1_000, 100_000]) }
    : {}),
  ...(isAsked('tab')
    ? { tab: await inWorld(async (world) => measureTab(world, await readCast(seed), effort)) }
    : {}),
  ...(isAsked('search') ? { search: await measureSearch(searchEffort) } : {}),
  ...(isAsked('import')
    ? {
        imported: await inWorld(async (world) =>
          measureImport(world, await readCast(seed), importEffort),
        ),
      }
    : {}),
  ...(isAsked('simulate') ? { simulated: await measureSimulations(simulatedStations) } : {}),
  ...(isAsked('statistics')
    ? {
        statistics: await measureStatistics(
          asked.quick ? [1_000, 10_000] : [10_000, 100_000, 1_000_000],
          { seed, turns: asked.quick ? 5 : 40 },
        ),
      }
    : {}),
});

import { setTimeout as pause } from 'node:timers/promises';
import { createRequests } from '../../../bot/src/adapters/tables/requests.ts';
import { outboxRow } from '../../../bot/src/adapters/tables/outbox.ts';
import { unpacked } from '../../../bot/src/adapters/tables/packed.ts';
import type { LogRow } from '../../../bot/src/domain/consultation/types.ts';
import { createFaults, type Asked, type FaultRow, type Outcome } from '../row.ts';
import type { Pair, Told } from '../storage/pair.ts';
import type { StorageCall, Trouble } from '../storage/troubled-storage.ts';
import { drawPlan, lying, type Plan } from '../storage/troubles.ts';
import { openWorld, type World } from '../storage/world.ts';

/** After which Teams gives a turn up. */
const turnLimitMs = 15_000;
const drainStepMinutes = 10;
const drainMinutesAtMost = 120;
/** People who press at the same time, each on a request of their own. */
const atOnce = { sample: 24, full: 80, long: 80 } as const;

export const row: FaultRow = {
  test: 'storage paused, slow, busy, silent or cut off, before and after it has written',
  goal: '0 false acknowledgements, 0 twice, every turn answered within 15 s',
  unit: 'acts',
  amounts: { sample: 24, full: 320, long: 4_000 },
  brokenBy: 'a store that says it has written and has not',
  run: async (asked) => {
    const troubles = createTroubles();
    const pairs = atOnce[asked.tier];
    const world = await openWorld(asked.folder, pairs, troubles.of);
    try {
      return await runRounds(asked, world, troubles);
    } finally {
      world.goOn();
      await world.stop();
    }
  },
};

/** Each request meets its own; what concerns no request passes. */
function createTroubles() {
  const plans = new Map<string, { readonly plan: Plan; left: number }>();
  let met = 0;
  return {
    set: (id: string, plan: Plan) => plans.set(id, { plan, left: plan.times }),
    lift: () => plans.clear(),
    met: () => met,
    of: (call: StorageCall): Trouble | undefined => {
      for (const [id, troubled] of plans) {
        if (!call.path.includes(id) && !call.body.includes(id)) continue;
        if (troubled.left <= 0 || !troubled.plan.hits(call)) return undefined;
        troubled.left -= 1;
        met += 1;
        return troubled.plan.trouble;
      }
      return undefined;
    },
  };
}

interface Counts {
  stored: number;
  refused: number;
  /** Said not to be stored, and it was. */
  pessimistic: number;
  slowestMs: number;
}

async function runRounds(
  asked: Asked,
  world: World,
  troubles: ReturnType<typeof createTroubles>,
): Promise<Outcome> {
  const { amount, random, broken } = asked;
  const faults = createFaults();
  const counts: Counts = { stored: 0, refused: 0, pessimistic: 0, slowestMs: 0 };
  await spread(world);
  const rounds = Math.ceil(amount / world.pairs.length);
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all(world.pairs.map((pair) => pair.prepare()));
    for (const [index, pair] of world.pairs.entries()) {
      const plan = drawPlan(asked.tier, round + index, random);
      troubles.set(pair.id(), broken && random() < 0.25 ? lying : plan);
    }
    // Storage itself stands still as well; every other round longer than a call may wait for it.
    const frozenMs = round % 2 === 0 ? 500 : 1_000 + 7_000 * random();
    const [told] = await Promise.all([
      Promise.all(world.pairs.map((pair) => tell(pair, world, counts, faults.add))),
      freeze(world, frozenMs),
    ]);
    troubles.lift();
    await Promise.all(
      world.pairs.map((pair, index) => again(pair, told[index], world, counts, faults.add)),
    );
    // What was held back on its way arrives at last, after the second press.
    await world.storage.idle();
    await Promise.all(world.pairs.map((pair) => count(pair, world, faults.add)));
    for (const pair of world.pairs) pair.goOn();
  }
  const minutes = await drained(world, faults.add);
  await afterwards(world, faults.add);
  return {
    ok: faults.count() === 0,
    result: `${resultOf(rounds * world.pairs.length, troubles.met(), counts, faults.count())}; drained in ${minutes} min`,
    faults: faults.list(),
  };
}

/** A quarter of the pairs begins with each act. */
async function spread({ pairs }: World): Promise<void> {
  await Promise.all(
    pairs.map(async (pair, index) => {
      for (let act = 0; act < index % 4; act += 1) {
        await pair.prepare();
        if (!(await insist(pair)))
          throw new Error(`${pair.next()} was refused without any trouble`);
        pair.goOn();
      }
    }),
  );
}

/** A busy machine may be slow once; whoever presses again must come through. */
async function insist(pair: Pair): Promise<boolean> {
  for (let press = 0; press < 3; press += 1)
    if ((await pair.press()).kind === 'stored') return true;
  return false;
}

async function freeze(world: World, ms: number): Promise<void> {
  world.pause();
  await pause(ms);
  world.goOn();
}

type Add = (fault: string) => void;

/** Presses, and looks at once whether what was told is true. */
async function tell(pair: Pair, world: World, counts: Counts, add: Add): Promise<Told> {
  const from = performance.now();
  const told = await pair.press().catch((error: unknown): Told => {
    return { kind: 'other', says: error instanceof Error ? error.message : String(error) };
  });
  const ms = performance.now() - from;
  counts.slowestMs = Math.max(counts.slowestMs, ms);
  if (ms > turnLimitMs) add(`${pair.next()} was answered after ${ms.toFixed(0)} ms`);
  if (told.kind === 'other') add(`${pair.next()} was answered with ${told.says}`);
  if (told.kind !== 'stored') return told;
  counts.stored += 1;
  if (!(await pair.standing(createRequests(world.rows))))
    add(`${pair.next()} of ${pair.id()} was said to be stored and is not`);
  return told;
}

/** Storage is well: what was refused is pressed once more. */
async function again(
  pair: Pair,
  told: Told | undefined,
  world: World,
  counts: Counts,
  add: Add,
): Promise<void> {
  if (told?.kind === 'stored') return;
  counts.refused += 1;
  if (await pair.standing(createRequests(world.rows))) counts.pessimistic += 1;
  if (!(await insist(pair))) add(`${pair.next()} was refused when storage was well again`);
}

/** Each act stands exactly once. */
async function count(pair: Pair, { rows }: World, add: Add): Promise<void> {
  const stored = await pair.standing(createRequests(rows));
  const log = await rows.list('Requests', pair.id(), { from: 'log-', before: 'log.' });
  const marks = log.filter(({ values }) => unpacked<LogRow>(values).action === pair.mark());
  if (!stored || marks.length !== 1)
    add(`${pair.next()} of ${pair.id()} stands ${marks.length} times`);
}

/**
 * Whatever was written is brought to everybody, at Teams' pace: one chat takes 1,800 an hour, and the
 * same few counsellors are told of every request.
 * @returns minutes of product time until nothing was left
 */
async function drained(world: World, add: Add): Promise<number> {
  for (let minutes = 2; ; minutes += drainStepMinutes) {
    const status = await world.advance(minutes === 2 ? 2 : drainStepMinutes);
    if (status !== 200) add(`the clock answered ${status}`);
    const left = (await world.rows.listAcross('Requests', '')).filter(({ row: key }) =>
      key.startsWith('out-'),
    );
    if (left.length === 0) return minutes;
    if (minutes < drainMinutesAtMost) continue;
    add(`${left.length} outbox rows were left`);
    for (const row of left) {
      const { attempts, notBefore, dead, intent } = outboxRow(row);
      const state = dead ? 'dead' : `due at ${new Date(notBefore).toISOString()}`;
      add(`${row.partition} ${row.row}: ${intent.kind}, ${attempts} attempts, ${state}`);
    }
    return minutes;
  }
}

/** The engine goes on, and the lists show what stands. */
async function afterwards(world: World, add: Add): Promise<void> {
  const health = await world.engineHealth();
  if (health !== 200) add(`the engine's health is ${health}`);
  const all = await world.rows.listAcross('Requests', '');
  const listed = new Map(
    (await world.rows.listAcross('Views', 'asker_')).map((view) => [view.row, view.values]),
  );
  for (const { partition, row: key, values } of all) {
    if (key !== 'state' || listed.get(partition)?.['version'] === values['version']) continue;
    add(`the lists do not show ${partition} as it is`);
  }
}

function resultOf(acts: number, met: number, counts: Counts, faults: number): string {
  const { stored, refused, pessimistic, slowestMs } = counts;
  const n = (count: number) => count.toLocaleString('en');
  return (
    `${n(acts)} acts, ${n(met)} calls in trouble: ${n(stored)} stored, ${n(refused)} refused ` +
    `(${n(pessimistic)} of them had been written) and pressed again; ` +
    `${n(faults)} false or doubled; slowest turn ${(slowestMs / 1000).toFixed(1)} s`
  );
}

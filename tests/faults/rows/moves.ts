import { createMemoryRows } from '../../../bot/src/adapters/memory/memory-rows.ts';
import { patientRows } from '../../helpers/patient-rows.ts';
import { startAzurite } from '../../helpers/azurite.ts';
import type { Drawing } from '../moves/life.ts';
import { readDrawing } from '../moves/model.ts';
import { createRig, type Rig } from '../moves/rig.ts';
import { starts, walk } from '../moves/walk.ts';
import { createFaults, type Asked, type FaultRow, type Outcome } from '../row.ts';

/** Steps in one county, before a fresh one begins: the twin holds everything in memory, the emulator slows down. */
const inOneCounty = 4000;
/** So many of the steps are made again on real tables. */
const onTables = 0.02;

export const row: FaultRow = {
  test: 'random moves against a model',
  goal: '0 deviations from the lifecycle table',
  unit: 'steps (and 2 % as many on Azurite)',
  amounts: { sample: 5_000, full: 40_000, long: 1_000_000 },
  brokenBy: 'a model in which what was taken cannot be handed over',
  run,
};

async function run({ amount, random, seed, broken }: Asked): Promise<Outcome> {
  const faults = createFaults();
  const drawing = broken ? without(readDrawing(), 'accepted handOver') : readDrawing();
  const fail = (fault: string) => faults.add(`seed ${seed}: ${fault}`);
  const walked = new Set<string>();
  const asked = { drawing, random, fail, walked };
  let inMemory = 0;
  for (let world = 0; inMemory < amount; world += 1) {
    const rig = await createRig(createMemoryRows(), '', starts[world % starts.length]);
    const left = Math.min(inOneCounty, amount - inMemory);
    inMemory += await walk({ ...asked, rig, amount: left, lanes: 1 });
  }
  let onAzurite = 0;
  while (onAzurite < amount * onTables) {
    const left = Math.min(inOneCounty, amount * onTables - onAzurite);
    onAzurite += await onRealTables((rig) => walk({ ...asked, rig, amount: left, lanes: 16 }));
  }
  const missed = [...drawing.keys()].filter((arrow) => !walked.has(arrow));
  if (missed.length > 0) fail(`never walked: ${missed.join(', ')}`);
  const [memory, tables] = [inMemory, onAzurite].map((steps) => steps.toLocaleString('en'));
  const arrows = `${walked.size} of ${drawing.size} arrows walked`;
  return {
    ok: faults.count() === 0,
    result: `${memory} steps in memory, ${tables} on Azurite, ${arrows}: ${faults.count()} deviations`,
    faults: faults.list(),
  };
}

/** Sixteen requests at a time, since each step waits for the tables. */
async function onRealTables<T>(work: (rig: Rig) => Promise<T>): Promise<T> {
  const azurite = await startAzurite();
  try {
    const { connectionString } = azurite;
    const rows = patientRows(connectionString);
    await rows.open();
    return await work(await createRig(rows));
  } finally {
    await azurite.stop();
  }
}

function without(drawing: Drawing, arrow: string): Drawing {
  return new Map([...drawing].filter(([known]) => known !== arrow));
}

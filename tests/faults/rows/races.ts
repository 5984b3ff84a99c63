import { createMemoryRows } from '../../../bot/src/adapters/memory/memory-rows.ts';
import { patientRows } from '../../helpers/patient-rows.ts';
import type { Rows } from '../../../bot/src/adapters/tables/rows.ts';
import { startAzurite } from '../../helpers/azurite.ts';
import { createRig, type Rig } from '../moves/rig.ts';
import { acceptances, others, type Race } from '../races/kinds.ts';
import { forcedRows, shakenRows } from '../races/rows.ts';
import { createFaults, type Asked, type FaultRow, type Outcome } from '../row.ts';

/** Races in one county, before a fresh one begins: the twin holds everything in memory. */
const inOneCounty = 250;
/** So many of the races are run again on real tables. */
const onTables = 0.02;
/** For each so many acceptances one race of another kind. */
const ofOthers = 5;

export const row: FaultRow = {
  test: '2 and 20 people accepting at once',
  goal: 'one winner each, the others told who',
  unit: 'acceptances, half by 2 and half by 20 (and a fifth as many other races)',
  amounts: { sample: 200, full: 2_000, long: 10_000 },
  brokenBy: 'storage that takes every write, whatever its ETag',
  run,
};

interface Counted {
  accepting: number;
  other: number;
  lost: number;
}

async function run({ amount, random, seed, broken }: Asked): Promise<Outcome> {
  const faults = createFaults();
  const counted: Counted = { accepting: 0, other: 0, lost: 0 };
  const wrap = (rows: Rows) => shakenRows(broken ? forcedRows(rows) : rows, random);
  const runRace = async (rig: Rig, of: Race, what: string) => {
    const wrong = await of(rig, random).catch((error: unknown) => String(error));
    if (wrong === undefined) return;
    counted.lost += 1;
    faults.add(`seed ${seed}, ${what}: ${wrong}`);
  };
  const runSome = async (rig: Rig, count: number, where: string) => {
    for (let index = 0; index < count; index += 1) {
      const of = acceptances[index % acceptances.length];
      if (of) await runRace(rig, of, `acceptance ${index} ${where}`);
      counted.accepting += 1;
      if (index % ofOthers !== 0) continue;
      const other = others[(index / ofOthers) % others.length];
      if (other) await runRace(rig, other, `${other.name} ${index} ${where}`);
      counted.other += 1;
    }
  };
  for (let left = amount; left > 0; left -= inOneCounty)
    await runSome(
      await createRig(wrap(createMemoryRows())),
      Math.min(left, inOneCounty),
      'in memory',
    );
  const azurite = await startAzurite();
  try {
    const rows = patientRows(azurite.connectionString);
    await rows.open();
    await runSome(await createRig(wrap(rows)), Math.ceil(amount * onTables), 'on Azurite');
  } finally {
    await azurite.stop();
  }
  const { accepting, other, lost } = counted;
  const [races, more] = [accepting, other].map((count) => count.toLocaleString('en'));
  const won = (accepting + other - lost).toLocaleString('en');
  return {
    ok: lost === 0,
    result: `${races} acceptances and ${more} other races, 2 % on Azurite: ${won} with one winner and true answers, ${lost} not`,
    faults: faults.list(),
  };
}

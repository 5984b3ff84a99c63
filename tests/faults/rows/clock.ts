import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { createFaults, type Asked, type FaultRow, type Outcome } from '../row.ts';

/** Where the server may stand, with what its own clock says: Helsinki, half hours, and the other side of the world. */
const zones = { UTC: 0, 'Europe/Helsinki': -120, 'America/St_Johns': 210, 'Pacific/Apia': -780 };

/** The seven days around each switch of 2026 and 2027, in the four zones. */
const everyMinute = 4 * 4 * 7 * 24 * 60;

export const row: FaultRow = {
  test: 'every minute of the DST weeks, four server zones',
  goal: '0 gaps, 0 overlaps, the same answers everywhere',
  unit: 'minutes of spring and autumn 2026 and 2027',
  amounts: { sample: 2_000, full: 20_000, long: everyMinute },
  brokenBy: 'a clock that is an hour off in one zone',
  run,
};

const seenSchema = z.object({
  ...{ offset: z.number(), minutes: z.number(), gaps: z.number(), overlaps: z.number() },
  ...{ faults: z.array(z.string()), hash: z.string() },
});

const inProcess = promisify(execFile);
const script = fileURLToPath(import.meta.resolve('../clock/zone.ts'));

async function run({ amount, random, broken }: Asked): Promise<Outcome> {
  const faults = createFaults();
  const stride = Math.max(1, Math.floor(everyMinute / amount));
  const offset = Math.floor(random() * stride);
  const lookIn = async (zone: keyof typeof zones) => {
    const off = broken && zone === 'America/St_Johns' ? ['hour-off'] : [];
    const { stdout } = await inProcess(
      process.execPath,
      [script, `${stride}`, `${offset}`, ...off],
      {
        env: { ...process.env, TZ: zone },
      },
    );
    const seen = seenSchema.parse(JSON.parse(stdout));
    if (seen.offset !== zones[zone]) faults.add(`${zone} did not take effect: ${seen.offset}`);
    for (const fault of seen.faults) faults.add(`${zone}: ${fault}`);
    return seen;
  };
  const all = [
    ...(await Promise.all((['UTC', 'Europe/Helsinki'] as const).map(lookIn))),
    ...(await Promise.all((['America/St_Johns', 'Pacific/Apia'] as const).map(lookIn))),
  ];
  const kinds = new Set(all.map(({ hash }) => hash)).size;
  if (kinds !== 1) faults.add(`${kinds} kinds of answers in four zones`);
  const sum = (of: 'minutes' | 'gaps' | 'overlaps') =>
    all.reduce((total, seen) => total + seen[of], 0).toLocaleString('en');
  return {
    ok: faults.count() === 0,
    result: `${sum('minutes')} minutes: ${sum('gaps')} gaps, ${sum('overlaps')} overlaps, ${kinds} kind of answers`,
    faults: faults.list(),
  };
}

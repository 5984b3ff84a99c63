import { parseArgs } from 'node:util';
import { run } from '../../../bot/src/domain/planning/run.ts';
import type { Setup } from '../../../bot/src/domain/planning/run.ts';
import { setupOf } from './county.ts';
import type { Simulated } from './report.ts';

/** One county in a process of its own, as the service does it in a thread; tells what it measured as JSON. */
const { positionals } = parseArgs({ allowPositionals: true });
const setup = await setupOf(Number(positionals[0]));

function timed(of: Setup) {
  const began = performance.now();
  const going = run(of);
  let next = going.next();
  while (!next.done) next = going.next();
  return { seconds: (performance.now() - began) / 1000, result: next.value };
}

const [present] = setup.schedules;
if (!present) throw new Error('No days');
const year = timed({ ...setup, schedules: [present], replications: 1 });
const whole = timed(setup);
const measured: Simulated = {
  stations: setup.stations.length,
  advisers: setup.advisers.length,
  requests: whole.result.requests,
  yearSeconds: year.seconds,
  replications: setup.replications,
  wholeSeconds: whole.seconds,
  // Kilobytes, whatever the system.
  peakMegabytes: process.resourceUsage().maxRSS / 1000,
};
process.stdout.write(JSON.stringify(measured));

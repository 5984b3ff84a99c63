import { parseArgs } from 'node:util';
import { causeOf } from './adapters/cause.ts';
import { machineNow } from './adapters/clock/clock.ts';
import { createLevelBook } from './adapters/tables/level-book.ts';
import { openRows } from './adapters/tables/open-rows.ts';
import { readSettings } from './config.ts';
import { minute } from './domain/time.ts';
import { logLevels, type LogLevel } from './ports.ts';

const usage = `Usage: npm run log-level -- ${logLevels.join('|')} [--minutes 60]`;

/** A day: whoever wants it for longer changes the setting. */
const longest = 1_440;

/** `npm run log-level`: arguments → settings → one row, which every instance reads within half a minute. */
async function main(): Promise<void> {
  const asked = readArguments();
  const read = readSettings();
  if (!asked || !read.ok) {
    refuse(asked && !read.ok ? read.mistakes.join('; ') : usage);
    return;
  }
  const { level, minutes } = asked;
  try {
    const book = createLevelBook(await openRows(read.settings.tables));
    await book.ask({ level, until: machineNow() + minutes * minute });
    process.stdout.write(`The log is at ${level} within half a minute, for ${minutes} minutes.\n`);
  } catch (error) {
    refuse(`It did not succeed: ${causeOf(error)}`);
  }
}

interface Asked {
  readonly level: LogLevel;
  readonly minutes: number;
}

/** None when something in them is not known. */
function readArguments(): Asked | undefined {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { minutes: { type: 'string', default: '60' } },
    });
    const level = logLevels.find((one) => one === positionals[0]);
    const minutes = Number(values.minutes);
    const isTime = Number.isInteger(minutes) && minutes >= 0 && minutes <= longest;
    return level && isTime && positionals.length === 1 ? { level, minutes } : undefined;
  } catch {
    return undefined;
  }
}

function refuse(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

await main();

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCounty, type CountyRead } from '../src/contract/county.ts';
import type { County } from '../src/domain/roster/county.ts';
import { createCalendar } from '../src/domain/schedule/calendar.ts';
import type { Schedules } from '../src/domain/schedule/types.ts';
import { minute } from '../src/domain/time.ts';
import { clockStart } from './clock-start.ts';
import { firstTaken } from './ports.ts';
import { startLocalWorld, type LocalWorld, type WorldPlan } from './world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const countyFile = join(root, 'counties/siun-sote.json');
const ports = { service: 3978, tables: 10_002 };
const windows = [
  { person: 'Hoitaja Rantakylä', port: 56_150 },
  { person: 'Sosiaaliohjaaja A', port: 56_151 },
] as const;

/** `npm start`: tables, service and two Teams windows, until Ctrl-C. */
async function main(): Promise<void> {
  const stopped = stopSignal();

  const taken = await firstTaken([ports.service, ...windows.map(({ port }) => port), ports.tables]);
  if (taken !== undefined)
    throw new Error(`Port ${taken} is taken: stop what listens there and try again.`);

  say('Koppi is starting …');
  const { county, schedules } = await demoCounty();
  const world = await startLocalWorld(planOf(county, schedules, stopped));
  try {
    await tell(world, county.timeZone);
    const lost = await Promise.race([world.lost, aborted(stopped)]);
    if (lost !== undefined) throw new Error(`${lost} ended unexpectedly: everything is stopped.`);
  } finally {
    await world.stop();
  }
}

/** Aborts when we are asked to end, in whatever way. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = () => controller.abort(new Error('stopped'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  if (process.env.npm_lifecycle_event !== undefined) whenOrphaned(stop);
  return controller.signal;
}

const aborted = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined));
  });

/** Ended by a signal, npm ends its shell, but the shell does not tell us. */
function whenOrphaned(stop: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}

async function demoCounty(): Promise<Extract<CountyRead, { ok: true }>> {
  const read = readCounty(JSON.parse(await readFile(countyFile, 'utf8')));
  if (read.ok) return read;
  throw new Error(
    read.mistakes.map(({ path, says }) => `${countyFile}: ${path}: ${says}`).join('\n'),
  );
}

function planOf(county: County, schedules: Schedules, signal: AbortSignal): WorldPlan {
  const office = { from: county.settings.officeFrom, until: county.settings.officeUntil };
  const nurse = county.people.find(({ name }) => name === windows[0].person);
  return {
    ports,
    dataFolder: join(root, '.local'),
    countyFile,
    county,
    windows,
    clockStart: clockStart(
      createCalendar(schedules, office),
      office,
      nurse?.stations[0] ?? '',
      Date.now(),
    ),
    signal,
  };
}

async function tell(world: LocalWorld, timeZone: string): Promise<void> {
  const {
    bot,
    windows: [nurse, counsellor],
  } = world;
  const response = await fetch(`${bot}/local/clock`);
  const now = new Date(((await response.json()) as { now: string }).now);
  if (now.getTime() - Date.now() > minute) {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      dateStyle: 'full',
      timeStyle: 'short',
    });
    say(`Clock       ${format.format(now)}: outside office hours the demo lives ahead`);
  }
  say(`Nurse       ${nurse ?? ''}/`);
  say(`Counsellor  ${counsellor ?? ''}/`);
  say(`Door        ${bot}/local/`);
  say(`Bot         ${bot}/api/messages`);
  say('Ctrl-C stops all of it; nothing is lost.');
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

try {
  await main();
} catch (error) {
  const told = error instanceof Error ? error.message : String(error);
  if (told !== 'stopped') {
    process.stderr.write(`${told}\n`);
    process.exitCode = 1;
  }
}

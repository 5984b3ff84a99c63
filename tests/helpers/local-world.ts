import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startLocalWorld, type LocalWorld } from '../../bot/local/world.ts';
import type { Channel } from '../../bot/src/config.ts';
import { readCounty } from '../../bot/src/contract/county.ts';
import type { County } from '../../bot/src/domain/roster/county.ts';
import { at } from './schedule.ts';

const demo = 'counties/siun-sote.json';

export interface TestWorldPlan {
  /** A Playground window for each of these, by the name in the county file. */
  readonly windows?: readonly string[];
  /** The county's wall clock at the start, `2026-11-24T10:15`. */
  readonly clock?: string;
  readonly countyFile?: string;
  readonly channel?: Channel;
}

export interface TestWorld extends Omit<LocalWorld, 'windows'> {
  /** The address of this person's window. */
  window(person: string): string;
  /** Lets the product clock hop on, through everything that falls due on the way. */
  advance(minutes: number): Promise<void>;
  /** What a child has said so far: `service`, `azurite`, `window-<port>`. */
  log(child: string): Promise<string>;
}

/** What `npm start` starts, on free ports and with empty tables; gone after `stop`. */
export async function startTestWorld({
  windows = [],
  clock = '2026-11-24T10:15',
  countyFile = demo,
  channel,
}: TestWorldPlan): Promise<TestWorld> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'koppi-world-'));
  const [service = 0, tables = 0, ...ports] = await freePorts(2 + windows.length);
  const world = await startLocalWorld({
    ports: { service, tables },
    dataFolder,
    countyFile: resolve(countyFile),
    county: await demoCounty(countyFile),
    windows: windows.map((person, index) => ({ person, port: ports[index] ?? 0 })),
    clockStart: at(clock),
    channel,
  });
  return {
    ...world,
    window: (person) => world.windows[windows.indexOf(person)] ?? '',
    advance: (minutes) => advance(world.bot, minutes),
    log: (child) => readFile(join(dataFolder, `${child}.log`), 'utf8'),
    stop: async () => {
      await world.stop();
      await rm(dataFolder, { recursive: true });
    },
  };
}

export async function demoCounty(file = demo): Promise<County> {
  const read = readCounty(JSON.parse(await readFile(file, 'utf8')));
  if (!read.ok) throw new Error(`${file} has mistakes`);
  return read.county;
}

async function advance(bot: string, advanceMinutes: number): Promise<void> {
  const response = await fetch(`${bot}/local/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceMinutes }),
  });
  if (!response.ok) throw new Error(`The clock answered ${response.status}`);
}

/** Held all at once, so that they differ. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

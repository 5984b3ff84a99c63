import { setTimeout as pause } from 'node:timers/promises';
import type { Cast } from './cast.ts';
import { cardIn, createJourney, greet, settle } from './journey.ts';
import { startStorageProxy, type StorageCall, type StorageProxy } from './storage-proxy.ts';
import { play } from './traffic.ts';
import type { World } from './world.ts';

/** What one act asked of the tables. */
export interface ActTrips {
  readonly answeredMs: number;
  readonly calls: readonly (StorageCall & { readonly beforeAnswer: boolean })[];
  /** Requests whose answer the person waited for. */
  readonly requests: number;
  /** Those of them that waited for one another: round trips one after the other. */
  readonly inTurn: number;
}

export interface Trips {
  readonly form: readonly ActTrips[];
  readonly send: readonly ActTrips[];
  readonly accept: readonly ActTrips[];
}

/** Longer than a call takes by itself, so that order says who waited for whom. */
export const holdMs = 20;
/** The work after an answer is over when the tables have had nothing to do for so long. */
const quietMs = 150;

/**
 * Counts at a proxy before the tables, with the service as it is. The engine asks the tables too,
 * once a second: each act is begun right after a cycle of it has ended, alone.
 */
export async function countTrips(world: World, cast: Cast, acts: number): Promise<Trips> {
  const proxy = await startStorageProxy(world.connectionString, holdMs);
  try {
    const service = await world.startService(proxy.connectionString);
    await greet(service.url, world, cast);
    const trips = await countActs(world, cast, proxy, service.url, acts);
    await service.stop();
    return trips;
  } finally {
    await proxy.stop();
  }
}

async function countActs(
  world: World,
  cast: Cast,
  proxy: StorageProxy,
  service: string,
  acts: number,
): Promise<Trips> {
  const journey = createJourney(world, cast);
  const form: ActTrips[] = [];
  const send: ActTrips[] = [];
  const accept: ActTrips[] = [];
  for (let act = 0; act < acts; act += 1) {
    await world.taken();
    form.push((await counted(proxy, service, journey.ask(1))).trips);
    const forms = journey.forms(1, await world.taken());
    send.push((await counted(proxy, service, journey.send(forms))).trips);
    const cards = journey.adviserCards(forms, await world.taken());
    const accepted = await counted(proxy, service, journey.accept(cards));
    accept.push(accepted.trips);
    cardIn(accepted.answer);
    await play(service, journey.close(cards, [accepted.answer]), 1);
    await settle(service, 1);
  }
  return { form, send, accept };
}

async function counted(proxy: StorageProxy, service: string, activities: readonly string[]) {
  await engineCycleEnd(proxy);
  const before = proxy.calls.length;
  const { begun, latencies, answers } = await play(service, activities, 1);
  const from = begun[0] ?? 0;
  const answered = from + (latencies[0] ?? 0);
  await quiet(proxy);
  const calls = proxy.calls
    .slice(before)
    .toSorted((a, b) => a.from - b.from)
    .map(({ what, ...call }) => ({
      what,
      from: call.from - from,
      until: call.until - from,
      beforeAnswer: call.until <= answered,
    }));
  const waitedFor = calls.filter(({ beforeAnswer }) => beforeAnswer);
  const trips: ActTrips = {
    answeredMs: answered - from,
    calls,
    requests: waitedFor.length,
    inTurn: longestChain(waitedFor),
  };
  return { trips, answer: answers[0] ?? '' };
}

/** The most calls of which each began after the one before it was answered. */
function longestChain(calls: readonly StorageCall[]): number {
  const lengths = new Map<StorageCall, number>();
  for (const call of calls) {
    const earlier = [...lengths].filter(([{ until }]) => until <= call.from);
    lengths.set(call, 1 + Math.max(0, ...earlier.map(([, length]) => length)));
  }
  return Math.max(0, ...lengths.values());
}

/** The last thing a cycle does is to note down that it has ended; the next begins a second later. */
async function engineCycleEnd(proxy: StorageProxy): Promise<void> {
  const { calls } = proxy;
  const before = calls.length;
  const ended = () =>
    calls.length > before &&
    proxy.underWay() === 0 &&
    calls.at(-1)?.what === "PUT Lease(PartitionKey='engine',RowKey='cycle')";
  while (!ended()) await pause(1);
}

async function quiet(proxy: StorageProxy): Promise<void> {
  let seen = -1;
  while (seen !== proxy.calls.length || proxy.underWay() > 0) {
    seen = proxy.calls.length;
    await pause(quietMs);
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { createCrowd, type Crowd } from '../../faults/instances/crowd.ts';
import { extraCards, judgeTold } from '../../faults/instances/judge.ts';
import { keptOf } from '../../faults/load/kept.ts';
import { requestOn } from '../../faults/load/pool.ts';
import { createFaults } from '../../faults/row.ts';
import { patientRows } from '../../helpers/patient-rows.ts';
import { createClient, type Client } from './client.ts';
import { followChanges } from './follower.ts';
import { startProxy, type Proxy } from './proxy.ts';
import type { ProductionWorld } from './world.ts';

/** Traffic before each restart, and after the last. */
const trafficMs = 2_000;
/** By then the others have learnt who can be reached. */
const metMs = 2_500;
/** A front end that looks has long seen by then who is back. */
const seenMs = 30_000;

/** What a rolling restart looked like from outside. */
export interface Rolled {
  /** What went wrong first; empty when nothing was lost, done twice or refused without a word. */
  readonly faults: readonly string[];
  readonly sent: number;
  readonly taken: number;
  readonly closed: number;
  /** Calls at both doors that were answered with 200, and honest refusals that were sent again. */
  readonly answered: number;
  readonly refused: number;
  readonly extraCards: number;
  /** How often the open tab had to listen anew. */
  readonly breaks: number;
  readonly restarts: readonly Restart[];
}

interface Restart {
  /** Not 0 where what was left took too long, on a busy machine: then another goes on with it. */
  readonly code: unknown;
  readonly readyMs: number;
}

interface How {
  readonly seed: number;
  /** Which of the instances, one after the other. */
  readonly restarted: readonly number[];
  /** False: the proxy does not look who is ready, so that people are sent to a closed door. */
  readonly looks: boolean;
}

type Faults = ReturnType<typeof createFaults>;

/** Restarts instances one by one while people work through the proxy, and judges what they were told. */
export async function rollingRestart(world: ProductionWorld, how: How): Promise<Rolled> {
  const { cast, microsoft, connector } = world;
  const faults = createFaults();
  const urls = world.running().map(({ url }) => url);
  const proxy = await startProxy(urls, how);
  const client = createClient(proxy.url, microsoft.channelToken(), faults);
  const crowd = createCrowd(connector, client, cast, how.seed);
  const extraBefore = extraCards(connector);
  const leader = cast.county.people.find(({ role }) => role === 'coordinator')!;
  const tab = followChanges(proxy.url, microsoft.tabToken(leader.aadObjectId));
  try {
    await meet(world, client, crowd);
    const working = crowd.start(cast.nurses);
    const asking = cast.nurses.map(({ aadObjectId }) =>
      client.keepsAsking(['/api/me', '/api/requests'], microsoft.tabToken(aadObjectId)),
    );
    const restarts = await restartInTurn(world, how.restarted, proxy);
    crowd.stop();
    await working;
    client.stop();
    await Promise.all(asking);
    await judge(world, crowd, faults);
    const extra = extraCards(connector) - extraBefore;
    // A card that an instance sent with its last breath may come once more from another.
    if (extra > how.restarted.length) faults.add(`${extra} extra cards`);
    const { sent, accepted, closed } = crowd.told;
    for (const id of await tab.missed(sent)) faults.add(`the open tab did not hear of ${id}`);
    return {
      faults: faults.list(),
      ...{ sent: sent.size, taken: accepted.size, closed: closed.size },
      ...{ ...client.counts, extraCards: extra, breaks: tab.breaks(), restarts },
    };
  } finally {
    crowd.stop();
    client.stop();
    await tab.stop();
    await proxy.stop();
  }
}

async function meet({ cast }: ProductionWorld, client: Client, { activities }: Crowd) {
  for (const one of [...cast.advisers, ...cast.nurses])
    await client.deliver(activities.said(one, 'ohje'));
  await pause(metMs);
}

async function restartInTurn(
  world: ProductionWorld,
  restarted: readonly number[],
  proxy: Proxy,
): Promise<readonly Restart[]> {
  const restarts: Restart[] = [];
  for (const index of restarted) {
    await pause(trafficMs);
    const { code, successor } = await world.restart(index);
    restarts.push({ code, readyMs: successor.readyMs });
    // Nobody else is told to go before people are sent to this one again.
    const until = Date.now() + seenMs;
    while (!proxy.inRotation().includes(successor.url) && Date.now() < until) await pause(50);
  }
  await pause(trafficMs);
  return restarts;
}

/** Everything that was acknowledged is stored once and has been said to whom it concerns. */
async function judge({ cast, azurite }: ProductionWorld, crowd: Crowd, faults: Faults) {
  const rows = patientRows(azurite.connectionString);
  const { told } = crowd;
  const { lost, unsent } = await keptOf(rows, [...told.sent]);
  for (const id of lost) faults.add(`acknowledged and not stored: ${id}`);
  for (const id of unsent) faults.add(`stored and not sent: ${id}`);
  for (const odd of told.odd) faults.add(odd);
  await judgeTold(rows, told, faults);
  const asked = new Set(
    cast.advisers
      .flatMap((adviser) => crowd.lying(adviser, 'request.accept'))
      .map(({ card }) => requestOn(card, 'request.accept')),
  );
  for (const id of told.sent) if (!asked.has(id)) faults.add(`no counsellor was asked: ${id}`);
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createAzureRows } from '../../../bot/src/adapters/tables/azure-rows.ts';
import { startAzurite } from '../../helpers/azurite.ts';
import { startFakeConnector } from '../../helpers/fake-connector.ts';
import { judge, type Found } from '../killed/judge.ts';
import { comeToRest, liveAndDie, type Deaths } from '../killed/life.ts';
import { createLives } from '../killed/lives.ts';
import { busyCounty, peopleOf } from '../killed/people.ts';
import { createPoints } from '../killed/points.ts';
import { startTraffic, type Asked as Request } from '../killed/traffic.ts';
import { createFaults, type Asked, type FaultRow, type Outcome, type Tier } from '../row.ts';

/** Azurite slows with its rows, so a long run goes through several stores of this many requests. */
const perStore = 500;

/** Deaths at random moments and at fail-points; the long tier dies once at each that is ever met. */
const deaths: Readonly<Record<Tier, { readonly random: number; readonly points: number }>> = {
  sample: { random: 1, points: 2 },
  full: { random: 6, points: 14 },
  long: { random: 210, points: Infinity },
};

export const row: FaultRow = {
  test: 'service killed (SIGKILL) at random moments and at fail-points, clients re-send',
  goal: '0 lost, 0 doubled, 0 double claims, ≤1 extra card a kill',
  unit: 'requests',
  amounts: { sample: 8, full: 150, long: 10_000 },
  brokenBy: 'a store that acknowledges every third new request without writing it',
  run,
};

/** Some points are only met when an earlier death has left something behind. */
const enough = 0.9;

async function run(asked: Asked): Promise<Outcome> {
  const { tier, amount, random } = asked;
  const faults = createFaults();
  const points = createPoints(deaths[tier].points, random);
  const total: Found = { lost: 0, doubled: 0, doubleClaims: 0, unfinished: 0, extraCards: 0 };
  const stores = Math.ceil(amount / perStore);
  const tally: Deaths = { points, atRandom: 0, wanted: 0 };
  for (let store = 1; store <= stores; store += 1) {
    tally.wanted = Math.ceil((deaths[tier].random * store) / stores);
    const requests = Math.min(perStore, amount - (store - 1) * perStore);
    const last = store === stores;
    const found = await oneStore(asked, {
      requests,
      tally,
      fault: faults.add,
      last,
      name: `store-${store}`,
    });
    for (const kind of Object.keys(total) as (keyof Found)[]) total[kind] += found[kind];
  }
  const kills = tally.atRandom + points.died();
  if (total.extraCards > kills) faults.add(`${total.extraCards} extra cards, ${kills} kills`);
  if (tier === 'long' && points.died() < enough * points.known())
    for (const point of points.left()) faults.add(`never died at ${point}`);
  return {
    ok: faults.count() === 0,
    result:
      `${stores} store(s), ${kills} kills, at ${points.died()} of ${points.known()} fail-points: ` +
      `${total.lost} lost, ${total.doubled} doubled, ${total.doubleClaims} double claims, ` +
      `${total.unfinished} left undone, ${total.extraCards} extra cards`,
    faults: faults.list(),
  };
}

/** While the last deaths are died somebody has to want something. */
const aFew = 24;

function deathsAreLeft({ points, atRandom, wanted }: Deaths): boolean {
  return points.next() !== undefined || atRandom < wanted;
}

interface Store {
  readonly name: string;
  /** All deaths that are wanted are died here. */
  readonly last: boolean;
  readonly requests: number;
  readonly tally: Deaths;
  readonly fault: (fault: string) => void;
}

async function oneStore(
  { folder: all, broken, random }: Asked,
  { name, requests, tally, fault, last }: Store,
): Promise<Found> {
  const folder = join(all, name);
  await mkdir(folder);
  const countyFile = busyCounty(folder);
  const [azurite, connector] = await Promise.all([startAzurite(), startFakeConnector()]);
  const { connectionString } = azurite;
  const { met } = tally.points;
  const lives = await createLives({ connectionString, countyFile, folder, broken, met });
  try {
    await lives.begin();
    const people = peopleOf(countyFile, lives.url, connector);
    await Promise.all([...people.advisers.values()].map((user) => user.install()));
    const sent: Request[] = [];
    for (let many = requests; many > 0; many = last && deathsAreLeft(tally) ? aFew : 0) {
      const traffic = startTraffic({ people, connector, requests: many, random, fault });
      await liveAndDie({ lives, traffic, requests: many, tally, random, patient: !broken });
      sent.push(...traffic.asked);
    }
    const rows = createAzureRows({ connectionString });
    await comeToRest(lives, rows);
    return await judge(rows, connector, sent, fault);
  } finally {
    await lives.stop();
    await connector.stop();
    await azurite.stop();
  }
}

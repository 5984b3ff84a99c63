import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createAzureRows } from '../../../bot/src/adapters/tables/azure-rows.ts';
import { startAzurite } from '../../helpers/azurite.ts';
import { startFakeConnector } from '../../helpers/fake-connector.ts';
import { judge, nothingFound, type Found } from '../killed/judge.ts';
import { comeToRest, liveAndDie, type Deaths } from '../killed/life.ts';
import { createLives } from '../killed/lives.ts';
import { busyCounty, peopleOf } from '../killed/people.ts';
import { createPoints } from '../killed/points.ts';
import { startTraffic, type Asked as Request } from '../killed/traffic.ts';
import { seeded } from '../../helpers/seeded.ts';
import { createFaults, type Asked, type FaultRow, type Outcome, type Tier } from '../row.ts';

/**
 * The pace that Teams sets makes one service slow, and Azurite slows with its rows: many go through
 * stores of so many requests, some of them side by side, each with a service and a connector of its own.
 */
const perStore: Readonly<Record<Tier, number>> = { sample: 8, full: 75, long: 250 };
const sideBySide = 4;

/** Deaths at random moments and at fail-points; the long tier dies once at each that a store's first life meets, and at what else it comes by. */
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

async function run(asked: Asked): Promise<Outcome> {
  const { tier, amount } = asked;
  const faults = createFaults();
  const points = createPoints(deaths[tier].points);
  const stores = Math.ceil(amount / perStore[tier]);
  const total = nothingFound();
  let atRandom = 0;
  const live = async (store: number, wanted: number, requests: number) => {
    const tally = { points, atRandom: 0, wanted };
    const found = await oneStore(asked, {
      ...{ name: `store-${store}`, random: seeded(asked.seed * 1000 + store), tally, requests },
      fault: (fault) => faults.add(`store ${store}: ${fault}`),
    });
    for (const kind of Object.keys(total) as (keyof Found)[]) total[kind] += found[kind];
    atRandom += tally.atRandom;
  };
  const some = Array.from({ length: sideBySide });
  let begun = 0;
  const big = async () => {
    while (begun < stores) {
      begun += 1;
      const store = begun;
      // What one store is to do does not hang on how the others fare.
      const shareOf = (all: number) =>
        Math.floor((all * store) / stores) - Math.floor((all * (store - 1)) / stores);
      await live(store, shareOf(deaths[tier].random), shareOf(amount));
    }
  };
  await Promise.all(some.map(big));
  points.again();
  const small = async () => {
    while (points.waits() && begun < stores + smallStoresAtMost) await live((begun += 1), 0, aFew);
  };
  await Promise.all(some.map(small));
  if (tier === 'long') for (const point of points.left()) faults.add(`never died at ${point}`);
  const plainDied = points.plain() - points.left().length;
  return {
    ok: faults.count() === 0,
    result:
      `${begun} store(s), ${atRandom} kills at random, at ${points.died()} of ${points.known()} fail-points ` +
      `(${plainDied} of the ${points.plain()} that need no earlier death): ` +
      `${total.lost} lost, ${total.doubled} doubled, ${total.doubleClaims} double claims, ` +
      `${total.unfinished} left undone, ${total.extraCards} extra cards, ${total.extraWords} extra words`,
    faults: faults.list(),
  };
}

/** While the last deaths are died somebody has to want something. */
const aFew = 24;
/** What happens once in a store, such as meeting somebody, needs a fresh one. */
const smallStoresAtMost = 60;

interface Store {
  readonly name: string;
  readonly random: () => number;
  readonly requests: number;
  readonly tally: Deaths;
  readonly fault: (fault: string) => void;
}

async function oneStore(
  { folder: all, broken }: Asked,
  { name, random, requests, tally, fault }: Store,
): Promise<Found> {
  const folder = join(all, name);
  await mkdir(folder);
  const countyFile = busyCounty(folder);
  const [azurite, connector] = await Promise.all([startAzurite(), startFakeConnector()]);
  const { connectionString } = azurite;
  const { met } = tally.points;
  const calls = () => connector.calls.length;
  const lives = await createLives({ connectionString, countyFile, folder, broken, met, calls });
  const deathsAreLeft = () => tally.atRandom < tally.wanted;
  try {
    await lives.begin();
    const people = peopleOf(countyFile, lives.url, connector);
    await Promise.all([...people.advisers.values()].map((user) => user.install()));
    const sent: Request[] = [];
    for (let many = requests; many > 0; many = deathsAreLeft() ? aFew : 0) {
      const traffic = startTraffic({ people, connector, requests: many, random, fault });
      await liveAndDie({ lives, traffic, requests: many, tally, random, patient: !broken });
      sent.push(...traffic.asked);
    }
    const rows = createAzureRows({ connectionString });
    await comeToRest(lives, rows);
    return await judge(rows, connector, sent, lives.deaths, fault);
  } finally {
    await lives.stop();
    await connector.stop();
    await azurite.stop();
  }
}

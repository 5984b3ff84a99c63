import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { patientRows } from '../../helpers/patient-rows.ts';
import { startAzurite } from '../../helpers/azurite.ts';
import { startFakeConnector } from '../../helpers/fake-connector.ts';
import { judge, nothingFound, type Found } from './judge.ts';
import { comeToRest, liveAndDie, type Deaths } from './life.ts';
import { createLives } from './lives.ts';
import { busyCounty, peopleOf } from './people.ts';
import { createPoints } from './points.ts';
import { startTraffic, type Asked as Request } from './traffic.ts';
import { seeded } from '../../helpers/seeded.ts';
import { createFaults, type Asked, type Outcome } from '../row.ts';

/** How one row kills. */
export interface Killing {
  /**
   * The pace that Teams sets makes one service slow, and Azurite slows with its rows: many go through
   * stores of so many requests, some of them side by side, each with a service and a connector of its own.
   */
  readonly perStore: number;
  /** Deaths at random moments, in all. */
  readonly random: number;
  /** Deaths at fail-points: so many at the most. */
  readonly points: number;
  /** Every fail-point that any life has met must have been died at. */
  readonly everyPoint: boolean;
}

const sideBySide = 4;

/** Requests through store after store while the service is killed, and what became of each. */
export async function killInStores(asked: Asked, killing: Killing): Promise<Outcome> {
  const { amount } = asked;
  const faults = createFaults();
  const points = createPoints(killing.points);
  const stores = Math.ceil(amount / killing.perStore);
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
    if (asked.tier === 'long')
      process.stderr.write(
        `store ${store}: died at ${points.died()} of ${points.known()} fail-points so far, ${points.rare().join(', ') || 'none'} in vain; ${total.lost} lost, ${total.doubled} doubled, ${total.unfinished} left undone\n`,
      );
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
      await live(store, shareOf(killing.random), shareOf(amount));
    }
  };
  await Promise.all(some.map(big));
  points.again();
  const small = async () => {
    while (points.waits() && begun < stores + smallStoresAtMost) await live((begun += 1), 0, aFew);
  };
  await Promise.all(some.map(small));
  if (killing.everyPoint) for (const point of points.left()) faults.add(`never died at ${point}`);
  return {
    ok: faults.count() === 0,
    result:
      `${begun} store(s), ${atRandom} kills at random, at ${points.died()} of ${points.known()} fail-points: ` +
      `${total.lost} lost, ${total.doubled} doubled, ${total.doubleClaims} double claims, ` +
      `${total.unfinished} left undone, ${total.extraCards} extra cards, ${total.extraWords} extra words`,
    faults: faults.list(),
  };
}

/** While the last deaths are died somebody has to want something. */
const aFew = 24;
const fewest = 6;
/** In one small store: few, since what happens once in a store needs a fresh one. */
const deathsAtMost = 8;
const smallStoresAtMost = 100;

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
  // A store takes longer to begin and to judge than to die in once more.
  const pointsAreLeft = () =>
    tally.wanted === 0 && lives.deaths.length < deathsAtMost && tally.points.waits();
  const moreOf = () => (deathsAreLeft() ? aFew : pointsAreLeft() ? fewest : 0);
  try {
    if (tally.wanted > 0) await lives.begin();
    const people = peopleOf(countyFile, lives.url, connector);
    const newcomers = [...people.advisers.values()];
    const sent: Request[] = [];
    for (let many = requests; many > 0; many = moreOf()) {
      const some = { people, connector, requests: many, newcomers: newcomers.splice(0), random };
      const traffic = startTraffic({ ...some, fault });
      await liveAndDie({ lives, traffic, requests: many, tally, random, patient: !broken });
      sent.push(...traffic.asked);
    }
    const rows = patientRows(connectionString);
    await comeToRest(lives, rows);
    return await judge(rows, connector, sent, lives.deaths, fault);
  } finally {
    await lives.stop();
    await connector.stop();
    await azurite.stop();
  }
}

import { createSecrets } from '../../../bot/src/adapters/secrets/secrets.ts';
import { createConfig } from '../../../bot/src/adapters/tables/config.ts';
import { createDue } from '../../../bot/src/adapters/tables/due.ts';
import { createFacts } from '../../../bot/src/adapters/tables/facts.ts';
import { createLease } from '../../../bot/src/adapters/tables/lease.ts';
import { createNetworks } from '../../../bot/src/adapters/tables/networks.ts';
import { createPeople } from '../../../bot/src/adapters/tables/people.ts';
import { createPresence } from '../../../bot/src/adapters/tables/presence.ts';
import { createRequests } from '../../../bot/src/adapters/tables/requests.ts';
import type { Rows } from '../../../bot/src/adapters/tables/rows.ts';
import { createSearches } from '../../../bot/src/adapters/tables/searches.ts';
import { createShelves } from '../../../bot/src/adapters/tables/shelf.ts';
import { createUses } from '../../../bot/src/adapters/tables/uses.ts';
import { createViews } from '../../../bot/src/adapters/tables/views.ts';
import type { County } from '../../../bot/src/domain/roster/county.ts';
import { createEngine } from '../../../bot/src/engine/engine.ts';
import { createRefresh } from '../../../bot/src/engine/refresh.ts';
import type { Log, Messenger } from '../../../bot/src/ports.ts';
import { createBook } from '../../../bot/src/use-cases/book.ts';
import { createKnown } from '../../../bot/src/use-cases/known.ts';
import type { Tools } from '../../../bot/src/use-cases/tools.ts';
import { crowdedCounty } from './county.ts';

interface Office {
  readonly county: County;
  readonly tools: Tools;
  /** The product clock goes on, and the engine makes a whole cycle. */
  readonly pass: (ms: number) => Promise<void>;
}

interface Open {
  readonly rows: Rows;
  /** Product time at which it begins. */
  readonly start: number;
  readonly messenger: Messenger;
  readonly soon: Tools['soon'];
  readonly holder: string;
  /** Nobody reads it unless told otherwise. */
  readonly log?: Log;
  /** The crowded demo county unless told otherwise. */
  readonly first?: ReturnType<typeof crowdedCounty>;
}

/** What compose.ts puts together, without HTTP, Teams and timers: the clock goes when it is told to. */
export async function openOffice({
  rows,
  start,
  messenger,
  soon,
  holder,
  log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  first = crowdedCounty(),
}: Open): Promise<Office> {
  const config = createConfig(rows);
  const opened = await config.open(first);
  const { county } = opened;
  let now = start;
  const known = createKnown(opened);
  const clock = { now: () => now };
  const tools: Tools = {
    clock,
    known,
    book: createBook({
      shelves: createShelves(rows),
      uses: createUses(rows),
      clock,
      county: () => known.county(),
      giveWay: () => Promise.resolve(),
    }),
    requests: createRequests(rows),
    due: createDue(rows),
    views: createViews(rows, () => county.timeZone),
    facts: createFacts(rows),
    people: createPeople(rows),
    config,
    searches: createSearches(rows),
    networks: createNetworks(rows),
    presence: { ...createPresence(rows, () => now), now: () => now, tell: () => undefined },
    secrets: createSecrets(opened.secret),
    soon,
    aside: (_name, work) => void work(),
    log,
  };
  let machine = 0;
  const engine = createEngine({
    tools,
    messenger,
    lease: createLease(rows),
    inTurn: (_key, work) => work(),
    inTime: (step) => step,
    tidy: () => Promise.resolve(),
    refresh: createRefresh(tools, () => Promise.resolve()),
    machineNow: () => (machine += 1000),
    holder,
  });
  return {
    county,
    tools,
    pass: async (ms) => {
      now += ms;
      while ((await engine.cycle()) === 'more');
      await engine.settled();
    },
  };
}

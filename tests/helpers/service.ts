import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { unpacked } from '../../bot/src/adapters/tables/packed.ts';
import {
  tables,
  type Row,
  type Rows,
  type StorageUnavailable as Unavailable,
} from '../../bot/src/adapters/tables/rows.ts';
import type { Around, compose as Compose, Limits, Operating } from '../../bot/src/compose.ts';
import type { Channel } from '../../bot/src/config.ts';
import { readCounty } from '../../bot/src/contract/county.ts';
import { statisticsSchema, type Statistics } from '../../bot/src/contract/statistics.ts';
import type {
  Consultation,
  ConsultationText,
  LogRow,
} from '../../bot/src/domain/consultation/types.ts';
import { isAdviser } from '../../bot/src/domain/consultation/rights.ts';
import type { FirstContents } from '../../bot/src/use-cases/first-contents.ts';
import { createLogBook } from '../adapters/log-book.ts';
import { startFakeConnector, type FakeConnector } from './fake-connector.ts';
import { personOf, type Person } from './person.ts';
import { teamsUser, type Identity } from './teams-user.ts';

// botbuilder requires packages that are ES modules, which Node can and jest cannot: the service is
// loaded by Node itself.
const load = process.getBuiltinModule('node:module').createRequire(import.meta.url);
const { compose } = load('../../bot/src/compose.ts') as { compose: typeof Compose };
export const { StorageUnavailable } = load('../../bot/src/adapters/tables/rows.ts') as {
  StorageUnavailable: typeof Unavailable;
};

/** A county file as it is kept in counties/. */
const countyFile = (name: string): DemoFile =>
  JSON.parse(readFileSync(`counties/${name}.json`, 'utf8')) as DemoFile;
const demo: DemoFile = countyFile('siun-sote');
let readDemo: ReturnType<typeof readCounty> | undefined;

/** The demo county's file, as far as tests change it. */
export interface DemoFile {
  readonly tenantId: string;
  readonly people: readonly Readonly<Record<string, unknown>>[];
  readonly schedules: { readonly blocks: readonly Readonly<Record<string, unknown>>[] };
  readonly settings: Readonly<Record<string, unknown>>;
}

interface Start {
  /** Wall clock in Helsinki, `2026-11-24T10:15`. */
  readonly at: string;
  /** Memory rows unless told otherwise. */
  readonly rows?: Rows;
  readonly county?: (demo: DemoFile) => DemoFile;
  /** Another county of counties/ by the name of its file; its people are found with `named`. */
  readonly seed?: string;
  /** Advisers who have not got the app: nobody can reach them. */
  readonly without?: readonly Name[];
  /** Put round the service's ports. */
  readonly around?: Around;
  /** Another instance on this one's store and at its connector, where everybody is known already. */
  readonly beside?: RunningService;
  /** Directory and library of a new store; empty unless told otherwise. */
  readonly contents?: FirstContents;
  /** After which what hangs is given up. */
  readonly limits?: Limits;
  /** What the operator sees and turns; nothing unless told otherwise. */
  readonly operating?: Operating;
  /** The SDK that speaks to the connector. */
  readonly channel?: Channel;
}

const names = {
  nurse: 'Hoitaja Rantakylä',
  nurseNiinivaara: 'Hoitaja Niinivaara',
  nurseKitee: 'Hoitaja Kitee',
  a: 'Sosiaaliohjaaja A',
  b: 'Sosiaaliohjaaja B',
  c: 'Sosiaaliohjaaja C',
  leader: 'Verkoston vetäjä',
  reader: 'Lähiesihenkilö',
} as const;
type Name = keyof typeof names;

/** The county pushes the app to these. */
const withApp = ['a', 'b', 'c', 'leader'] as const;

/** A request with its texts and its log, as it stands in the store. */
export interface Stored {
  readonly consultation: Consultation;
  readonly text: ConsultationText;
  readonly log: readonly LogRow[];
  /** What is still to be sent. */
  readonly outbox: number;
}

export interface RunningService {
  readonly people: Readonly<Record<Name, Person>>;
  readonly connector: FakeConnector;
  readonly rows: Rows;
  /** Where it listens now. */
  url(): string;
  /** Somebody who is not in the roster, of our own tenant unless told otherwise. */
  stranger(identity?: Partial<Identity>): Person;
  /** Somebody of the roster by name. */
  readonly named: (name: string) => Person;
  /** Lives through so many minutes, step by step. */
  advance(minutes: number): Promise<void>;
  /** To this wall clock in Helsinki. */
  advanceTo(local: string): Promise<void>;
  /** Resolves when all that was set going by the acts before is done. */
  settled(): Promise<void>;
  statistics(query?: string): Promise<Statistics>;
  requests(): Promise<readonly Stored[]>;
  /** Every row of every table as text, to look for what must not be there. */
  everythingStored(): Promise<string>;
  everythingLogged(): string;
  /** Stops, and starts anew on the same store. */
  restart(): Promise<void>;
  /** Starts anew on the same store beside what is dead, which is waited for at the stop alone. */
  leaveBehind(): Promise<void>;
  stop(): Promise<void>;
}

/** The whole service in this process, on loopback, with the demo county and a clock of its own. */
export async function startService({
  at,
  beside,
  rows = beside?.rows ?? createMemoryRows(),
  seed,
  county = (file) => file,
  without = [],
  contents,
  around,
  limits,
  operating,
  channel = 'botbuilder',
}: Start): Promise<RunningService> {
  const file = county(seed === undefined ? demo : countyFile(seed));
  const read = file === demo ? (readDemo ??= readCounty(demo)) : readCounty(file);
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  const log = createLogBook();
  const mode = { kind: 'local', clockStart: instant(at) } as const;
  const begin = async () => {
    const first = { ...read, ...(contents ? { contents } : {}) };
    const service = await compose({ mode, channel }, first, rows, log, around, limits, operating);
    return { service, port: await service.http.listen(0, '127.0.0.1') };
  };
  let running = await begin();
  const end = async ({ service }: typeof running): Promise<void> => {
    const closed = service.http.close();
    await service.stop();
    await closed;
  };
  const left: Promise<void>[] = [];
  const url = () => `http://127.0.0.1:${running.port}`;
  const connector = beside?.connector ?? (await startFakeConnector());

  const clock = async (minutes: number): Promise<number> => {
    const body = JSON.stringify({ advanceMinutes: minutes });
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${url()}/local/clock`, { method: 'POST', headers, body })).status;
  };
  const advance = async (minutes: number): Promise<void> => {
    const status = await clock(minutes);
    if (status !== 200) throw new Error(`The clock answered ${status}`);
  };
  // While storage is down there is nothing to wait for.
  const settled = async (): Promise<void> => {
    await clock(0);
  };
  const now = async (): Promise<number> => {
    const told = (await (await fetch(`${url()}/local/clock`)).json()) as { readonly now: string };
    return Date.parse(told.now);
  };
  const somebody = (identity: Identity): Person => {
    const reached = {
      connector,
      get bot() {
        return url();
      },
    };
    const user = teamsUser(reached, identity);
    return personOf(user, (conversation) => connector.shown(conversation), settled);
  };
  const named = (name: string): Person => {
    const person = read.county.people.find((one) => one.name === name);
    if (!person) throw new Error(`Nobody is called ${name}`);
    return somebody({ aadObjectId: person.id, name, tenantId: file.tenantId });
  };
  const everyone = Object.entries(seed === undefined ? names : {}).map(
    ([key, name]) => [key, named(name)] as const,
  );
  const people = Object.fromEntries(everyone) as Record<Name, Person>;
  const appless: readonly string[] = beside ? withApp : without;
  if (seed === undefined) {
    for (const name of withApp) if (!appless.includes(name)) await people[name].install();
  } else {
    const advising = read.county.people.filter((one) => isAdviser(one));
    for (const { name } of advising) await named(name).install();
  }

  return {
    people,
    connector,
    rows,
    url,
    stranger: (identity) =>
      somebody({
        aadObjectId: 'b0b0b0b0-0001-4a10-8b00-6f1d2c3b4a99',
        name: 'Hoitaja Sijainen',
        tenantId: file.tenantId,
        ...identity,
      }),
    named,
    advance,
    advanceTo: async (local) => advance((instant(local) - (await now())) / 60_000),
    settled,
    statistics: async (query = '') => {
      const answer = await fetch(`${url()}/api/statistics${query}`);
      return statisticsSchema.parse(await answer.json());
    },
    requests: async () => {
      const all = await rows.listAcross('Requests', '');
      return [...Map.groupBy(all, ({ partition }) => partition).values()].map(storedOf);
    },
    everythingStored: async () => {
      const all = await Promise.all(tables.map((table) => rows.listAcross(table, '')));
      return JSON.stringify(all.flat());
    },
    everythingLogged: () => JSON.stringify(log.lines),
    restart: async () => {
      await end(running);
      running = await begin();
    },
    leaveBehind: async () => {
      const dead = running;
      // It ends by itself after some seconds of machine time, which tests do not wait for.
      const lease = await rows.get('Lease', 'engine', 'leader');
      if (lease) await rows.write('Lease', 'engine', [{ do: 'remove', ...lease }]);
      running = await begin();
      left.push(end(dead));
    },
    stop: async () => {
      await Promise.all([end(running), ...left]);
      if (!beside) await connector.stop();
    },
  };
}

function storedOf(all: readonly Row[]): Stored {
  const named = (start: string) => all.filter(({ row }) => row.startsWith(start));
  return {
    consultation: unpacked<Consultation>(named('state')[0]!.values),
    text: unpacked<ConsultationText>(named('text')[0]!.values),
    log: named('log-').map(({ values }) => unpacked<LogRow>(values)),
    outbox: named('out-').length,
  };
}

const instant = (local: string): number =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Helsinki').epochMilliseconds;

import { randomUUID } from 'node:crypto';
import { createBackground, giveWay, pause, repeat } from './adapters/clock/background.ts';
import { machineNow } from './adapters/clock/clock.ts';
import { pilesInTime, shelfInTime } from './adapters/clock/in-time.ts';
import { createLongWork } from './adapters/clock/long-work.ts';
import { within } from './adapters/clock/limit.ts';
import { readFiles } from './adapters/directory-files/incoming.ts';
import { createWrapping } from './adapters/directory-files/wrapped.ts';
import type { ApiTools } from './adapters/http/api/index.ts';
import { healthRoutes } from './adapters/http/health.ts';
import { createHttp } from './adapters/http/index.ts';
import type { Route } from './adapters/http/index.ts';
import { localRoutes } from './adapters/http/local.ts';
import { messagesRoute } from './adapters/http/messages.ts';
import { publicPageRoutes } from './adapters/http/public-pages.ts';
import { tabRoutes } from './adapters/http/tab.ts';
import { createPing } from './adapters/ping/ping.ts';
import { createSimulator } from './adapters/planning/simulator.ts';
import { createSecrets } from './adapters/secrets/secrets.ts';
import { createAuditBook } from './adapters/tables/audit-book.ts';
import { createChanges } from './adapters/tables/changes.ts';
import { createConfig } from './adapters/tables/config.ts';
import { createDue } from './adapters/tables/due.ts';
import { createFacts } from './adapters/tables/facts.ts';
import { createForgetting } from './adapters/tables/forgetting.ts';
import { createLease } from './adapters/tables/lease.ts';
import { createListing } from './adapters/tables/listing.ts';
import { createLevelBook } from './adapters/tables/level-book.ts';
import { createNetworks } from './adapters/tables/networks.ts';
import { createPeople } from './adapters/tables/people.ts';
import { createPresence } from './adapters/tables/presence.ts';
import { createRequests } from './adapters/tables/requests.ts';
import type { Rows } from './adapters/tables/rows.ts';
import { inPresentSchema } from './adapters/tables/schema.ts';
import { createSearches } from './adapters/tables/searches.ts';
import { createPictureBytes } from './adapters/tables/pictures.ts';
import { createPiles } from './adapters/tables/piles.ts';
import { createShelf, createShelves } from './adapters/tables/shelf.ts';
import { createUses } from './adapters/tables/uses.ts';
import { createViews } from './adapters/tables/views.ts';
import type { Connector } from './adapters/teams/connector.ts';
import { createTeams } from './adapters/teams/index.ts';
import { paced } from './adapters/teams/pace.ts';
import type { TeamsSettings } from './adapters/teams/settings.ts';
import { measuring } from './adapters/telemetry/measuring.ts';
import { createAuditor } from './audit/auditor.ts';
import { openClock, signedRoutes, tabConfigOf, tabLinkOf } from './by-mode.ts';
import type { Channel, Settings } from './config.ts';
import type { County } from './domain/roster/county.ts';
import type { Schedules } from './domain/schedule/types.ts';
import { advance } from './engine/advance.ts';
import {
  announcedConfig,
  announcedNetworks,
  announcedPeople,
  announcedShelves,
  announcedViews,
} from './engine/announce.ts';
import { deliver, showInLists } from './engine/deliver.ts';
import { createEngine } from './engine/engine.ts';
import { createFigures } from './engine/figures.ts';
import { createRefresh, readPeople } from './engine/refresh.ts';
import { tidy } from './engine/tidy.ts';
import { createHealth } from './engine/health.ts';
import { changesKeptMs, createLive } from './engine/live.ts';
import { createLevelWatch } from './engine/watch-level.ts';
import { createRosterWatch } from './engine/watch-roster.ts';
import { createLife, type Service } from './life.ts';
import type {
  Log,
  LogLevel,
  Shelf,
  ShelfName,
  Shelves,
  SomethingChanged,
  Telemetry,
} from './ports.ts';
import { createBook } from './use-cases/book.ts';
import { converse } from './use-cases/converse.ts';
import { layOut, type FirstContents } from './use-cases/first-contents.ts';
import { createKnown } from './use-cases/known.ts';
import { sweepPictures } from './use-cases/library/pictures.ts';
import { tidyImports } from './use-cases/directory-imports/tidy.ts';

/** Machine milliseconds in which a move that was under way has reached the lists. */
const auditPauseMs = 2_000;
/** Machine milliseconds between two looks at what other instances changed, while somebody listens. */
const changesPauseMs = 500;

/** Machine milliseconds that a simulation may take; 60 stations take about one minute. */
const simulationMs = 180_000;

/** Whoever stops has ten seconds for everything; machine milliseconds. */
const lastMs = 2_000;

/** What hangs is given up after so long; machine milliseconds. */
export interface Limits {
  /**
   * A turn from its arrival until its answer is known: Teams sends it again after 15 s, and a
   * stranger may still be looked up (1.5 s) and the answer sent (5 s).
   */
  readonly turnMs: number;
  /** One proactive message: the connector has 5 s, the rest is for what hangs before it. */
  readonly sendMs: number;
  /**
   * Sending what one request has to say, a call of the tab; a step of the engine may take twice as
   * long, reading a shelf ten times.
   */
  readonly workMs: number;
}

const usualLimits: Limits = { turnMs: 8_000, sendMs: 10_000, workMs: 60_000 };

/** The ports that do I/O, by the names they are composed under. */
export type PortName =
  | 'requests'
  | 'due'
  | 'views'
  | 'facts'
  | 'people'
  | 'config'
  | ShelfName
  | 'pictureBytes'
  | 'searches'
  | 'uses'
  | 'importLists'
  | 'importBooks'
  | 'importPiles'
  | 'changes'
  | 'networks'
  | 'presence'
  | 'lease'
  | 'messenger'
  /** The messenger behind Teams' limits. */
  | 'paced'
  | 'forgetting'
  | 'auditBook'
  | 'levelBook';

/** Puts something round a port; the fault tests put their fail-points there. */
export type Around = <P extends object>(name: PortName, port: P) => P;

/** What whoever runs the service sees of it, and turns while it runs. */
export interface Operating {
  readonly telemetry?: Telemetry | undefined;
  /** Undefined: as the settings say. */
  readonly setLevel?: (level: LogLevel | undefined) => void;
}

/** Only the SDK that was chosen is loaded. */
const connectors: Readonly<Record<Channel, (settings: TeamsSettings) => Promise<Connector>>> = {
  botbuilder: async (settings) =>
    (await import('./adapters/teams/botbuilder/connector.ts')).createConnector(settings),
  agents: async (settings) =>
    (await import('./adapters/teams/agents/connector.ts')).createConnector(settings),
};

/** The only place where ports meet adapters. */
export async function compose(
  { mode, pingUrl, channel }: Pick<Settings, 'mode' | 'pingUrl' | 'channel'>,
  first: {
    readonly county: County;
    readonly schedules: Schedules;
    readonly contents?: FirstContents;
  },
  store: Rows,
  log: Log,
  around: Around = (_name, port) => port,
  { turnMs, sendMs, workMs }: Limits = usualLimits,
  { telemetry, setLevel = () => undefined }: Operating = {},
): Promise<Service> {
  const measured = measuring(telemetry);
  const rows = inPresentSchema(measured.rows(store));
  const tell = (change: SomethingChanged) => {
    live.tell(change);
  };
  const config = around('config', announcedConfig(createConfig(rows), tell));
  const opened = await config.open(first);
  const shelves = aroundShelves(announcedShelves(createShelves(rows), tell), around, workMs);
  const lease = around('lease', createLease(rows));
  const clock = await openClock(mode, lease);
  const known = createKnown(opened, mode.kind === 'production');
  const pictureBytes = around('pictureBytes', createPictureBytes(rows));
  if (first.contents) await layOut(shelves, pictureBytes, first.contents, clock.now());
  const book = createBook({
    ...{ shelves, clock, giveWay },
    uses: around('uses', createUses(rows)),
    county: () => known.county(),
  });
  const background = createBackground(log, workMs);
  const longWork = createLongWork(log);
  const secrets = createSecrets(opened.secret);
  const teamsSettings = mode.kind === 'local' ? ({ local: true } as const) : mode.bot;
  const teams = createTeams(
    teamsSettings,
    await connectors[channel](teamsSettings),
    () => known.county(),
    log,
    tabLinkOf(mode, () => http.port()),
  );
  const pacing = { now: () => clock.now(), machineNow, pause, log };
  const messenger = measured.messenger(
    around('paced', paced(around('messenger', teams.messenger), pacing, sendMs)),
  );
  const views = createViews(rows, () => known.county().timeZone);
  const tools: ApiTools = {
    clock,
    known,
    requests: measured.requests(around('requests', createRequests(rows))),
    due: around('due', createDue(rows)),
    views: around('views', announcedViews(views, tell)),
    facts: around('facts', createFacts(rows)),
    people: around('people', announcedPeople(createPeople(rows), tell)),
    config,
    book,
    pictureBytes,
    searches: around('searches', createSearches(rows)),
    networks: around('networks', announcedNetworks(createNetworks(rows), tell)),
    presence: {
      ...around('presence', createPresence(rows, machineNow)),
      now: machineNow,
      tell: ({ network, meeting }) => {
        tell({ area: 'presence', id: network, meeting });
      },
    },
    secrets,
    simulator: createSimulator(log, simulationMs),
    imports: {
      lists: shelfInTime(
        workMs,
        around('importLists', createShelf(rows, 'Directory', 'import-list')),
      ),
      books: shelfInTime(workMs, around('importBooks', createShelf(rows, 'Directory', 'import'))),
      piles: pilesInTime(workMs, around('importPiles', createPiles(rows))),
      wrapping: createWrapping(secrets),
      revision: () => shelves.directory.revision(),
      ...{ readFiles, giveWay, worker: randomUUID(), beside: longWork },
    },
    soon: (id) => {
      if (background.isBusy(id)) background.run(`lists ${id}`, () => showInLists(tools, id));
      background.run(id, () => deliver(tools, messenger, id));
    },
    aside: (name, work) => background.run(name, work),
    log,
  };
  const follow = async () => {
    if (mode.kind === 'local') clock.moveTo(machineNow() + ((await lease.clockOffset()) ?? 0));
  };
  const changes = around('changes', createChanges(rows));
  const live = createLive({
    ...{ tools, feed: changes, machineNow },
    repeat: (work) => repeat(work, changesPauseMs),
    later: (key, work) => background.run(key, work),
    fresh: {
      settings: createRosterWatch(tools),
      schedules: createRosterWatch(tools),
      people: () => readPeople(tools),
      directory: () => book.refresh(),
      library: () => book.refresh(),
      figures: () => book.refresh(),
      clock: follow,
    },
  });
  const refresh = createRefresh(tools, follow);
  await refresh(machineNow());
  await book.refresh();
  const putIntoLists = createListing(rows, tools.views);
  const forgetting = around('forgetting', createForgetting(rows));
  const engine = createEngine({
    tools,
    messenger,
    lease,
    refresh,
    inTurn: (key, work) => background.inTurn(key, work),
    inTime: (step) => within(2 * workMs, step),
    tidy: async (now) => {
      await putIntoLists();
      await changes.sweep(machineNow() - changesKeptMs);
      await tools.presence.sweep(machineNow());
      for (const shelf of Object.values(shelves)) await shelf.sweep();
      await tidyImports(tools);
      await sweepPictures(tools, now);
      await tidy(tools, forgetting, now);
    },
    machineNow,
    holder: randomUUID(),
    watched: measured.cycle,
  });
  const idle = async () => {
    await teams.settled();
    await live.settled();
    await background.idle();
    await longWork.idle();
  };
  const auditBook = around('auditBook', createAuditBook(rows));
  const auditor = createAuditor({
    rows,
    book: auditBook,
    ping: pingUrl === undefined ? undefined : createPing(pingUrl, log),
    log,
    now: () => clock.now(),
    calendar: () => known.calendar(),
    machineNow,
    pause: () => pause(auditPauseMs),
  });
  const health = createHealth({
    tools,
    engine,
    lease,
    machineNow,
    within,
    audit: () => auditBook.last(),
  });
  const moveTo = async (at: number) => {
    clock.moveTo(at);
    await lease.saveClockOffset(clock.offset());
  };
  const routes: Route[] = [
    messagesRoute(
      teams.receiver(
        (incoming, until) =>
          measured.turn(incoming, () =>
            converse(tools, incoming, (work, since) =>
              within(since === 'arrival' ? until - machineNow() : turnMs, work),
            ),
          ),
        turnMs,
      ),
    ),
    ...healthRoutes(health),
    ...signedRoutes(mode, tools, rows, live, (work) => within(workMs, work)),
    ...tabRoutes(tabConfigOf(mode)),
    ...publicPageRoutes(() => known.county()),
    ...(mode.kind === 'local'
      ? localRoutes({
          clock,
          county: () => known.county(),
          advance: async (minutes) => {
            const lastLooked = () => lease.lastLooked();
            const at = await advance({ tools, engine, moveTo, lastLooked, pause, idle }, minutes);
            if (minutes > 0) tell({ area: 'clock' });
            return at;
          },
        })
      : []),
  ];
  const http = createHttp({ routes, log, watched: measured.answers });
  telemetry?.tellRoutes(routes.map(({ path }) => path));
  telemetry?.observe(
    createFigures({
      ...{ tools, lease, machineNow, within },
      audit: () => auditBook.last(),
      listening: () => live.listening(),
    }),
  );
  const watchRoster = createRosterWatch(tools);
  const watchLevel = createLevelWatch({
    book: around('levelBook', createLevelBook(rows)),
    machineNow,
    setLevel,
    log,
  });
  return createLife({
    http,
    engine,
    auditor,
    notReady: () => {
      health.drain();
      longWork.leave();
    },
    watch: async () => {
      await watchLevel();
      await watchRoster();
    },
    idle,
    lastly: () => within(lastMs, book.writeUses()),
    log,
  });
}

function aroundShelves(shelves: Shelves, around: Around, workMs: number): Shelves {
  const put = <T>(name: ShelfName, shelf: Shelf<T>) => shelfInTime(workMs, around(name, shelf));
  return {
    directory: put('directory', shelves.directory),
    pins: put('pins', shelves.pins),
    reports: put('reports', shelves.reports),
    library: put('library', shelves.library),
    learning: put('learning', shelves.learning),
    wishes: put('wishes', shelves.wishes),
    sessions: put('sessions', shelves.sessions),
    paths: put('paths', shelves.paths),
    pictures: put('pictures', shelves.pictures),
    published: put('published', shelves.published),
    feedback: put('feedback', shelves.feedback),
    targets: put('targets', shelves.targets),
    feeds: put('feeds', shelves.feeds),
  };
}

import { readFileSync } from 'node:fs';
import type { createHttp as CreateHttp } from '../../../bot/src/adapters/http/index.ts';
import type { Connector } from '../../../bot/src/adapters/teams/connector.ts';
import type { drawing as Drawing } from '../../../bot/src/adapters/teams/drawing.ts';
import type { createMessenger as CreateMessenger } from '../../../bot/src/adapters/teams/messenger.ts';
import type { createTeams as CreateTeams } from '../../../bot/src/adapters/teams/index.ts';
import type { TeamsSettings } from '../../../bot/src/adapters/teams/settings.ts';
import type { Channel } from '../../../bot/src/config.ts';
import { readCounty } from '../../../bot/src/contract/county.ts';
import type { StorageUnavailable as Unavailable } from '../../../bot/src/adapters/tables/rows.ts';
import type { County } from '../../../bot/src/domain/roster/county.ts';
import type { Converse, Messenger } from '../../../bot/src/ports.ts';
import { startFakeConnector, type FakeConnector } from '../../helpers/fake-connector.ts';
import { teamsUser, type Identity, type TeamsUser } from '../../helpers/teams-user.ts';
import { createLogBook } from '../log-book.ts';

// botbuilder requires packages that are ES modules, which Node can and jest cannot: the adapters
// are loaded by Node itself, as the service loads them.
const load = process.getBuiltinModule('node:module').createRequire(import.meta.url);
const { createHttp } = load('../../../bot/src/adapters/http/index.ts') as {
  createHttp: typeof CreateHttp;
};
const { createTeams } = load('../../../bot/src/adapters/teams/index.ts') as {
  createTeams: typeof CreateTeams;
};
const { createMessenger } = load('../../../bot/src/adapters/teams/messenger.ts') as {
  createMessenger: typeof CreateMessenger;
};
const { drawing } = load('../../../bot/src/adapters/teams/drawing.ts') as {
  drawing: typeof Drawing;
};
export const connectorOf = (channel: Channel, settings: TeamsSettings): Connector => {
  const { createConnector } = load(`../../../bot/src/adapters/teams/${channel}/connector.ts`) as {
    createConnector: (settings: TeamsSettings) => Connector;
  };
  return createConnector(settings);
};

export const { StorageUnavailable } = load('../../../bot/src/adapters/tables/rows.ts') as {
  StorageUnavailable: typeof Unavailable;
};

export const demoCounty = ((): County => {
  const read = readCounty(JSON.parse(readFileSync('counties/siun-sote.json', 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  return read.county;
})();

export interface Bot {
  readonly url: string;
  readonly connector: FakeConnector;
  readonly messenger: Messenger;
  /** As in production, but without signing what it sends. */
  inProduction(): Messenger;
  readonly log: ReturnType<typeof createLogBook>;
  /** A nurse of the demo county, or somebody else. */
  user(identity?: Partial<Identity>): TeamsUser;
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** The Teams and the HTTP adapter with a connector on loopback, and nothing behind them but `converse`. */
export async function startBot(
  converse: Converse,
  settings: TeamsSettings = { local: true },
  turnMs = 60_000,
  channel: Channel = 'botbuilder',
): Promise<Bot> {
  const log = createLogBook();
  const teams = createTeams(settings, connectorOf(channel, settings), () => demoCounty, log);
  const receive = teams.receiver(converse, turnMs);
  const http = createHttp({
    log,
    routes: [
      {
        method: 'POST',
        path: '/api/messages',
        handler: ({ headers, body }) => receive(headers.authorization, body),
      },
    ],
  });
  const url = `http://127.0.0.1:${await http.listen(0, '127.0.0.1')}`;
  const connector = await startFakeConnector();
  const [first] = demoCounty.people;
  const nurse = { aadObjectId: first!.id, name: first!.name, tenantId: demoCounty.tenantId };
  return {
    url,
    connector,
    messenger: teams.messenger,
    inProduction: () => {
      const { tenantId } = demoCounty;
      return createMessenger(
        connectorOf(channel, { local: true }),
        { appId: 'bot', tenantId },
        drawing(() => demoCounty),
        log,
      );
    },
    log,
    user: (identity) => teamsUser({ bot: url, connector }, { ...nurse, ...identity }),
    settled: () => teams.settled(),
    stop: async () => {
      await http.close();
      await teams.settled();
      await connector.stop();
    },
  };
}

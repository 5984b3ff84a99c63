import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { messagesRoute } from '../../../bot/src/adapters/http/messages.ts';
import { createHttp } from '../../../bot/src/adapters/http/index.ts';
import { createMemoryRows } from '../../../bot/src/adapters/memory/memory-rows.ts';
import { createSecrets } from '../../../bot/src/adapters/secrets/secrets.ts';
import { createConfig } from '../../../bot/src/adapters/tables/config.ts';
import { createDue } from '../../../bot/src/adapters/tables/due.ts';
import { createFacts } from '../../../bot/src/adapters/tables/facts.ts';
import { createLease } from '../../../bot/src/adapters/tables/lease.ts';
import { createPeople } from '../../../bot/src/adapters/tables/people.ts';
import { createRequests } from '../../../bot/src/adapters/tables/requests.ts';
import { createViews } from '../../../bot/src/adapters/tables/views.ts';
import { drawing, messageOf } from '../../../bot/src/adapters/teams/drawing.ts';
import { createTeams, type Receive } from '../../../bot/src/adapters/teams/index.ts';
import { deliver } from '../../../bot/src/engine/deliver.ts';
import { createEngine } from '../../../bot/src/engine/engine.ts';
import { createRefresh } from '../../../bot/src/engine/refresh.ts';
import type { Converse, Log, Messenger } from '../../../bot/src/ports.ts';
import { converse } from '../../../bot/src/use-cases/converse.ts';
import { createKnown } from '../../../bot/src/use-cases/known.ts';
import type { Tools } from '../../../bot/src/use-cases/tools.ts';
import { at } from '../../helpers/builders.ts';
import { crowdedCounty } from '../moves/county.ts';

/** Somebody whose activities come in. */
export interface Sender {
  readonly aadObjectId: string;
  readonly name: string;
  readonly tenantId: string;
}

export interface World {
  readonly people: readonly Sender[];
  readonly stations: readonly string[];
  readonly serviceUrl: string;
  /** The bot's door behind HTTP, as the service has it. */
  readonly receive: Receive;
  /** The same door through HTTP. */
  readonly url: string;
  /** Sends what the outboxes hold. */
  settle(): Promise<void>;
  /** The product clock goes on, and the engine makes a whole cycle. */
  pass(ms: number): Promise<void>;
  /** Takes away what people wrote and what became of it: what is left is the service's own. */
  empty(): Promise<void>;
  stop(): Promise<void>;
}

interface Watched {
  /** A card that somebody has before them now. */
  readonly onCard: (conversation: string, activityId: string, card: unknown) => void;
  /** The log, where nothing may be an error. */
  readonly log: Log;
  /** Round the bot itself. */
  readonly wrap: (bot: Converse) => Converse;
}

/** Longer than a hang is waited for. */
const turnMs = 60_000;

const tuesday = at('2026-11-24T08:30');

/**
 * The whole service in this process, with rows in memory, a clock of its own and a connector on
 * loopback; its two doors are those of compose.ts.
 */
export async function createWorld({ onCard, log, wrap }: Watched): Promise<World> {
  const rows = createMemoryRows();
  const config = createConfig(rows);
  const opened = await config.open(crowdedCounty());
  const { county } = opened;
  const known = createKnown(opened);
  const connector = await startConnector(onCard);
  const teams = createTeams({ local: true }, () => known.county(), log);
  let now = tuesday;
  let machine = 0;
  const unsent = new Set<string>();
  const tools: Tools = {
    clock: { now: () => now },
    known,
    requests: createRequests(rows),
    due: createDue(rows),
    views: createViews(rows, () => county.timeZone),
    facts: createFacts(rows),
    people: createPeople(rows),
    config,
    secrets: createSecrets(opened.secret),
    soon: (id) => void unsent.add(id),
    log,
  };
  const messenger = messengerOf(
    onCard,
    drawing(() => known.county()),
  );
  const engine = createEngine({
    tools,
    messenger,
    lease: createLease(rows),
    inTurn: (_key, work) => work(),
    inTime: (step) => step,
    tidy: () => Promise.resolve(),
    refresh: createRefresh(tools, () => Promise.resolve()),
    machineNow: () => (machine += 1_000),
    holder: 'fuzz',
  });
  const receive = teams.receiver(
    wrap((incoming) => converse(tools, incoming, (answer) => answer)),
    turnMs,
  );
  const http = createHttp({ routes: [messagesRoute(receive)], log });
  const port = await http.listen(0, '127.0.0.1');
  const pass = async (ms: number) => {
    now += ms;
    while ((await engine.cycle()) === 'more');
    await engine.settled();
  };
  const settle = async () => {
    await teams.settled();
    const ids = [...unsent];
    unsent.clear();
    for (const id of ids) await deliver(tools, messenger, id);
  };
  return {
    people: county.people.map(({ id, name }) => ({
      aadObjectId: id,
      name,
      tenantId: county.tenantId,
    })),
    stations: county.stations.map(({ id }) => id),
    serviceUrl: connector.url,
    receive,
    url: `http://127.0.0.1:${port}/api/messages`,
    settle,
    pass,
    empty: async () => {
      await settle();
      for (const table of ['Requests', 'Views', 'Facts', 'Due'] as const)
        for (const { partition, row, etag } of await rows.listAcross(table, ''))
          await rows.write(table, partition, [{ do: 'remove', row, etag }]);
      // What was noted since the last look is kept for one more.
      await pass(60_000);
      await pass(60_000);
    },
    stop: async () => {
      await http.close();
      connector.stop();
    },
  };
}

/** Takes whatever the bot sends, and keeps nothing of it. */
async function startConnector(onCard: Watched['onCard']) {
  let sent = 0;
  const server = createServer((request, response) => {
    void json(request).then((activity) => {
      sent += 1;
      const id = `sent-${sent}`;
      const conversation = decodeURIComponent(request.url?.split('/')[3] ?? '');
      const card = cardIn(activity);
      if (card !== undefined) onCard(conversation, id, card);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What the bot sends of its own accord arrives at once; the cards are drawn all the same. */
function messengerOf(onCard: Watched['onCard'], draw: ReturnType<typeof drawing>): Messenger {
  let sent = 0;
  const shown = (to: string, id: string, card: unknown) => {
    const { conversation } = JSON.parse(to) as { conversation: { id: string } };
    if (card !== undefined) onCard(conversation.id, id, card);
    return Promise.resolve({ kind: 'sent', activityId: id } as const);
  };
  return {
    send: (to, { view, language, reader }) => {
      sent += 1;
      return shown(to, `told-${sent}`, cardIn(messageOf(draw(view, language, reader))));
    },
    update: (to, id, { view, language, reader }) =>
      shown(to, id, cardIn(messageOf(draw(view, language, reader)))),
    languageOf: () => 'fi',
  };
}

interface MaybeCard {
  readonly attachments?: readonly { readonly content?: unknown }[];
}
const cardIn = (activity: unknown): unknown => (activity as MaybeCard).attachments?.[0]?.content;

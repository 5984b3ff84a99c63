import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { messagesRoute } from '../../../bot/src/adapters/http/messages.ts';
import { createHttp } from '../../../bot/src/adapters/http/index.ts';
import { createMemoryRows } from '../../../bot/src/adapters/memory/memory-rows.ts';
import { createConnector } from '../../../bot/src/adapters/teams/botbuilder/connector.ts';
import { drawing, messageOf } from '../../../bot/src/adapters/teams/drawing.ts';
import { createTeams, type Receive } from '../../../bot/src/adapters/teams/index.ts';
import { deliver } from '../../../bot/src/engine/deliver.ts';
import type { Converse, Log, Messenger } from '../../../bot/src/ports.ts';
import { converse } from '../../../bot/src/use-cases/converse.ts';
import { at } from '../../helpers/builders.ts';
import { openOffice } from '../moves/office.ts';

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

const local = { local: true } as const;

/** Longer than a hang is waited for. */
const turnMs = 60_000;

const tuesday = at('2026-11-24T08:30');

/**
 * The whole service in this process, with rows in memory, a clock of its own and a connector on
 * loopback; its two doors are those of compose.ts.
 */
export async function createWorld({ onCard, log, wrap }: Watched): Promise<World> {
  const rows = createMemoryRows();
  const unsent = new Set<string>();
  const messenger = messengerOf(
    onCard,
    drawing(() => tools.known.county()),
  );
  const { county, tools, pass } = await openOffice({
    rows,
    start: tuesday,
    messenger,
    soon: (id) => void unsent.add(id),
    holder: 'fuzz',
    log,
  });
  const connector = await startConnector(onCard);
  const teams = createTeams(local, createConnector(local), () => tools.known.county(), log);
  const receive = teams.receiver(
    wrap((incoming) => converse(tools, incoming, (answer) => answer)),
    turnMs,
  );
  const http = createHttp({ routes: [messagesRoute(receive)], log });
  const port = await http.listen(0, '127.0.0.1');
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

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { machineMs } from './machine.ts';

/** One call of a bot, as `GET /taken` gives it. */
export interface Taken {
  readonly activityId: string;
  readonly conversation: string;
  readonly act: 'send' | 'update';
  /** Machine milliseconds at which the whole call had come in; one clock for all processes. */
  readonly at: number;
  /** The activity as JSON. */
  readonly body: string;
}

/**
 * A Bot Connector in a process of its own, with nothing but what the bench needs: it keeps what
 * comes without looking at it, gives it out and forgets it on `GET /taken`, and answers bots after
 * as many milliseconds as `PUT /delay/<ms>` last asked for.
 */
let taken: Taken[] = [];
let order = 0;
let delayMs = 0;

function control(method: string, path: string): unknown {
  if (method === 'PUT') delayMs = Number(path.replace('/delay/', ''));
  if (path !== '/taken') return {};
  const given = taken;
  taken = [];
  return given;
}

async function fromBot(request: IncomingMessage, path: string): Promise<unknown> {
  const body = await text(request);
  const at = machineMs();
  const [conversation = '', , held] = path.split('/').slice(3).map(decodeURIComponent);
  order += 1;
  const activityId = held || `sent-${order}`;
  const act = request.method === 'PUT' ? 'update' : 'send';
  taken.push({ activityId, conversation, act, at, body });
  if (delayMs > 0) await pause(delayMs);
  return { id: activityId };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '', url: path = '' } = request;
  const body = path.startsWith('/v3/') ? await fromBot(request, path) : control(method, path);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

// Closing an idle connection just as a bot sends on it would be a fault that is not measured here.
createServer({ keepAliveTimeout: 0 }, (request, response) => {
  void answer(request, response);
}).listen(Number(process.env['PORT']), '127.0.0.1');

process.once('SIGTERM', () => process.exit(0));

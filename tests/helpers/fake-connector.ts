import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { activitySchema, type Activity } from './activity.ts';
import { createWatch } from './watch.ts';

/** What a bot asked of the connector, in the order of arrival. */
export interface Call {
  /** Counts from 1 over all conversations. */
  readonly order: number;
  readonly act: 'send' | 'update' | 'delete' | 'create';
  readonly conversation: string;
  /** The id given out, updated or deleted; empty where the call was refused. */
  readonly activityId: string;
  readonly activity: Activity;
  /** What the bot was answered. */
  readonly outcome: number | 'time-out' | 'reset';
  /** The person sees it: everything accepted, and what was lost only on the way back. */
  readonly delivered: boolean;
}

/** `delivered`: the message arrived all the same and only the answer to the bot was lost. */
export type Trouble =
  | { readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly lost: 'time-out' | 'reset'; readonly delivered?: boolean };

export interface FakeConnector {
  readonly serviceUrl: string;
  readonly calls: readonly Call[];
  /** The next `times` calls for the conversation (`*`: any) meet this trouble. */
  fail(conversation: string, trouble: Trouble, times?: number): void;
  /** Ends every trouble. */
  recover(): void;
  /** The first call, already made or still to come, that fits; rejects after ten seconds. */
  waitFor(fits: (call: Call) => boolean): Promise<Call>;
  /** What the conversation's people see now: sends with their newest update, deleted ones gone. */
  shown(conversation: string): readonly Activity[];
  stop(): Promise<void>;
}

interface Fault {
  readonly conversation: string;
  readonly trouble: Trouble;
  left: number;
}

interface Asked {
  readonly act: Call['act'];
  readonly conversation: string;
  readonly activityId: string;
}

/** A Bot Connector on loopback: notes down every call, hands out ids, fails when told to. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const calls: Call[] = [];
  const faults: Fault[] = [];
  const watch = createWatch(calls);

  const server = createServer((request, response) => {
    void answer(request, response);
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const activity = parse(await text(request));
    const asked = read(request.method ?? '', request.url ?? '', activity);
    if (asked === undefined) {
      reply(response, 200, {});
      return;
    }
    const trouble = take(faults, asked.conversation);
    const delivered = trouble === undefined || ('lost' in trouble && trouble.delivered === true);
    const order = calls.length + 1;
    const activityId = asked.activityId || (delivered ? `sent-${order}` : '');
    calls.push({ ...asked, activityId, order, activity, outcome: outcomeOf(trouble), delivered });
    if (trouble) fail(response, trouble);
    else
      reply(
        response,
        200,
        asked.act === 'create' ? { id: asked.conversation, activityId } : { id: activityId },
      );
    watch.changed();
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}/`,
    calls,
    fail: (conversation, trouble, times = 1) => {
      faults.push({ conversation, trouble, left: times });
    },
    recover: () => {
      faults.length = 0;
    },
    waitFor: (fits) => watch.waitFor(fits),
    shown: (conversation) => shownOf(calls.filter((call) => call.conversation === conversation)),
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const parse = (body: string): Activity => {
  const given: unknown = body === '' ? {} : JSON.parse(body);
  return activitySchema.parse({ type: '', ...(given as object) });
};

/** Undefined for what changes nothing, such as the members of a conversation. */
function read(method: string, url: string, activity: Activity): Asked | undefined {
  const [, , conversation = '', what = '', activityId = ''] = url
    .replace(/[?].*$/u, '')
    .replace(/^[/]+v3/u, '')
    .split('/')
    .map(decodeURIComponent);
  if (method === 'POST' && conversation === '')
    return { act: 'create', conversation: conversationFor(activity), activityId: '' };
  if (what !== 'activities') return undefined;
  if (method === 'POST') return { act: 'send', conversation, activityId: '' };
  if (method === 'PUT') return { act: 'update', conversation, activityId };
  if (method === 'DELETE') return { act: 'delete', conversation, activityId };
  return undefined;
}

/** The same person always gets the same new conversation, as in Teams. */
function conversationFor(parameters: Activity): string {
  return `created-${JSON.stringify(parameters.members ?? parameters.channelData ?? '').replaceAll(/\W+/gu, '-')}`;
}

function take(faults: Fault[], conversation: string): Trouble | undefined {
  const fault = faults.find(
    (each) => each.left > 0 && ['*', conversation].includes(each.conversation),
  );
  if (fault) fault.left -= 1;
  return fault?.trouble;
}

function outcomeOf(trouble: Trouble | undefined): Call['outcome'] {
  if (trouble === undefined) return 200;
  return 'lost' in trouble ? trouble.lost : trouble.status;
}

/** A time-out keeps the socket open and silent until the caller gives up. */
function fail(response: ServerResponse, trouble: Trouble): void {
  if ('lost' in trouble) {
    if (trouble.lost === 'reset') response.socket?.resetAndDestroy();
    return;
  }
  if (trouble.retryAfterSeconds !== undefined)
    response.setHeader('retry-after', trouble.retryAfterSeconds);
  reply(response, trouble.status, { error: { code: `Fake${trouble.status}`, message: 'as told' } });
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function shownOf(calls: readonly Call[]): readonly Activity[] {
  const shown = new Map<string, Activity>();
  for (const { act, activityId, activity, delivered } of calls) {
    if (!delivered || act === 'create') continue;
    if (act === 'delete') shown.delete(activityId);
    else shown.set(activityId, { ...activity, id: activityId });
  }
  return [...shown.values()];
}

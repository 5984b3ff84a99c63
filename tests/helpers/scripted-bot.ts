import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { activitySchema, type Activity, type InvokeAnswer } from './activity.ts';
import type { Json } from './card.ts';
import { createWatch } from './watch.ts';

const inboundSchema = activitySchema.extend({
  serviceUrl: z.string(),
  conversation: z.looseObject({ id: z.string() }),
  from: z.looseObject({ id: z.string(), aadObjectId: z.string().optional() }),
});
export type Inbound = z.infer<typeof inboundSchema>;

/** What the bot of this test answers to a message and to a pressed Action.Execute. */
export interface Script {
  message(inbound: Inbound): Json;
  press(action: Json, inbound: Inbound): InvokeAnswer;
}

export interface ScriptedBot {
  readonly address: string;
  readonly inbound: readonly Inbound[];
  waitFor(fits: (inbound: Inbound) => boolean): Promise<Inbound>;
  /** Sends into the conversation that an activity came from; gives the new activity's id. */
  send(to: Inbound, activity: Json): Promise<string>;
  update(to: Inbound, activityId: string, activity: Json): Promise<void>;
  stop(): Promise<void>;
}

/** A bot without any SDK, for trying the windows and the helpers themselves. */
export async function startScriptedBot(script: Script): Promise<ScriptedBot> {
  const inbound: Inbound[] = [];
  const watch = createWatch(inbound);
  const server = createServer((request, response) => {
    void (async () => {
      if (request.method !== 'POST') return response.end();
      const activity = inboundSchema.parse(await json(request));
      inbound.push(activity);
      watch.changed();
      if (activity.type === 'message') await send(activity, script.message(activity));
      return response.end(activity.type === 'invoke' ? pressed(script, activity) : '');
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    inbound,
    waitFor: (fits) => watch.waitFor(fits),
    send,
    update: async (to, activityId, activity) => {
      await call('PUT', to, `/${activityId}`, { ...activity, id: activityId });
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pressed(script: Script, activity: Inbound): string {
  const { action } = z.object({ action: z.looseObject({}) }).parse(activity.value);
  return JSON.stringify(script.press(action, activity));
}

const send = async (to: Inbound, activity: Json): Promise<string> =>
  (await call('POST', to, '', activity)).id ?? '';

async function call(method: string, to: Inbound, path: string, activity: Json): Promise<Activity> {
  const base = `${to.serviceUrl}/v3/conversations/${to.conversation.id}/activities`;
  const { id: replyToId, conversation, recipient: from } = to;
  const response = await fetch(`${base}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', from, conversation, replyToId, ...activity }),
  });
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}`);
  return activitySchema.partial().parse(await response.json()) as Activity;
}

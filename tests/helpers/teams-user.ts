import { createHash, randomUUID } from 'node:crypto';
import { invokeAnswerSchema, type Activity, type InvokeAnswer } from './activity.ts';
import { pressed, submitted, type Card, type Json, type Press } from './card.ts';
import type { Call, FakeConnector } from './fake-connector.ts';

export interface Identity {
  readonly aadObjectId: string;
  readonly name: string;
  readonly tenantId: string;
}

export interface World {
  /** Where the bot listens, `http://127.0.0.1:3978`. */
  readonly bot: string;
  readonly connector: FakeConnector;
  /** What the channel signs its activities with; local mode takes them without. */
  readonly authorization?: string;
}

/** What came of an activity: the HTTP answer, and what the bot sent while it worked on it. */
export interface Outcome {
  readonly status: number;
  readonly body: string;
  /** Calls to this conversation between the request and its answer, in order. */
  readonly answers: readonly Call[];
}

export interface InvokeOutcome extends Outcome {
  readonly answer: InvokeAnswer;
}

export interface Place {
  readonly kind: 'personal' | 'channel' | 'groupChat';
  readonly id: string;
}

export interface TeamsUser {
  readonly identity: Identity;
  /** The conversation id of this user's personal chat with the bot. */
  readonly chat: string;
  /** The same person, writing with another language or in another place. */
  with(change: { readonly locale?: string; readonly place?: Place }): TeamsUser;
  install(): Promise<Outcome>;
  /** Outside the personal chat the bot is @mentioned, as Teams demands. */
  say(text: string): Promise<Outcome>;
  /** Presses an Action.Execute as a client would. */
  press(card: Card, press: Press, cardActivityId?: string): Promise<InvokeOutcome>;
  /** Presses the Action.Submit fallback as a client without Action.Execute would. */
  submit(card: Card, press: Press, cardActivityId?: string): Promise<Outcome>;
  /** Any Action.Execute, also one that no card offers. */
  execute(action: Json, cardActivityId?: string): Promise<InvokeOutcome>;
  /** Any activity; what is given goes over what a Teams client would send. */
  post(activity: Json): Promise<Outcome>;
}

/** A person in Teams, in their personal chat and in Finnish unless told otherwise. */
export function teamsUser(
  world: World,
  identity: Identity,
  { locale = 'fi-FI', place }: { readonly locale?: string; readonly place?: Place } = {},
): TeamsUser {
  const chat = `a:chat-${identity.aadObjectId}`;
  const here = place ?? { kind: 'personal', id: chat };

  const post = async (activity: Json): Promise<Outcome> => {
    const before = world.connector.calls.length;
    const response = await fetch(`${world.bot}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(world.authorization !== undefined && { authorization: world.authorization }),
      },
      body: JSON.stringify({ ...envelope(world, identity, here, locale), ...activity }),
    });
    const body = await response.text();
    const answers = world.connector.calls
      .slice(before)
      .filter(({ conversation }) => conversation === here.id);
    return { status: response.status, body, answers };
  };

  const execute = async (action: Json, cardActivityId = 'card'): Promise<InvokeOutcome> => {
    const outcome = await post({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: cardActivityId,
      value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual' },
    });
    return { ...outcome, answer: invokeAnswerSchema.parse(JSON.parse(outcome.body)) };
  };

  return {
    identity,
    chat,
    with: (change) => teamsUser(world, identity, { locale, ...(place && { place }), ...change }),
    install: () =>
      post({
        type: 'conversationUpdate',
        membersAdded: [{ id: 'bot' }, { id: userId(identity), aadObjectId: identity.aadObjectId }],
      }),
    say: (text) => post({ type: 'message', ...spoken(text, here) }),
    press: (card, press, cardActivityId) => execute(pressed(card, press), cardActivityId),
    submit: (card, press, cardActivityId = 'card') =>
      post({ type: 'message', value: submitted(card, press), replyToId: cardActivityId }),
    execute,
    post,
  };
}

/** Teams' own id of a person towards one bot: always the same, and nothing of the Entra id in it. */
export function userId({ aadObjectId }: Pick<Identity, 'aadObjectId'>): string {
  return `29:1${createHash('sha256').update(aadObjectId).digest('base64url')}`;
}

function envelope(world: World, who: Identity, place: Place, locale: string): Activity {
  const outside = place.kind !== 'personal';
  return {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl: world.connector.serviceUrl,
    timestamp: new Date().toISOString(),
    from: { id: userId(who), name: who.name, aadObjectId: who.aadObjectId },
    recipient: { id: 'bot', name: 'Koppi' },
    conversation: {
      id: place.id,
      conversationType: place.kind,
      tenantId: who.tenantId,
      ...(outside && { isGroup: true }),
    },
    channelData: {
      tenant: { id: who.tenantId },
      ...(place.kind === 'channel' && { channel: { id: place.id }, team: { id: '19:team' } }),
    },
    entities: [{ type: 'clientInfo', locale, country: 'FI', platform: 'Web' }],
    locale,
  };
}

function spoken(text: string, place: Place): Json {
  if (place.kind === 'personal') return { text, textFormat: 'plain' };
  const mention = {
    type: 'mention',
    text: '<at>Koppi</at>',
    mentioned: { id: 'bot', name: 'Koppi' },
  };
  return { text: `<at>Koppi</at> ${text}`, textFormat: 'plain', entities: [mention] };
}

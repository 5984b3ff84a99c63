import { verbInputs } from '../../../bot/src/contract/verbs.ts';
import { commandWords } from '../../../bot/src/wording/commands.ts';
import { choicesOf, elementsOf, type Card, type Json } from '../../helpers/card.ts';
import { below, pick, spoilt, strangeText, strangeValue, type Random } from './spoil.ts';
import type { Sender, World } from './world.ts';

/** Cards that people have before them, the newest last. */
export interface Shown {
  readonly conversation: string;
  readonly activityId: string;
  readonly card: Card;
}

const mostShown = 300;

export function createTable() {
  const table: Shown[] = [];
  return {
    table,
    put: (conversation: string, activityId: string, card: unknown) => {
      if (typeof card !== 'object' || card === null) return;
      table.push({ conversation, activityId, card: card as Card });
      if (table.length > mostShown) table.shift();
    },
  };
}

const sentences = [
  'Rantakylässä asiakas ei saa Kelan lomaketta auki, nyt, huone 4',
  'Rantakylässä kysymys asumistuesta, tänään',
  'Kiteellä kysymys etuuksista, ei kiirettä',
  'Asiakas on itsetuhoinen, nyt',
  'fråga om bostadsbidrag i dag',
  'help with housing benefit, no hurry',
  'asiakas Matti Meikäläinen kysyy asumistuesta',
  'asiakas 130561-905T kysyy',
  'soita 040 123 4567',
  'poissa huomenna 8–12, sijainen Sosiaaliohjaaja B',
  'varattu 14.30 asti',
];
const commands = Object.values(commandWords).flatMap(({ fi, sv, en }) => [...fi, ...sv, ...en]);
const verbs = Object.keys(verbInputs) as (keyof typeof verbInputs)[];
const otherTypes: readonly Json[] = [
  { type: 'conversationUpdate', membersAdded: [{ id: 'bot' }, { id: '29:x' }] },
  { type: 'installationUpdate', action: 'add' },
  { type: 'installationUpdate', action: 'remove' },
  { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
  { type: 'messageUpdate', text: 'uusi teksti, nyt' },
  { type: 'messageDelete' },
  { type: 'typing' },
  { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: {} },
  { type: 'invoke', name: 'task/fetch', value: { data: {} } },
  { type: 'invoke', name: 'composeExtension/query', value: { queryOptions: {} } },
  { type: 'invoke', name: 'composeExtension/fetchTask', value: { commandId: 'askKoppi' } },
  { type: 'invoke', name: 'composeExtension/submitAction', value: { commandId: 'askKoppi' } },
  { type: 'invoke', name: 'signin/verifyState', value: { state: 'x' } },
  { type: 'invoke', name: 'handoff/action' },
  { type: 'endOfConversation' },
  { type: 'handoff' },
  { type: 'trace' },
];

/** The next activity: a valid one made from what stands on the table, and often spoilt. */
export function drawActivity(world: World, table: readonly Shown[], random: Random): Json {
  const by = drawPerson(world, random);
  const shown = table.length > 0 && random() < 0.6 ? pick(random, table.slice(-60)) : undefined;
  const valid = shown ? pressOn(world, by, shown, random) : withoutCard(world, by, random);
  const times = random() < 0.35 ? 0 : 1 + below(random, 3);
  if (times === 0) return valid;
  // The envelope is soon refused: mostly it is what a person gives that is not as it should be.
  const { value } = valid;
  return random() < 0.7 && typeof value === 'object' && value !== null
    ? { ...valid, value: spoilt(value, times, random) }
    : spoilt(valid, times, random);
}

function drawPerson({ people }: World, random: Random): Sender {
  const one = pick(random, people);
  const among = random();
  if (among < 0.01) return { ...one, tenantId: '11111111-2222-4333-8444-555555555555' };
  if (among < 0.02) return { ...one, aadObjectId: '' };
  if (among < 0.04)
    return {
      ...one,
      aadObjectId: `b0b0b0b0-${String(below(random, 1000)).padStart(4, '0')}-4a10-8b00-6f1d2c3b4a99`,
    };
  return one;
}

function envelope({ serviceUrl }: World, by: Sender, random: Random, activity: Json): Json {
  const place = random() < 0.06 ? pick(random, ['channel', 'groupChat']) : 'personal';
  const id = place === 'personal' ? `a:chat-${by.aadObjectId}` : `19:${place}@thread.tacv2`;
  return {
    id: `activity-${below(random, 1e9)}`,
    channelId: 'msteams',
    serviceUrl,
    timestamp: '2026-11-24T08:30:00.000Z',
    from: { id: `29:${by.aadObjectId || 'somebody'}`, name: by.name, aadObjectId: by.aadObjectId },
    recipient: { id: 'bot', name: 'Koppi' },
    conversation: {
      id,
      conversationType: place,
      tenantId: by.tenantId,
      ...(place !== 'personal' && { isGroup: true }),
    },
    channelData: { tenant: { id: by.tenantId } },
    entities: [
      { type: 'clientInfo', locale: 'fi-FI', country: 'FI', platform: 'Web' },
      { type: 'mention', text: '<at>Koppi</at>', mentioned: { id: 'bot', name: 'Koppi' } },
    ],
    locale: pick(random, ['fi-FI', 'fi-FI', 'sv-FI', 'en-US', 'de-DE', '']),
    ...activity,
  };
}

/** Action.Execute, its fallback as a message, or a press in a dialog. */
function press(
  world: World,
  by: Sender,
  random: Random,
  verb: string,
  data: Json,
  on: string,
): Json {
  return envelope(world, by, random, pressing(random(), verb, data, on));
}

/** @param among from 0 to 1 */
function pressing(among: number, verb: string, data: Json, on: string): Json {
  const submitted = { verb, ...data };
  if (among < 0.1) return { type: 'message', replyToId: on, value: submitted };
  if (among < 0.25)
    return {
      type: 'invoke',
      name: 'composeExtension/submitAction',
      value: { commandId: 'askKoppi', commandContext: 'message', data: submitted },
    };
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: on,
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  };
}

/** Kysy Kopilta on a message that reads so. */
const asking = (content: string, random: Random): Json => ({
  type: 'invoke',
  name: 'composeExtension/fetchTask',
  value: {
    commandId: 'askKoppi',
    commandContext: pick(random, ['message', 'message', 'compose']),
    messagePayload: { body: { contentType: pick(random, ['html', 'text']), content } },
  },
});

function withoutCard(world: World, by: Sender, random: Random): Json {
  const what = random();
  if (what < 0.55) {
    const verb = pick(random, verbs);
    return press(world, by, random, verb, anyData(world, verb, random), 'card-1');
  }
  if (what < 0.65) return envelope(world, by, random, pick(random, otherTypes));
  const text =
    random() < 0.5
      ? pick(random, sentences)
      : random() < 0.7
        ? pick(random, commands)
        : strangeText(random);
  if (random() < 0.2) return envelope(world, by, random, asking(text, random));
  return envelope(world, by, random, { type: 'message', text, textFormat: 'plain' });
}

/** Every input of the verb with one of its own values, or something else. */
function anyData({ stations, people }: World, verb: keyof typeof verbInputs, random: Random): Json {
  const names = Object.keys(verbInputs[verb].shape);
  const usual: Readonly<Record<string, () => unknown>> = {
    station: () => pick(random, stations),
    adviser: () => pick(random, people).aadObjectId,
    substitute: () => pick(random, people).aadObjectId,
    question: () => pick(random, sentences),
    answer: () => pick(random, sentences),
    topic: () => 'benefits',
    from: () => 'tänään',
    until: () => pick(random, ['huomenna', '14.30', '24.12.', '2026-11-25T10:00:00Z']),
  };
  const entries = names.flatMap((name): [string, unknown][] => {
    if (random() < 0.3) return [];
    const shape = verbInputs[verb].shape as Readonly<Record<string, unknown>>;
    const choices = optionsOf(shape[name]);
    if (choices.length > 0 && random() < 0.8) return [[name, pick(random, choices)]];
    return [
      [name, random() < 0.7 ? (usual[name]?.() ?? strangeText(random)) : strangeValue(random)],
    ];
  });
  return Object.fromEntries(entries);
}

interface MaybeOptions {
  readonly options?: readonly unknown[];
  readonly def?: { readonly innerType?: unknown };
}

/** The values of an enum, also an optional one. */
function optionsOf(schema: unknown): readonly unknown[] {
  const { options, def } = (schema ?? {}) as MaybeOptions;
  if (Array.isArray(options)) return options.filter((option) => typeof option === 'string');
  return def?.innerType === undefined ? [] : optionsOf(def.innerType);
}

/** A button of the card with all its data, its inputs filled in as a person might or might not. */
function pressOn(world: World, by: Sender, shown: Shown, random: Random): Json {
  const elements = [...elementsOf(shown.card)];
  const buttons = elements.filter(({ type }) => type === 'Action.Execute');
  if (buttons.length === 0) return withoutCard(world, by, random);
  const { verb, data } = pick(random, buttons);
  const inputs = elements.filter(({ type }) => String(type).startsWith('Input.'));
  const filled = inputs.flatMap((input): [string, unknown][] => {
    const value = filledIn(shown.card, input, random);
    return value === undefined || value === '' ? [] : [[String(input['id']), value]];
  });
  const owner = world.people.find(
    ({ aadObjectId }) => shown.conversation === `a:chat-${aadObjectId}`,
  );
  // Mostly whom it was shown to; else somebody who knows its ids all the same.
  const who = owner !== undefined && random() < 0.85 ? owner : by;
  const all = { ...Object.fromEntries(filled), ...(data as object) };
  return press(world, who, random, String(verb), all, shown.activityId);
}

function filledIn(card: Card, input: Json, random: Random): unknown {
  if (random() < 0.5) return input['value'];
  if (input['type'] === 'Input.Toggle') return pick(random, ['true', 'false']);
  const choices = [...choicesOf(card, String(input['id'])).keys()];
  if (choices.length > 0) return pick(random, choices);
  return random() < 0.8
    ? pick(random, [...sentences, 'huone 4', 'Soitin ja neuvoin.'])
    : strangeText(random);
}

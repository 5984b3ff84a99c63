import { randomUUID } from 'node:crypto';
import { createBackground } from '../../../bot/src/adapters/clock/background.ts';
import type { Rows } from '../../../bot/src/adapters/tables/rows.ts';
import { drawView } from '../../../bot/src/adapters/teams/cards/index.ts';
import { contentOf, incomingOf } from '../../../bot/src/adapters/teams/incoming.ts';
import { parseEnvelope } from '../../../bot/src/contract/activity.ts';
import type { PersonId } from '../../../bot/src/domain/roster/county.ts';
import { deliver } from '../../../bot/src/engine/deliver.ts';
import type { Messenger, Outgoing } from '../../../bot/src/ports.ts';
import { converse } from '../../../bot/src/use-cases/converse.ts';
import { viewFor } from '../../../bot/src/use-cases/seen.ts';
import type { Tools } from '../../../bot/src/use-cases/tools.ts';
import type { View } from '../../../bot/src/use-cases/view.ts';
import { at } from '../../helpers/builders.ts';
import type { Card, Json } from '../../helpers/card.ts';
import { openOffice } from '../moves/office.ts';

type Drawn = ReturnType<typeof drawView>;

/** What a person got for one delivery, and the activity that shows it. */
export interface Answered {
  readonly view: View;
  readonly drawn: Drawn;
  readonly activityId: string;
}

/** Koppi without HTTP: activities come in as Teams words them, and every chat shows its cards. */
export interface Town {
  readonly tools: Tools;
  /** One delivery of one activity. */
  deliver(activity: Json): Promise<Answered>;
  /** Cards in a person's chat, the newest first. */
  shown(person: PersonId): readonly ShownCard[];
  /** The card the person would get of a request now. */
  cardOf(request: string, person: PersonId): Promise<ShownCard>;
  envelope(person: PersonId): Json;
  /** What was sent to somebody a second time: the card of a request, or the same word of one state of it. */
  readonly sentAgain: readonly string[];
  /** All that was set going is done. */
  settled(): Promise<void>;
  pass(ms: number): Promise<void>;
}

export interface ShownCard {
  readonly activityId: string;
  readonly card: Card;
}

export async function openTown(rows: Rows): Promise<Town> {
  const chats = new Map<PersonId, Map<string, Card>>();
  const chatOf = (person: PersonId) => {
    const chat = chats.get(person) ?? new Map<string, Card>();
    chats.set(person, chat);
    return chat;
  };
  const background = createBackground(
    { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    60_000,
  );
  let sent = 0;
  const toldOnce = new Set<string>();
  const sentAgain: string[] = [];
  const judgeSent = ({ view, reader }: Outgoing) => {
    const what = sentOf(view);
    if (what === undefined) return;
    const key = `${reader} ${what}`;
    if (toldOnce.has(key)) sentAgain.push(key);
    toldOnce.add(key);
  };
  const draw = (view: View, language: Outgoing['language'], me: PersonId) =>
    drawView(view, { county: office.county, language, me });
  const show = (person: PersonId, activityId: string, drawn: Drawn) => {
    if (drawn.kind === 'card') chatOf(person).set(activityId, asJson(drawn.card));
  };
  const messenger: Messenger = {
    send: (_to, message) => {
      const { view, language, reader } = message;
      judgeSent(message);
      sent += 1;
      show(reader, `sent-${sent}`, draw(view, language, reader));
      return Promise.resolve({ kind: 'sent', activityId: `sent-${sent}` });
    },
    update: (_to, activityId, { view, language, reader }) => {
      show(reader, activityId, draw(view, language, reader));
      return Promise.resolve({ kind: 'sent', activityId });
    },
    languageOf: () => 'fi',
  };
  const office = await openOffice({
    ...{ rows, messenger, start: at('2026-11-24T09:15'), holder: 'town' },
    soon: (id) => background.run(id, () => deliver(office.tools, messenger, id)),
  });
  const { tools, county } = office;

  const take = async (activity: Json): Promise<Answered> => {
    const envelope = parseEnvelope(activity);
    const content = envelope && contentOf(envelope);
    if (!envelope || !content) throw new Error('Not an activity');
    const incoming = incomingOf(envelope, content);
    const answer = await converse(tools, incoming, (work) => work);
    if (!answer) throw new Error('Nothing was answered');
    if (answer.failed !== undefined) throw new Error('Not done', { cause: answer.failed });
    const { id } = incoming.caller;
    const { view, language } = answer;
    if ('page' in view) throw new Error('Nobody searches from a message box here');
    const drawn = draw(view, language, id);
    const inPlace = content.kind === 'act' && content.inPlace;
    const replaced = inPlace ? content.cardActivityId : undefined;
    sent += 1;
    const activityId = replaced ?? `sent-${sent}`;
    show(id, activityId, drawn);
    await answer.afterwards?.(activityId);
    return { view, drawn, activityId };
  };

  return {
    tools,
    deliver: take,
    shown: (person) =>
      [...chatOf(person)].map(([activityId, card]) => ({ activityId, card })).reverse(),
    cardOf: async (request, person) => {
      const stored = await tools.requests.load(request);
      if (!stored) throw new Error('No such request');
      const drawn = draw(viewFor(tools, stored, person), 'fi', person);
      if (drawn.kind !== 'card') throw new Error('No card');
      return { activityId: `opened-${randomUUID()}`, card: asJson(drawn.card) };
    },
    envelope: (person) => ({
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1:1/',
      from: { id: `29:${person}`, aadObjectId: person },
      recipient: { id: 'bot' },
      conversation: {
        id: `a:chat-${person}`,
        conversationType: 'personal',
        tenantId: county.tenantId,
      },
      channelData: { tenant: { id: county.tenantId } },
      locale: 'fi-FI',
    }),
    sentAgain,
    settled: () => background.idle(),
    pass: (ms) => office.pass(ms),
  };
}

/** Undefined for what may be sent again, and for what belongs to no request. */
function sentOf(view: View): string | undefined {
  if ('seen' in view) return `${view.kind} of ${view.seen.consultation.id}`;
  if (view.kind !== 'notice') return undefined;
  const { kind, consultation } = view.notice;
  return `${kind} of ${consultation.id} at ${consultation.version}`;
}

export const asJson = (card: object): Card => JSON.parse(JSON.stringify(card)) as Card;

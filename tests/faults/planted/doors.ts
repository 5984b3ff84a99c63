import type { IdentifierKind } from '../../../bot/src/domain/privacy/types.ts';
import { verbInputs, type Verb } from '../../../bot/src/contract/verbs.ts';
import type { Json } from '../../helpers/card.ts';
import type { TeamsUser } from '../../helpers/teams-user.ts';
import { bearer } from './http.ts';
import type { NetworkMade } from './networks.ts';
import type { KeptByHand } from './tab-examples.ts';

/** People, and the ids under which each of them may act. */
export interface Stage {
  readonly url: string;
  readonly nurse: TeamsUser;
  readonly channel: TeamsUser;
  readonly adviser: TeamsUser;
  readonly coordinator: TeamsUser;
  /** Of requests that wait, are taken by the adviser, and are closed. */
  readonly ids: Readonly<Record<'waiting' | 'accepted' | 'closed', string>>;
  readonly formNonce: string;
  readonly entryNonce: string;
  /** Each signed in at the tab; `other` is a second adviser. */
  readonly tokens: Readonly<
    Record<'reader' | 'nurse' | 'adviser' | 'other' | 'coordinator' | 'admin', string>
  >;
  /** What calls of the tab's API can name. */
  readonly made: {
    readonly swap: string;
    readonly absence: string;
    readonly extraDay: string;
    readonly wish: string;
    readonly session: string;
    readonly keptByHand: Readonly<Record<KeptByHand, string>>;
    /** `/bi/<secret>/`; where the file of a table is taken out. */
    readonly biFeed: string;
    readonly report: string;
    readonly import: string;
    /** Of imports. */
    readonly list: string;
    /** `/calendar/….ics` */
    readonly feed: string;
    readonly task: { readonly path: string; readonly task: string };
    readonly networks: NetworkMade;
    /** A contact of each kind. */
    readonly contacts: Readonly<Record<string, string>>;
  };
}

export interface Door {
  readonly name: string;
  /** Takes Teams' ids, which are full of digits: only a printed identity code counts there. */
  readonly opaque?: true;
  /** What is planted, where other kinds may stand. */
  readonly only?: readonly IdentifierKind[];
  /** Shows whoever writes what they are writing, and keeps nothing: its answer is no find. */
  readonly echoes?: true;
  /** Sends it in; gives back all that was answered. */
  readonly plant: (stage: Stage, typed: string) => Promise<string>;
}

const asIs = (typed: string) => typed;
const inSentence = (typed: string) => `Asiakas ${typed} tarvitsee apua etuuksissa, tänään`;

const post = async (user: TeamsUser, activity: Json): Promise<string> =>
  (await user.post(activity)).body;

const messages: readonly Door[] = [
  ...[asIs, inSentence].map((word): Door => ({
    name: 'message',
    plant: ({ nurse }, typed) => post(nurse, { type: 'message', text: word(typed) }),
  })),
  {
    name: 'message in a channel',
    plant: async ({ channel }, typed) => (await channel.say(inSentence(typed))).body,
  },
  {
    name: 'edited message',
    plant: ({ nurse }, typed) =>
      post(nurse, {
        type: 'messageUpdate',
        text: inSentence(typed),
        channelData: { eventType: 'editMessage', tenant: { id: nurse.identity.tenantId } },
      }),
  },
  {
    name: 'undone deletion',
    plant: ({ nurse }, typed) =>
      post(nurse, {
        type: 'messageUpdate',
        text: typed,
        channelData: { eventType: 'undeleteMessage', tenant: { id: nurse.identity.tenantId } },
      }),
  },
  {
    name: 'HTML message',
    plant: ({ nurse }, typed) =>
      post(nurse, {
        type: 'message',
        textFormat: 'xml',
        text: `<div>Asiakas <b>${typed}</b></div>`,
        attachments: [{ contentType: 'text/html', content: `<div>Asiakas ${typed}</div>` }],
      }),
  },
  ...['text', ''].map((text): Door => ({
    name: 'attachment',
    plant: ({ nurse }, typed) =>
      post(nurse, {
        type: 'message',
        text,
        attachments: [
          { contentType: 'image/png', name: typed, contentUrl: `https://example.org/${typed}` },
          { contentType: typed, content: { text: typed } },
        ],
      }),
  })),
  ...[
    'poissa',
    'asema',
    'yhteystieto',
    'koulutus',
    'kieli',
    'varattu',
    'kotikäynnillä',
    'merkintä',
    'jono',
    'paikalla',
    'apua',
  ].map((command): Door => ({
    name: `command ${command}`,
    plant: ({ adviser }, typed) => post(adviser, { type: 'message', text: `${command} ${typed}` }),
  })),
];

/** The search box of the message extension, and everything else that comes with it. */
const searches: readonly Door[] = ['searchContacts', 'searchTrainings'].flatMap((commandId) =>
  (
    [
      ['query', (value: string) => ({ parameters: [{ name: 'query', value }] })],
      ['name of a parameter', (name: string) => ({ parameters: [{ name, value: 'kela' }] })],
      ['command', (typed: string) => ({ commandId: typed, parameters: [] })],
      ['options', (typed: string) => ({ queryOptions: { skip: typed, [typed]: 1 } })],
    ] as const
  ).map(([name, given]): Door => ({
    name: `${commandId}: ${name}`,
    plant: ({ nurse }, typed) =>
      post(nurse, {
        type: 'invoke',
        name: 'composeExtension/query',
        value: { commandId, queryOptions: { skip: 0, count: 25 }, ...given(typed) },
      }),
  })),
);

const asked = (content: string, contentType = 'html'): Json => ({
  commandId: 'askKoppi',
  commandContext: 'message',
  messagePayload: { body: { contentType, content } },
});

/** Kysy Kopilta on a message, and everything else that comes with it. */
const asking: readonly Door[] = (
  [
    ['text', (typed) => asked(inSentence(typed), 'text')],
    ['text alone', (typed) => asked(typed, 'text')],
    ['HTML', (typed) => asked(`<p>Asiakas <b>${typed}</b></p>`)],
    [
      'an attribute',
      (typed) => asked(`<p>Kysymys <a href="${typed}" title="${typed}">tuesta</a></p>`),
    ],
    ['kind of text', (typed) => asked('Kysymys', typed)],
    ['command', (typed) => ({ ...asked('Kysymys'), commandId: typed })],
    ['place', (typed) => ({ ...asked('Kysymys'), commandContext: typed })],
    [
      'its writer',
      (typed) => ({
        commandId: 'askKoppi',
        commandContext: 'message',
        messagePayload: {
          body: { contentType: 'html', content: '<p>Kysymys etuuksista</p>' },
          from: { user: { displayName: typed, id: typed } },
          subject: typed,
          attachments: [{ contentType: typed, name: typed, content: typed }],
          mentions: [{ id: 0, mentionText: typed }],
          linkToMessage: `https://teams.microsoft.com/${typed}`,
        },
        [typed]: typed,
      }),
    ],
  ] as readonly (readonly [string, (typed: string) => Json])[]
).map(([name, value]) => ({
  name: `askKoppi: ${name}`,
  plant: ({ nurse }, typed) =>
    post(nurse, { type: 'invoke', name: 'composeExtension/fetchTask', value: value(typed) }),
}));

/** Everything about an activity besides its text. */
const envelope: readonly Door[] = [
  ...[
    ['from.name', (user: TeamsUser, typed: string) => ({ from: { ...sender(user), name: typed } })],
    [
      'recipient.name',
      (_: TeamsUser, typed: string) => ({ recipient: { id: 'bot', name: typed } }),
    ],
    ['locale', (_: TeamsUser, typed: string) => ({ locale: typed })],
    ['timestamp', (_: TeamsUser, typed: string) => ({ timestamp: typed, localTimestamp: typed })],
    ['entities', (_: TeamsUser, typed: string) => ({ entities: [{ type: typed, text: typed }] })],
    ['name of the activity', (_: TeamsUser, typed: string) => ({ name: typed, label: typed })],
    ['summary and speak', (_: TeamsUser, typed: string) => ({ summary: typed, speak: typed })],
    ['a field of its own', (_: TeamsUser, typed: string) => ({ [typed]: typed })],
    [
      'channelData',
      (user: TeamsUser, typed: string) => ({
        channelData: { tenant: { id: user.identity.tenantId }, note: typed, eventType: typed },
      }),
    ],
    [
      'name of the conversation',
      (user: TeamsUser, typed: string) => ({
        conversation: { ...place(user), name: typed, topic: typed },
      }),
    ],
    [
      'kind of conversation',
      (user: TeamsUser, typed: string) => ({
        conversation: { ...place(user), conversationType: typed },
      }),
    ],
  ].map(([name, change]): Door => ({
    name: `activity: ${name as string}`,
    plant: ({ nurse }, typed) =>
      post(nurse, {
        type: 'message',
        text: 'omat',
        ...(change as (user: TeamsUser, typed: string) => Json)(nurse, typed),
      }),
  })),
  {
    name: 'type of the activity',
    plant: ({ nurse }, typed) => post(nurse, { type: typed }),
  },
  {
    name: 'invoke of another name',
    plant: ({ nurse }, typed) => post(nurse, { type: 'invoke', name: typed, value: { q: typed } }),
  },
  {
    name: 'reaction',
    plant: ({ nurse }, typed) =>
      post(nurse, { type: 'messageReaction', reactionsAdded: [{ type: typed }] }),
  },
  ...(
    [
      ['id', (typed: string) => ({ id: typed })],
      ['replyToId', (typed: string) => ({ replyToId: typed, value: { verb: 'help.show' } })],
      ['conversation.id', (typed: string) => ({ conversation: { id: `a:${typed}` } })],
      [
        'from.id',
        (typed: string) => ({ from: { id: `29:${typed}`, name: '', aadObjectId: typed } }),
      ],
      ['recipient.id', (typed: string) => ({ recipient: { id: typed } })],
      ['serviceUrl', (typed: string) => ({ serviceUrl: `http://127.0.0.1:9/${typed}/` })],
    ] as const
  ).map(([name, change]): Door => ({
    name: `activity: ${name}`,
    opaque: true,
    plant: ({ nurse }, typed) => {
      const said = nurse.identity.tenantId;
      const given = change(typed);
      const conversation =
        'conversation' in given
          ? { conversation: { ...place(nurse), ...given.conversation, tenantId: said } }
          : {};
      return post(nurse, { type: 'message', text: 'omat', ...given, ...conversation });
    },
  })),
];

const sender = ({ identity }: TeamsUser) => ({
  id: `29:${identity.aadObjectId}`,
  aadObjectId: identity.aadObjectId,
});
const place = ({ chat, identity }: TeamsUser) => ({
  id: chat,
  conversationType: 'personal',
  tenantId: identity.tenantId,
});

/** What makes a verb act when nothing is wrong with it. */
function goodData(verb: Verb, { ids, formNonce, entryNonce }: Stage): Json {
  if (verb === 'request.send' || verb === 'request.check') return { nonce: formNonce, ...goodForm };
  if (verb === 'entry.send') return { nonce: entryNonce, entryKind: 'meeting', topic: 'benefits' };
  if (/^request\.(?:edit|assign|wider|withdraw|stillHere|clientLeft|decline)$/u.test(verb))
    return { id: ids.waiting, ...(verb === 'request.edit' ? goodForm : {}) };
  if (/^(?:rating|request\.(?:reopen|followUp))/u.test(verb)) return { id: ids.closed };
  return { id: ids.accepted };
}

const goodForm = {
  station: 'rantakyla',
  topic: 'benefits',
  kind: 'consult',
  urgency: 'today',
  way: 'team-room',
  question: 'Kysymys etuuksista',
};

/** Verbs that end something when they are given less than a whole form. */
const bare: ReadonlySet<Verb> = new Set(['request.withdraw', 'request.reopen', 'request.accept']);

const actor = (verb: Verb, { nurse, adviser, coordinator }: Stage): TeamsUser => {
  if (verb === 'request.assign') return coordinator;
  const own =
    /^(?:entry|absence|state)|\.(?:accept|answer|answerAndClose|decline|handOver|close|followUp)$/u;
  return own.test(verb) ? adviser : nurse;
};

const execute = (user: TeamsUser, verb: string, data: Json): Promise<string> =>
  post(user, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'card',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  });
const submit = (user: TeamsUser, verb: string, data: Json): Promise<string> =>
  post(user, { type: 'message', replyToId: 'card', value: { ...data, verb } });

const inDialog = (user: TeamsUser, verb: string, data: Json): Promise<string> =>
  post(user, {
    type: 'invoke',
    name: 'composeExtension/submitAction',
    value: { ...asked('Kysymys'), data: { ...data, verb } },
  });
const presses = [execute, submit, inDialog];

/** Every input of every verb, pressed as Action.Execute, as its fallback and in a dialog. */
const inputs: readonly Door[] = (Object.keys(verbInputs) as Verb[]).flatMap((verb) =>
  [...Object.keys(verbInputs[verb].shape), 'template', 'unheardOf'].flatMap((input): Door[] =>
    bare.has(verb) && input !== 'id'
      ? []
      : presses.map((press) => ({
          name: `${verb}: ${input}`,
          plant: (stage, typed) =>
            press(actor(verb, stage), verb, { ...goodData(verb, stage), [input]: typed }),
        })),
  ),
);

/** What makes a verb answer with its form again, with all that was typed on it. */
const incomplete: Readonly<
  Partial<Record<Verb, Readonly<Record<string, (stage: Stage) => Json>>>>
> = {
  'request.send': {
    'no topic and question': ({ formNonce: nonce }) => ({ nonce, ...without('topic', 'question') }),
    'no permission': ({ formNonce: nonce }) => ({ nonce, ...goodForm, kind: 'handle' }),
    'no station': ({ formNonce: nonce }) => ({ nonce, ...without('station') }),
  },
  'request.edit': {
    'no topic and question': ({ ids, formNonce: nonce }) => ({
      ...{ id: ids.waiting, nonce },
      ...without('topic', 'question'),
    }),
    'no permission': ({ ids, formNonce: nonce }) => ({
      ...{ id: ids.waiting, nonce },
      ...{ ...goodForm, kind: 'handle' },
    }),
    'no station': ({ ids, formNonce: nonce }) => ({
      ...{ id: ids.waiting, nonce },
      ...without('station'),
    }),
  },
  'entry.send': {
    'no topic': ({ entryNonce: nonce }) => ({ nonce, entryKind: 'meeting', station: 'rantakyla' }),
    'no station': ({ entryNonce: nonce }) => ({ nonce, entryKind: 'meeting', topic: 'benefits' }),
  },
};

function without(...names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(goodForm).filter(([name]) => !names.includes(name)));
}

/** Every input beside what is missing; what is planted in a missing one is there after all. */
const incompleteForms: readonly Door[] = (Object.keys(incomplete) as Verb[]).flatMap((verb) =>
  Object.entries(incomplete[verb] ?? {}).flatMap(([lack, data]) =>
    Object.keys(verbInputs[verb].shape).flatMap((input): Door[] =>
      presses.map((press) => ({
        name: `${verb} with ${lack}: ${input}`,
        plant: (stage, typed) =>
          press(actor(verb, stage), verb, { ...data(stage), [input]: typed }),
      })),
    ),
  ),
);

/** A form that comes again with this on it: answers are seen, and searched. */
export const echo = ({ nurse, formNonce: nonce }: Stage, words: string): Promise<string> =>
  execute(nurse, 'request.send', { nonce, ...goodForm, kind: 'handle', question: words });

const oddPresses: readonly Door[] = [
  {
    name: 'an unknown verb',
    plant: ({ nurse }, typed) => execute(nurse, typed, {}),
  },
  {
    name: 'a key of the data',
    plant: ({ nurse, ids }, typed) =>
      execute(nurse, 'request.edit', { id: ids.waiting, [typed]: 'x' }),
  },
  {
    name: 'an answer split over two inputs',
    plant: ({ adviser, ids }, typed) =>
      execute(adviser, 'request.close', {
        id: ids.accepted,
        outcome: 'solved',
        result: typed,
        proposal: typed,
      }),
  },
  {
    name: 'an object for a text',
    plant: ({ adviser, ids }, typed) =>
      execute(adviser, 'request.answer', { id: ids.accepted, answer: { text: typed } }),
  },
];

const call = async (url: string, init: RequestInit = {}): Promise<string> => {
  const response = await fetch(url, { redirect: 'manual', ...init });
  return `${JSON.stringify([...response.headers])}${await response.text()}`;
};
const header = (typed: string) => encodeURIComponent(typed);

const api: readonly Door[] = [
  ...['/', '/api/', '/api/requests/', '/tab/', '/local/', '/health/'].map((path): Door => ({
    name: `GET ${path}…`,
    plant: ({ url, tokens }, typed) =>
      call(`${url}${path}${encodeURIComponent(typed)}`, { headers: bearer(tokens.nurse) }),
  })),
  ...['from', 'until', 'station', 'unheardOf'].map((name): Door => ({
    name: `GET /api/statistics?${name}=`,
    plant: ({ url, tokens }, typed) =>
      call(`${url}/api/statistics?${name}=${encodeURIComponent(typed)}`, {
        headers: bearer(tokens.reader),
      }),
  })),
  {
    name: 'a name in the query',
    plant: ({ url, tokens }, typed) =>
      call(`${url}/api/statistics?${encodeURIComponent(typed)}=1`, {
        headers: bearer(tokens.reader),
      }),
  },
  {
    name: 'the token',
    plant: ({ url }, typed) => call(`${url}/api/me`, { headers: bearer(header(typed)) }),
  },
  ...['user-agent', 'cookie', 'x-request-id', 'accept-language', 'referer', 'origin'].map(
    (name): Door => ({
      name: `header ${name}`,
      plant: ({ url, tokens }, typed) =>
        call(`${url}/api/me`, { headers: { ...bearer(tokens.nurse), [name]: header(typed) } }),
    }),
  ),
  ...['/api/messages', '/local/token', '/local/clock', '/api/me'].flatMap((path) =>
    [
      (typed: string) => JSON.stringify({ aadObjectId: typed, advanceMinutes: typed, type: typed }),
      (typed: string) => `{"text": "${typed}`,
      (typed: string) => JSON.stringify(typed),
    ].map((body): Door => ({
      name: `POST ${path}`,
      plant: ({ url }, typed) =>
        call(`${url}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: body(typed),
        }),
    })),
  ),
];

export const doors: readonly Door[] = [
  ...messages,
  ...searches,
  ...asking,
  ...envelope,
  ...inputs,
  ...incompleteForms,
  ...oddPresses,
  ...api,
];

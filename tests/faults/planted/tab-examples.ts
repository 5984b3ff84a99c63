import { readFileSync } from 'node:fs';
import { pictureIdOf } from '../../../bot/src/adapters/library-files/picture-id.ts';
import type { Json } from '../../helpers/card.ts';
import type { Stage } from './doors.ts';
import { bearer, send, sendJson } from './http.ts';
import { ofNetwork } from './networks.ts';
import type { Usual } from './schema-fields.ts';

/** How a route is called so that nothing is wrong with it. */
export interface Example {
  /** A coordinator, or the administrator where only they may, unless told otherwise. */
  readonly who?: keyof Stage['tokens'];
  readonly params?: (stage: Stage) => Readonly<Record<string, string>>;
  /** Where a sample of the schema will not do. */
  readonly body?: (stage: Stage, sample: unknown) => unknown;
  /** Where it is not that of the address, or of what the address lies in. */
  readonly etag?: (asked: Asked) => Promise<string>;
}

type Asked = Stage & { readonly path: string; readonly token: string; readonly body: unknown };

/** A colleague of the demo county, by Entra object id. */
export const [adviserA, adviserB] = [
  'a1f4c0de-0011-4a10-8b00-6f1d2c3b4a11',
  'a1f4c0de-0012-4a10-8b00-6f1d2c3b4a12',
];

/** Days that the two advisers can swap: neither is on site on the other's. */
export const swap = {
  person: adviserA,
  date: '2026-11-25',
  other: adviserB,
  otherDate: '2026-12-07',
};

/** What stands in fields of these names, so that a sample of the schema is valid. */
export const usual: Usual = {
  ...{ station: 'rantakyla', homeStation: 'rantakyla', topic: 'benefits', topics: 'benefits' },
  ...{ kind: 'consult', urgency: 'today', way: 'team-room', profession: 'social-counsellor' },
  ...{ professions: 'nurse', question: 'Kysymys etuuksista', sentence: 'kysymys etuuksista' },
  ...{ callback: '013 000 1101', triggers: '', phenomenon: 'rent-arrears', responsible: 'nurse' },
  ...{ outcome: 'solved', entryKind: 'meeting', state: 'busy', until: '14:00', from: '10:00' },
  ...{ person: adviserA, other: adviserB, adviser: adviserB, substitute: adviserB, weekday: 5 },
  ...{ email: 'palvelu@example.org', url: 'https://example.org', website: 'https://example.org' },
  ...{
    number: '013 000 1',
    extension: '',
    municipalities: '167',
    languages: 'fi',
    stations: 'rantakyla',
  },
  ...{ minimumAge: 18, maximumAge: 60, owner: adviserA, base64: 'YTtiCg==', file: 'lista.csv' },
  ...{
    group: 'toimeentulotuki',
    item: 'toimeentulotuki.fi',
    by: 'asumistuki.fi',
    people: adviserA,
  },
  ...{ version: 1, language: 'fi' },
};

const laterSwap = { ...swap, date: '2026-12-09', otherDate: '2026-12-21' };
const day = { from: '2026-12-18', until: '2026-12-18' };
const saturday = { date: '2026-12-05', from: '10:00', until: '12:00' };

const ofRequest = (move: string): Example => ({
  who: /^(?:edit|withdraw|wider|stillHere|clientLeft|referenceLeft|reopen|rating)/u.test(move)
    ? 'nurse'
    : move === 'assign'
      ? 'coordinator'
      : 'adviser',
  params: ({ ids }) => ({
    id: /^(?:reopen|followUp|rating)/u.test(move)
      ? ids.closed
      : /^(?:answer|handOver|close|referenceLeft)/u.test(move)
        ? ids.accepted
        : ids.waiting,
  }),
});

const ofPerson: Example = { params: () => ({ id: adviserA }) };

/** What GET answers at an address, as it may be sent back. */
const standing =
  (path: string, part: (json: Json) => unknown): NonNullable<Example['body']> =>
  async ({ url, tokens }) =>
    part((await sendJson(`${url}${path}`, { headers: bearer(tokens.admin) })) as Json);

const inside = (json: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>((inner, name) => (inner as Json)[name], json);

const ownBlocks = standing(`/api/schedule/people/${adviserA}`, ({ blocks }) => ({ blocks }));

/** Every area as it stands; its ETag comes with it. */
function ofArea(area: string): Example {
  return {
    body: standing('/api/settings', (json) => inside(json, 'areas', area, 'value')),
    etag: async ({ url, token }) => {
      const json = await sendJson(`${url}/api/settings`, { headers: bearer(token) });
      return `"${String(inside(json, 'areas', area, 'etag'))}"`;
    },
  };
}

const scheduleFile = async ({ url, tokens }: Stage): Promise<string> => {
  const headers = bearer(tokens.coordinator);
  return (await send(`${url}/api/schedule/export.csv`, { headers })).bytes.toString();
};

const trainingFiles: NonNullable<Example['body']> = async ({ url, tokens }) => {
  const headers = bearer(tokens.coordinator);
  const json = (await sendJson(`${url}/api/library/files`, { headers })) as {
    readonly files: readonly Json[];
  };
  const name = 'toimeentulotuki.fi.md';
  return { files: json.files.filter((file) => file['name'] === name) };
};

const digestOf = async (stage: Stage, path: string, body: unknown): Promise<unknown> => {
  const headers = bearer(stage.tokens.coordinator);
  const json = await sendJson(`${stage.url}${path}`, { method: 'POST', headers, body });
  return inside(json, 'digest') ?? 'none';
};

const demoPicture = readFileSync('counties/siun-sote/library/viitesanat.png');

export const session: Json = {
  ...{
    title: 'Toimeentulotuki',
    item: 'toimeentulotuki.fi',
    station: 'rantakyla',
    room: 'kahvihuone',
  },
  ...{ from: '2026-12-01T12:00:00Z', until: '2026-12-01T12:30:00Z', seats: 10 },
};

/** What coordinators keep by hand beside the figures: `/api/statistics/<key>`. */
export const keptByHand = {
  /** Of clients. */
  feedback: {
    ...{ source: 'roidu', measure: 'Sain apua', from: '2026-07', until: '2026-09' },
    ...{ station: 'rantakyla', answers: 63, value: 4.3, least: 1, most: 5 },
  },
  targets: {
    ...{ name: 'Nopea vastaus', figure: 'acceptMost', from: '2026-10', until: '2026-12' },
    ...{ region: null, station: 'rantakyla', direction: 'at-most', goal: 15 },
  },
  /** Addresses for Power BI. */
  feeds: { name: 'Johdon työpöytä', region: null },
} as const;
export type KeptByHand = keyof typeof keptByHand;

const isKeptByHand = (name: string): name is KeptByHand => Object.hasOwn(keptByHand, name);

function byHand(which: KeptByHand): Example {
  return {
    params: ({ made }) => ({ id: made.keptByHand[which] }),
    body: () => keptByHand[which],
    etag: async ({ url, token, made }) => {
      const json = await sendJson(`${url}/api/statistics/${which}`, { headers: bearer(token) });
      const all = (json as { readonly items: readonly Json[] }).items;
      return `"${String(all.find(({ id }) => id === made.keptByHand[which])?.['etag'])}"`;
    },
  };
}

const ofSession: Example = {
  params: ({ made }) => ({ id: made.session }),
  etag: async ({ url, token, made }) => {
    const json = await sendJson(`${url}/api/library/sessions`, { headers: bearer(token) });
    const all = (json as { readonly coming: readonly Json[] }).coming;
    return `"${String(all.find(({ id }) => id === made.session)?.['etag'])}"`;
  },
};

const item = 'toimeentulotuki.fi';
const writing: NonNullable<Example['body']> = standing(
  `/api/library/writing/${item}`,
  ({ content }) => content,
);
const ofItem: Example = { params: () => ({ id: item, group: 'toimeentulotuki', version: '1' }) };
const ofImport: Example = { params: ({ made }) => ({ id: made.import }) };

/** Of its questions each with its first choice. */
const attempt: NonNullable<Example['body']> = standing('/api/library/toimeentulotuki', (json) => ({
  ...{ version: json['version'], language: 'fi' },
  answers: (json['questions'] as readonly unknown[]).map(() => 0),
}));

const examples: Readonly<Record<string, Example>> = {
  'POST /api/requests': {
    who: 'nurse',
    body: async ({ url, tokens }, sample) => {
      const headers = bearer(tokens.nurse);
      const draft = { method: 'POST', headers, body: {} } as const;
      const { nonce } = (await sendJson(`${url}/api/drafts`, draft)) as Json;
      return { ...(sample as Json), nonce };
    },
  },
  'POST /api/drafts': { who: 'nurse' },
  'PATCH /api/me': { who: 'nurse' },
  'GET /api/requests/{id}': { who: 'nurse', params: ({ ids }) => ({ id: ids.accepted }) },
  'POST /api/drafts/entry': {
    who: 'adviser',
    body: ({ ids }) => ({ request: ids.accepted }),
  },
  'POST /api/entries': {
    who: 'adviser',
    body: ({ ids, entryNonce }, sample) => ({
      ...(sample as Json),
      ...{ nonce: entryNonce, request: ids.accepted },
    }),
  },
  'POST /api/state': { who: 'adviser' },
  'PUT /api/schedule/people/{id}': {
    ...ofPerson,
    body: (stage, sample) => ownBlocks(stage, sample),
  },
  'POST /api/schedule/people/{id}/absences': {
    ...ofPerson,
    body: (_, sample) => ({ ...(sample as Json), ...day }),
  },
  'POST /api/schedule/people/{id}/extra-days': {
    ...ofPerson,
    body: (_, sample) => ({ ...(sample as Json), ...saturday }),
  },
  'POST /api/schedule/swaps': { who: 'adviser', body: () => laterSwap },
  'POST /api/schedule/swaps/{id}': {
    who: 'other',
    params: ({ made }) => ({ id: made.swap }),
    etag: async ({ url, token }) =>
      (await send(`${url}/api/schedule/people/${adviserB}`, { headers: bearer(token) })).etag ?? '',
  },
  'POST /api/schedule/import/preview': {
    body: async (stage) => ({ csv: await scheduleFile(stage) }),
  },
  'POST /api/schedule/import': {
    body: async (stage) => {
      const csv = await scheduleFile(stage);
      return { csv, digest: await digestOf(stage, '/api/schedule/import/preview', { csv }) };
    },
    etag: async ({ url, token, body }) => {
      const csv = inside(body, 'csv');
      const sent = { method: 'POST', headers: bearer(token), body: { csv } } as const;
      return (await send(`${url}/api/schedule/import/preview`, sent)).etag ?? '';
    },
  },
  'POST /api/planning/simulations': {
    who: 'adviser',
    body: async (stage, sample) => {
      const change = inside(sample, 'alternatives', '0', 'changes', '0');
      const valid = await ofPreview(String(inside(change, 'kind'))).body?.(stage, change);
      return { ...(sample as Json), alternatives: [{ changes: [valid] }] };
    },
  },
  'POST /api/settings/history/{revision}/undo': { params: () => ({ revision: '1' }) },
  'POST /api/directory/{id}/reports': {
    who: 'nurse',
    params: ({ made }) => ({ id: made.contacts['service']! }),
  },
  'POST /api/directory/reports/{id}/answer': { params: ({ made }) => ({ id: made.report }) },
  'POST /api/library/paths/{path}/tasks/{task}': { who: 'nurse', params: ({ made }) => made.task },
  'POST /api/library/wishes/{id}/wanted': { params: ({ made }) => ({ id: made.wish }) },
  'POST /api/library/wishes/{id}/answer': { params: ({ made }) => ({ id: made.wish }) },
  'POST /api/library/{group}/answers': {
    ...ofItem,
    body: (_, sample) => ({ ...(sample as Json), question: 0, answer: 0 }),
  },
  'POST /api/library/{group}/completions': { ...ofItem, body: attempt },
  'POST /api/library/writing/{id}/supersede': {
    params: () => ({ id: 'hoitotuki.fi' }),
    body: () => ({ by: 'asumistuki.fi' }),
  },
  'POST /api/library/writing': {
    body: async (stage, sample) => ({
      ...((await writing(stage, sample)) as Json),
      ...{ group: 'kolibri', title: 'Kolibri' },
    }),
  },
  'PUT /api/library/writing/{id}': { ...ofItem, body: writing },
  'POST /api/library/sessions': { body: () => session },
  'PUT /api/library/sessions/{id}': { ...ofSession, body: () => session },
  'POST /api/library/pictures': { body: () => ({ bytes: demoPicture.toString('base64') }) },
  'GET /api/library/pictures/{source}': {
    params: () => ({ source: `${pictureIdOf(demoPicture)}.png` }),
  },
  'POST /api/library/import/preview': { body: trainingFiles },
  'POST /api/library/import': {
    body: async (stage, sample) => {
      const files = (await trainingFiles(stage, sample)) as Json;
      return { ...files, digest: await digestOf(stage, '/api/library/import/preview', files) };
    },
  },
  'POST /api/directory/imports': {
    body: ({ made }, sample) => {
      const isNew = inside(sample, 'list', 'name') !== undefined;
      return { kind: 'csv', list: isNew ? { name: 'Lista' } : { id: made.list } };
    },
  },
};

/** For a sample of the route's body, which says by its kind or move what it is. */
export function exampleOf(name: string, sample: unknown): Example {
  const found = examples[name];
  if (found) return found;
  const { kind, move } = (sample ?? {}) as Json;
  if (typeof move === 'string') return ofRequest(move);
  const area = /^PUT \/api\/settings\/(\w+)$/u.exec(name)?.[1];
  if (area !== undefined) return ofArea(area);
  if (name === 'POST /api/schedule/preview') return ofPreview(String(kind));
  if (name.includes('/api/networks')) return ofNetwork(name, adviserA);
  if (name.includes('/api/directory/imports/{id}')) return ofImport;
  if (name.includes('/api/directory')) return ofContact(name, String(kind));
  const which = /\/api\/statistics\/(\w+)/u.exec(name)?.[1] ?? '';
  if (isKeptByHand(which)) return byHand(which);
  if (name.includes('/api/library/sessions/{id}')) return ofSession;
  if (name.includes('/api/library/')) return ofItem;
  return name.includes('/api/schedule/people/{id}') ? ofPerson : {};
}

function ofContact(name: string, given: string): Example {
  if (name.includes('/places/{id}')) return ofPlace;
  const kind = ['organization', 'role-card'].find((one) => one === given) ?? 'service';
  const params: NonNullable<Example['params']> = ({ made }) => ({ id: made.contacts[kind]! });
  if (!/^POST \/api\/directory(?:\/\{id\})?$/u.test(name)) return { params };
  const isNew = !name.endsWith('{id}');
  return {
    params,
    body: async (stage, sample) => {
      const { organization, [kind]: id = '' } = stage.made.contacts;
      const edit = standing(`/api/directory/${encodeURIComponent(id)}`, (json) => json['edit']);
      const standsThere = (await edit(stage, sample)) as Json;
      return {
        ...standsThere,
        ...(isNew ? { phones: [], ...(kind === 'service' ? { organization } : {}) } : {}),
      };
    },
  };
}

const ofPlace: Example = {
  params: ({ made }) => ({ id: made.contacts['place']! }),
  body: (stage, sample) => {
    const path = `/api/directory/places/${encodeURIComponent(stage.made.contacts['place']!)}`;
    return standing(path, (json) => json['edit'])(stage, sample);
  },
};

/** The changes themselves, as they are looked at before. */
function ofPreview(kind: string): Example {
  return {
    who: kind === 'swap-answer' ? 'other' : 'adviser',
    body: async (stage, sample) => {
      const given = { ...(sample as Json), person: adviserA };
      if (kind === 'blocks') return { ...given, ...((await ownBlocks(stage, sample)) as Json) };
      if (kind === 'absence') return { ...given, ...day };
      if (kind === 'absence-end') return { ...given, id: stage.made.absence };
      if (kind === 'extra-day') return { ...given, ...saturday };
      if (kind === 'extra-day-end') return { ...given, id: stage.made.extraDay };
      return kind === 'swap'
        ? { kind, ...laterSwap }
        : { ...(sample as Json), id: stage.made.swap };
    },
  };
}

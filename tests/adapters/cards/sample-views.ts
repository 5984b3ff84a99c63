import type { DirectoryEntry } from '../../../bot/src/domain/directory/entry.ts';
import type { ErrorReport } from '../../../bot/src/domain/directory/freshness.ts';
import type { Item } from '../../../bot/src/domain/library/types.ts';
import type { Plan } from '../../../bot/src/domain/routing/types.ts';
import { identifierKinds } from '../../../bot/src/domain/privacy/types.ts';
import type { Refusal } from '../../../bot/src/domain/consultation/refusal.ts';
import type { SwapDays } from '../../../bot/src/domain/schedule/swap-days.ts';
import type { Presence, Swap } from '../../../bot/src/domain/schedule/types.ts';
import type { Notice, View } from '../../../bot/src/use-cases/view.ts';
import { aSession } from '../../domain/library/items.ts';
import { networkViews } from './sample-networks.ts';
import { aConsultation, aDraft, at, closed, named, seen, taken } from '../../helpers/builders.ts';

export const nurse = named('Hoitaja Rantakylä');
export const counsellorA = named('Sosiaaliohjaaja A');
export const counsellorB = named('Sosiaaliohjaaja B');
const counsellorC = named('Sosiaaliohjaaja C');
const coordinator = named('Verkoston vetäjä');
const now = at('10:22');

/** Of the question's words none may be met in a summary or a channel. */
const question = 'Asiakkaan Kela-päätös on *hylätty* <at>Koppi</at>, miten [valittaa](x)?';

const onSite: Presence = {
  person: counsellorA,
  kind: 'on-site',
  station: 'rantakyla',
  room: '2',
  from: at('08:00'),
  until: at('15:00'),
};
const nextWeek: Presence = {
  ...onSite,
  from: at('2026-12-01T08:00'),
  until: at('2026-12-01T15:00'),
};

const aService: Extract<DirectoryEntry, { kind: 'service' }> = {
  id: 'service:kela-outokumpu',
  kind: 'service',
  service: {
    id: 'kela-outokumpu',
    organization: 'kela',
    name: { fi: 'Kelan palvelupiste *Outokumpu*', sv: 'FPA:s servicepunkt i Outokumpu' },
    description: { fi: 'Neuvoo etuuksissa <at>Koppi</at>.' },
    howToConsult: { fi: 'Soita viranomaislinjalle [x](y).' },
    status: 'active',
    url: 'https://www.kela.fi',
    assuredDate: '2026-11-16',
    lastModified: now,
    targetGroups: ['everybody'],
    topics: ['benefits'],
    origin: { source: 'koppi' },
  },
  organization: {
    id: 'kela',
    name: { fi: 'Kela', sv: 'FPA', en: 'Kela' },
    sector: 'kela',
    origin: { source: 'koppi' },
  },
  phones: [
    { id: 'p', number: '029 000 1111', audience: 'professional' },
    { id: 'q', number: '029 000 2222', audience: 'public', description: { fi: 'arkisin' } },
  ],
  addresses: [
    {
      ...{ id: 'a', address1: 'Esimerkkikatu 1', city: 'Outokumpu', stateProvince: '12' },
      ...{ postalCode: '83500', country: 'FI', addressType: 'physical' },
    },
  ],
  hours: { openUntil: undefined, nextOpen: at('2026-11-25T09:00') },
};

function aReport({
  answered = false,
  ...more
}: Partial<Extract<View, { kind: 'error-report' }>> & { answered?: boolean }): View {
  const report: ErrorReport = {
    id: 'report',
    entry: { kind: 'service', id: 'kela-outokumpu' },
    by: nurse,
    ...{ text: 'Numero *vanha* <at>Koppi</at>.', at: at('09:50') },
  };
  const answer = { text: 'Kiitos, [korjattu](x).', by: counsellorA, at: at('10:10') };
  return {
    kind: 'error-report',
    report: answered ? { ...report, answer } : report,
    ...{ name: aService.service.name, isOwn: false, mayAnswer: false, texts: 'shown', now },
    ...more,
  };
}

const aRoleCard: DirectoryEntry = {
  id: 'role-card:geronomi',
  kind: 'role-card',
  roleCard: {
    id: 'geronomi',
    name: { fi: 'Geronomi', sv: 'Geronom', en: 'Geronomist' },
    does: { fi: 'Tukee iäkkään arkea.', sv: 'Stöder äldres vardag.', en: 'Supports older people.' },
    consultWhen: { fi: 'Kun kotona on hankalaa.' },
    howToReach: { fi: 'Soita.' },
    topics: [],
    stations: [],
    lastModified: now,
    origin: { source: 'koppi' },
  },
  phones: [],
  addresses: [],
};

const aTraining: Item = {
  ...{ id: 'toimeentulotuki.fi', group: 'toimeentulotuki', language: 'fi', state: 'published' },
  ...{ title: 'Toimeentulotuki: *Kela* vai alue', summary: 'Osaat neuvoa oikealle luukulle.' },
  body: '## Ensin Kela\n\n- hakemus <script>\n- liitteet\n\n[Kela](https://www.kela.fi)',
  ...{ minutes: 4, topics: ['finances'], professions: [], pictures: [], questions: [] },
  attachments: [{ name: 'Kela', url: 'https://www.kela.fi' }],
  ...{ author: counsellorA, reviewBy: '2027-03-31', version: 1, changed: now },
  changedBy: counsellorA,
};

export const nowPlan: Plan = {
  steps: [
    {
      at: at('10:25'),
      tier: 'region',
      people: [counsellorB],
      station: 'niinivaara',
      onSiteUntil: at('16:00'),
      digest: false,
    },
    { at: at('10:32'), tier: 'coordinator', people: [coordinator], digest: false },
  ],
  expiresAt: at('10:45'),
  nextOnSite: onSite,
  nobodyNow: false,
};
export const nobodyPlan: Plan = {
  steps: [{ at: at('16:00'), tier: 'coordinator', people: [coordinator], digest: false }],
  expiresAt: at('2026-11-25T16:00'),
  nextOnSite: nextWeek,
  nobodyNow: true,
};
export const weekPlan: Plan = {
  steps: [
    {
      at: nextWeek.from,
      tier: 'on-site-now',
      people: [counsellorA],
      station: 'rantakyla',
      digest: true,
    },
  ],
  expiresAt: at('2026-12-02T16:00'),
  nextOnSite: nextWeek,
  nobodyNow: false,
};

const handing = {
  kind: 'handle',
  urgency: 'today',
  permission: true,
  referenceWords: ['sininen', 'lapio'],
} as const;
const messages = [
  { from: counsellorA, at: at('10:20'), text: 'Valitusaika on 30 päivää.\nAutan *lomakkeessa*.' },
  { from: nurse, at: at('10:21'), text: 'Kiitos! Kerron asiakkaalle.' },
];

const form = { kind: 'form', nonce: 'lumikko', missing: [], phones: ['013 000 1101'] } as const;
const receipt = { kind: 'receipt', now, reopenable: false } as const;
const adviser = {
  kind: 'adviser-card',
  viewer: counsellorA,
  unfolded: 'none',
  now,
  others: [counsellorB, counsellorC],
  askerPhones: ['013 000 1101'],
  reopenable: false,
} as const;
const text = { question };

const consultations = [
  aConsultation({ plan: nowPlan }),
  aConsultation({ ...taken, id: 'harakka', urgency: 'today', station: 'niinivaara' }),
  aConsultation({ ...taken, ...handing, id: 'varis', station: 'kitee' }),
  aConsultation({ ...closed, id: 'pöllö', topic: 'statements' }),
  aConsultation({ state: 'expired', id: 'kurki' }),
  aConsultation({ state: 'withdrawn', id: 'joutsen', endedAt: now }),
];
const day = { station: 'rantakyla', date: '2026-11-24', presences: [onSite], states: [] };

const swappedDays: SwapDays = { gives: [onSite], takes: [] };
const aSwap = (state: Swap['state']): Swap => ({
  ...{ id: 'vaihto', person: counsellorA, date: '2026-11-26', state },
  ...{ other: counsellorB, otherDate: '2026-12-01' },
});

const views: Readonly<Record<string, View>> = {
  'welcome, home station unknown': { kind: 'welcome', channel: false },
  'welcome, home station known': { kind: 'welcome', channel: false, homeStation: 'rantakyla' },
  'welcome in a channel': { kind: 'welcome', channel: true },
  help: { kind: 'help' },
  'unknown input': { kind: 'unknown-input' },
  'form, all understood': { ...form, draft: aDraft({ question, place: 'huone 4' }) },
  'form, nothing understood': {
    ...form,
    draft: {
      question: '',
      permission: false,
      triggers: [],
      danger: false,
      nameWarning: false,
      dateWarning: false,
    },
    missing: ['station', 'topic', 'urgency'],
    phones: [],
  },
  'form, handing over with warnings': {
    ...form,
    draft: aDraft({
      question,
      kind: 'handle',
      urgency: 'week',
      station: 'niinivaara',
      nameWarning: true,
      dateWarning: true,
      triggers: ['many-visits'],
    }),
    nextOnSite: nextWeek,
  },
  'form, danger': { ...form, draft: aDraft({ question, danger: true }) },
  'form, sealed in a channel': {
    ...form,
    draft: aDraft({ question: '' }),
    sealed: 'suljettu',
  },
  'form, editing': { ...form, draft: aDraft({ question }), editing: 'kolibri' },
  'receipt, now': { ...receipt, seen: seen({ plan: nowPlan }, text) },
  'receipt, now, still here?': {
    ...receipt,
    seen: seen({ plan: nowPlan, askedStillHere: now, coordinatorTold: true }, text),
  },
  'receipt, nobody on site': {
    ...receipt,
    seen: seen({ plan: nobodyPlan, urgency: 'today', notified: [] }, text),
  },
  'receipt, no hurry': {
    ...receipt,
    seen: seen({ plan: weekPlan, urgency: 'week', notified: [] }, text),
  },
  'receipt, handing over': { ...receipt, seen: seen({ ...handing, plan: nowPlan }, text) },
  'receipt, message left': {
    ...receipt,
    seen: seen({ ...handing, plan: nowPlan, referenceLeft: true }, text),
  },
  'receipt, being handed over': {
    ...receipt,
    seen: seen({ plan: nowPlan, responsibleAdviser: counsellorA, notified: [counsellorB] }, text),
  },
  'receipt, taken': { ...receipt, seen: seen(taken, { ...text, messages }) },
  'receipt, closed': { ...receipt, seen: seen(closed, { ...text, messages }), reopenable: true },
  'receipt, closed and rated': {
    ...receipt,
    seen: seen(
      { ...closed, ...handing, helped: 'yes' },
      { ...text, result: 'Hakemus tehty *yhdessä*' },
    ),
  },
  'receipt, withdrawn': { ...receipt, seen: seen({ state: 'withdrawn', endedAt: now }, text) },
  'receipt, no taker': {
    ...receipt,
    seen: seen({ state: 'expired', coordinatorTold: true, endedAt: now }, text),
  },
  'receipt, texts erased': {
    ...receipt,
    seen: seen({ ...closed, textErased: true }, { question: '' }),
  },
  'adviser, waiting': { ...adviser, seen: seen({}, text) },
  'adviser, declining': { ...adviser, unfolded: 'decline', seen: seen({}, text) },
  'adviser, handed to me': {
    ...adviser,
    seen: seen({ responsibleAdviser: counsellorB, wished: counsellorA }, text),
  },
  'adviser, my hand-over waits': {
    ...adviser,
    seen: seen({ responsibleAdviser: counsellorA }, text),
  },
  'adviser, taken': { ...adviser, seen: seen(taken, text) },
  'adviser, taken, message awaited': { ...adviser, seen: seen({ ...taken, ...handing }, text) },
  'adviser, closing': {
    ...adviser,
    unfolded: 'close',
    seen: seen({ ...taken, ...handing, referenceLeft: true }, { ...text, messages }),
  },
  'adviser, handing over': { ...adviser, unfolded: 'hand-over', seen: seen(taken, text) },
  'adviser, nobody else': {
    ...adviser,
    unfolded: 'hand-over',
    others: [],
    askerPhones: [],
    seen: seen({ ...taken, hasQuestion: false, callback: '013 000 1101' }, { question: '' }),
  },
  'adviser, closed': { ...adviser, seen: seen(closed, { ...text, messages }), reopenable: true },
  'adviser, expired': { ...adviser, seen: seen({ state: 'expired' }, text) },
  'adviser, withdrawn': { ...adviser, seen: seen({ state: 'withdrawn' }, text) },
  'adviser, taken by another': { ...adviser, seen: seen({ ...taken, adviser: counsellorB }, text) },
  'lost, taken': {
    kind: 'lost-card',
    consultation: aConsultation({ ...taken, adviser: counsellorB }),
  },
  'lost, declined': { kind: 'lost-card', consultation: aConsultation() },
  'lost, withdrawn': { kind: 'lost-card', consultation: aConsultation({ state: 'withdrawn' }) },
  'coordinator, no taker': {
    kind: 'coordinator-card',
    seen: seen({ state: 'expired' }, text),
    advisers: [counsellorA, counsellorB],
    now,
  },
  'coordinator, taken': { kind: 'coordinator-card', seen: seen(taken, text), advisers: [], now },
  'channel status': { kind: 'channel-status', consultation: aConsultation(taken) },
  mine: { kind: 'mine', items: consultations, now },
  'mine, empty': { kind: 'mine', items: [], now },
  queue: { kind: 'queue', items: consultations, now },
  'queue, long': {
    kind: 'queue',
    items: Array.from({ length: 60 }, () => aConsultation()),
    now,
  },
  unfinished: { kind: 'unfinished', items: consultations.slice(0, 3), done: 'kuikka', now },
  'unfinished, empty': { kind: 'unfinished', items: [], now },
  'follow-up': {
    kind: 'follow-up',
    consultation: aConsultation({ ...closed, ...handing, outcome: 'handled', followUpAsked: true }),
  },
  'follow-up, answered': {
    kind: 'follow-up',
    consultation: aConsultation({ ...closed, outcome: 'handled', followUpResult: 'completed' }),
  },
  presence: {
    kind: 'presence',
    today: '2026-11-24',
    days: [
      {
        ...day,
        states: [
          { person: counsellorA, state: 'home-visit', from: at('10:00'), until: at('14:00') },
        ],
      },
      { ...day, station: 'kitee', presences: [] },
      { ...day, date: '2026-11-25', station: 'kitee', presences: [] },
      { ...day, date: '2026-12-01', presences: [nextWeek] },
    ],
    now,
  },
  digest: {
    kind: 'digest',
    date: '2026-11-24',
    own: [
      onSite,
      { ...onSite, kind: 'meeting', from: at('12:00'), until: at('12:30') },
      { person: counsellorA, kind: 'focus', from: at('13:00'), until: at('14:00') },
    ],
    waiting: [aConsultation({ urgency: 'week' })],
    unfinished: 2,
    now: at('08:00'),
  },
  'digest, quiet day': {
    kind: 'digest',
    date: '2026-11-24',
    own: [],
    waiting: [],
    unfinished: 0,
    now: at('08:00'),
  },
  'station post': { kind: 'station-post', day },
  'station post, nobody': { kind: 'station-post', day: { ...day, presences: [] } },
  'entry form': { kind: 'entry-form', nonce: 'lumikko', station: 'kitee', missing: [] },
  'entry form, linked': {
    kind: 'entry-form',
    nonce: 'lumikko',
    request: 'kolibri',
    missing: ['station', 'topic'],
  },
  'entry done': {
    kind: 'entry-done',
    entry: {
      id: 'lumikko',
      kind: 'meeting',
      by: counsellorA,
      at: now,
      station: 'kitee',
      topic: 'benefits',
      direction: 'to-social',
      counterpart: 'health',
    },
  },
  'absence form': { kind: 'absence-form' },
  'absence set': {
    kind: 'absence-set',
    from: now,
    until: at('2026-11-25T16:00'),
    substitute: counsellorB,
    replanned: 2,
  },
  'absence set, nothing waited': {
    kind: 'absence-set',
    from: now,
    until: at('16:00'),
    replanned: 0,
  },
  'state form': { kind: 'state-form', state: 'busy' },
  'state set': {
    kind: 'state-set',
    state: { person: counsellorA, state: 'home-visit', from: now, until: at('14:00') },
  },
  'state cleared': { kind: 'state-cleared' },
  'swap asked': { kind: 'swap', swap: aSwap('asked'), days: swappedDays },
  'swap taken back': { kind: 'swap', swap: aSwap('taken-back'), days: swappedDays },
  'swap accepted': { kind: 'swap', swap: aSwap('accepted'), days: swappedDays },
  'swap declined': { kind: 'swap', swap: aSwap('declined'), days: swappedDays },
  'station form': { kind: 'station-form', channel: false, station: 'kitee' },
  'station form in a channel': { kind: 'station-form', channel: true },
  'station set': { kind: 'station-set', station: 'rantakyla', channel: false },
  'station set in a channel': { kind: 'station-set', station: 'rantakyla', channel: true },
  'language form': { kind: 'language-form' },
  'language set': { kind: 'language-set' },
  'find contacts without a word': { kind: 'find-what', what: 'contacts' },
  'find trainings without a word': { kind: 'find-what', what: 'items' },
  'no contact found': { kind: 'contacts-found', entries: [], now },
  'contacts found': { kind: 'contacts-found', entries: [aService, aRoleCard], now },
  'no training found': { kind: 'items-found', trainings: [] },
  'trainings found': { kind: 'items-found', trainings: [aTraining] },
  'owner asked': {
    kind: 'nudge',
    entries: [
      { id: 'service:kela-outokumpu', name: aService.service.name, isFresh: true },
      { id: 'service:a', name: { fi: 'Diakonia' }, assuredDate: '2026-02-03', isFresh: false },
      { id: 'service:b', name: { fi: 'Velkalinja' }, isFresh: false },
    ],
    more: 3,
  },
  'owner done': {
    kind: 'nudge',
    entries: [{ id: 'service:a', name: { fi: 'Diakonia' }, isFresh: true }],
    more: 0,
  },
  'error reported': aReport({ mayAnswer: true }),
  'error report answered': aReport({ answered: true, texts: 'ended' }),
  'error report answered, to its writer': aReport({ answered: true, isOwn: true }),
  'error report past, to its writer': aReport({ answered: true, isOwn: true, texts: 'ended' }),
  'time to renew': {
    kind: 'renewals',
    renewals: [
      { item: aTraining, renewBy: '2026-12-06', hasEnded: false },
      { item: { ...aTraining, id: 'other.fi' }, renewBy: '2026-11-20', hasEnded: true },
    ],
  },
  'training offered': { kind: 'training-offered', item: aTraining, why: 'topic' },
  'contact offered': { kind: 'contact-offered', entry: aService, now },
  'training wished for': { kind: 'training-offered', item: aTraining, why: 'wish' },
  'a seat': { kind: 'session-news', session: aSession(), news: 'seat' },
  'no seat any more': { kind: 'session-news', session: aSession(), news: 'waits' },
  'no session': { kind: 'session-news', session: aSession({ room: '4' }), news: 'cancelled' },
  ...networkViews,
  'card posted': { kind: 'card-posted' },
  'write privately': { kind: 'write-privately' },
};

const refusals: readonly Refusal[] = [
  { kind: 'taken', by: counsellorB, at: at('10:12') },
  { kind: 'wrong-state', state: 'closed' },
  { kind: 'not-adviser' },
  { kind: 'not-coordinator' },
  { kind: 'not-yours' },
  { kind: 'not-found' },
  { kind: 'nothing-asked' },
  { kind: 'missing', fields: ['station', 'topic'] },
  { kind: 'too-long', field: 'question', limit: 500, length: 612 },
  ...identifierKinds.map((found) => ({ kind: 'identifier', found, where: 'message' }) as const),
  { kind: 'identifier', found: 'identity-code', where: 'search' },
  { kind: 'identifier', found: 'phone', where: 'form' },
  { kind: 'identifier', found: 'phone', where: 'action' },
  { kind: 'identifier', found: 'phone', where: 'dialog' },
  { kind: 'permission-needed' },
  { kind: 'result-needed' },
  { kind: 'unknown-choice', field: 'topic' },
  { kind: 'too-late-to-reopen', days: 7 },
  { kind: 'bad-time', field: 'until' },
  { kind: 'bad-card' },
  { kind: 'other-tenant' },
  { kind: 'guest' },
  { kind: 'unrecognised' },
  { kind: 'unrecognised-asker' },
  { kind: 'not-tended' },
  { kind: 'entry-gone' },
  { kind: 'stale-entry' },
  { kind: 'report-gone' },
  { kind: 'storage' },
  { kind: 'attachment' },
  { kind: 'days-full' },
];

const plainNotices = [
  'now-request',
  'assigned',
  'reminder',
  'accepted',
  'closed',
  'handed-over',
  'withdrawn',
  'expired',
  'still-here',
  'replanned',
  'reopened',
  'unreachable',
] as const;
const notices: readonly Notice[] = [
  ...plainNotices.map((kind) => ({ kind, consultation: aConsultation(closed) })),
  { kind: 'answered', consultation: aConsultation(taken), from: counsellorA },
];

/** Every kind of view in the states that look different, by name. */
export const sampleViews: readonly (readonly [string, View])[] = [
  ...Object.entries(views),
  ...refusals.map(
    (refusal, index) =>
      [`refused ${index}: ${refusal.kind}`, { kind: 'refused', refusal }] as const,
  ),
  ...notices.map((notice) => [`notice: ${notice.kind}`, { kind: 'notice', notice }] as const),
];

/** One of them, for tests about that card. */
export function sample(name: string): View {
  const found = sampleViews.find(([one]) => one === name);
  if (!found) throw new Error(`No sample view ${name}`);
  return found[1];
}

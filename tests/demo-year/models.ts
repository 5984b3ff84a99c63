import type { Counterpart, Direction, EntryKind } from '../../bot/src/domain/consultation/entry.ts';
import type {
  ClosingDetails,
  Instead,
  Kind,
  Outcome,
} from '../../bot/src/domain/consultation/types.ts';
import type { Urgency } from '../../bot/src/domain/routing/types.ts';
import type { Weights } from './quota.ts';

type Channel = NonNullable<ClosingDetails['channel']>;

/** What a year holds; numbers are counts, weights are shares. Published figures are exact, the rest is plausible. */
export interface YearModel {
  readonly requests: number;
  readonly kinds: Weights<Kind>;
  readonly urgencies: Weights<Urgency>;
  /** `stations`: nurses and doctors ask; `anybody`: advisers ask each other, too. */
  readonly askers: 'stations' | 'anybody';
  readonly outcomes: { readonly [K in Kind]: Weights<Outcome> };
  /** Entries of co-operation between professionals, made outside the bot. */
  readonly cooperation: {
    readonly count: number;
    readonly kinds: Weights<Exclude<EntryKind, 'meeting'>>;
    readonly directions: Weights<Direction>;
    readonly counterparts: Weights<Counterpart>;
  };
  /** Entries of client meetings. */
  readonly meetings: { readonly count: number; readonly channels: Weights<Channel> };
  /** Lisätiedot of every request that is a service for the client; the county keeps some of them. */
  readonly details: {
    readonly channel: Weights<Channel>;
    readonly followUp: Weights<NonNullable<ClosingDetails['followUp']>>;
    readonly socialClient: Weights<NonNullable<ClosingDetails['socialClient']>>;
    readonly ageBand: Weights<NonNullable<ClosingDetails['ageBand']>>;
    readonly oneContact: Weights<'yes' | 'no'>;
    /** The oldest of them. */
    readonly pensioner: Weights<'yes' | 'no'>;
    readonly sharedClient: Weights<'yes' | 'no'>;
  };
  /** Of stations that ask triggers, the share of requests in which some are ticked. */
  readonly triggers: Weights<'ticked' | 'none'>;
}

/** "Etuus- ja hakemusasioita, lausuntoasioita, kotona pärjäämisen asioita …"; the rest comes now and then. */
export const topicWeights: Readonly<Record<string, number>> = {
  ...{ benefits: 11, finances: 8, 'coping-at-home': 8, 'functional-ability': 6, statements: 5 },
  ...{ medicines: 8, physiotherapy: 6, 'oral-health': 3, 'multi-service-path': 3 },
  ...{ 'shared-client': 6, 'mental-health-and-substances': 3, 'work-ability': 3 },
};

/** The county's phenomena in the order of its list: the first are met most. */
export const phenomenonWeights: readonly number[] = [8, 6, 4];

/** "Mitä olisit tehnyt ilman konsultaatiota?" */
export const insteadWeights: Weights<Instead> = {
  ...{ 'phoned-around': 38, referred: 24, 'asked-colleague': 18, 'left-undone': 12 },
  'booked-again': 8,
};

const usual: YearModel = {
  requests: 240,
  kinds: { consult: 58, handle: 24, 'find-out': 12, 'pass-on': 6 },
  urgencies: { now: 14, today: 56, week: 30 },
  askers: 'stations',
  outcomes: {
    consult: { solved: 78, handled: 10, 'passed-on': 4, 'no-need': 8 },
    handle: { handled: 88, 'passed-on': 6, 'not-reached': 6 },
    'find-out': { 'finding-out': 80, handled: 14, 'not-reached': 6 },
    'pass-on': { 'passed-on': 60, handled: 40 },
  },
  cooperation: {
    count: 120,
    kinds: { consult: 70, other: 30 },
    directions: { 'to-social': 62, 'to-health': 38 },
    counterparts: { health: 62, social: 24, other: 14 },
  },
  meetings: { count: 160, channels: { 'home-visit': 40, reception: 60 } },
  details: {
    channel: { phone: 50, reception: 25, 'home-visit': 20, electronic: 5 },
    followUp: { none: 45, phone: 30, reception: 15, 'home-visit': 10 },
    socialClient: { no: 55, yes: 35, unknown: 10 },
    ageBand: { '18-29': 8, '30-49': 18, '50-64': 22, '65-74': 22, '75-84': 20, 'over-84': 10 },
    oneContact: { yes: 35, no: 65 },
    pensioner: { yes: 60, no: 40 },
    sharedClient: { yes: 20, no: 80 },
  },
  triggers: { ticked: 45, none: 55 },
};

/**
 * Siun sote's pilot: over 700 entries of co-operation, here one year of requests and entries
 * together; over 500 client meetings, most of them home visits.
 */
const siunSote: YearModel = {
  ...usual,
  requests: 180,
  cooperation: { ...usual.cooperation, count: 520 },
  meetings: { count: 500, channels: { 'home-visit': 64, reception: 36 } },
};

/**
 * Mikkeli: contact by phone 80 %, reception 10 %, home visits 5 %, the rest by e-mail and text
 * message; 25 % in one contact; 60 % without a social-care client relationship; 70 % pensioners.
 */
const etelaSavo: YearModel = {
  ...usual,
  requests: 560,
  kinds: { handle: 400, consult: 160 },
  urgencies: { now: 6, today: 64, week: 30 },
  cooperation: { ...usual.cooperation, count: 40 },
  meetings: { count: 60, channels: { reception: 40, 'home-visit': 20 } },
  details: {
    ...usual.details,
    channel: { phone: 80, reception: 10, 'home-visit': 5, electronic: 3, 'text-message': 2 },
    socialClient: { no: 60, yes: 32, unknown: 8 },
    ageBand: { '18-29': 5, '30-49': 12, '50-64': 23, '65-74': 26, '75-84': 24, 'over-84': 10 },
    oneContact: { yes: 25, no: 75 },
    pensioner: { yes: 70, no: 30 },
  },
};

/** By the name of the county file; whatever has no model of its own lives a usual year. */
const models: Readonly<Record<string, YearModel>> = {
  'siun-sote': siunSote,
  'etela-savo': etelaSavo,
  varha: { ...usual, meetings: { count: 320, channels: { 'home-visit': 45, reception: 55 } } },
  'oma-hame': {
    ...usual,
    requests: 300,
    details: { ...usual.details, sharedClient: { yes: 45, no: 55 } },
  },
  'paijat-hame': { ...usual, requests: 420, askers: 'anybody' },
};

export const modelOf = (seed: string): YearModel => models[seed] ?? usual;

/** The same year with fewer of everything, in the same shares. */
export function smaller(model: YearModel, by: number): YearModel {
  const less = (count: number) => Math.round(count / by);
  return {
    ...model,
    requests: less(model.requests),
    cooperation: { ...model.cooperation, count: less(model.cooperation.count) },
    meetings: { ...model.meetings, count: less(model.meetings.count) },
  };
}

import type { EntryFact, RequestFact } from './fact.ts';

type Code = string | undefined;

/** What is counted of a request by its codes; one without a code is left out of that count. */
export const requestCodes = {
  byTopic: ({ topic }: RequestFact): Code => topic,
  byKind: ({ kind }: RequestFact): Code => kind,
  byOutcome: ({ outcome }: RequestFact): Code => outcome,
  byDirection: ({ direction }: RequestFact): Code => direction,
  byCounterpart: ({ counterpart }: RequestFact): Code => counterpart,
  byChannel: ({ details }: RequestFact): Code => details.channel,
  byTimeBand: ({ details }: RequestFact): Code => details.timeBand,
  byUrgency: ({ urgency }: RequestFact): Code => urgency,
  byState: ({ state }: RequestFact): Code => state,
  byWay: ({ way }: RequestFact): Code => way,
  byProfession: ({ profession }: RequestFact): Code => profession,
  byAskerProfession: ({ beside }: RequestFact): Code => beside?.askerProfession,
  byFollowUp: ({ details }: RequestFact): Code => details.followUp,
  byFollowUpResult: ({ followUpResult }: RequestFact): Code => followUpResult,
  /** Whether one contact was enough: `yes` and `no`. */
  byOneContact: ({ details }: RequestFact): Code => yesOrNo(details.oneContact),
} as const;

/** Exact histograms of whole minutes. */
export const requestTimes = {
  minutesToAccept: ({ minutesToAccept }: RequestFact) => minutesToAccept,
  minutesToClose: ({ minutesToClose }: RequestFact) => minutesToClose,
  onSiteToAccept: ({ beside }: RequestFact) => beside?.onSiteToAccept,
  onSiteToClose: ({ beside }: RequestFact) => beside?.onSiteToClose,
} as const;

/** What is counted of an entry by its codes. */
export const entryCodes = {
  byTopic: ({ topic }: EntryFact): Code => topic,
  byKind: ({ kind }: EntryFact): Code => kind,
  byOutcome: ({ outcome }: EntryFact): Code => outcome,
  byDirection: ({ direction }: EntryFact): Code => direction,
  byCounterpart: ({ counterpart }: EntryFact): Code => counterpart,
  byChannel: ({ channel }: EntryFact): Code => channel,
  byTimeBand: ({ timeBand }: EntryFact): Code => timeBand,
  /** Of client meetings alone. */
  meetingsByChannel: ({ kind, channel }: EntryFact): Code =>
    kind === 'meeting' ? channel : undefined,
  /** Co-operation between professionals that no request counts already. */
  cooperationByDirection: (fact: EntryFact): Code =>
    isCooperation(fact) ? fact.direction : undefined,
  cooperationByCounterpart: (fact: EntryFact): Code =>
    isCooperation(fact) ? fact.counterpart : undefined,
} as const;

/**
 * What describes clients, or what askers thought of single advisers: told only as
 * domain/statistics/published.ts says, never by the filters of whoever asks.
 */
export const guardedCodes = {
  ageBand: ({ details }: RequestFact): Code => details.ageBand,
  pensioner: ({ details }: RequestFact): Code => yesOrNo(details.pensioner),
  socialClient: ({ details }: RequestFact): Code => details.socialClient,
  phenomenon: ({ details }: RequestFact): Code => details.phenomenon,
  sharedClient: ({ details }: RequestFact): Code => yesOrNo(details.sharedClient),
  responsible: ({ details }: RequestFact): Code => details.responsible,
  helped: ({ helped }: RequestFact): Code => helped,
  instead: ({ instead }: RequestFact): Code => instead,
} as const;
export type GuardedCode = keyof typeof guardedCodes;

/** Keyed marks of people: to count how many there are, and how evenly work is spread. */
export const requestMarks = {
  /** Who asked. */
  askers: ({ beside }: RequestFact) => beside?.asker,
  /** Who took the request. */
  advisers: ({ beside }: RequestFact) => beside?.adviser,
} as const;

/** The same of those whose work askers have rated; of each rating apart. */
export const ratedMarks = {
  helpedBy: ({ helped, beside }: RequestFact) => helped && beside?.adviser,
  insteadBy: ({ instead, beside }: RequestFact) => instead && beside?.adviser,
} as const;

const isCooperation = ({ kind, linked }: EntryFact): boolean => kind !== 'meeting' && !linked;

function yesOrNo(value: boolean | undefined): 'yes' | 'no' | undefined {
  if (value === undefined) return undefined;
  return value ? 'yes' : 'no';
}

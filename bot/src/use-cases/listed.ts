import type { Scope } from '../contract/requests.ts';
import { mayRead, mayTake } from '../domain/consultation/rights.ts';
import type { Consultation, State } from '../domain/consultation/types.ts';
import type { PersonId } from '../domain/roster/county.ts';
import type { Urgency } from '../domain/routing/types.ts';
import { monthAfter, monthOf, monthsBetween, type Month } from '../domain/statistics/months.ts';
import type { Instant, LocalDate } from '../domain/time.ts';
import { openNow } from './lists.ts';
import type { Tools } from './tools.ts';

/** A place in the list: what comes after it is older. */
export interface Place {
  readonly askedAt: Instant;
  readonly id: string;
}

export interface Wanted {
  readonly scope: Scope;
  readonly states?: readonly State[];
  readonly urgencies?: readonly Urgency[];
  readonly station?: string;
  readonly topic?: string;
  /** Asked on this local day or later. */
  readonly from?: LocalDate;
  /** Asked on this local day or before. */
  readonly until?: LocalDate;
  readonly after?: Place;
  readonly limit: number;
  /** Further words to look for. */
  readonly fits: (one: Consultation) => boolean;
}

export interface Listed {
  readonly items: readonly Consultation[];
  /** Set where there are more. */
  readonly next?: Place;
}

/** So far back a list reaches where nothing else is said. */
const monthsBack = 24;
/** What is older is in the figures alone. */
const monthsAtMost = 60;
/** So many months are read at once. */
const atOnce = 6;

/**
 * One page of a list, newest first: what was asked meanwhile comes before the first page and moves
 * nothing. Read from the lists of the person's months, never from all requests.
 */
export async function listRequests(
  tools: Tools,
  reader: PersonId,
  wanted: Wanted,
): Promise<Listed> {
  const { first, last } = monthsOf(tools, wanted);
  const read = wanted.scope === 'queue' ? undefined : monthlyOf(tools, reader, wanted.scope);
  const isIn = scopeOf(tools, reader, wanted.scope);
  const isWanted = wantedBy(tools, wanted);
  const held = new Map<string, Consultation>();
  const hold = (all: readonly Consultation[]) => {
    for (const one of all)
      if (one.version > (held.get(one.id)?.version ?? 0)) held.set(one.id, one);
  };
  hold(read ? tools.known.recent() : await openNow(tools));
  const page = (since: Month) =>
    [...held.values()]
      .filter((one) => monthOf(one.askedAt, timeZoneOf(tools)) >= since)
      .filter((one) => isIn(one) && isWanted(one))
      .sort(newestFirst);
  // Months are read backwards, until the page is full.
  for (let until = last; read && until >= first;) {
    const since = [first, monthAfter(until, 1 - atOnce)].sort().at(-1) ?? first;
    const months = monthsBetween(since, until);
    hold(await read(months));
    if (page(since).length > wanted.limit) return cut(page(since), wanted.limit);
    until = monthAfter(since, -1);
  }
  return cut(page(first), wanted.limit);
}

function cut(all: readonly Consultation[], limit: number): Listed {
  const items = all.slice(0, limit);
  const last = items.at(-1);
  return all.length > limit && last
    ? { items, next: { askedAt: last.askedAt, id: last.id } }
    : { items };
}

/** Ids break ties, so that no two stand in the same place. */
function newestFirst(one: Place, other: Place): number {
  const byId = one.id < other.id ? 1 : -1;
  return other.askedAt - one.askedAt || (one.id === other.id ? 0 : byId);
}

type Monthly = (months: readonly Month[]) => Promise<readonly Consultation[]>;

/** The stored list that holds a scope's requests. */
function monthlyOf({ views }: Tools, reader: PersonId, scope: Exclude<Scope, 'queue'>): Monthly {
  switch (scope) {
    case 'mine':
      return (months) => views.ofAsker(reader, months);
    case 'taken':
      return (months) => views.ofAdviser(reader, months);
    case 'all':
      return (months) => views.ofMonths(months);
  }
}

function scopeOf({ known }: Tools, reader: PersonId, scope: Scope): (one: Consultation) => boolean {
  const actor = known.actor({ id: reader, name: '' });
  const facts = known.facts();
  switch (scope) {
    case 'mine':
      return ({ asker }) => asker === reader;
    case 'taken':
      return ({ adviser, responsibleAdviser, formerAdvisers = [] }) =>
        [adviser, responsibleAdviser, ...formerAdvisers].includes(reader);
    case 'queue':
      return (one) =>
        (one.state === 'waiting' || one.state === 'expired') &&
        mayTake(actor, one, facts) === undefined;
    case 'all':
      return (one) => mayRead(actor, one, facts);
  }
}

function wantedBy(tools: Tools, wanted: Wanted): (one: Consultation) => boolean {
  const { states, urgencies, station, topic, from, until, after, fits } = wanted;
  const calendar = tools.known.calendar();
  const start = from === undefined ? -Infinity : calendar.instantOf(from, '00:00');
  const end =
    until === undefined ? Infinity : calendar.instantOf(calendar.nextDate(until), '00:00');
  return (one) =>
    one.askedAt >= start &&
    one.askedAt < end &&
    (after === undefined || newestFirst(after, one) < 0) &&
    (states?.includes(one.state) ?? true) &&
    (urgencies?.includes(one.urgency) ?? true) &&
    (station === undefined || one.station === station) &&
    (topic === undefined || one.topic === topic) &&
    fits(one);
}

/** The months to look through. */
function monthsOf(tools: Tools, { from, until, after }: Wanted): { first: Month; last: Month } {
  const zone = timeZoneOf(tools);
  const now = monthOf(tools.clock.now(), zone);
  const ends = [now, until?.slice(0, 7), after && monthOf(after.askedAt, zone)];
  const last = ends.filter((month) => month !== undefined).sort()[0] ?? now;
  const oldest = monthAfter(now, -monthsAtMost);
  const first = from?.slice(0, 7) ?? monthAfter(now, -monthsBack);
  return { first: first < oldest ? oldest : first, last };
}

const timeZoneOf = ({ known }: Tools): string => known.county().timeZone;

import { isAdviser, mayTake } from '../domain/consultation/rights.ts';
import type { Consultation } from '../domain/consultation/types.ts';
import type { PersonId, StationId } from '../domain/roster/county.ts';
import type { MomentaryState, Presence } from '../domain/schedule/types.ts';
import { monthAfter, monthOf } from '../domain/statistics/months.ts';
import { day, type Instant, type LocalDate } from '../domain/time.ts';
import { openNow, weekFrom } from './lists.ts';
import type { Tools } from './tools.ts';

/** Somebody who is on site today, now or later. */
export interface Here {
  readonly presence: Presence;
  readonly isNow: boolean;
  readonly state: MomentaryState | undefined;
  /** Until then they are not there yet, or not to be disturbed; undefined: now, or not any more today. */
  readonly hereFrom: Instant | undefined;
}

export interface AtStation {
  readonly station: StationId;
  readonly here: readonly Here[];
  readonly next: Presence | undefined;
  readonly week: readonly { readonly date: LocalDate; readonly presences: readonly Presence[] }[];
}

export interface Work {
  readonly queue: readonly Consultation[];
  readonly unfinished: readonly Consultation[];
  readonly followUps: readonly Consultation[];
  readonly state: MomentaryState | undefined;
  readonly days: readonly Presence[];
}

export interface TodayFound {
  readonly place: AtStation | undefined;
  readonly mine: readonly Consultation[];
  readonly toRate: readonly Consultation[];
  readonly work: Work | undefined;
}

/**
 * All that the page Tänään shows, in one look.
 * @param asked the station to show; the reader's own where it is not said
 */
export async function todayFor(
  tools: Tools,
  reader: PersonId,
  asked: StationId | undefined,
): Promise<TodayFound> {
  const { known } = tools;
  const own = known.contact(reader)?.homeStation ?? known.person(reader)?.stations[0];
  const station = asked ?? own;
  const works = isAdviser(known.person(reader));
  const [asking, work] = await Promise.all([
    askedBy(tools, reader),
    works ? workOf(tools, reader) : undefined,
  ]);
  return {
    place: station === undefined ? undefined : atStation(tools, station),
    mine: asking.filter(isOpen),
    toRate: asking.filter(
      ({ state, helped, textErased }) => state === 'closed' && helped === undefined && !textErased,
    ),
    work,
  };
}

function atStation(tools: Tools, station: StationId): AtStation {
  const calendar = tools.known.calendar();
  const now = tools.clock.now();
  const today = calendar.dateOf(now);
  const tomorrow = calendar.instantOf(calendar.nextDate(today), '00:00');
  return {
    station,
    here: calendar
      .onSite(station, today)
      .filter(({ until }) => until > now)
      .map((presence) => hereOf(tools, presence, now)),
    next: calendar.nextOnSite(station, tomorrow),
    week: weekFrom(tools, now).map((date) => ({
      date,
      presences: calendar.onSite(station, date),
    })),
  };
}

function hereOf({ known }: Tools, presence: Presence, now: Instant): Here {
  const { person, from, until } = presence;
  const free = known.calendar().freeAt(person, Math.max(now, from));
  return {
    presence,
    isNow: from <= now,
    state: known.calendar().stateAt(person, now),
    hereFrom: free > now && free < until ? free : undefined,
  };
}

/** This month's and the last one's, and what is open still; newest first. */
async function askedBy(tools: Tools, reader: PersonId): Promise<readonly Consultation[]> {
  const listed = await tools.views.ofAsker(reader, lastMonths(tools, 2));
  return newest(listed, tools.known.recent())
    .filter(({ asker }) => asker === reader)
    .sort((a, b) => b.askedAt - a.askedAt);
}

/** "Miten päättyi?" is asked a month after the closing. */
const followUpMonths = 4;

async function workOf(tools: Tools, reader: PersonId): Promise<Work> {
  const [open, held] = await Promise.all([
    openNow(tools),
    tools.views.ofAdviser(reader, lastMonths(tools, followUpMonths)),
  ]);
  const now = tools.clock.now();
  return {
    queue: open.filter((one) => mayTakeNow(tools, reader, one)).sort(byDue),
    unfinished: open
      .filter((one) => isUnfinished(one, reader))
      .sort((a, b) => (a.acceptedAt ?? a.askedAt) - (b.acceptedAt ?? b.askedAt)),
    followUps: newest(held, tools.known.recent()).filter(
      ({ adviser, state, followUpAsked, followUpResult }) =>
        adviser === reader && state === 'closed' && followUpAsked && followUpResult === undefined,
    ),
    state: tools.known.calendar().stateAt(reader, now),
    days: ownDays(tools, reader, now),
  };
}

function mayTakeNow({ known }: Tools, reader: PersonId, one: Consultation): boolean {
  const actor = known.actor({ id: reader, name: '' });
  const isFree = one.state === 'waiting' || one.state === 'expired';
  return isFree && one.asker !== reader && mayTake(actor, one, known.facts()) === undefined;
}

/** A client who is here comes first, then whose next step is due first. */
function byDue(a: Consultation, b: Consultation): number {
  const last = ({ urgency }: Consultation) => Number(urgency !== 'now');
  const due = (one: Consultation) => one.due?.at ?? Infinity;
  return last(a) - last(b) || due(a) - due(b) || a.askedAt - b.askedAt;
}

/** Taken and not ended, or handed over and still theirs to see to. */
function isUnfinished(one: Consultation, reader: PersonId): boolean {
  const { state, adviser, responsibleAdviser } = one;
  return state !== 'expired' && isOpen(one) && [adviser, responsibleAdviser].includes(reader);
}

/** So many days are looked through for one's own, and so many are shown. */
const daysAhead = 28;
const daysShown = 5;

function ownDays({ known }: Tools, reader: PersonId, now: Instant): readonly Presence[] {
  const calendar = known.calendar();
  const noon = calendar.instantOf(calendar.dateOf(now), '12:00');
  return Array.from({ length: daysAhead }, (_, ahead) => calendar.dateOf(noon + ahead * day))
    .flatMap((date) => calendar.day(date))
    .filter(({ person, kind, until }) => person === reader && kind === 'on-site' && until > now)
    .slice(0, daysShown);
}

function lastMonths(tools: Tools, count: number): readonly string[] {
  const now = monthOf(tools.clock.now(), tools.known.county().timeZone);
  return Array.from({ length: count }, (_, back) => monthAfter(now, -back));
}

/** Of each the newest version that either list knows. */
function newest(...lists: readonly (readonly Consultation[])[]): Consultation[] {
  const held = new Map<string, Consultation>();
  for (const one of lists.flat())
    if (one.version > (held.get(one.id)?.version ?? 0)) held.set(one.id, one);
  return [...held.values()];
}

const isOpen = ({ state }: Consultation): boolean => state !== 'closed' && state !== 'withdrawn';

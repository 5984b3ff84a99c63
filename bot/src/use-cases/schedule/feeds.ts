import type { Feeds } from '../../contract/schedule-files.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import { firstMondayOfYear, isoOf, plusDays } from '../../domain/schedule/dates.ts';
import { feedEvents } from '../../domain/schedule/feed.ts';
import type { FeedEvent, FeedSubject } from '../../domain/schedule/feed.ts';
import { daysFull, fits } from '../../domain/schedule/fits.ts';
import type { DaysFull } from '../../domain/schedule/fits.ts';
import type { Feed, Schedules } from '../../domain/schedule/types.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Tools } from '../tools.ts';
import { mayNot } from './days.ts';

export type FeedMade =
  | { readonly kind: 'made'; readonly secret: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden' }
  | DaysFull;

/**
 * A new address for the caller's calendar program; the one made before is gone. The secret is told
 * this once, and again to the same act sent again: what is kept cannot be turned back into it.
 * @param act names this very act
 */
export async function makeFeed(
  tools: Tools,
  caller: PersonId,
  subject: FeedSubject,
  act: string,
): Promise<FeedMade> {
  const refused = mayNotRead(tools, caller, subject);
  if (refused) return refused;
  const secret = tools.secrets.address(caller, act);
  const feed: Feed = {
    ...subject,
    mark: markOf(tools, secret),
    owner: caller,
    made: tools.clock.now(),
  };
  const saved = await tools.config.changeSchedules(caller, feed.made, (before) => {
    const after = { ...before, feeds: withNewest(feedsOf(before), feed) };
    return fits(before, after) ? after : before;
  });
  tools.known.setSchedules(saved);
  const isKept = feedsOf(saved).some(({ mark }) => mark === feed.mark);
  return isKept ? { kind: 'made', secret } : daysFull;
}

/** Of one's own the latest are kept: all schedules lie in one row, and anybody may ask for an address. */
const ownAtMost = 10;

function withNewest(feeds: readonly Feed[], feed: Feed): readonly Feed[] {
  const left = feeds.filter((one) => !isSame(one, feed));
  const surplus = left.filter(({ owner }) => owner === feed.owner).slice(0, 1 - ownAtMost);
  return [...left.filter((one) => !surplus.includes(one)), feed];
}

/** Everybody may read where the people of a station are; somebody's whole day only who may change it. */
function mayNotRead(tools: Tools, caller: PersonId, subject: FeedSubject) {
  if ('person' in subject) return mayNot(tools, caller, subject.person);
  return tools.known.station(subject.station) ? undefined : ({ kind: 'not-found' } as const);
}

const feedsOf = ({ feeds = [] }: Schedules): readonly Feed[] => feeds;

const isSame = (one: Feed, other: Feed): boolean =>
  one.owner === other.owner && one.person === other.person && one.station === other.station;

const markOf = ({ secrets }: Tools, secret: string): string =>
  secrets.operation(['calendar-feed', secret]);

/** Which addresses the caller has; the addresses themselves nobody can tell any more. */
export function ownFeeds({ known }: Tools, caller: PersonId): Feeds {
  const own = feedsOf(known.schedules()).filter(({ owner }) => owner === caller);
  return {
    feeds: own.map(({ person, station, made }) => ({
      person: person ?? null,
      station: station ?? null,
      made: isoOf(made),
    })),
  };
}

/** What stands behind an address. */
export interface FeedFound {
  readonly subject: FeedSubject;
  readonly language: Language;
}

/** A little more than a year: who looks at the same week next year finds it. */
const aheadDays = 400;
const behindDays = 28;

/** Undefined for what is no address, is one no more, or is of somebody who has left. */
export function findFeed(tools: Tools, secret: string): FeedFound | undefined {
  const { known } = tools;
  const mark = markOf(tools, secret);
  const feed = feedsOf(known.schedules()).find((one) => one.mark === mark);
  const subject = feed && subjectNow(tools, feed);
  if (!feed || !subject) return undefined;
  return { subject, language: known.contact(feed.owner)?.language ?? 'fi' };
}

/** The days that a calendar program is shown, seen from a day. */
export function eventsFrom(
  schedules: Schedules,
  subject: FeedSubject,
  today: LocalDate,
): readonly FeedEvent[] {
  const first = firstMondayOfYear(plusDays(today, -behindDays));
  return feedEvents(schedules, subject, first, plusDays(today, aheadDays));
}

/** What the owner may still read: roles and stations change. */
function subjectNow(tools: Tools, { owner, person, station }: Feed): FeedSubject | undefined {
  const met = tools.known.contact(owner);
  // Whoever was made anonymous is not met any more either.
  if (met ? met.gone !== undefined : !tools.known.person(owner)) return undefined;
  const subject = person === undefined ? station && { station } : { person };
  return subject && !mayNotRead(tools, owner, subject) ? subject : undefined;
}

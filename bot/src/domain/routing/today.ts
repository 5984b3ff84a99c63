import type { PersonId } from '../roster/county.ts';
import type { LocalDate, Instant } from '../time.ts';
import { nearby, tierOf, tiersAt } from './candidates.ts';
import type { Route, TierPeople } from './candidates.ts';
import { withPartners } from './groups.ts';
import type { Group } from './groups.ts';

/** People asked so far: before this plan and by its earlier steps. */
export type Asked = ReadonlySet<PersonId>;

/**
 * The next to be asked from `at` on: of that day's people, or, when nobody has been asked yet or
 * the office has closed, of the days up to the next working day. Before the office opens, when no
 * coordinator is told yet, also those who are free by its opening.
 */
export function nextGroup(route: Route, at: Instant, asked: Asked): Group | undefined {
  const { calendar } = route;
  const today = groupOfDay(route, at, asked);
  if (today !== undefined) return today;
  const opensAt = calendar.afterWorkingMinutes([], at, 0);
  const closed = calendar.dateOf(opensAt) !== calendar.dateOf(at);
  if (asked.size > 0 && !closed) return groupOfDay(route, opensAt, asked);
  for (const date of followingDates(route, at)) {
    const morning = firstAskable(route, calendar.instantOf(date, '00:00'), asked);
    if (morning !== undefined) return groupOfDay(route, morning, asked);
  }
  return undefined;
}

/** A person named in a hand-over, asked alone when they next work. */
export function wishedGroup(route: Route, person: PersonId, at: Instant): Group | undefined {
  const { calendar } = route;
  if (!route.mayAsk(person)) return undefined;
  const starts = [
    at,
    ...followingDates(route, at).map((date) => calendar.instantOf(date, '00:00')),
  ];
  for (const start of starts) {
    const then = calendar.askableAt(person, start);
    if (then !== undefined)
      return { tier: tierOf(route, person, then), at: then, people: [person], digest: false };
  }
  return undefined;
}

interface Ask {
  readonly person: PersonId;
  readonly at: Instant;
}

/**
 * The nearest tier that has not had its turn is asked at the first instant when one of its people
 * works and may be disturbed. People who were busy at their own tier's turn go with a later step,
 * since waiting for each of them would keep the others from being asked.
 */
function groupOfDay(route: Route, at: Instant, asked: Asked): Group | undefined {
  const missed: Ask[] = [];
  const tiers = route.request.wider ? [asOne(nearby(route, at))] : tiersAt(route, at);
  let nearest: TierPeople['tier'] | undefined;
  for (const { tier, people } of tiers) {
    const open = asksOf(route, people, at, asked);
    if (open.length === 0) continue;
    if (!hadItsTurn(route, people, at, asked)) {
      const first = Math.min(...open.map((ask) => ask.at));
      return groupOf(route, tier, first, [...missed, ...open], asked);
    }
    if (open.some((ask) => ask.at === at)) nearest ??= tier;
    missed.push(...open);
  }
  return nearest && groupOf(route, nearest, at, missed, asked);
}

function asOne(people: readonly PersonId[]): TierPeople {
  return { tier: 'pool', people };
}

function asksOf(route: Route, people: readonly PersonId[], at: Instant, asked: Asked): Ask[] {
  return people.flatMap((person) => {
    if (asked.has(person) || !route.mayAsk(person)) return [];
    const then = route.calendar.askableAt(person, at);
    return then === undefined ? [] : [{ person, at: then }];
  });
}

/** Somebody of the tier who works that day has been asked. */
function hadItsTurn(route: Route, people: readonly PersonId[], at: Instant, asked: Asked) {
  const { calendar } = route;
  const start = calendar.instantOf(calendar.dateOf(at), '00:00');
  return people.some(
    (person) => asked.has(person) && calendar.askableAt(person, start) !== undefined,
  );
}

function groupOf(
  route: Route,
  tier: TierPeople['tier'],
  at: Instant,
  asks: readonly Ask[],
  asked: Asked,
): Group {
  const free = (person: PersonId) => route.calendar.askableAt(person, at) === at;
  const due = asks.filter((ask) => ask.at === at || (ask.at < at && free(ask.person)));
  const people = due.map(({ person }) => person);
  const fresh = (person: PersonId) => !asked.has(person) && free(person);
  return { tier, at, people: withPartners(route, people, fresh), digest: false };
}

function firstAskable(route: Route, at: Instant, asked: Asked): Instant | undefined {
  const people = [...tiersAt(route, at)].flatMap((tier) => tier.people);
  const asks = asksOf(route, people, at, asked);
  return asks.length === 0 ? undefined : Math.min(...asks.map((ask) => ask.at));
}

/** The days after that of `at`, through the next working day. */
function followingDates({ calendar }: Route, at: Instant): readonly LocalDate[] {
  const dates = [calendar.nextDate(calendar.dateOf(at))];
  for (let last = dates[0]; last && !calendar.isWorkingDay(last); dates.push(last))
    last = calendar.nextDate(last);
  return dates;
}

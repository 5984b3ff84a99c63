import type { Block, ExtraDay, Schedules } from '../../../bot/src/domain/schedule/types.ts';
import { isHoliday, isWorkingDay, weekdayOf, weekOf } from './wall.ts';
import type { WallMinute } from './wall.ts';

/** Who is there, and when what is due, found by looking at the wall clock minute by minute. */
export interface Oracle {
  readonly minutes: readonly WallMinute[];
  readonly dates: readonly string[];
  /** The first minute of the day at which the wall shows the time or a later one. */
  instantOf(date: string, time: string): number;
  /** How many presences of the person there are in this minute. */
  presences(person: string, at: number): number;
  /** On site or remote. */
  works(person: string, at: number): boolean;
  /** Somebody with any presence on this date. */
  hasDay(person: string, date: string): boolean;
  /** The end of the last of so many minutes in which one of them works; office hours on their days off. */
  after(people: readonly string[], from: number, count: number): number;
  /** The next working day's time, later than the instant. */
  nextDaily(time: string, after: number): number;
}

interface Stretch {
  readonly person: string;
  readonly kind: Block['kind'];
  readonly date: string;
  readonly from: number;
  readonly until: number;
}

export function oracleOf(
  { blocks, extraDays }: Pick<Schedules, 'blocks' | 'extraDays'>,
  office: { readonly from: string; readonly until: string },
  minutes: readonly WallMinute[],
): Oracle {
  const byDate = Map.groupBy(minutes, ({ date }) => date);
  const dates = [...byDate.keys()];
  const instantOf = (date: string, time: string): number => {
    const day = byDate.get(date) ?? [];
    const found = day.find((minute) => minute.time >= time);
    return found?.at ?? (day.at(-1)?.at ?? 0) + 60_000;
  };
  const stretch = (who: Block | ExtraDay, kind: Block['kind'], date: string): Stretch => ({
    person: who.person,
    kind,
    date,
    from: instantOf(date, who.from),
    until: instantOf(date, who.until),
  });
  const happens = ({ weekday, weeks }: Block, date: string) =>
    weekday === weekdayOf(date) &&
    !isHoliday(date) &&
    (weeks === 'every' || (weeks === 'odd') === (weekOf(date) % 2 === 1));
  const all = dates.flatMap((date) => [
    ...blocks
      .filter((block) => happens(block, date))
      .map((block) => stretch(block, block.kind, date)),
    ...extraDays
      .filter((extra) => extra.date === date)
      .map((extra) => stretch(extra, 'on-site', date)),
  ]);
  const own = Map.groupBy(
    all.filter(({ from, until }) => from < until),
    ({ person }) => person,
  );
  const holding = (person: string, at: number) =>
    (own.get(person) ?? []).filter(({ from, until }) => from <= at && at < until);
  const works = (person: string, at: number) =>
    holding(person, at).some(({ kind }) => kind === 'on-site' || kind === 'remote');

  const clocks = new Map<string, readonly number[]>();
  /** The minutes that count for these people, in order. */
  const clockOf = (people: readonly string[]): readonly number[] => {
    const key = people.join(' ');
    const known = clocks.get(key);
    if (known) return known;
    const ticks = dates.flatMap((date) => {
      const day = byDate.get(date) ?? [];
      const worked = day.filter(({ at }) => people.some((person) => works(person, at)));
      const hours = day.filter(({ time }) => office.from <= time && time < office.until);
      const open = isWorkingDay(date) ? hours : [];
      return (worked.length > 0 ? worked : open).map(({ at }) => at);
    });
    clocks.set(key, ticks);
    return ticks;
  };

  return {
    ...{ minutes, dates, instantOf, works },
    presences: (person, at) => holding(person, at).length,
    hasDay: (person, date) => (own.get(person) ?? []).some((one) => one.date === date),
    after: (people, from, count) => {
      const ticks = clockOf(people);
      const begin = firstFrom(ticks, from);
      return (ticks[begin + count - 1] ?? Infinity) + 60_000;
    },
    nextDaily: (time, after) => {
      const days = dates.filter(isWorkingDay).map((date) => instantOf(date, time));
      return days.find((at) => at > after) ?? Infinity;
    },
  };
}

/** The place of the first that is not before. */
function firstFrom(sorted: readonly number[], from: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

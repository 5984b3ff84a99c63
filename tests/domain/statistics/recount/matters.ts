import type { Entry } from '../../../../bot/src/domain/consultation/entry.ts';
import { county, minutesOf, stationIds, stretchesOn } from './county.ts';
import type { Line, LoggedRequest, RawLog } from './raw-log.ts';

// What happened to each request, read from the lines of its log and from nothing else.

const minute = 60_000;

/** The log as it stood at an instant. */
export interface Counted {
  readonly matters: readonly Matter[];
  readonly entries: readonly EntryRead[];
}

export type Matter = ReturnType<typeof readRequest>;
export type EntryRead = Entry & { readonly month: string };

export function readLog({ requests, entries }: RawLog, until: number): Counted {
  return {
    matters: requests.flatMap((one) => {
      const lines = one.lines.filter(({ at }) => at <= until);
      return lines.length === 0 ? [] : [readRequest(one, lines)];
    }),
    entries: entries
      .filter(({ at }) => at <= until)
      .map((entry) => ({ ...entry, month: monthOf(entry.at) })),
  };
}

function readRequest({ asker }: LoggedRequest, lines: readonly Line[]) {
  const sent = lines[0]!;
  const last = (...actions: readonly Line['action'][]) =>
    lines.findLastIndex(({ action }) => actions.includes(action));
  const sinceReopened = lines.slice(last('reopened') + 1);
  const fields = lines[last('sent', 'edited')]!.fields!;
  const closings = lines.filter(({ action }) => action === 'closed');
  const closed = sinceReopened.findLast(({ action }) => action === 'closed');
  const taken = lines.find(({ action }) => action === 'accepted' || action === 'assigned');
  const lastTaken = lines[last('accepted', 'assigned')];
  const details = Object.assign(
    {},
    ...closings.map(({ closing }) => closing!.details),
  ) as NonNullable<Line['closing']>['details'];
  const ratings = sinceReopened.flatMap(({ rating }) => rating ?? []);
  const onSite = (until: Line | undefined) =>
    until && onSiteMinutes(fields.station, sent.at, until.at);
  return {
    month: monthOf(sent.at),
    asker,
    ...{ station: fields.station, topic: fields.topic, kind: fields.kind, way: fields.way },
    profession: fields.profession,
    urgency: last('client-left') > last('sent', 'edited') ? 'today' : fields.urgency,
    direction: fields.between.direction,
    counterpart: fields.between.counterpart,
    askerProfession: county.people.find(({ id }) => id === asker)?.profession,
    state: lines.at(-1)!.to,
    minutesToTake: taken && minutesBetween(sent.at, taken.at),
    onSiteToTake: onSite(taken),
    minutesToClose: closed && minutesBetween(sent.at, closed.at),
    onSiteToClose: onSite(closed),
    outcome: closed?.closing?.outcome,
    details,
    followUpResult: sinceReopened.findLast(({ result }) => result)?.result,
    helped: ratings.findLast(({ helped }) => helped)?.helped,
    instead: ratings.findLast(({ instead }) => instead)?.instead,
    isHandedOver: lines.some(({ action }) => action === 'handed-over'),
    /** Who has it or had it last; nobody while it waits again. */
    adviser:
      last('handed-over') > last('accepted', 'assigned') ? undefined : lastTaken?.people?.[0],
  };
}

const minutesBetween = (from: number, until: number): number =>
  Math.max(0, Math.floor((until - from) / minute));

const local = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' },
});

/** `2026-07`, as a calendar on the wall of the county shows it. */
export const monthOf = (at: number): string => local.format(at).slice(0, 7);

/** Weekdays on which nobody works: Finnish public holidays, and the eves that are kept as such. */
const holidays = [
  ...['2025-12-24', '2025-12-25', '2025-12-26', '2026-01-01', '2026-01-06', '2026-04-03'],
  ...['2026-04-06', '2026-05-01', '2026-05-14', '2026-06-19', '2026-12-24', '2026-12-25'],
  ...['2027-01-01', '2027-01-06', '2027-03-26', '2027-03-29'],
];

const firstMinute = Date.UTC(2025, 5, 30) / minute;
const lastMinute = Date.UTC(2027, 0, 20) / minute;

const hours = Array.from({ length: (lastMinute - firstMinute) / 60 }, (_, nth) => {
  const [date = '', time = ''] = local.format((firstMinute + nth * 60) * minute).split(' ');
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return { weekday: holidays.includes(date) ? undefined : weekday, clock: minutesOf(time) };
});

/** Of each station: in how many minutes before each one somebody was on site, one by one. */
const countedBefore = new Map(stationIds.map((station) => [station, countMinutes(station)]));

function countMinutes(station: string): Int32Array {
  const counts = new Int32Array(lastMinute - firstMinute + 1);
  let count = 0;
  let index = 0;
  for (const { weekday, clock } of hours) {
    const stretches = weekday === undefined ? [] : stretchesOn(station, weekday);
    for (let now = clock; now < clock + 60; now += 1) {
      if (stretches.some(([from, until]) => from <= now && now < until)) count += 1;
      index += 1;
      counts[index] = count;
    }
  }
  return counts;
}

function onSiteMinutes(station: string, from: number, until: number): number {
  const counts = countedBefore.get(station)!;
  const upTo = (at: number) => {
    const index = Math.floor(at / minute) - firstMinute;
    const isOnSite = counts[index + 1]! > counts[index]!;
    return counts[index]! * minute + (isOnSite ? at % minute : 0);
  };
  return minutesBetween(upTo(from), upTo(until));
}

import type { Consultation } from '../consultation/types.ts';
import type { ProfessionId, StationId } from '../roster/county.ts';
import type { Urgency } from '../routing/types.ts';
import { isHoliday } from '../schedule/holidays.ts';
import { zoneOf } from '../schedule/zone.ts';
import { mergeTallies, tally } from '../statistics/tally.ts';
import type { Tally } from '../statistics/tally.ts';
import { minute } from '../time.ts';
import type { Instant } from '../time.ts';

/** What planning looks at of a request of the log: codes and instants, no text and no person. */
export type Logged = Pick<
  Consultation,
  | 'station'
  | 'urgency'
  | 'profession'
  | 'askedAt'
  | 'firstAcceptedAt'
  | 'acceptedAt'
  | 'notifiedAt'
  | 'details'
>;

type TimeBand = NonNullable<Consultation['details']['timeBand']>;

/** How the log of a time looks, as counts; those of two times merge into those of both. */
export interface LogCounts {
  /** `<station> <hour of the week>`, Monday 0–1 being 0 and Sunday 23–24 being 167. */
  readonly arrivals: Tally<string>;
  /** `<station> <urgency> <profession>` */
  readonly needs: Tally<string>;
  /** Whole minutes from the last asking to the taking, of urgent requests and of others. */
  readonly reactionsNow: Tally<number>;
  readonly reactionsCalm: Tally<number>;
  readonly timeBands: Tally<TimeBand>;
}

export const arrivalKey = (station: StationId, hour: number): string => `${station} ${hour}`;

export const needKey = (station: StationId, urgency: Urgency, profession: ProfessionId): string =>
  `${station} ${urgency} ${profession}`;

/** Counts the requests of the log; those asked on public holidays are no sign of usual weeks. */
export function countLog(logged: readonly Logged[], timeZone: string): LogCounts {
  const zone = zoneOf(timeZone);
  const usual = logged.filter(({ askedAt }) => !isHoliday(zone.dayOf(askedAt).date));
  const isSameDay = (a: Instant, b: Instant) => zone.dayOf(a).number === zone.dayOf(b).number;
  const reaction = ({ firstAcceptedAt, acceptedAt, notifiedAt }: Logged) => {
    if (firstAcceptedAt === undefined || notifiedAt === undefined) return undefined;
    // What was handed over or lay overnight tells nothing of how soon somebody looks.
    if (acceptedAt !== firstAcceptedAt || firstAcceptedAt < notifiedAt) return undefined;
    if (!isSameDay(notifiedAt, firstAcceptedAt)) return undefined;
    return Math.floor((firstAcceptedAt - notifiedAt) / minute);
  };
  const hourOf = (at: Instant) => {
    const hours = Number(zone.clockOf(at).slice(0, 2));
    return 24 * (zone.dayOf(at).weekday - 1) + hours;
  };
  return {
    arrivals: tally(usual, ({ station, askedAt }) => arrivalKey(station, hourOf(askedAt))),
    needs: tally(usual, (one) => needKey(one.station, one.urgency, one.profession)),
    reactionsNow: tally(
      usual.filter(({ urgency }) => urgency === 'now'),
      reaction,
    ),
    reactionsCalm: tally(
      usual.filter(({ urgency }) => urgency !== 'now'),
      reaction,
    ),
    timeBands: tally(usual, ({ details }) => details.timeBand),
  };
}

export function mergeCounts(all: readonly LogCounts[]): LogCounts {
  return {
    arrivals: mergeTallies(all.map(({ arrivals }) => arrivals)),
    needs: mergeTallies(all.map(({ needs }) => needs)),
    reactionsNow: mergeTallies(all.map(({ reactionsNow }) => reactionsNow)),
    reactionsCalm: mergeTallies(all.map(({ reactionsCalm }) => reactionsCalm)),
    timeBands: mergeTallies(all.map(({ timeBands }) => timeBands)),
  };
}

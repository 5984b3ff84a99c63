import { countLog, mergeCounts } from '../../domain/planning/log.ts';
import type { LogCounts } from '../../domain/planning/log.ts';
import { monthAfter, monthOf, monthsBetween } from '../../domain/statistics/months.ts';
import { day } from '../../domain/time.ts';
import type { Tools } from '../tools.ts';

/** A year: every season once. What is older tells of another time. */
const monthsBack = 12;

export interface LogRead {
  readonly counts: LogCounts;
  /** Weeks since the first of its requests; 0 where there is none. */
  readonly weeks: number;
}

/** The last year of the log as counts; a month at a time, so that nobody's memory holds all of it. */
export async function readLog({ views, known, clock }: Tools): Promise<LogRead> {
  const { timeZone } = known.county();
  const now = clock.now();
  const last = monthOf(now, timeZone);
  const counted: LogCounts[] = [];
  let first = Infinity;
  for (const month of monthsBetween(monthAfter(last, -monthsBack), last)) {
    const logged = await views.ofMonths([month]);
    counted.push(countLog(logged, timeZone));
    first = logged.reduce((earliest, { askedAt }) => Math.min(earliest, askedAt), first);
  }
  // Of a log of some days a week's worth is not known yet.
  const weeks = first === Infinity ? 0 : Math.max(1, (now - first) / (7 * day));
  return { counts: mergeCounts(counted), weeks };
}

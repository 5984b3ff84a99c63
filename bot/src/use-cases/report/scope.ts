import type { ReportQuery } from '../../contract/report.ts';
import type { County, Person, Station } from '../../domain/roster/county.ts';
import { monthAfter, monthOf, monthsBetween, quarterOf } from '../../domain/statistics/months.ts';
import { earlier, type Period } from '../../domain/statistics/periods.ts';
import { isOpenTo, type Scope } from '../../domain/statistics/report.ts';
import type { Instant } from '../../domain/time.ts';

export type ScopeRead =
  | { readonly kind: 'scope'; readonly scope: Scope }
  /** Somebody else's region. */
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unknown'; readonly field: 'from' | 'stations' | 'region' | 'is' };

/** Three years, as GET /api/statistics gives at once. */
const mostMonths = 36;

/** What a query means for this reader; the last whole quarter of all their stations unless said. */
export function readScope(
  query: ReportQuery,
  county: County,
  reader: Person | undefined,
  now: Instant,
): ScopeRead {
  const period = periodOf(query, county, now);
  const { length } = monthsBetween(period.from, period.until);
  if (length === 0 || length > mostMonths) return { kind: 'unknown', field: 'from' };
  const { by, is, compare } = query;
  if ((by === undefined) !== (is === undefined)) return { kind: 'unknown', field: 'is' };
  const read = stationsOf(query, county, reader);
  if (read.kind !== 'stations') return read;
  return {
    kind: 'scope',
    scope: {
      period,
      stations: read.stations,
      ...(by === undefined || is === undefined ? {} : { filter: { by, is } }),
      ...(compare === undefined ? {} : { compared: earlier(period, compare) }),
    },
  };
}

function periodOf({ from, until }: ReportQuery, { timeZone }: County, now: Instant): Period {
  const [first = ''] = quarterOf(monthOf(now, timeZone));
  const last = until ?? (from === undefined ? monthAfter(first, -1) : monthOf(now, timeZone));
  return { from: from ?? monthAfter(last, -2), until: last };
}

type StationsRead =
  | { readonly kind: 'stations'; readonly stations: readonly Station[] }
  | Exclude<ScopeRead, { kind: 'scope' }>;

function stationsOf(query: ReportQuery, county: County, reader: Person | undefined): StationsRead {
  const wanted = query.stations?.split(',');
  if (wanted?.some((id) => county.stations.every((one) => one.id !== id)))
    return { kind: 'unknown', field: 'stations' };
  const { region } = query;
  if (region !== undefined && county.regions.every(({ id }) => id !== region))
    return { kind: 'unknown', field: 'region' };
  const asked = county.stations.filter(
    (one) =>
      (wanted === undefined || wanted.includes(one.id)) &&
      (region === undefined || one.region === region),
  );
  const own = asked.filter((one) => isOpenTo(reader, one));
  // Without a word about stations one gets one's own; a station that is another's is not given.
  const isAsked = wanted !== undefined || region !== undefined;
  if (own.length === 0 || (isAsked && own.length < asked.length))
    return asked.length === 0 ? { kind: 'unknown', field: 'stations' } : { kind: 'forbidden' };
  return { kind: 'stations', stations: own };
}

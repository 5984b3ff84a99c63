import { clientRecounts } from './clients.ts';
import { county, stationIds } from './county.ts';
import { codeCounts, figureRecounts } from './figures.ts';
import type { Counted } from './matters.ts';
import { monthsOf, quarterOf, regionOf, within } from './places.ts';
import { clientsIn, reachIn, type LogRead } from './published.ts';

/** The facts for Power BI: a line each. */
export function recountStar(log: LogRead, from: string, until: string) {
  const months = monthsOf(from, until);
  const at = (month: string, stations: readonly string[]) =>
    within(log.now, (one) => one.month === month && stations.includes(one.station));
  const areas: readonly (readonly [area: string, stations: readonly string[]])[] = [
    ['all', stationIds],
    ...county.regions.map(
      ({ id }) => [`region:${id}`, stationIds.filter((one) => regionOf(one) === id)] as const,
    ),
    ...stationIds.map((one) => [`station:${one}`, [one]] as const),
  ];
  const quarters = [...new Set(months.map(quarterOf))];
  return {
    work: months.flatMap((month) =>
      stationIds.map((station) => [
        ...[month, `station:${station}`],
        ...counts.map((id) => figureRecounts[id]!(at(month, [station])).value),
      ]),
    ),
    counts: months.flatMap((month) =>
      stationIds.flatMap((station) =>
        countsAt([month, `station:${station}`], at(month, [station])),
      ),
    ),
    times: months.flatMap((month) =>
      areas.flatMap(([area, stations]) =>
        times.flatMap((id) => {
          const { value, of } = figureRecounts[id]!(at(month, stations));
          return value === null ? [] : [[month, area, id, value, of]];
        }),
      ),
    ),
    clients: quarters.flatMap((quarter) =>
      Object.keys(clientRecounts).flatMap((code) =>
        clientsIn(log, quarter, code).flatMap(({ regions, parts, rest }) => {
          const area = `region:${regions.join('+')}`;
          const told = [...parts].map(([part, count]) => [quarter, area, `${code}:${part}`, count]);
          return rest > 0 ? [...told, [quarter, area, `${code}:_others`, rest]] : told;
        }),
      ),
    ),
    reach: quarters.flatMap((quarter) =>
      reachIn(log, quarter).map(({ stations, active, first }) => [
        ...[quarter, `station:${stations.join('+')}`, active, first],
      ]),
    ),
  };
}

const counts = [
  ...['requests', 'entries', 'cooperation', 'taken', 'closed', 'notTaken', 'withdrawn'],
  ...['handedOver', 'meetings'],
];
const times = [
  ...['acceptMedian', 'acceptMost', 'onSiteAcceptMedian', 'onSiteAcceptMost'],
  ...['closeMedian', 'closeMost', 'onSiteCloseMedian', 'onSiteCloseMost'],
];

const countsAt = (place: readonly string[], counted: Counted) =>
  codeCounts(counted).map(([code, requests, entries]) => [...place, code, requests, entries]);

import { isDeepStrictEqual } from 'node:util';
import type { Row, Table } from '../adapters/tables/rows.ts';
import type { Consultation } from '../domain/consultation/types.ts';
import { factOf } from '../domain/statistics/fact.ts';
import { monthOf } from '../domain/statistics/months.ts';
import type { Instant } from '../domain/time.ts';
import { jsonOf } from './pages.ts';
import type { AuditedRequest } from './request.ts';
import type { AuditRows, FindingKind } from './types.ts';
import { isOld, isOpen } from './within.ts';

interface Place {
  readonly table: Table;
  readonly partition: string;
  /** Ended requests are swept from the lists of what is open. */
  readonly mayLack: boolean;
  /** What the row says when it is of the newest version. */
  readonly holds: Held;
}

interface Held {
  readonly columns: Readonly<Record<string, unknown>>;
  readonly json: unknown;
}

/** Whether lists and figures follow the state; a move of the last minutes may still be on its way. */
export async function faultsInLists(
  rows: AuditRows,
  request: AuditedRequest,
  timeZone: string,
  now: Instant,
): Promise<readonly FindingKind[]> {
  const { id, version } = request.state;
  const isLate = isOld(request.log, version, now);
  const faults = placesOf(request, timeZone).map(async (place): Promise<FindingKind[]> => {
    const found = await rows.get(place.table, place.partition, id);
    const name = place.table === 'Views' ? 'view' : 'fact';
    if (!found) return place.mayLack || !isLate ? [] : [`${name}-missing`];
    const held = Number(found.values['version']);
    const isBehind = held < version;
    const isWrong = isBehind ? isLate : held > version || !tells(found, place.holds);
    return isWrong ? [`${name}-differs`] : [];
  });
  return (await Promise.all(faults)).flat();
}

function placesOf(request: AuditedRequest, timeZone: string): Place[] {
  const { state, consultation } = request;
  const { station, asker, askedAt } = state;
  const { adviser, formerAdvisers = [] } = consultation;
  const month = monthOf(askedAt, timeZone);
  const listed = (partition: string, mayLack = false, told = consultation): Place => ({
    ...{ table: 'Views', partition, mayLack },
    holds: inList(told),
  });
  const figures = (at: string, mayLack: boolean, holds: Held): Place => ({
    ...{ table: 'Facts', partition: `${month}_${at}`, mayLack, holds },
  });
  const left = state.formerStations.filter((former) => former !== station);
  const ended = { ...consultation, state: 'withdrawn', endedAt: askedAt } as const;
  return [
    listed(`open_${station}`, !isOpen(state)),
    listed(`month_${month}`),
    listed(`asker_${asker}_${month}`),
    ...(adviser === undefined ? [] : [listed(`adviser_${adviser}_${month}`)]),
    ...formerAdvisers
      .filter((former) => former !== adviser)
      .map((former) => listed(`adviser_${former}_${month}`)),
    figures(station, false, {
      columns: { version: state.version, moved: undefined },
      json: plain(factOf(consultation, timeZone)),
    }),
    // Where it was moved away from, it is shown and counted no more.
    ...left.flatMap((former) => [
      listed(`open_${former}`, true, ended),
      figures(former, true, { columns: { version: state.version, moved: true }, json: undefined }),
    ]),
  ];
}

function inList(consultation: Consultation): Held {
  const { version, state, endedAt = 0 } = consultation;
  return { columns: { version, state, endedAt }, json: consultation };
}

function tells({ values }: Row, { columns, json }: Held): boolean {
  return (
    Object.entries(columns).every(([name, value]) => values[name] === value) &&
    isDeepStrictEqual(jsonOf(values), json)
  );
}

/** As it comes out of a row: without what is undefined. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

import type { Row, Table } from '../adapters/tables/rows.ts';
import { monthOf } from '../domain/statistics/months.ts';
import type { Instant } from '../domain/time.ts';
import type { AuditedRequest } from './request.ts';
import type { AuditRows, FindingKind } from './types.ts';
import { isOld, isOpen } from './within.ts';

interface Place {
  readonly table: Table;
  readonly partition: string;
  /** Ended requests are swept from the lists of what is open. */
  readonly mayLack: boolean;
}

const openStates: readonly unknown[] = ['waiting', 'accepted', 'expired'];

/** Whether lists and figures follow the state; a move of the last minutes may still be on its way. */
export async function faultsInLists(
  rows: AuditRows,
  request: AuditedRequest,
  timeZone: string,
  now: Instant,
): Promise<readonly FindingKind[]> {
  const { state, log } = request;
  const { id, version } = state;
  const isLate = isOld(log, version, now);
  const faults = placesOf(request, timeZone).map(async (place): Promise<FindingKind[]> => {
    const found = await rows.get(place.table, place.partition, id);
    const name = place.table === 'Views' ? 'view' : 'fact';
    if (!found) return place.mayLack || !isLate ? [] : [`${name}-missing`];
    const held = Number(found.values['version']);
    const isWrong = held > version || (held < version && isLate) || !tellsTruth(request, found);
    return isWrong ? [`${name}-differs`] : [];
  });
  const left = state.formerStations
    .filter((station) => station !== state.station)
    .map(async (station): Promise<FindingKind[]> => {
      const found = await rows.get('Views', `open_${station}`, id);
      const stays = found !== undefined && openStates.includes(found.values['state']);
      return stays && isLate ? ['view-differs'] : [];
    });
  return (await Promise.all([...faults, ...left])).flat();
}

function placesOf({ state }: AuditedRequest, timeZone: string): Place[] {
  const { station, asker, adviser, askedAt } = state;
  const month = monthOf(askedAt, timeZone);
  const own = [asker, adviser].map((person, index) => ({
    person,
    list: index === 0 ? 'asker' : 'adviser',
  }));
  return [
    { table: 'Views', partition: `open_${station}`, mayLack: !isOpen(state) },
    ...own.flatMap(({ person, list }): Place[] =>
      person === undefined
        ? []
        : [{ table: 'Views', partition: `${list}_${person}_${month}`, mayLack: false }],
    ),
    { table: 'Facts', partition: `${month}_${station}`, mayLack: false },
  ];
}

/** The same version says the same state; figures keep it inside. */
function tellsTruth({ state }: AuditedRequest, { values }: Row): boolean {
  const told = values['state'];
  return told === undefined || values['version'] !== state.version || told === state.state;
}

import type { PersonId, RegionId, StationId } from '../../domain/roster/county.ts';
import { mayWriteAt } from '../../domain/statistics/targets.ts';
import type { Tools } from '../tools.ts';

/** Of what the caller may write beside the figures. */
interface Places {
  readonly stations: readonly StationId[];
  readonly regions: readonly RegionId[];
  readonly mayWholeCounty: boolean;
}

export function placesFor({ known }: Tools, caller: PersonId): Places {
  const county = known.county();
  const person = known.person(caller);
  return {
    stations: county.stations
      .map(({ id }) => id)
      .filter((station) => mayWriteAt(person, { station }, county)),
    regions: county.regions
      .map(({ id }) => id)
      .filter((region) => mayWriteAt(person, { region }, county)),
    mayWholeCounty: mayWriteAt(person, {}, county),
  };
}

import { shaped } from '../../contract/county-mistakes.ts';
import { schemaOf, type Area } from '../../contract/settings.ts';
import type { Localised } from '../../domain/language.ts';
import type { County } from '../../domain/roster/county.ts';
import { undo, type Touched } from '../../domain/settings/history.ts';
import type { CountyChange } from '../../ports.ts';
import type { Tools } from '../tools.ts';
import { valueOf } from './areas.ts';
import {
  change,
  changedAreas,
  etagOf,
  type Changer,
  type Outcome,
  type Proposed,
} from './change.ts';
import { areaOf } from './history.ts';

/** `not-found`: no such change is kept. */
export type UndoOutcome =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'undone'; readonly areas: readonly Area[]; readonly replanned: number }
  | Exclude<Outcome, { readonly kind: 'saved' }>;

/**
 * Brings back what stood before one change, if nobody changed the same entries since; a change like
 * any other, reviewed and kept in the history.
 * @param ifMatch the history as the changer saw it
 */
export async function undoChange(
  tools: Tools,
  changer: Changer,
  revision: number,
  ifMatch: string,
): Promise<UndoOutcome> {
  const [one] = await tools.config.history(revision + 1, 1);
  if (one?.revision !== revision) return { kind: 'not-found' };
  let areas: readonly Area[] = [];
  const outcome = await change(tools, changer, (before) => {
    if (etagOf(tools, before) !== ifMatch) return { kind: 'stale', county: before };
    const proposed = undoneCounty(before, one, changer);
    areas = proposed.kind === 'proposed' ? changedAreas(before, proposed.county) : [];
    return proposed;
  });
  return outcome.kind === 'saved'
    ? { kind: 'undone', areas, replanned: outcome.replanned }
    : outcome;
}

function undoneCounty(
  before: County,
  { difference, former }: CountyChange,
  { words }: Changer,
): Proposed {
  const undone = undo(before, difference, former);
  if (undone.kind === 'changed-since')
    return {
      kind: 'held',
      hindrances: undone.entries.map((entry) => ({
        kind: 'changed-since',
        area: areaOf(entry.part),
        ...nameIn(before, entry),
      })),
    };
  if (undone.kind === 'names-gone') return { kind: 'held', hindrances: [{ kind: 'names-gone' }] };
  const county: County = { ...before, ...undone.parts };
  // The parts come from the history's rows; what an older Koppi wrote may not fit any more.
  const mistakes = changedAreas(before, county).flatMap((area) =>
    shaped<unknown>(schemaOf[area], valueOf(county, area), words).mistakes.map(
      ({ path, says }) => ({ path: `${area}${path && `.${path}`}`, says }),
    ),
  );
  return mistakes.length > 0 ? { kind: 'mistakes', mistakes } : { kind: 'proposed', county };
}

/** As the entry is called now. */
function nameIn(county: County, { part, key }: Touched): { readonly name?: string | Localised } {
  const lists: Readonly<
    Record<string, readonly { readonly id: string; readonly name: string | Localised }[]>
  > = {
    stations: county.stations,
    regions: county.regions,
    people: county.people,
    professions: county.professions,
    topics: county.topics,
    phenomena: county.phenomena,
  };
  const found = lists[part]?.find(({ id }) => id === key);
  return found ? { name: found.name } : {};
}

import { shaped, type MistakeWords } from '../../contract/county-mistakes.ts';
import { areas, schemaOf, type Area } from '../../contract/settings.ts';
import type { Localised } from '../../domain/language.ts';
import type { County } from '../../domain/roster/county.ts';
import { alike } from '../../domain/settings/difference.ts';
import type { Use } from '../../domain/settings/hanging.ts';
import { changedEntries, undo, type Touched } from '../../domain/settings/history.ts';
import type { Instant } from '../../domain/time.ts';
import type { CountyChange } from '../../ports.ts';
import { isDone, markOf, marked } from '../marks.ts';
import type { Tools } from '../tools.ts';
import { areaOf, valueOf } from './areas.ts';
import {
  change,
  changedAreas,
  etagOf,
  type Changer,
  type Outcome,
  type Proposed,
} from './change.ts';
import { review, type Hindrance } from './review.ts';

/** `not-found`: no such change is kept. */
export type UndoOutcome =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'undone'; readonly areas: readonly Area[]; readonly replanned: number }
  | Exclude<Outcome, { readonly kind: 'saved' }>;

export type RefusedUndo =
  | { readonly kind: 'held'; readonly hindrances: readonly Hindrance[] }
  /** What stood there before does not fit any more. */
  | { readonly kind: 'mistakes' };

/**
 * Brings back what stood before one change, if nobody changed the same entries since; a change like
 * any other, reviewed and kept in the history. Arrived once more, its answer having been lost, it is
 * the same undoing.
 * @param ifMatch the history as the changer saw it
 * @param actKey the same for every arrival of the same act; '' where the tab gave none
 */
export async function undoChange(
  tools: Tools,
  changer: Changer,
  revision: number,
  { ifMatch, actKey }: { readonly ifMatch: string; readonly actKey: string },
): Promise<UndoOutcome> {
  const [one] = await tools.config.history(revision + 1, 1);
  if (one?.revision !== revision) return { kind: 'not-found' };
  const mark = markOf(tools, [changer.by, actKey]);
  const outcome = await change(tools, changer, (before) => {
    if (isDone(before, mark)) return { kind: 'saved', county: before, replanned: 0 };
    if (etagOf(tools, before) !== ifMatch) return { kind: 'stale', county: before };
    const proposed = undoneCounty(before, one, changer.words);
    return proposed.kind === 'proposed'
      ? { ...proposed, county: marked(proposed.county, mark) }
      : proposed;
  });
  return outcome.kind === 'saved'
    ? { kind: 'undone', areas: areasOf(one), replanned: outcome.replanned }
    : outcome;
}

/** The areas that a change touched, if only by their order; the settings are several, told apart by their fields. */
function areasOf({ difference }: CountyChange): readonly Area[] {
  const touched = new Set([
    ...Object.keys(difference).flatMap((part) => (part === 'settings' ? [] : [areaOf(part)])),
    ...changedEntries(difference).flatMap(({ part, fields }) =>
      part === 'settings' ? fields.map(({ field }) => areaOf(part, field)) : [],
    ),
  ]);
  return areas.filter((area) => touched.has(area));
}

/**
 * Whether undoing one change would be refused now, decided as it is when it is pressed; what is only
 * asked about first is not refused. Undefined: it would be done.
 * @param held the county and its use, as they stand
 */
export function refusedUndo(
  { county, use }: { readonly county: County; readonly use: Use },
  one: CountyChange,
  words: MistakeWords,
  now: Instant,
): RefusedUndo | undefined {
  const proposed = undoneCounty(county, one, words);
  const found =
    proposed.kind === 'proposed'
      ? review(
          {
            ...{ before: county, after: proposed.county, by: one.by, sure: true },
            areas: changedAreas(county, proposed.county),
          },
          use,
          { words, now },
        )
      : proposed;
  if (found.kind === 'held') return found;
  return found.kind === 'mistakes' ? { kind: 'mistakes' } : undefined;
}

function undoneCounty(
  before: County,
  { difference, former }: CountyChange,
  words: MistakeWords,
): Proposed {
  const undone = undo(before, difference, former);
  if (undone.kind === 'changed-since') return { kind: 'held', hindrances: changed(before, undone) };
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

/** Each entry or form once, however many of its fields were changed. */
function changed(county: County, { entries }: { readonly entries: readonly Touched[] }) {
  const found = entries.map((entry) => ({
    kind: 'changed-since' as const,
    area: areaOf(entry.part, entry.field),
    ...nameIn(county, entry),
  }));
  return found.filter((one, at) => found.findIndex((other) => alike(one, other)) === at);
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

import type { Mistake, MistakeWords } from '../../contract/county-mistakes.ts';
import { areas, type Area, type AreaValues } from '../../contract/settings.ts';
import type { County, PersonId } from '../../domain/roster/county.ts';
import type { Schedules } from '../../domain/schedule/types.ts';
import { alike, canonical } from '../../domain/settings/difference.ts';
import type { Use } from '../../domain/settings/hanging.ts';
import { replanWaiting } from '../replan.ts';
import type { Tools } from '../tools.ts';
import { valueOf, withValue } from './areas.ts';
import { review, type Hindrance } from './review.ts';
import { takeInConfig } from './take-in.ts';

/** What became of a change that somebody wanted to make. */
export type Outcome =
  | { readonly kind: 'saved'; readonly county: County; readonly replanned: number }
  /** Somebody else changed the same area; `county` is as it stands now. */
  | { readonly kind: 'stale'; readonly county: County }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly Mistake[] }
  | { readonly kind: 'held'; readonly hindrances: readonly Hindrance[] }
  | { readonly kind: 'ask'; readonly hindrances: readonly Hindrance[] };

/** Who changes something, and how they are spoken to. */
export interface Changer {
  readonly by: PersonId;
  /** They were asked, and mean it. */
  readonly sure: boolean;
  readonly words: MistakeWords;
}

/** Letters only: the same for the same value on every instance. */
export const etagOf = ({ secrets }: Pick<Tools, 'secrets'>, value: unknown): string =>
  secrets.operation(['settings', canonical(value)]);

/**
 * Puts a value in an area's place, if the area is still as the changer saw it. The same change sent
 * again is the same change: what already stands there is taken as saved.
 */
export function changeArea<A extends Area>(
  tools: Tools,
  changer: Changer,
  area: A,
  { value, ifMatch }: { readonly value: AreaValues[A]; readonly ifMatch: string },
): Promise<Outcome> {
  return change(tools, changer, (before) => {
    const held = valueOf(before, area);
    if (alike(held, value)) return { kind: 'saved', county: before, replanned: 0 };
    if (etagOf(tools, held) !== ifMatch) return { kind: 'stale', county: before };
    return { kind: 'proposed', county: withValue(before, area, value) };
  });
}

/** What is to be kept unless the review finds something; or why nothing is. */
export type Proposed = Outcome | { readonly kind: 'proposed'; readonly county: County };

/** Reads, lets decide, reviews and keeps: with its history, and at once on this instance. */
export async function change(
  tools: Tools,
  { by, sure, words }: Changer,
  decide: (before: County) => Proposed,
): Promise<Outcome> {
  const { config, clock } = tools;
  const now = clock.now();
  const use = useOf(tools, (await config.read()).schedules);
  let outcome: Outcome | undefined;
  let before: County | undefined;
  await config.changeCounty(by, now, (held) => {
    before = held;
    const proposed = decide(held);
    outcome = proposed.kind === 'proposed' ? undefined : proposed;
    if (proposed.kind !== 'proposed') return held;
    const { county } = proposed;
    const changed = changedAreas(held, county);
    const found = review({ before: held, after: county, areas: changed, by, sure }, use, {
      words,
      now,
    });
    outcome = found.kind === 'ok' ? { kind: 'saved', county, replanned: 0 } : found;
    return found.kind === 'ok' ? county : held;
  });
  if (!outcome || !before) throw new Error('a county that nobody decided on');
  if (outcome.kind !== 'saved') return outcome;
  const { county } = outcome;
  const changed = changedAreas(before, county);
  // Also of what was already saved: the one who saved it may not have come so far.
  await takeInConfig(tools, by);
  const replanned = changed.some((area) => plannedFrom.has(area)) ? await replanWaiting(tools) : 0;
  return { kind: 'saved', county, replanned };
}

/** What hangs on the roster now. */
export const useOf = ({ known }: Tools, schedules: Schedules): Use => ({
  schedules,
  open: known.open(),
  channels: known.channels(),
});

/** Plans are made from these. */
const plannedFrom: ReadonlySet<Area> = new Set(['stations', 'people', 'limits', 'regions']);

export const changedAreas = (before: County, after: County): readonly Area[] =>
  areas.filter((area) => !alike(valueOf(before, area), valueOf(after, area)));

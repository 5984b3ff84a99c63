import type { Refusal } from '../consultation/refusal.ts';
import type { PersonId, StationId } from '../roster/county.ts';
import type { LocalDate, LocalTime, Weekday } from '../time.ts';
import type { Block } from './types.ts';

/** What is wrong with a change, and in which field: an expected outcome, told in one sentence. */
export interface ScheduleMistake {
  /** `blocks.2.until`, as the change was sent. */
  readonly path: string;
  readonly says: Says;
}

export type Says =
  | { readonly kind: 'ends-before-it-begins' }
  | { readonly kind: 'last-day-before-first' }
  | { readonly kind: 'station-needed' }
  | { readonly kind: 'unknown-station' }
  | { readonly kind: 'unknown-person' }
  | { readonly kind: 'same-person' }
  | { readonly kind: 'over-already' }
  | { readonly kind: 'id-twice' }
  /** In two places at once. */
  | {
      readonly kind: 'clash';
      readonly person: PersonId;
      readonly station: StationId;
      readonly day: Weekday | LocalDate;
      readonly from: LocalTime;
      readonly until: LocalTime;
    }
  | { readonly kind: 'holiday'; readonly date: LocalDate }
  | { readonly kind: 'nothing-to-swap'; readonly person: PersonId; readonly date: LocalDate }
  | { readonly kind: 'swap-asked-already' }
  /** A room with an identifier in it, or too long. */
  | { readonly kind: 'text-refused'; readonly refusal: Refusal };

type PlainKind = Exclude<Says['kind'], 'clash' | 'holiday' | 'nothing-to-swap' | 'text-refused'>;

const mistake = (path: string, kind: PlainKind) => ({
  path,
  says: { kind },
});

/** @param path where the block stands in what was sent, `blocks.2` */
export function blockMistakes(
  block: Block,
  path: string,
  stations: ReadonlySet<StationId>,
): readonly ScheduleMistake[] {
  const { kind, station, from, until, validFrom, validUntil } = block;
  const isBackward = validFrom !== undefined && validUntil !== undefined && validUntil < validFrom;
  return [
    ...(kind === 'on-site' && station === undefined
      ? [mistake(`${path}.station`, 'station-needed')]
      : []),
    ...(station !== undefined && !stations.has(station)
      ? [mistake(`${path}.station`, 'unknown-station')]
      : []),
    ...(until <= from ? [mistake(`${path}.until`, 'ends-before-it-begins')] : []),
    ...(isBackward ? [mistake(`${path}.validUntil`, 'last-day-before-first')] : []),
  ];
}

/** Of two blocks on site at different stations at the same time the later one in the list is named. */
export function clashes(blocks: readonly Block[]): readonly { index: number; with: Block }[] {
  return blocks.flatMap((block, index) => {
    const other = blocks.slice(0, index).find((one) => clash(one, block));
    return other ? [{ index, with: other }] : [];
  });
}

function clash(a: Block, b: Block): boolean {
  const onSite = a.kind === 'on-site' && b.kind === 'on-site' && a.station !== b.station;
  const sameWeeks = a.weeks === 'every' || b.weeks === 'every' || a.weeks === b.weeks;
  return (
    onSite &&
    sameWeeks &&
    a.person === b.person &&
    a.weekday === b.weekday &&
    a.from < b.until &&
    b.from < a.until &&
    !endsBefore(a, b) &&
    !endsBefore(b, a)
  );
}

/** The one is over before the other begins to hold. */
function endsBefore({ validUntil }: Block, { validFrom }: Block): boolean {
  return validUntil !== undefined && validFrom !== undefined && validUntil < validFrom;
}

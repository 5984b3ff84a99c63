import { Temporal } from 'temporal-polyfill';
import type { PersonId } from '../roster/county.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { Cells, Directory } from './types.ts';

/** What grows old: services and role cards. */
interface Assurable {
  readonly id: string;
  readonly owner?: PersonId;
  readonly assuredDate?: LocalDate;
  readonly assurer?: PersonId;
  readonly more?: Cells;
}

/** Nobody made sure of it within so many months, or ever. */
export function isStale({ assuredDate }: Assurable, today: LocalDate, months: number): boolean {
  return assuredDate === undefined || isPast(plusMonths(assuredDate, months), today);
}

export interface Nudge {
  readonly owner: PersonId;
  readonly services: readonly string[];
  readonly roleCards: readonly string[];
}

/**
 * Who is to be asked today whether their entries still hold: owners of stale ones, once a month
 * (`lastNudged` by owner). What nobody owns is for the coordinator's stale list alone.
 */
export function nudgesDue(
  { services, roleCards }: Directory,
  today: LocalDate,
  months: number,
  lastNudged: ReadonlyMap<PersonId, LocalDate>,
): readonly Nudge[] {
  const idsOf = (owner: PersonId, all: readonly Assurable[]) =>
    all.filter((one) => one.owner === owner && isStale(one, today, months)).map(({ id }) => id);
  const owners = new Set([...services, ...roleCards].flatMap(({ owner }) => owner ?? []));
  return [...owners]
    .filter((owner) => {
      const last = lastNudged.get(owner);
      return last === undefined || isPast(plusMonths(last, 1), today);
    })
    .map((owner) => ({
      owner,
      services: idsOf(owner, services),
      roleCards: idsOf(owner, roleCards),
    }))
    .filter((nudge) => nudge.services.length + nudge.roleCards.length > 0);
}

const plusMonths = (date: LocalDate, months: number): Temporal.PlainDate =>
  Temporal.PlainDate.from(date).add({ months });

const isPast = (day: Temporal.PlainDate, today: LocalDate): boolean =>
  Temporal.PlainDate.compare(day, today) <= 0;

/** HSDS's own column, which Koppi keeps as it came. */
const assurerColumn = 'assurer_email';

/** "Tiedot ajan tasalla": somebody made sure of it today, whoever the source says did so before. */
export function assured<T extends Assurable>(one: T, today: LocalDate, by: PersonId): T {
  const isNow = { ...one, assuredDate: today, assurer: by };
  if (one.more?.[assurerColumn] === undefined) return isNow;
  const { [assurerColumn]: _, ...more } = one.more;
  return { ...isNow, more };
}

/** The address that the source names for who made sure of it, unless one of ours did. */
export const sourceAssurer = ({ assurer, more }: Assurable): string | undefined =>
  assurer === undefined ? more?.[assurerColumn] : undefined;

/** Somebody says that an entry is wrong. The text is screened and short-lived like other free text. */
export interface ErrorReport {
  readonly id: string;
  readonly entry: { readonly kind: 'service' | 'organization' | 'role-card'; readonly id: string };
  readonly text: string;
  readonly by: PersonId;
  readonly at: Instant;
  readonly answer?: { readonly text: string; readonly by: PersonId; readonly at: Instant };
  /** How far its word has gone in the chat, and which cards hold its texts. */
  readonly told?: {
    readonly upTo: 'report' | 'answer' | 'end';
    readonly cards: readonly { readonly person: PersonId; readonly activityId: string }[];
  };
}

/** Open until somebody answers; the first answer stays. */
export function answered(
  report: ErrorReport,
  answer: NonNullable<ErrorReport['answer']>,
):
  | { readonly kind: 'answered'; readonly report: ErrorReport }
  | { readonly kind: 'already'; readonly by: PersonId; readonly at: Instant } {
  if (report.answer) return { kind: 'already', by: report.answer.by, at: report.answer.at };
  return { kind: 'answered', report: { ...report, answer } };
}

/** Whom a report reaches: the entry's owner; undefined: whoever coordinates. */
export function receiverOf(
  { entry }: ErrorReport,
  { services, roleCards }: Directory,
): PersonId | undefined {
  if (entry.kind === 'organization') return undefined;
  const all: readonly Assurable[] = entry.kind === 'service' ? services : roleCards;
  return all.find(({ id }) => id === entry.id)?.owner;
}

/** Entries that one person, or everybody at a station (`station-<id>`), wants at hand. */
export interface Pins {
  readonly id: string;
  readonly entries: readonly string[];
}

/** Entries that one person, or everybody at a station, wants at hand: newest first, each once. */
export function pinned(
  pins: readonly string[],
  entry: string,
  isPinned: boolean,
): readonly string[] {
  const others = pins.filter((one) => one !== entry);
  return isPinned ? [entry, ...others] : others;
}

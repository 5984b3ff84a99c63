import type { Instant } from '../time.ts';
import { hoursOf } from './hours.ts';
import { neighboursOf, rowsIn, type DirectoryRecord } from './records.ts';
import type { Texts } from '../language.ts';
import type {
  Address,
  Directory,
  Organization,
  Phone,
  RoleCard,
  Schedule,
  Service,
} from './types.ts';

/** What is shown of a hit of the directory: itself, and what it takes from where it belongs. */
export type DirectoryEntry = {
  readonly id: string;
  readonly phones: readonly Phone[];
  readonly addresses: readonly Address[];
} & (
  | {
      readonly kind: 'service';
      readonly service: Service;
      readonly organization: Organization | undefined;
      readonly hours: HoursNow;
    }
  | { readonly kind: 'organization'; readonly organization: Organization }
  | { readonly kind: 'role-card'; readonly roleCard: RoleCard }
);

/** Undefined in both: nothing is known of its hours, or it does not open within a year. */
export interface HoursNow {
  readonly openUntil: Instant | undefined;
  readonly nextOpen: Instant | undefined;
}

/** A text in the reader's language, or in whichever it was written. */
export const textIn = (texts: Texts | undefined, language: keyof Texts): string | undefined =>
  texts && (texts[language] ?? texts.fi ?? texts.sv ?? texts.en);

/** Undefined: it is gone, or nothing that is shown by itself. */
export function entryOf(
  id: string,
  find: (id: string) => DirectoryRecord | undefined,
  { timeZone, now }: { readonly timeZone: string; readonly now: Instant },
): DirectoryEntry | undefined {
  const record = find(id);
  if (!record) return undefined;
  const { rows } = record;
  const around = neighboursOf(record).flatMap((other) => find(other)?.rows ?? []);
  const shown = { id, phones: phonesOf(rows, around), addresses: rowsIn(around, 'addresses') };
  const [service] = rows.services ?? [];
  const [organization] = rows.organizations ?? [];
  const [roleCard] = rows.roleCards ?? [];
  if (roleCard) return { ...shown, kind: 'role-card', roleCard };
  if (organization) return { ...shown, kind: 'organization', organization };
  if (!service) return undefined;
  const hours = hoursOf(schedulesOf(rows, around), timeZone);
  return {
    ...({ ...shown, kind: 'service', service } as const),
    organization: rowsIn(around, 'organizations')[0],
    hours: { openUntil: hours.openUntil(now), nextOpen: hours.nextOpen(now) },
  };
}

type Rows = Partial<Directory>;

/** Its own; those of its places where it has none. */
export function phonesOf(own: Rows, around: readonly Rows[]): readonly Phone[] {
  return own.phones && own.phones.length > 0 ? own.phones : rowsIn(around, 'phones');
}

/** When it is open: its own times and not those of its numbers; those of its places where it has none. */
export function schedulesOf(own: Rows, around: readonly Rows[]): readonly Schedule[] {
  const times = (own.schedules ?? []).filter(({ phone }) => phone === undefined);
  return times.length > 0 ? times : rowsIn(around, 'schedules');
}

import type { PersonId } from '../roster/county.ts';
import { day, type Instant } from '../time.ts';
import type { DirectoryRecord } from './records.ts';

/** An entry that was taken out of the directory, with all that belonged to it. */
export interface Removed {
  readonly by: PersonId;
  readonly at: Instant;
  readonly rows: DirectoryRecord['rows'];
}

/** The same record without rows: nobody finds it, and no import brings back what it once said. */
export const removedRecord = ({ id, rows }: DirectoryRecord, by: PersonId, at: Instant) =>
  ({ id, rows: {}, removed: { by, at, rows } }) satisfies DirectoryRecord;

/** As it was; undefined: it is not removed, or something else stands there by now. */
export const restoredRecord = ({ id, removed }: DirectoryRecord): DirectoryRecord | undefined =>
  removed && { id, rows: removed.rows };

/** So long it can be taken back. */
export const isPastRestoring = ({ at }: Removed, now: Instant, days: number): boolean =>
  now - at >= days * day;

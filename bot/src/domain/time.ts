/** Milliseconds since 1970-01-01T00:00Z. The one way a moment is written inside Koppi. */
export type Instant = number;
/** A calendar day in the county's zone, `2026-11-24`. */
export type LocalDate = string;
/** A time of day in the county's zone, `08:30`. */
export type LocalTime = string;
/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const minute = 60_000;
export const day = 24 * 60 * minute;

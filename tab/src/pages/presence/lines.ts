import type { Pattern, Week } from '../../../../bot/src/contract/schedule.ts';
import { presenceWords, type PresenceWords } from '../../../../bot/src/wording/tab/presence.ts';
import type { Format } from '../../format.ts';
import { useKoppi, useNames, useWords } from '../../koppi.ts';

type Block = Omit<Pattern['blocks'][number], 'id'>;
type Swap = Pattern['swaps'][number];
export type Presence = Week['presences'][number];

const timeOf = (text: string) => {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return { hour, minute };
};

const joined = (parts: readonly (string | null | undefined)[], sign = ', '): string =>
  parts.filter(Boolean).join(sign);

/** Days as people read them, in one line each. */
export interface Lines {
  readonly words: PresenceWords;
  readonly format: Format;
  /** "Tiistai klo 8–15, Rantakylä, huone 4, parilliset viikot" */
  block(block: Block): string;
  /** "ke 25.11. – pe 27.11." */
  absence(absence: Week['absences'][number]): string;
  extraDay(day: Pattern['extraDays'][number]): string;
  swap(swap: Swap): string;
  /** What the one gives, and the other: "ke 25.11. (Polvijärvi klo 9–14)" */
  swapDays(swap: Swap): readonly [string, string];
  /** "klo 8–15" of a presence, cut at midnight. */
  span(presence: Pick<Presence, 'from' | 'until'>): string;
  /** What is special about it: "vaihto, tilalla: …". */
  remark(presence: Presence): string;
}

export function useLines(): Lines {
  const { language } = useKoppi();
  const { terms, format } = useWords();
  const names = useNames();
  const words = presenceWords(language);
  const span = (from: string, until: string) => terms.calendar.span(timeOf(from), timeOf(until));
  const dayWith = (date: string, stretches: Swap['gives']) => {
    const places = stretches.map(
      (one) => `${names.station(one.station)} ${span(one.from, one.until)}`,
    );
    return joined([format.day(date), places.length > 0 ? `(${joined(places)})` : null], ' ');
  };
  const swapDays = ({ date, gives, otherDate, takes }: Swap) =>
    [dayWith(date, gives), dayWith(otherDate, takes)] as const;
  return {
    words,
    format,
    block: ({ kind, station, weekday, from, until, weeks, room, validFrom, validUntil }) =>
      joined([
        `${words.weekdays[weekday - 1] ?? ''} ${span(from, until)}`,
        kind === 'on-site' ? null : words.kind[kind],
        station === null ? null : names.station(station),
        room,
        weeks === 'every' ? null : words.weeks[weeks].toLowerCase(),
        validFrom === null
          ? null
          : `${words.field.validFrom.toLowerCase()} ${format.day(validFrom)}`,
        validUntil === null
          ? null
          : `${words.field.validUntil.toLowerCase()} ${format.day(validUntil)}`,
      ]),
    absence: ({ from, until, substitute }) =>
      joined([
        period(from, until, format),
        substitute === null ? null : words.covers(names.person(substitute)),
      ]),
    extraDay: ({ date, station, from, until, room }) =>
      joined([`${format.day(date)} ${span(from, until)}`, names.station(station), room]),
    swap: (swap) => {
      const [gives, takes] = swapDays(swap);
      return words.swapLine(names.person(swap.person), gives, names.person(swap.other), takes);
    },
    swapDays,
    span: ({ from, until }) => format.span(from, until),
    remark: ({ origin, insteadOf }) =>
      joined([
        words.origin[origin],
        insteadOf === null ? null : words.insteadOf(names.person(insteadOf)),
      ]),
  };
}

/** Whole days without the hours. */
function period(from: string, until: string, format: Format): string {
  const isMidnight = (at: string) => format.dateOf(Date.parse(at) - 1) !== format.dateOf(at);
  if (!isMidnight(from) || !isMidnight(until)) {
    const isOneDay = format.dateOf(from) === format.dateOf(until);
    if (isOneDay) return `${format.day(from)} ${format.span(from, until)}`;
    return `${format.day(from)} ${format.clock(from)} – ${format.day(until)} ${format.clock(until)}`;
  }
  const last = format.dateOf(Date.parse(until) - 1);
  return format.dateOf(from) === last
    ? format.day(from)
    : `${format.day(from)} – ${format.day(last)}`;
}

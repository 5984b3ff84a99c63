import { Temporal } from 'temporal-polyfill';
import type { Texts } from '../../../domain/language.ts';
import type { Belongs, Schedule } from '../../../domain/directory/types.ts';
import type { LocalDate, LocalTime } from '../../../domain/time.ts';
import { registerWords } from '../../../wording/register.ts';
import { capital } from './charges.ts';
import { distinct } from './rows.ts';
import type { PtvHour } from './schema.ts';
import { inEach, textsOf } from './texts.ts';

/** One weekday's hours; closing not later than opening is on the next day. */
interface Opening {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly from: LocalTime;
  readonly to: LocalTime;
}

interface Span {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

interface Weekly {
  readonly hour: PtvHour;
  readonly openings: readonly Opening[];
}

const byday = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const weekdays = [1, 2, 3, 4, 5, 6, 7];
/** HSDS's end of the day; the register writes 00:00 or 24:00. */
const dayEnd = '23:59';

/**
 * The register's hours as rows of HSDS.
 * - DaysOfTheWeek: one row for all weekdays with the same times; several times a day are several rows.
 * - OverMidnight: open without a break from a time of one weekday to a time of another. A single
 *   night is one row that closes on the next day; what is longer is a row for each day.
 * - Exceptional: takes the place of the regular hours from the first to the last of its days, the same
 *   times on each of them, as the register's own pages show it; without a last day it is one day.
 * - By appointment, and hours in words alone, are rows without times.
 * Weekly hours that hold for a time only, and overlap the lasting ones on some weekday, are a
 * season's: the lasting ones pause then. Where they overlap nothing they are opened besides.
 */
export function schedulesOf(
  hours: readonly PtvHour[],
  owner: Belongs,
  of: string,
): readonly Schedule[] {
  const weekly = hours
    .filter(({ serviceHourType }) => serviceHourType !== 'Exceptional')
    .map((hour) => ({ hour, openings: openingsOf(hour) }));
  const rows = [
    ...weekly.flatMap((one) => weeklyRows(one, spansOf(one, weekly))),
    ...hours
      .filter(({ serviceHourType }) => serviceHourType === 'Exceptional')
      .flatMap(exceptionRows),
  ];
  return distinct(rows.map(({ key, ...row }) => ({ id: `${of}-hours-${key}`, ...owner, ...row })));
}

type Row = Omit<Schedule, 'id'> & { readonly key: string };

function openingsOf({ serviceHourType, isAlwaysOpen, openingHour }: PtvHour): readonly Opening[] {
  if (isAlwaysOpen) return weekdays.map((weekday) => ({ weekday, from: '00:00', to: dayEnd }));
  return openingHour.flatMap(({ dayFrom, dayTo, from, to }) => {
    if (dayFrom === undefined) return [];
    if (serviceHourType === 'OverMidnight') return unbroken(dayFrom, from, dayTo, to);
    // The register sets the last day of a single one to Monday; before the first it means nothing.
    const last = dayTo !== undefined && dayTo > dayFrom ? dayTo : dayFrom;
    return weekdays
      .slice(dayFrom - 1, last)
      .map((weekday) => ({ weekday, from, to: to === '00:00' ? dayEnd : to }));
  });
}

function unbroken(
  first: number,
  from: LocalTime,
  last: number | undefined,
  to: LocalTime,
): readonly Opening[] {
  const nights = nightsBetween(first, from, last, to);
  if (nights === 0 || (nights === 1 && to <= from)) return [{ weekday: first, from, to }];
  return Array.from({ length: nights + 1 }, (_, night) => ({
    weekday: ((first - 1 + night) % 7) + 1,
    from: night === 0 ? from : '00:00',
    to: night === nights ? to : dayEnd,
  })).filter((one) => one.to !== '00:00');
}

/** Without a last day: until the next time that the clock says so. */
function nightsBetween(
  first: number,
  from: LocalTime,
  last: number | undefined,
  to: LocalTime,
): number {
  if (last === undefined) return to <= from ? 1 : 0;
  const nights = (last - first + 7) % 7;
  return nights === 0 && to <= from ? 7 : nights;
}

function weeklyRows({ hour, openings }: Weekly, spans: readonly Span[]): readonly Row[] {
  const words = wordsOf(hour);
  const same = [...Map.groupBy(openings, ({ from, to }) => `${from}-${to}`).values()];
  const timed = same.flatMap((all) => {
    const [one] = all;
    if (one === undefined) return [];
    const days = byday.filter((_, index) => all.some(({ weekday }) => weekday === index + 1));
    return [{ freq: 'WEEKLY' as const, byday: days.join(','), ...times(one) }];
  });
  const inWords = timed.length === 0 && words.description ? [{}] : [];
  return spans.flatMap((span) =>
    [...timed, ...inWords].map((row) => ({
      ...{ ...row, ...validity(span), ...words, isException: false },
      key: keyOf(row, span),
    })),
  );
}

const times = ({ from, to }: Pick<Opening, 'from' | 'to'>) => ({
  opensAt: from,
  closesAt: to === '24:00' || (to === '00:00' && from === '00:00') ? dayEnd : to,
});

function exceptionRows(hour: PtvHour): readonly Row[] {
  const span = { from: hour.validFrom ?? '', to: hour.validTo ?? hour.validFrom ?? '' };
  const said = { ...validity(span), ...wordsOf(hour), isException: true };
  if (hour.isClosed) return [{ ...said, key: keyOf({}, span) }];
  const openings = hour.isAlwaysOpen ? [{ from: '00:00', to: dayEnd }] : hour.openingHour;
  return openings.map((one) => ({ ...said, ...times(one), key: keyOf(times(one), span) }));
}

function wordsOf({ isReservation, additionalInformation }: PtvHour): { description?: Texts } {
  const said = textsOf(additionalInformation);
  const description = isReservation
    ? inEach((language) => {
        const { byAppointment } = registerWords[language];
        return said?.[language] ? `${said[language]} – ${byAppointment}` : capital(byAppointment);
      })
    : said;
  return description ? { description } : {};
}

const spanOf = ({ validFrom, validTo }: PtvHour): Span => ({
  // Without an end they hold already, says the register, whatever their beginning.
  ...(validFrom && validTo ? { from: validFrom } : {}),
  ...(validTo ? { to: validTo } : {}),
});

/** When weekly hours hold: a season's in its time, lasting ones outside the seasons that they clash with. */
function spansOf(one: Weekly, all: readonly Weekly[]): readonly Span[] {
  const own = spanOf(one.hour);
  if (own.to !== undefined) return [own];
  const seasons = all.filter(
    ({ hour, openings }) => hour.validTo && overlap(openings, one.openings),
  );
  return outside(seasons.map(({ hour }) => spanOf(hour)));
}

const overlap = (some: readonly Opening[], others: readonly Opening[]): boolean =>
  some.some((a) =>
    others.some((b) => a.weekday === b.weekday && a.from < endOf(b) && b.from < endOf(a)),
  );
const endOf = ({ from, to }: Opening): LocalTime => (to > from ? to : '24:00');

/** The days before, between and after the spans. */
function outside(spans: readonly Span[]): readonly Span[] {
  const free: Span[] = [];
  let from: LocalDate | undefined = '0000-01-01';
  for (const span of [...spans].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    if (span.from !== undefined && span.from > from) free.push(until(from, moved(span.from, -1)));
    if (span.to !== undefined && span.to >= from) from = moved(span.to, 1);
  }
  return [...free, from === '0000-01-01' ? {} : { from }];
}

const until = (from: LocalDate, to: LocalDate): Span =>
  from === '0000-01-01' ? { to } : { from, to };
const moved = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();

const validity = ({ from, to }: Span) => ({
  ...(from === undefined ? {} : { validFrom: from }),
  ...(to === undefined ? {} : { validTo: to }),
});

/** What tells a row from the others of its place, whatever their order. */
const keyOf = (
  { byday: days, opensAt, closesAt }: Pick<Schedule, 'byday' | 'opensAt' | 'closesAt'>,
  { from, to }: Span,
): string =>
  [days ?? 'days', opensAt, closesAt, from, to].filter((one) => one !== undefined).join('-');

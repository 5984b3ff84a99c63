import type { Contact, HoursSeen } from '../../../contract/directory-contact.ts';
import type { ContactLine } from '../../../contract/directory.ts';
import { exceptionOf } from '../../../domain/directory/edit-exceptions.ts';
import { schedulesOf } from '../../../domain/directory/entry.ts';
import type { Facts } from '../../../domain/directory/facts.ts';
import {
  hoursOf,
  schedulesOf as schedulesAt,
  type Hours,
} from '../../../domain/directory/hours.ts';
import { directoryOf, rowsIn } from '../../../domain/directory/records.ts';
import type { Address, Schedule } from '../../../domain/directory/types.ts';
import type { Language } from '../../../domain/language.ts';
import { holidayOn } from '../../../domain/schedule/holidays.ts';
import { zoneOf } from '../../../domain/schedule/zone.ts';
import { day } from '../../../domain/time.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { numberJson, phonesFor, said, type Rows, type Said } from './directory-parts-json.ts';
import { iso, isoOrNull, type Reader } from './request-json.ts';

const timesOf = ({ known }: Tools, schedules: readonly Schedule[]): Hours =>
  hoursOf(schedules, known.county().timeZone);

/** Of the entry as a whole. */
export const hoursOfRows = (tools: Tools, { own, around }: Rows): Hours =>
  timesOf(tools, schedulesOf(own, around));

export function openNowJson({ clock }: Tools, hours: Hours): ContactLine['hours'] {
  if (!hours.known) return null;
  const now = clock.now();
  return {
    isOpen: hours.openAt(now),
    openUntil: isoOrNull(hours.openUntil(now)),
    nextOpen: isoOrNull(hours.nextOpen(now)),
  };
}

const daysShown = 7;

export function hoursJson(tools: Tools, hours: Hours, language: Language): HoursSeen | null {
  const now = openNowJson(tools, hours);
  if (!now) return null;
  const zone = zoneOf(tools.known.county().timeZone);
  const days = [zone.dayOf(tools.clock.now())];
  for (let last = days[0]; last && days.length < daysShown; last = days.at(-1))
    days.push(zone.next(last));
  const week = days.map((one) => {
    const { open, isException } = hours.onDay(one);
    return {
      ...{ date: one.date, isException },
      holiday: holidayOn(one.date)?.[language] ?? null,
      open: open.map(({ from, until }) => ({ from: iso(from), until: iso(until) })),
    };
  });
  return { ...now, week };
}

/** Words about the hours that hold from today on, each once. */
export function hoursNotesJson(
  { known, clock }: Tools,
  schedules: readonly Schedule[],
  language: Language,
): Said[] {
  const today = known.calendar().dateOf(clock.now());
  const notes = schedules
    .filter((row) => !row.isException && (row.validTo ?? row.until ?? today) >= today)
    .flatMap(({ description }) => said(description, language) ?? []);
  return [...new Map(notes.map((note) => [note.text, note])).values()];
}

/** So far ahead closed days and other hours are told. */
const daysAhead = 60;

type Ahead = Extract<Contact, { readonly kind: 'service' }>['ahead'];

/** Exceptions that go on beyond the week that is shown. */
export function aheadJson(
  { known, clock }: Tools,
  schedules: readonly Schedule[],
  language: Language,
): Ahead {
  const now = clock.now();
  const dayIn = (days: number) => known.calendar().dateOf(now + days * day);
  const [shown, horizon] = [dayIn(daysShown - 1), dayIn(daysAhead)];
  return schedules
    .flatMap((row) => {
      const one = exceptionOf(row);
      if (!one || one.to <= shown || one.from > horizon) return [];
      const { from, to, isClosed, opensAt, closesAt } = one;
      const times = isClosed ? null : { opensAt, closesAt };
      return [{ from, to, times, why: said(row.description, language) }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

export function phonesJson(
  tools: Tools,
  rows: Rows,
  { caller, language }: Reader,
): Contact['phones'] {
  const schedules = rowsIn([rows.own, ...rows.around], 'schedules');
  const shown = phonesFor(tools, caller, rows).map((phone) => {
    const answered = schedules.filter((schedule) => schedule.phone === phone.id);
    return {
      ...numberJson(phone),
      id: phone.id,
      extension: phone.extension ?? null,
      type: phone.type ?? null,
      description: said(phone.description, language),
      hours: openNowJson(tools, timesOf(tools, answered)),
    };
  });
  return {
    public: shown.filter(({ audience }) => audience === 'public'),
    professional: shown.filter(({ audience }) => audience === 'professional'),
  };
}

export function placesJson(
  tools: Tools,
  facts: Facts,
  { own, around }: Rows,
  language: Language,
): Contact['places'] {
  if (facts.kind !== 'service') return [];
  const directory = directoryOf([own, ...around].map((rows) => ({ rows })));
  return directory.locations.map(({ id, name, transportation }) => {
    const times = schedulesAt(directory, facts.row.id, id).filter(({ phone }) => !phone);
    return {
      name: said(name, language),
      lines: directory.addresses.filter(({ location }) => location === id).flatMap(addressLines),
      transportation: said(transportation, language),
      hours: hoursJson(tools, timesOf(tools, times), language),
      notes: hoursNotesJson(tools, times, language),
    };
  });
}

export function addressLines({
  attention,
  address1,
  address2,
  postalCode,
  city,
}: Address): string[] {
  const lines = [attention, address1, address2, `${postalCode} ${city}`.trim()];
  return lines.flatMap((line) => (line ? [line] : []));
}

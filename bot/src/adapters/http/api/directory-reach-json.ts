import type { Contact, HoursSeen } from '../../../contract/directory-contact.ts';
import type { ContactLine } from '../../../contract/directory.ts';
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
import type { Tools } from '../../../use-cases/tools.ts';
import { numberJson, phonesFor, said, type Rows } from './directory-parts-json.ts';
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
  for (let day = days[0]; day && days.length < daysShown; day = days.at(-1))
    days.push(zone.next(day));
  const week = days.map((day) => {
    const { open, isException } = hours.onDay(day);
    return {
      ...{ date: day.date, isException },
      holiday: holidayOn(day.date)?.[language] ?? null,
      open: open.map(({ from, until }) => ({ from: iso(from), until: iso(until) })),
    };
  });
  return { ...now, week };
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
    };
  });
}

function addressLines({ attention, address1, address2, postalCode, city }: Address): string[] {
  const lines = [attention, address1, address2, `${postalCode} ${city}`.trim()];
  return lines.flatMap((line) => (line ? [line] : []));
}

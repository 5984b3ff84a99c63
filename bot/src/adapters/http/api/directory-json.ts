import type { Contact, HoursSeen, ReportSeen } from '../../../contract/directory-contact.ts';
import type { ContactLine, DirectoryView } from '../../../contract/directory.ts';
import { phoneOf, webOf } from '../../../domain/directory/checks.ts';
import { editOf } from '../../../domain/directory/edit.ts';
import type { PhoneEdit } from '../../../domain/directory/edit-phones.ts';
import { phonesOf, schedulesOf } from '../../../domain/directory/entry.ts';
import { tendingOf, type Facts } from '../../../domain/directory/facts.ts';
import {
  hoursOf,
  schedulesOf as schedulesAt,
  type Hours,
} from '../../../domain/directory/hours.ts';
import { municipalityName } from '../../../domain/directory/municipalities.ts';
import {
  directoryOf,
  neighboursOf,
  rowsIn,
  type DirectoryRecord,
} from '../../../domain/directory/records.ts';
import { maySeeProfessional } from '../../../domain/directory/rights.ts';
import type { Address, Directory, Phone, SpokenLanguage } from '../../../domain/directory/types.ts';
import type { Language, Texts } from '../../../domain/language.ts';
import type { PersonId } from '../../../domain/roster/county.ts';
import { holidayOn } from '../../../domain/schedule/holidays.ts';
import { zoneOf } from '../../../domain/schedule/zone.ts';
import { listedServices, sectorOf } from '../../../use-cases/directory/list.ts';
import { ownOf, type Own } from '../../../use-cases/directory/own.ts';
import { reportsOn, type SeenReport } from '../../../use-cases/directory/reports.ts';
import type { View } from '../../../use-cases/directory/view.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { iso, isoOrNull, type Reader } from './request-json.ts';

type Said = ContactLine['name'];
type Rows = Partial<Directory>;

/** The reader's language, then Finnish, then whichever it is written in. */
function said(texts: Texts | undefined, language: Language): Said | null {
  for (const one of [language, 'fi', 'sv', 'en'] as const) {
    const text = texts?.[one];
    if (text !== undefined && text !== '') return { text, language: one };
  }
  return null;
}

const named = (texts: Texts | undefined, language: Language): Said =>
  said(texts, language) ?? { text: '', language };

const aroundOf = ({ book }: Tools, record: DirectoryRecord): readonly DirectoryRecord[] =>
  neighboursOf(record).flatMap((id) => book.record(id) ?? []);

const rowsOf = (records: readonly DirectoryRecord[]): readonly Rows[] =>
  records.map(({ rows }) => rows);

/** A line of a list. */
export function lineJson(tools: Tools, facts: Facts, own: Own, reader: Reader): ContactLine {
  const { caller, language } = reader;
  const record = tools.book.record(facts.id);
  const rows = record?.rows ?? {};
  const around = record ? rowsOf(aroundOf(tools, record)) : [];
  return {
    id: facts.id,
    kind: facts.kind,
    name: named(facts.row.name, language),
    organization:
      facts.kind === 'service' ? said(rowsIn(around, 'organizations')[0]?.name, language) : null,
    status: facts.kind === 'service' ? facts.row.status : null,
    sector: sectorOf(tools, facts) ?? null,
    places: [...placesOf(tools, facts, around, language)],
    hours: facts.kind === 'service' ? openNowJson(tools, hoursOfRows(tools, rows, around)) : null,
    phone: firstPhone(phonesFor(tools, caller, phonesOf(rows, around))),
    assuredDate: tendingOf(facts).assuredDate ?? null,
    isStale: own.isStale(facts),
    pinned: own.pinned(facts.id),
    openReports: own.openReports(facts),
  };
}

const hoursOfRows = ({ known }: Tools, rows: Rows, around: readonly Rows[]): Hours =>
  hoursOf(schedulesOf(rows, around), known.county().timeZone);

/** Towns of its addresses, else the municipalities that it serves; the stations of a role card. */
function placesOf(
  { known }: Tools,
  facts: Facts,
  around: readonly Rows[],
  language: Language,
): ReadonlySet<string> {
  if (facts.kind === 'role-card')
    return new Set(facts.row.stations.flatMap((id) => known.station(id)?.name ?? []));
  if (facts.kind === 'organization') return new Set();
  const towns = rowsIn(around, 'addresses')
    .filter(({ addressType }) => addressType === 'physical')
    .map(({ city }) => city);
  const areas = facts.areas.flatMap(({ name }) => said(name, language)?.text ?? []);
  return new Set(towns.length > 0 ? towns : areas);
}

/** Numbers for staff are left out for whoever is not in the roster. */
const phonesFor = ({ known }: Tools, caller: PersonId, phones: readonly Phone[]) =>
  phones.filter(
    ({ audience }) => audience === 'public' || maySeeProfessional(known.person(caller)),
  );

function firstPhone(phones: readonly Phone[]): ContactLine['phone'] {
  const spoken = phones.filter(({ type, number }) => type !== 'fax' && phoneOf(number));
  const first = spoken.find(({ audience }) => audience === 'public') ?? spoken[0];
  return first ? numberJson(first) : null;
}

const numberJson = ({ number, audience }: Phone) => ({
  ...{ number, audience },
  dial: phoneOf(number)?.dial ?? null,
});

/** A register may hold any address; only one of the web is made a link of. */
const webJson = (address: string | undefined): string | null => webOf(address ?? '') ?? null;

function openNowJson({ clock }: Tools, hours: Hours): ContactLine['hours'] {
  if (!hours.known) return null;
  const now = clock.now();
  return {
    isOpen: hours.openAt(now),
    openUntil: isoOrNull(hours.openUntil(now)),
    nextOpen: isoOrNull(hours.nextOpen(now)),
  };
}

const daysShown = 7;

function hoursJson(tools: Tools, hours: Hours, language: Language): HoursSeen | null {
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

/** The whole entry as this reader may see it. */
export function contactJson(tools: Tools, facts: Facts, reader: Reader): Contact {
  const { book } = tools;
  const { caller, language } = reader;
  const record = book.record(facts.id) ?? { id: facts.id, rows: {} };
  const around = aroundOf(tools, record);
  const own = ownOf(tools, caller);
  const mayEdit = own.mayTend(facts);
  const common = {
    id: facts.id,
    name: named(facts.row.name, language),
    phones: phonesJson(tools, record, rowsOf(around), reader),
    places: placesJson(tools, facts, [record, ...around], language),
    pinned: own.pinned(facts.id),
    origin: facts.row.origin.source,
    may: mayOf(facts, own),
    reports: reportsOn(tools, caller, facts).map((one) => reportJson(tools, one)),
  };
  const edit = mayEdit ? editOf(facts, record) : undefined;
  switch (facts.kind) {
    case 'service': {
      const { row, areas } = facts;
      const [organization] = rowsIn(rowsOf(around), 'organizations');
      return {
        ...common,
        ...tendedJson(tools, facts, own),
        kind: 'service',
        organization: organization ? organizationJson(organization, language) : null,
        alternateName: said(row.alternateName, language),
        description: said(row.description, language),
        applicationProcess: said(row.applicationProcess, language),
        feesDescription: said(row.feesDescription, language),
        eligibilityDescription: said(row.eligibilityDescription, language),
        howToConsult: said(row.howToConsult, language),
        url: webJson(row.url),
        email: row.email ?? null,
        status: row.status,
        minimumAge: row.minimumAge ?? null,
        maximumAge: row.maximumAge ?? null,
        targetGroups: [...row.targetGroups],
        topics: [...row.topics],
        areas: areas.flatMap((area) => areaName(area.name, area.extent, language)),
        languages: languagesJson(record.rows.languages, language),
        hours: hoursJson(tools, hoursOfRows(tools, record.rows, rowsOf(around)), language),
        contacts: (record.rows.contacts ?? []).map(({ name, title, department, email }) => ({
          ...{ name: name ?? null, email: email ?? null },
          title: said(title, language),
          department: said(department, language),
        })),
        edit:
          edit?.kind === 'service'
            ? {
                ...edit,
                targetGroups: [...edit.targetGroups],
                topics: [...edit.topics],
                municipalities: [...edit.municipalities],
                languages: [...edit.languages],
                phones: edit.phones.map(phoneEditJson),
              }
            : null,
      };
    }
    case 'organization': {
      const { row } = facts;
      const parent = book.record(`organization:${row.parent ?? ''}`)?.rows.organizations?.[0];
      return {
        ...common,
        kind: 'organization',
        sector: row.sector,
        parent: parent ? organizationJson(parent, language) : null,
        alternateName: said(row.alternateName, language),
        description: said(row.description, language),
        website: webJson(row.website),
        email: row.email ?? null,
        services: listedServices(tools, row.id, language).map((service) => ({
          id: service.id,
          name: named(service.row.name, language),
          places: [...servicePlaces(tools, service, language)],
        })),
        edit:
          edit?.kind === 'organization'
            ? { ...edit, phones: edit.phones.map(phoneEditJson) }
            : null,
      };
    }
    case 'role-card': {
      const { row } = facts;
      return {
        ...common,
        ...tendedJson(tools, facts, own),
        kind: 'role-card',
        does: said(row.does, language),
        consultWhen: said(row.consultWhen, language),
        notFor: said(row.notFor, language),
        howToReach: said(row.howToReach, language),
        profession: row.profession ?? null,
        topics: [...row.topics],
        stations: [...row.stations],
        edit:
          edit?.kind === 'role-card'
            ? { ...edit, topics: [...edit.topics], stations: [...edit.stations] }
            : null,
      };
    }
  }
}

const phoneEditJson = ({ ...phone }: PhoneEdit) => phone;

function mayOf(facts: Facts, own: Own): Contact['may'] {
  const tends = own.mayTend(facts);
  return [
    ...(tends ? (['edit'] as const) : []),
    ...(tends && facts.kind !== 'organization' ? (['assure'] as const) : []),
    ...(own.station === undefined ? [] : (['pin-station'] as const)),
  ];
}

const personJson = ({ known }: Tools, id: PersonId) => ({
  id,
  name: known.person(id)?.name ?? known.contact(id)?.name ?? '',
});

const knownPersonJson = (tools: Tools, id: PersonId | undefined) =>
  id !== undefined && tools.known.person(id) ? personJson(tools, id) : null;

function tendedJson(tools: Tools, facts: Exclude<Facts, { kind: 'organization' }>, own: Own) {
  const { row } = facts;
  const assurer = facts.kind === 'service' ? facts.row.assurer : undefined;
  const { assuredDate } = row;
  return {
    owner: knownPersonJson(tools, row.owner),
    assured:
      assuredDate === undefined ? null : { date: assuredDate, by: knownPersonJson(tools, assurer) },
    isStale: own.isStale(facts),
    lastModified: iso(row.lastModified),
  };
}

const organizationJson = (
  { id, name, sector }: NonNullable<Rows['organizations']>[number],
  language: Language,
) => ({ id: `organization:${id}`, name: named(name, language), sector });

function phonesJson(
  tools: Tools,
  { rows }: DirectoryRecord,
  around: readonly Rows[],
  { caller, language }: Reader,
): Contact['phones'] {
  const schedules = rowsIn([rows, ...around], 'schedules');
  const shown = phonesFor(tools, caller, phonesOf(rows, around)).map((phone) => {
    const answered = schedules.filter((schedule) => schedule.phone === phone.id);
    return {
      ...numberJson(phone),
      id: phone.id,
      extension: phone.extension ?? null,
      type: phone.type ?? null,
      description: said(phone.description, language),
      hours: openNowJson(tools, hoursOf(answered, tools.known.county().timeZone)),
    };
  });
  return {
    public: shown.filter(({ audience }) => audience === 'public'),
    professional: shown.filter(({ audience }) => audience === 'professional'),
  };
}

function placesJson(
  tools: Tools,
  facts: Facts,
  records: readonly DirectoryRecord[],
  language: Language,
): Contact['places'] {
  if (facts.kind !== 'service') return [];
  const directory = directoryOf(records);
  const { timeZone } = tools.known.county();
  return directory.locations.map(({ id, name, transportation }) => {
    const addresses = directory.addresses.filter(({ location }) => location === id);
    const times = schedulesAt(directory, facts.row.id, id).filter(({ phone }) => !phone);
    return {
      name: said(name, language),
      lines: addresses.flatMap(addressLines),
      transportation: said(transportation, language),
      hours: hoursJson(tools, hoursOf(times, timeZone), language),
    };
  });
}

function addressLines({ attention, address1, address2, postalCode, city }: Address): string[] {
  const lines = [attention, address1, address2, `${postalCode} ${city}`.trim()];
  return lines.flatMap((line) => (line ? [line] : []));
}

function areaName(name: Texts, extent: string | undefined, language: Language): Said[] {
  const found = said(name, language) ?? said(municipalityName(extent ?? ''), language);
  return found ? [found] : [];
}

/** Each once; by its code in the reader's words. */
function languagesJson(spoken: readonly SpokenLanguage[] = [], language: Language) {
  const words = new Intl.DisplayNames(language, { type: 'language' });
  const found = spoken.flatMap(({ name, code = null, phone }) => {
    if (phone !== undefined) return [];
    const said = code !== null && /^[a-z]{2,3}$/u.test(code) ? words.of(code) : undefined;
    const shown = said ?? name ?? code;
    return shown === null ? [] : [{ code, name: shown }];
  });
  return [...new Map(found.map((one) => [one.code ?? one.name, one])).values()];
}

function servicePlaces(tools: Tools, facts: Facts, language: Language): ReadonlySet<string> {
  const record = tools.book.record(facts.id);
  return placesOf(tools, facts, record ? rowsOf(aroundOf(tools, record)) : [], language);
}

export function reportJson(tools: Tools, { report, mayAnswer }: SeenReport): ReportSeen {
  const { id, text, by, at, answer } = report;
  return {
    ...{ id, text, mayAnswer },
    ...{ by: personJson(tools, by), at: iso(at) },
    answer: answer
      ? { text: answer.text, by: personJson(tools, answer.by), at: iso(answer.at) }
      : null,
  };
}

/** For paper, which anybody may read: numbers for staff are not on it. */
export function viewJson(tools: Tools, { parts, more }: View, language: Language): DirectoryView {
  return {
    parts: parts.map(({ sector, services }) => ({
      sector,
      services: services.map(({ facts, organization }) => {
        const { row } = facts;
        const record = tools.book.record(facts.id);
        const around = record ? rowsOf(aroundOf(tools, record)) : [];
        const phones = phonesOf(record?.rows ?? {}, around);
        return {
          id: facts.id,
          name: named(row.name, language),
          organization: named(organization.name, language),
          description: said(row.description, language),
          places: [...placesOf(tools, facts, around, language)],
          phones: phones
            .filter(({ audience }) => audience === 'public')
            .map(({ number }) => ({ number, dial: phoneOf(number)?.dial ?? null })),
          email: row.email ?? null,
          url: webJson(row.url),
          targetGroups: [...row.targetGroups],
          assuredDate: row.assuredDate ?? null,
        };
      }),
    })),
    more,
  };
}

import { setImmediate } from 'node:timers/promises';
import { csvFields, type CsvField } from '../../domain/directory/imports.ts';
import { rowName } from '../../domain/directory/names.ts';
import { rowsAtOnce } from '../../domain/directory/tables.ts';
import type { Directory, Phone, Schedule, Service } from '../../domain/directory/types.ts';
import type { Language } from '../../domain/language.ts';
import { csvNamesOf } from '../../wording/directory-csv.ts';
import { guarded, quoted } from '../csv.ts';

/** The services as one table that a spreadsheet opens as it is; it can be imported as a plain list again. */
export async function writePlainCsv(directory: Directory, language: Language): Promise<string> {
  const names = csvNamesOf(language);
  const lines = [csvFields.map((field) => names.columns[field])];
  const cellsOf = rowWriter(directory, language);
  for (const [index, service] of directory.services.entries()) {
    if (index % rowsAtOnce === 0) await setImmediate();
    const cells = cellsOf(service);
    lines.push(csvFields.map((field) => cells[field] ?? ''));
  }
  const written = lines.map((cells) => cells.map((text) => quoted(guarded(text), ';')).join(';'));
  // The mark tells Excel that it is UTF-8.
  return `\uFEFF${written.map((line) => `${line}\r\n`).join('')}`;
}

type Cells = Readonly<Partial<Record<CsvField, string | undefined>>>;

function rowWriter(directory: Directory, language: Language): (service: Service) => Cells {
  const names = csvNamesOf(language);
  const organizations = byId(directory.organizations);
  const locations = byId(directory.locations);
  const addresses = Map.groupBy(directory.addresses, ({ location }) => location);
  const pairs = Map.groupBy(directory.servicesAtLocations, ({ service }) => service);
  const of = <T extends { readonly service?: string }>(rows: readonly T[]) =>
    Map.groupBy(rows, ({ service }) => service);
  const [phones, schedules, areas] = [
    of(directory.phones),
    of(directory.schedules.filter(({ phone }) => phone === undefined)),
    of(directory.serviceAreas),
  ];
  const [contacts, spoken] = [of(directory.contacts), of(directory.languages)];
  const atPairs = {
    phones: Map.groupBy(directory.phones, ({ serviceAtLocation }) => serviceAtLocation),
    hours: Map.groupBy(directory.schedules, ({ serviceAtLocation }) => serviceAtLocation),
  };
  const atPlaces = Map.groupBy(directory.schedules, ({ location }) => location);
  return (service) => {
    const { id } = service;
    const organization = organizations.get(service.organization);
    const own = (pairs.get(id) ?? []).filter(({ location }) => locations.has(location));
    // A list has room for one place: the first whose hours are told, else the first with an address.
    const told = own.filter(({ location }) => addresses.has(location));
    const pair = told.find((one) => atPairs.hours.has(one.id)) ?? told[0] ?? own[0];
    const address = pair && addresses.get(pair.location)?.[0];
    const hours = [
      pair && atPairs.hours.get(pair.id),
      schedules.get(id),
      pair && atPlaces.get(pair.location),
    ].map((some = []) => hoursOf(some, names.weekdays));
    const numbers = [
      ...(phones.get(id) ?? []),
      ...own.flatMap((one) => atPairs.phones.get(one.id) ?? []),
    ];
    return {
      ...{ id, name: service.name.fi ?? rowName(service) },
      ...{ nameSv: service.name.sv, nameEn: service.name.en },
      alternateName: said(service.alternateName),
      organization: organization && rowName(organization),
      sector: organization && names.sectors[organization.sector],
      description: service.description?.fi,
      ...{ descriptionSv: service.description?.sv, descriptionEn: service.description?.en },
      targetGroups: service.targetGroups.map((group) => names.groups[group]).join(', '),
      phone: numbersOf(numbers, 'public'),
      professionalPhone: numbersOf(numbers, 'professional'),
      ...{ email: service.email, website: service.url },
      contact: (contacts.get(id) ?? [])[0]?.name,
      hours: hours.find((words) => words !== ''),
      ...{ address: address?.address1, postalCode: address?.postalCode, city: address?.city },
      area: (areas.get(id) ?? []).flatMap(({ name }) => said(name) ?? []).join(', '),
      languages: (spoken.get(id) ?? []).flatMap(({ name, code }) => name ?? code ?? []).join(', '),
      application: said(service.applicationProcess),
      fees: said(service.feesDescription),
      eligibility: said(service.eligibilityDescription),
      howToConsult: said(service.howToConsult),
    };
  };
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]) =>
  new Map(rows.map((row) => [row.id, row]));

const said = (texts: Service['name'] | undefined): string | undefined =>
  texts && (texts.fi ?? texts.sv ?? texts.en);

const numbersOf = (phones: readonly Phone[], audience: Phone['audience']): string =>
  [...new Set(phones.filter((one) => one.audience === audience).map(({ number }) => number))].join(
    ', ',
  );

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Weekly hours as "ma, ti 9:00–15:00"; others in their own words. */
function hoursOf(schedules: readonly Schedule[], weekdays: readonly string[]): string {
  return schedules
    .filter(({ isException }) => !isException)
    .flatMap(({ freq, interval = 1, byday, opensAt, closesAt, description }) => {
      const isWeekly = freq === 'WEEKLY' && interval === 1 && opensAt && closesAt;
      if (!isWeekly) return said(description) ?? [];
      const days = (byday ?? '').split(/, ?/u).map((code) => weekdays[codes.indexOf(code)] ?? '');
      return `${days.join(', ')} ${opensAt}–${closesAt}`;
    })
    .join(', ');
}

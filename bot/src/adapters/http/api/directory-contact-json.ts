import type { Contact } from '../../../contract/directory-contact.ts';
import { editOf } from '../../../domain/directory/edit.ts';
import { schedulesOf } from '../../../domain/directory/entry.ts';
import type { Facts } from '../../../domain/directory/facts.ts';
import { municipalityName } from '../../../domain/directory/municipalities.ts';
import { rowsIn } from '../../../domain/directory/records.ts';
import type {
  Organization,
  RoleCard,
  ServiceArea,
  SpokenLanguage,
} from '../../../domain/directory/types.ts';
import type { Language } from '../../../domain/language.ts';
import { listedServices } from '../../../use-cases/directory/list.ts';
import { ownOf, type Own } from '../../../use-cases/directory/own.ts';
import { reportsOn } from '../../../use-cases/directory/reports.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import {
  named,
  placesOf,
  rowsOf,
  said,
  webJson,
  type Rows,
  type Said,
} from './directory-parts-json.ts';
import { reportJson, tendedJson } from './directory-people-json.ts';
import {
  aheadJson,
  hoursJson,
  hoursNotesJson,
  hoursOfRows,
  phonesJson,
  placesJson,
} from './directory-reach-json.ts';
import {
  hoursInWordsJson,
  organizationEditJson,
  roleCardEditJson,
  serviceEditJson,
} from './directory-edit-json.ts';
import type { Reader } from './request-json.ts';

/** The whole entry as this reader may see it. */
export function contactJson(tools: Tools, facts: Facts, reader: Reader): Contact {
  const { caller, language } = reader;
  const { id, row } = facts;
  const rows = rowsOf(tools, id);
  const own = ownOf(tools, caller);
  const common = {
    id,
    name: named(row.name, language),
    phones: phonesJson(tools, rows, reader),
    places: placesJson(tools, facts, rows, language),
    pinned: own.pinned(id),
    origin: row.origin.source,
    may: mayOf(facts, own),
    reports: reportsOn(tools, caller, facts).map((one) => reportJson(tools, one)),
  };
  const edit = own.mayTend(facts) ? editOf(facts, { id, rows: rows.own }) : undefined;
  switch (facts.kind) {
    case 'service':
      return {
        ...{ ...common, ...tendedJson(tools, facts, own) },
        ...serviceJson(tools, facts, rows, language),
        edit: edit?.kind === 'service' ? serviceEditJson(edit) : null,
        hoursInWords: edit ? hoursInWordsJson(rows.own, language) : [],
      };
    case 'organization':
      return {
        ...{ ...common, ...organizationJson(tools, facts.row, language) },
        edit: edit?.kind === 'organization' ? organizationEditJson(edit) : null,
      };
    case 'role-card':
      return {
        ...{ ...common, ...tendedJson(tools, facts, own), ...roleCardJson(facts.row, language) },
        edit: edit?.kind === 'role-card' ? roleCardEditJson(edit) : null,
      };
  }
}

function mayOf(facts: Facts, own: Own): Contact['may'] {
  const tends = own.mayTend(facts);
  return [
    ...(tends ? (['edit', 'remove'] as const) : []),
    ...(tends && facts.kind !== 'organization' ? (['assure'] as const) : []),
    ...(own.station === undefined ? [] : (['pin-station'] as const)),
  ];
}

type Service = Extract<Facts, { readonly kind: 'service' }>;

function serviceJson(tools: Tools, { kind, row, areas }: Service, rows: Rows, language: Language) {
  const [organization] = rowsIn(rows.around, 'organizations');
  const schedules = schedulesOf(rows.own, rows.around);
  return {
    kind,
    organization: organization ? nameJson(organization, language) : null,
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
    areas: areas.flatMap((area) => areaName(area, language)),
    languages: languagesJson(rows.own.languages, language),
    hours: hoursJson(tools, hoursOfRows(tools, rows), language),
    hoursNotes: hoursNotesJson(tools, schedules, language),
    ahead: aheadJson(tools, schedules, language),
    contacts: (rows.own.contacts ?? []).map(({ name, title, department, email }) => ({
      ...{ name: name ?? null, email: email ?? null },
      title: said(title, language),
      department: said(department, language),
    })),
  };
}

function organizationJson(tools: Tools, row: Organization, language: Language) {
  const parent = tools.book.record(`organization:${row.parent ?? ''}`)?.rows.organizations?.[0];
  return {
    kind: 'organization' as const,
    sector: row.sector,
    parent: parent ? nameJson(parent, language) : null,
    alternateName: said(row.alternateName, language),
    description: said(row.description, language),
    website: webJson(row.website),
    email: row.email ?? null,
    services: listedServices(tools, row.id, language).map((service) => ({
      id: service.id,
      name: named(service.row.name, language),
      places: placesOf(tools, service, rowsOf(tools, service.id), language),
    })),
  };
}

const roleCardJson = (row: RoleCard, language: Language) => ({
  kind: 'role-card' as const,
  does: said(row.does, language),
  consultWhen: said(row.consultWhen, language),
  notFor: said(row.notFor, language),
  howToReach: said(row.howToReach, language),
  profession: row.profession ?? null,
  topics: [...row.topics],
  stations: [...row.stations],
});

const nameJson = ({ id, name, sector }: Organization, language: Language) => ({
  id: `organization:${id}`,
  name: named(name, language),
  sector,
});

function areaName({ name, extent = '' }: ServiceArea, language: Language): Said[] {
  const found = said(name, language) ?? said(municipalityName(extent), language);
  return found ? [found] : [];
}

/** Each once; by its code in the reader's words. */
function languagesJson(spoken: readonly SpokenLanguage[] = [], language: Language) {
  const words = new Intl.DisplayNames(language, { type: 'language' });
  const found = spoken.flatMap(({ name, code = null, phone }) => {
    if (phone !== undefined) return [];
    const inWords = code !== null && /^[a-z]{2,3}$/u.test(code) ? words.of(code) : undefined;
    const shown = inWords ?? name ?? code;
    return shown === null ? [] : [{ code, name: shown }];
  });
  return [...new Map(found.map((one) => [one.code ?? one.name, one])).values()];
}

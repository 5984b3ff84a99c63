import type { Localised, Texts } from '../language.ts';
import { oneLine } from '../one-line.ts';
import type { PersonId, StationId } from '../roster/county.ts';
import type { Instant } from '../time.ts';
import { emailOf, webOf } from './checks.ts';
import { editedAreas, editedLanguages } from './edit-areas.ts';
import { editedPhones, phoneEdits, type PhoneEdit } from './edit-phones.ts';
import type { Facts } from './facts.ts';
import { textsOf, written } from './form-texts.ts';
import type { DirectoryRecord } from './records.ts';
import type {
  Organization,
  RoleCard,
  Sector,
  Service,
  ServiceStatus,
  TargetGroup,
} from './types.ts';

/** What staff mind of an entry, as a form holds it: '' and null where nothing is said. */
export type EntryEdit = ServiceEdit | OrganizationEdit | RoleCardEdit;

export interface ServiceEdit extends Record<(typeof serviceTexts)[number], Localised> {
  readonly kind: 'service';
  readonly url: string;
  readonly email: string;
  readonly status: ServiceStatus;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly targetGroups: readonly TargetGroup[];
  readonly topics: readonly string[];
  /** Codes; none: everywhere, or wider than municipalities. */
  readonly municipalities: readonly string[];
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly owner: PersonId | null;
  readonly phones: readonly PhoneEdit[];
}

export interface OrganizationEdit extends Record<(typeof organizationTexts)[number], Localised> {
  readonly kind: 'organization';
  readonly website: string;
  readonly email: string;
  readonly sector: Sector;
  readonly phones: readonly PhoneEdit[];
}

export interface RoleCardEdit extends Record<RoleCardText, Localised> {
  readonly kind: 'role-card';
  readonly profession: string | null;
  readonly topics: readonly string[];
  readonly stations: readonly StationId[];
  readonly owner: PersonId | null;
}

const serviceTexts = [
  'name',
  'alternateName',
  'description',
  'applicationProcess',
  'feesDescription',
  'eligibilityDescription',
  'howToConsult',
] as const;
const organizationTexts = ['name', 'alternateName', 'description'] as const;
type RoleCardText = 'name' | 'does' | 'consultWhen' | 'notFor' | 'howToReach';

/** The entry as its form begins. */
export function editOf(facts: Facts, { rows }: DirectoryRecord): EntryEdit {
  switch (facts.kind) {
    case 'service': {
      const { row } = facts;
      return {
        kind: 'service',
        name: written(row.name),
        alternateName: written(row.alternateName),
        description: written(row.description),
        applicationProcess: written(row.applicationProcess),
        feesDescription: written(row.feesDescription),
        eligibilityDescription: written(row.eligibilityDescription),
        howToConsult: written(row.howToConsult),
        url: row.url ?? '',
        email: row.email ?? '',
        status: row.status,
        minimumAge: row.minimumAge ?? null,
        maximumAge: row.maximumAge ?? null,
        targetGroups: row.targetGroups,
        topics: row.topics,
        municipalities: facts.municipalities,
        languages: (rows.languages ?? []).flatMap(({ service, code }) =>
          service === row.id && code !== undefined ? [code] : [],
        ),
        owner: row.owner ?? null,
        phones: phoneEdits(rows.phones),
      };
    }
    case 'organization': {
      const { row } = facts;
      return {
        kind: 'organization',
        name: written(row.name),
        alternateName: written(row.alternateName),
        description: written(row.description),
        website: row.website ?? '',
        email: row.email ?? '',
        sector: row.sector,
        phones: phoneEdits(rows.phones),
      };
    }
    case 'role-card': {
      const { row } = facts;
      return {
        kind: 'role-card',
        name: written(row.name),
        does: written(row.does),
        consultWhen: written(row.consultWhen),
        notFor: written(row.notFor),
        howToReach: written(row.howToReach),
        profession: row.profession ?? null,
        topics: row.topics,
        stations: row.stations,
        owner: row.owner ?? null,
      };
    }
  }
}

export interface Editing {
  readonly now: Instant;
  /** Another one for each new row. */
  readonly newId: () => string;
}

/** The entry as its form was sent; what no form shows stays. An edit of another kind changes nothing. */
export function edited(
  facts: Facts,
  { id, rows }: DirectoryRecord,
  edit: EntryEdit,
  { now, newId }: Editing,
): DirectoryRecord {
  if (facts.kind === 'service' && edit.kind === 'service') {
    const { row } = facts;
    const phones = editedPhones(rows, edit.phones, { service: row.id }, newId);
    const serviceAreas = editedAreas(facts.areas, edit.municipalities, row.id, newId);
    const spoken = editedLanguages(phones.languages, edit.languages, row.id, newId);
    const services = [editedService(row, edit, now)];
    return { id, rows: { ...rows, ...phones, services, serviceAreas, languages: spoken } };
  }
  if (facts.kind === 'organization' && edit.kind === 'organization') {
    const phones = editedPhones(rows, edit.phones, { organization: facts.row.id }, newId);
    const organizations = [editedOrganization(facts.row, edit)];
    return { id, rows: { ...rows, ...phones, organizations } };
  }
  if (facts.kind === 'role-card' && edit.kind === 'role-card')
    return { id, rows: { ...rows, roleCards: [editedRoleCard(facts.row, edit, now)] } };
  return { id, rows };
}

const editedService = (row: Service, edit: ServiceEdit, now: Instant): Service => ({
  ...withFields(row, {
    ...textsAmong(edit, serviceTexts),
    url: said(webOf(edit.url) ?? edit.url),
    email: said(emailOf(edit.email) ?? edit.email),
    minimumAge: edit.minimumAge ?? undefined,
    maximumAge: edit.maximumAge ?? undefined,
    owner: edit.owner ?? undefined,
  }),
  name: named(edit.name),
  status: edit.status,
  targetGroups: edit.targetGroups,
  topics: edit.topics,
  lastModified: now,
});

const editedOrganization = (row: Organization, edit: OrganizationEdit): Organization => ({
  ...withFields(row, {
    ...textsAmong(edit, organizationTexts),
    website: said(webOf(edit.website) ?? edit.website),
    email: said(emailOf(edit.email) ?? edit.email),
  }),
  name: named(edit.name),
  sector: edit.sector,
});

const editedRoleCard = (row: RoleCard, edit: RoleCardEdit, now: Instant): RoleCard => ({
  ...withFields(row, {
    notFor: textsOf(edit.notFor),
    profession: edit.profession ?? undefined,
    owner: edit.owner ?? undefined,
  }),
  name: named(edit.name),
  does: textsOf(edit.does) ?? {},
  consultWhen: textsOf(edit.consultWhen) ?? {},
  howToReach: textsOf(edit.howToReach) ?? {},
  topics: edit.topics,
  stations: edit.stations,
  lastModified: now,
});

const said = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

const named = ({ fi, sv, en }: Localised): Texts =>
  textsOf({ fi: oneLine(fi), sv: oneLine(sv), en: oneLine(en) }) ?? {};

function textsAmong<F extends string>(edit: Readonly<Record<F, Localised>>, fields: readonly F[]) {
  return Object.fromEntries(fields.map((field) => [field, textsOf(edit[field])]));
}

/** The row with these fields; what is undefined among them is not said any more. */
function withFields<R extends object>(row: R, fields: Readonly<Record<string, unknown>>): R {
  const next = { ...row };
  for (const [field, value] of Object.entries(fields))
    if (value === undefined) Reflect.deleteProperty(next, field);
    else Reflect.set(next, field, value);
  return next;
}

/** A service that somebody here writes for the first time. */
export function newService(
  edit: ServiceEdit,
  of: { readonly id: string; readonly organization: string; readonly owner: PersonId },
  editing: Editing,
): DirectoryRecord {
  const row: Service = {
    ...{ id: of.id, organization: of.organization, name: {}, status: edit.status },
    ...{ targetGroups: [], topics: [], lastModified: editing.now, origin: { source: 'koppi' } },
  };
  const record = { id: `service:${of.id}`, rows: { services: [row] } };
  const where = { areas: [], municipalities: [] };
  const facts = { id: record.id, keys: written({}), kind: 'service', row, ...where } as const;
  return edited(facts, record, { ...edit, owner: edit.owner ?? of.owner }, editing);
}

export function newOrganization(
  edit: OrganizationEdit,
  id: string,
  editing: Editing,
): DirectoryRecord {
  const row: Organization = { id, name: {}, sector: edit.sector, origin: { source: 'koppi' } };
  const record = { id: `organization:${id}`, rows: { organizations: [row] } };
  const facts = { id: record.id, keys: written({}), kind: 'organization', row } as const;
  return edited(facts, record, edit, editing);
}

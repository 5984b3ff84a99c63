import type { Localised } from '../language.ts';
import type { PersonId, StationId } from '../roster/county.ts';
import type { Instant } from '../time.ts';
import { editedAreas, editedLanguages } from './edit-areas.ts';
import { editedHours, hoursEdit, hoursOfOwner, type HoursEdit } from './edit-hours.ts';
import { editedPhones, phoneEdits, type PhoneEdit } from './edit-phones.ts';
import { editedPlaces, placeEdits, type PlaceEdit } from './edit-places.ts';
import { withoutOrphans } from './edit-rows.ts';
import {
  editedOrganization,
  editedRoleCard,
  editedService,
  type organizationTexts,
  type serviceTexts,
} from './edited-rows.ts';
import type { Facts } from './facts.ts';
import { written } from './form-texts.ts';
import type { DirectoryRecord } from './records.ts';
import type { Phone, Schedule, Sector, ServiceStatus, TargetGroup } from './types.ts';

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
  /** Of the service itself: those of a place stand there. */
  readonly phones: readonly PhoneEdit[];
  /** Of the service wherever it is; where there are none, those of its places are shown. */
  readonly hours: HoursEdit;
  readonly places: readonly PlaceEdit[];
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
  readonly phones: readonly PhoneEdit[];
}

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
        phones: phoneEdits(ownPhones(rows)),
        hours: hoursEdit(hoursOfOwner(rows.schedules, { service: row.id })),
        places: placeEdits(rows),
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
        phones: phoneEdits(rows.phones),
      };
    }
  }
}

/** Those of a place are the place's. */
const ownPhones = ({ phones = [] }: DirectoryRecord['rows']): readonly Phone[] =>
  phones.filter(({ serviceAtLocation }) => serviceAtLocation === undefined);

export interface Editing {
  readonly now: Instant;
  /** Another one for each new row. */
  readonly newId: () => string;
  /** Places that are made with the service, each beside what the form says of it. */
  readonly made?: ReadonlyMap<PlaceEdit, DirectoryRecord>;
}

/** The entry as its form was sent; what no form shows stays. An edit of another kind changes nothing. */
export function edited(
  facts: Facts,
  record: DirectoryRecord,
  edit: EntryEdit,
  editing: Editing,
): DirectoryRecord {
  const { id, rows } = record;
  const after = rowsAfter(facts, rows, edit, editing);
  return after ? { id, rows: withoutOrphans(rows, { ...rows, ...after }) } : record;
}

function rowsAfter(
  facts: Facts,
  rows: DirectoryRecord['rows'],
  edit: EntryEdit,
  editing: Editing,
): DirectoryRecord['rows'] | undefined {
  const { now, newId } = editing;
  if (facts.kind === 'service' && edit.kind === 'service')
    return serviceRows(facts, rows, edit, editing);
  const { phones = [] } = rows;
  if (facts.kind === 'organization' && edit.kind === 'organization')
    return {
      phones: editedPhones(phones, edit.phones, { organization: facts.row.id }, newId),
      organizations: [editedOrganization(facts.row, edit)],
    };
  if (facts.kind === 'role-card' && edit.kind === 'role-card')
    return {
      phones: editedPhones(phones, edit.phones, { roleCard: facts.row.id }, newId),
      roleCards: [editedRoleCard(facts.row, edit, now)],
    };
  return undefined;
}

function serviceRows(
  { row, areas }: Extract<Facts, { readonly kind: 'service' }>,
  rows: DirectoryRecord['rows'],
  edit: ServiceEdit,
  { now, newId, made }: Editing,
): DirectoryRecord['rows'] {
  const owner = { service: row.id };
  const places = editedPlaces(rows, edit.places, { service: row.id, made }, newId);
  const hours = hoursOfOwner(rows.schedules, owner);
  const isElsewhere = (one: Schedule) =>
    !hours.includes(one) && (one.phone !== undefined || one.serviceAtLocation === undefined);
  const others = (rows.schedules ?? []).filter(isElsewhere);
  return {
    services: [editedService(row, edit, now)],
    servicesAtLocations: places.servicesAtLocations,
    phones: [...editedPhones(ownPhones(rows), edit.phones, owner, newId), ...places.phones],
    schedules: [...others, ...editedHours(hours, edit.hours, owner, newId), ...places.schedules],
    serviceAreas: editedAreas(areas, edit.municipalities, row.id, newId),
    languages: editedLanguages(rows.languages ?? [], edit.languages, row.id, newId),
  };
}

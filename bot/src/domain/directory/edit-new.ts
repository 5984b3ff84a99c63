import type { PersonId } from '../roster/county.ts';
import {
  edited,
  type Editing,
  type OrganizationEdit,
  type RoleCardEdit,
  type ServiceEdit,
} from './edit.ts';
import { written } from './form-texts.ts';
import type { DirectoryRecord } from './records.ts';
import type { Organization, RoleCard, Service } from './types.ts';

const origin = { source: 'koppi' } as const;

/** A service that somebody here writes for the first time. */
export function newService(
  edit: ServiceEdit,
  of: { readonly id: string; readonly organization: string; readonly owner: PersonId },
  editing: Editing,
): DirectoryRecord {
  const row: Service = {
    ...{ id: of.id, organization: of.organization, name: {}, status: edit.status },
    ...{ targetGroups: [], topics: [], lastModified: editing.now, origin },
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
  const row: Organization = { id, name: {}, sector: edit.sector, origin };
  const record = { id: `organization:${id}`, rows: { organizations: [row] } };
  const facts = { id: record.id, keys: written({}), kind: 'organization', row } as const;
  return edited(facts, record, edit, editing);
}

/** A role card that somebody here writes for the first time. */
export function newRoleCard(
  edit: RoleCardEdit,
  of: { readonly id: string; readonly owner: PersonId },
  editing: Editing,
): DirectoryRecord {
  const row: RoleCard = {
    ...{ id: of.id, name: {}, does: {}, consultWhen: {}, howToReach: {} },
    ...{ topics: [], stations: [], lastModified: editing.now, origin },
  };
  const record = { id: `role-card:${of.id}`, rows: { roleCards: [row] } };
  const facts = { id: record.id, keys: written({}), kind: 'role-card', row } as const;
  return edited(facts, record, { ...edit, owner: edit.owner ?? of.owner }, editing);
}

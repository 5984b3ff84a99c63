import type { Localised, Texts } from '../language.ts';
import { oneLine } from '../one-line.ts';
import type { Instant } from '../time.ts';
import { emailOf, webOf } from './checks.ts';
import type { OrganizationEdit, RoleCardEdit, ServiceEdit } from './edit.ts';
import { said, withFields } from './form-fields.ts';
import { textsOf } from './form-texts.ts';
import type { Organization, RoleCard, Service } from './types.ts';

export const serviceTexts = [
  'name',
  'alternateName',
  'description',
  'applicationProcess',
  'feesDescription',
  'eligibilityDescription',
  'howToConsult',
] as const;
export const organizationTexts = ['name', 'alternateName', 'description'] as const;

/** A service's own row as its form was sent. */
export const editedService = (row: Service, edit: ServiceEdit, now: Instant): Service => ({
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

/** An organization's own row as its form was sent. */
export const editedOrganization = (row: Organization, edit: OrganizationEdit): Organization => ({
  ...withFields(row, {
    ...textsAmong(edit, organizationTexts),
    website: said(webOf(edit.website) ?? edit.website),
    email: said(emailOf(edit.email) ?? edit.email),
  }),
  name: named(edit.name),
  sector: edit.sector,
});

/** A role card's own row as its form was sent. */
export const editedRoleCard = (row: RoleCard, edit: RoleCardEdit, now: Instant): RoleCard => ({
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

const named = ({ fi, sv, en }: Localised): Texts =>
  textsOf({ fi: oneLine(fi), sv: oneLine(sv), en: oneLine(en) }) ?? {};

function textsAmong<F extends string>(edit: Readonly<Record<F, Localised>>, fields: readonly F[]) {
  return Object.fromEntries(fields.map((field) => [field, textsOf(edit[field])]));
}

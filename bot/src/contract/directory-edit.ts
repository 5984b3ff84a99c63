import { z } from 'zod';
import { sectors, serviceStatuses, targetGroups } from '../domain/directory/types.ts';
import { hoursEdit } from './directory-edit-hours.ts';
import { addressLines, localised, municipality, phoneEdit } from './directory-parts.ts';
import { textOf } from './text.ts';

const line = textOf(0, 2100);
const code = textOf(1, 200);
const codes = z.array(code).max(100);
const age = z.int().min(0).max(150).nullable();

const placeEdit = z.strictObject({
  /** Of the service at that place; null: it was not offered there before. */
  id: code.nullable(),
  /** Of a place that is there; null: it is made from `fresh`. */
  location: code.nullable(),
  fresh: z.strictObject({ name: localised, ...addressLines, transportation: localised }).nullable(),
  /** Of this service there alone. */
  hours: hoursEdit,
  phones: z.array(phoneEdit).max(30),
});

export const serviceEdit = z.strictObject({
  kind: z.literal('service'),
  name: localised,
  alternateName: localised,
  description: localised,
  applicationProcess: localised,
  feesDescription: localised,
  eligibilityDescription: localised,
  howToConsult: localised,
  url: line,
  email: line,
  status: z.enum(serviceStatuses),
  minimumAge: age,
  maximumAge: age,
  targetGroups: z.array(z.enum(targetGroups)).max(targetGroups.length),
  topics: codes,
  /** Codes; empty: everywhere, or wider than municipalities. */
  municipalities: z.array(municipality).max(400),
  /** ISO 639-1. */
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(50),
  owner: code.nullable(),
  phones: z.array(phoneEdit).max(30),
  /** Of the service wherever it is; without any, those of its places are shown. */
  hours: hoursEdit,
  places: z.array(placeEdit).max(300),
});

export const organizationEdit = z.strictObject({
  kind: z.literal('organization'),
  name: localised,
  alternateName: localised,
  description: localised,
  website: line,
  email: line,
  sector: z.enum(sectors),
  phones: z.array(phoneEdit).max(30),
});

export const roleCardEdit = z.strictObject({
  kind: z.literal('role-card'),
  name: localised,
  does: localised,
  consultWhen: localised,
  notFor: localised,
  howToReach: localised,
  profession: code.nullable(),
  topics: codes,
  stations: codes,
  owner: code.nullable(),
  phones: z.array(phoneEdit).max(30),
});

/** What POST /api/directory/{id} takes, of the entry's own kind; `edit` of the entry is the same. */
export const contactEditSchema = z.discriminatedUnion('kind', [
  serviceEdit,
  organizationEdit,
  roleCardEdit,
]);
export type ContactEdit = z.infer<typeof contactEditSchema>;

/** What POST /api/directory takes; answers 201 with the entry. */
export const newContactSchema = z.discriminatedUnion('kind', [
  serviceEdit.extend({
    /** Id of an entry, `organization:kela`; or one that is made with the service. */
    organization: z.union([code, z.strictObject({ name: localised, sector: z.enum(sectors) })]),
  }),
  organizationEdit,
  roleCardEdit,
]);

/** What POST /api/directory/places/{id} takes; it holds for all services that are offered there. */
export const locationEditSchema = z.strictObject({
  kind: z.literal('location'),
  name: localised,
  description: localised,
  transportation: localised,
  ...addressLines,
  hours: hoursEdit,
  phones: z.array(phoneEdit).max(30),
});

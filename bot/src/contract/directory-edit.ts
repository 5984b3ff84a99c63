import { z } from 'zod';
import { sectors, serviceStatuses, targetGroups } from '../domain/directory/types.ts';
import { audiences, municipality } from './directory-parts.ts';
import { textOf } from './text.ts';

/** A text in each language as it is edited; '' where it is not written in it. */
const written = z.strictObject({
  fi: textOf(0, 6000),
  sv: textOf(0, 6000),
  en: textOf(0, 6000),
});
const line = textOf(0, 2100);
const code = textOf(1, 200);
const codes = z.array(code).max(100);
const age = z.int().min(0).max(150).nullable();

const writtenPhone = z.strictObject({
  /** Null: a new one. */
  id: code.nullable(),
  number: line,
  extension: line,
  description: written,
  audience: z.enum(audiences),
});

export const serviceEdit = z.strictObject({
  kind: z.literal('service'),
  name: written,
  alternateName: written,
  description: written,
  applicationProcess: written,
  feesDescription: written,
  eligibilityDescription: written,
  howToConsult: written,
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
  phones: z.array(writtenPhone).max(30),
});

export const organizationEdit = z.strictObject({
  kind: z.literal('organization'),
  name: written,
  alternateName: written,
  description: written,
  website: line,
  email: line,
  sector: z.enum(sectors),
  phones: z.array(writtenPhone).max(30),
});

export const roleCardEdit = z.strictObject({
  kind: z.literal('role-card'),
  name: written,
  does: written,
  consultWhen: written,
  notFor: written,
  howToReach: written,
  profession: code.nullable(),
  topics: codes,
  stations: codes,
  owner: code.nullable(),
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
  /** `organization`: id of an entry, `organization:kela`. */
  serviceEdit.extend({ organization: code }),
  organizationEdit,
]);

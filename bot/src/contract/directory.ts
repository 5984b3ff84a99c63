import { z } from 'zod';
import { sectors, serviceStatuses, targetGroups } from '../domain/directory/types.ts';
import { date, municipality, number, openNow, pinnedSchema, said } from './directory-parts.ts';
import { textOf } from './text.ts';

/** `service:kela-outokumpu`: the kind, and the row's own id. */
export const entryKinds = ['service', 'organization', 'role-card'] as const;
/** Owned by me · pinned by me or at my station · stale · with an open report that I may answer. */
export const onlies = ['mine', 'pinned', 'stale', 'reported'] as const;

/** What GET /api/directory takes; the filters stand in the page's address in the same words. */
export const directoryQuerySchema = z.strictObject({
  q: textOf(0, 100).exactOptional(),
  /** What is offered everywhere is offered there too. */
  municipality: municipality.exactOptional(),
  sector: z.enum(sectors).exactOptional(),
  /** What is for everybody is for this group too. */
  targetGroup: z.enum(targetGroups).exactOptional(),
  kind: z.enum(entryKinds).exactOptional(),
  only: z.enum(onlies).exactOptional(),
  /** From the answer before. */
  cursor: textOf(1, 1000).exactOptional(),
  limit: z.coerce.number().int().min(1).max(50).default(25),
});

export const contactLineSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(entryKinds),
  name: said,
  /** Of a service: who offers it. */
  organization: said.nullable(),
  /** Of a service: one that is not `active` is shown as such. */
  status: z.enum(serviceStatuses).nullable(),
  /** Null: a role card. */
  sector: z.enum(sectors).nullable(),
  /** Where it is offered: towns, or the municipalities it serves; empty: not said, or everywhere. */
  places: z.array(z.string()),
  /** Null: nothing is known of them. */
  hours: z.strictObject(openNow).nullable(),
  /** The first that can be dialled, one for the public before one for staff. */
  phone: z.strictObject(number).nullable(),
  /** When somebody last made sure of it; null: nobody has, or it is an organization. */
  assuredDate: date.nullable(),
  isStale: z.boolean(),
  pinned: pinnedSchema,
  /** Reports that wait for an answer of mine. */
  openReports: z.int(),
});
export type ContactLine = z.infer<typeof contactLineSchema>;

/** What GET /api/directory answers: best first with words, else pins first, then by name. */
export const directorySchema = z.strictObject({
  items: z.array(contactLineSchema),
  /** For the next page; null: there is none. */
  cursor: z.string().nullable(),
  /** So many in all; with words at most as many as are looked at. */
  total: z.int(),
});
export type DirectorySeen = z.infer<typeof directorySchema>;

/** What GET /api/directory/choices answers: what the page offers to choose from, by the reader. */
export const directoryChoicesSchema = z.strictObject({
  /** All of Finland; near are those of the counties in which the stations lie. */
  municipalities: z.array(
    z.strictObject({ code: municipality, name: z.string(), isNear: z.boolean() }),
  ),
  /** Where station pins go; null: the reader has not said where they work, and has none. */
  station: z.string().nullable(),
  /** After so many months nobody has made sure of, an entry is stale. */
  staleMonths: z.int(),
  mayAdd: z.boolean(),
  /** `removed`: what the reader may bring back. */
  counts: z.strictObject({ mine: z.int(), stale: z.int(), reported: z.int(), removed: z.int() }),
});
export type DirectoryChoices = z.infer<typeof directoryChoicesSchema>;

/** What GET /api/directory/view takes; the NEET map is that of `young-neet`. */
export const viewQuerySchema = z.strictObject({
  municipality: municipality.exactOptional(),
  sector: z.enum(sectors).exactOptional(),
  targetGroup: z.enum(targetGroups).exactOptional(),
});

/** What GET /api/directory/view answers, for a printed page: no number that is for staff alone. */
export const directoryViewSchema = z.strictObject({
  parts: z.array(
    z.strictObject({
      sector: z.enum(sectors),
      services: z.array(
        z.strictObject({
          id: z.string(),
          name: said,
          organization: said,
          description: said.nullable(),
          places: z.array(z.string()),
          phones: z.array(z.strictObject({ number: z.string(), dial: z.string().nullable() })),
          email: z.string().nullable(),
          url: z.string().nullable(),
          targetGroups: z.array(z.enum(targetGroups)),
          assuredDate: date.nullable(),
        }),
      ),
    }),
  ),
  /** So many more fit than a page holds: whoever asks chooses a smaller part. */
  more: z.int(),
  /** So many are for everybody, and so for the target group, too; they are not among these. */
  forEverybody: z.int(),
});
export type DirectoryView = z.infer<typeof directoryViewSchema>;

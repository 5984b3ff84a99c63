import { z } from 'zod';
import { sectors, serviceStatuses, targetGroups } from '../domain/directory/types.ts';
import { languages } from '../domain/language.ts';
import { textOf } from './text.ts';

const instant = z.iso.datetime();
const date = z.iso.date();
const person = z.strictObject({ id: z.string(), name: z.string() });
const municipality = z.string().regex(/^\d{3}$/);
const audiences = ['public', 'professional'] as const;

/** `service:kela-outokumpu`: the kind, and the row's own id. */
export const entryKinds = ['service', 'organization', 'role-card'] as const;
/** Owned by me · pinned by me or at my station · stale · with an open report that I may answer. */
export const onlies = ['mine', 'pinned', 'stale', 'reported'] as const;

/** What somebody wrote, in the reader's language or in the one it is written in, which is told. */
const said = z.strictObject({ text: z.string(), language: z.enum(languages) });

/** What GET /api/directory takes; the filters stand in the page's address in the same words. */
export const directoryQuerySchema = z.strictObject({
  q: textOf(0, 100).exactOptional(),
  /** Code of Statistics Finland. What is offered everywhere is offered there too. */
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

const openNow = {
  isOpen: z.boolean(),
  /** Null while open: without end, as a number that answers day and night. */
  openUntil: instant.nullable(),
  /** The first opening from now on; null: none within a year. */
  nextOpen: instant.nullable(),
};

const number = {
  /** As it is written. */
  number: z.string(),
  /** For a `tel:` link; null: it cannot be dialled as it is written. */
  dial: z.string().nullable(),
  /** `professional`: for staff alone, and never told to a client. */
  audience: z.enum(audiences),
};

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
  pinned: z.strictObject({ mine: z.boolean(), station: z.boolean() }),
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
  municipalities: z.array(z.strictObject({ code: municipality, name: z.string() })),
  /** Where station pins go; null: the reader has not said where they work, and has none. */
  station: z.string().nullable(),
  /** After so many months nobody has made sure of, an entry is stale. */
  staleMonths: z.int(),
  mayAdd: z.boolean(),
  counts: z.strictObject({ mine: z.int(), stale: z.int(), reported: z.int() }),
});
export type DirectoryChoices = z.infer<typeof directoryChoicesSchema>;

const span = z.strictObject({ from: instant, until: instant });

/** Now, and today with the six days after it. */
export const hoursSchema = z.strictObject({
  ...openNow,
  week: z.array(
    z.strictObject({
      date,
      /** A public holiday or an eve kept as one, by its name; null: an ordinary day. */
      holiday: z.string().nullable(),
      /** Hours other than on an ordinary such weekday. */
      isException: z.boolean(),
      /** Empty: closed. */
      open: z.array(span),
    }),
  ),
});
export type HoursSeen = z.infer<typeof hoursSchema>;

const phoneSeen = z.strictObject({
  ...number,
  id: z.string(),
  extension: z.string().nullable(),
  /** As HSDS has it: voice, fax, sms, textphone. */
  type: z.string().nullable(),
  description: said.nullable(),
  /** When it is answered; null: not said apart. */
  hours: z.strictObject(openNow).nullable(),
});

const place = z.strictObject({
  name: said.nullable(),
  /** Lines as on an envelope, with postal code and town last. */
  lines: z.array(z.string()),
  transportation: said.nullable(),
  /** At this very place; null: nothing is known of them. */
  hours: hoursSchema.nullable(),
});

const reportSeen = z.strictObject({
  id: z.string(),
  text: z.string(),
  by: person,
  at: instant,
  answer: z.strictObject({ text: z.string(), by: person, at: instant }).nullable(),
  mayAnswer: z.boolean(),
});
export type ReportSeen = z.infer<typeof reportSeen>;

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

const serviceEdit = z.strictObject({
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

const organizationEdit = z.strictObject({
  kind: z.literal('organization'),
  name: written,
  alternateName: written,
  description: written,
  website: line,
  email: line,
  sector: z.enum(sectors),
  phones: z.array(writtenPhone).max(30),
});

const roleCardEdit = z.strictObject({
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

/** `pin-station`: there is a station to pin at. */
export const contactMoves = ['edit', 'assure', 'pin-station'] as const;

const common = {
  id: z.string(),
  name: said,
  phones: z.strictObject({
    public: z.array(phoneSeen),
    /** For staff alone: the page shows them apart and never prints them. */
    professional: z.array(phoneSeen),
  }),
  places: z.array(place),
  pinned: z.strictObject({ mine: z.boolean(), station: z.boolean() }),
  /** Where it came from; `koppi`: written here. */
  origin: z.enum(['koppi', 'hsds', 'ptv', 'csv']),
  may: z.array(z.enum(contactMoves)),
  /** Mine, and where I may answer also everybody's; open ones first, then newest first. */
  reports: z.array(reportSeen),
};

const tended = {
  owner: person.nullable(),
  /** `by` null: not known, or made anonymous since. */
  assured: z.strictObject({ date, by: person.nullable() }).nullable(),
  isStale: z.boolean(),
  lastModified: instant,
};

const organizationSeen = z.strictObject({
  id: z.string(),
  name: said,
  sector: z.enum(sectors),
});

/** What GET /api/directory/{id} answers; its ETag is for `assured` and for editing. */
export const contactSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    ...tended,
    kind: z.literal('service'),
    organization: organizationSeen.nullable(),
    alternateName: said.nullable(),
    description: said.nullable(),
    applicationProcess: said.nullable(),
    feesDescription: said.nullable(),
    eligibilityDescription: said.nullable(),
    howToConsult: said.nullable(),
    url: z.string().nullable(),
    email: z.string().nullable(),
    status: z.enum(serviceStatuses),
    minimumAge: z.number().nullable(),
    maximumAge: z.number().nullable(),
    targetGroups: z.array(z.enum(targetGroups)),
    topics: z.array(z.string()),
    /** Names of what it serves; empty: not said. */
    areas: z.array(said),
    languages: z.array(z.strictObject({ code: z.string().nullable(), name: z.string() })),
    /** Of the service as a whole; null: nothing is known of them. */
    hours: hoursSchema.nullable(),
    /** Desks and people who deal with staff. */
    contacts: z.array(
      z.strictObject({
        name: z.string().nullable(),
        title: said.nullable(),
        department: said.nullable(),
        email: z.string().nullable(),
      }),
    ),
    /** For the form, every language; null: not mine to edit. */
    edit: serviceEdit.nullable(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('organization'),
    sector: z.enum(sectors),
    parent: organizationSeen.nullable(),
    alternateName: said.nullable(),
    description: said.nullable(),
    website: z.string().nullable(),
    email: z.string().nullable(),
    services: z.array(z.strictObject({ id: z.string(), name: said, places: z.array(z.string()) })),
    edit: organizationEdit.nullable(),
  }),
  z.strictObject({
    ...common,
    ...tended,
    kind: z.literal('role-card'),
    does: said.nullable(),
    consultWhen: said.nullable(),
    notFor: said.nullable(),
    howToReach: said.nullable(),
    profession: z.string().nullable(),
    topics: z.array(z.string()),
    stations: z.array(z.string()),
    edit: roleCardEdit.nullable(),
  }),
]);
export type Contact = z.infer<typeof contactSchema>;

/** What POST /api/directory/{id}/pin takes; it answers the pins as they are then. */
export const pinBodySchema = z.strictObject({
  isPinned: z.boolean(),
  /** `station`: for everybody at the reader's own. */
  whose: z.enum(['mine', 'station']),
});
export const pinnedSchema = z.strictObject({ mine: z.boolean(), station: z.boolean() });

/** What POST /api/directory/{id}/reports and /api/directory/reports/{id}/answer take. */
export const reportBodySchema = z.strictObject({ text: textOf(1, 20_000) });
export { reportSeen as reportSchema };

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
});
export type DirectoryView = z.infer<typeof directoryViewSchema>;

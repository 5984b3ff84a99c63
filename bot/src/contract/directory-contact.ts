import { z } from 'zod';
import { sectors, serviceStatuses, targetGroups } from '../domain/directory/types.ts';
import { hoursInWords } from './directory-edit-hours.ts';
import { organizationEdit, roleCardEdit, serviceEdit } from './directory-edit.ts';
import { date, instant, number, openNow, pinnedSchema, said } from './directory-parts.ts';
import { textOf } from './text.ts';

const person = z.strictObject({ id: z.string(), name: z.string() });
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

/** Words about the hours: "ajanvarauksella". */
const hoursNotes = z.array(said);

const place = z.strictObject({
  name: said.nullable(),
  /** Lines as on an envelope, with postal code and town last. */
  lines: z.array(z.string()),
  transportation: said.nullable(),
  /** At this very place; null: nothing is known of them. */
  hours: hoursSchema.nullable(),
  notes: hoursNotes,
});

export const reportSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  by: person,
  at: instant,
  answer: z.strictObject({ text: z.string(), by: person, at: instant }).nullable(),
  mayAnswer: z.boolean(),
});
export type ReportSeen = z.infer<typeof reportSchema>;

/** `pin-station`: there is a station to pin at. */
export const contactMoves = ['edit', 'remove', 'assure', 'pin-station'] as const;

const common = {
  id: z.string(),
  name: said,
  phones: z.strictObject({
    public: z.array(phoneSeen),
    /** For staff alone: the page shows them apart and never prints them. */
    professional: z.array(phoneSeen),
  }),
  places: z.array(place),
  pinned: pinnedSchema,
  /** Where it came from; `koppi`: written here. */
  origin: z.enum(['koppi', 'hsds', 'ptv', 'csv']),
  may: z.array(z.enum(contactMoves)),
  /** Mine, and where I may answer also everybody's; open ones first, then newest first. */
  reports: z.array(reportSchema),
};

const tended = {
  owner: person.nullable(),
  /** `by` null: not known, or made anonymous since. `source`: the address that a register names instead. */
  assured: z
    .strictObject({ date, by: person.nullable(), source: z.string().nullable() })
    .nullable(),
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
    hoursNotes,
    /** Closed days and other hours of the next weeks, beyond those of `hours`. */
    ahead: z.array(
      z.strictObject({
        from: date,
        to: date,
        /** Null: closed. */
        times: z.strictObject({ opensAt: z.string(), closesAt: z.string() }).nullable(),
        why: said.nullable(),
      }),
    ),
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
    /** Hours that the form keeps and cannot show, also those at its places. */
    hoursInWords,
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

/** What POST /api/directory/{id}/reports and /api/directory/reports/{id}/answer take. */
export const reportBodySchema = z.strictObject({ text: textOf(1, 20_000) });

import { z } from 'zod';
import type {
  Address,
  Contact,
  Location,
  OtherRow,
  Organization,
  Phone,
  RoleCard,
  Schedule,
  Service,
  ServiceArea,
  ServiceAtLocation,
  SpokenLanguage,
} from '../../domain/directory/types.ts';
import {
  locationTypes,
  sectors,
  serviceStatuses,
  targetGroups,
} from '../../domain/directory/types.ts';

/** HSDS bounds no text; a description of a service in the national register has at most 5,000 letters. */
const long = z.string().min(1).max(10_000);
const short = z.string().min(1).max(1000);
const id = z.string().min(1).max(200);
const ref = id.exactOptional();
const line = short.exactOptional();
const texts = z.strictObject({
  fi: long.exactOptional(),
  sv: long.exactOptional(),
  en: long.exactOptional(),
});
const needed = texts.refine((one) => Object.keys(one).length > 0);
const optional = texts.exactOptional();
const number = z.number().exactOptional();
const date = z.iso.date().exactOptional();
const time = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/u)
  .exactOptional();
const instant = z.int();
const more = z.record(z.string().max(100), long).exactOptional();
const codes = z.array(z.string().min(1).max(100)).max(100);
const origin = z.strictObject({ source: z.enum(['koppi', 'hsds', 'ptv', 'csv']), id: ref });
const belongs = { organization: ref, service: ref, location: ref, serviceAtLocation: ref };

const organization: z.ZodType<Organization> = z.strictObject({
  ...{ id, more, name: needed, alternateName: optional, description: optional },
  ...{ email: line, website: line, parent: ref, sector: z.enum(sectors), origin },
});

const service: z.ZodType<Service> = z.strictObject({
  ...{ id, more, organization: id, name: needed, alternateName: optional, description: optional },
  ...{ url: line, email: line, status: z.enum(serviceStatuses), applicationProcess: optional },
  ...{ feesDescription: optional, eligibilityDescription: optional },
  ...{ minimumAge: number, maximumAge: number, assuredDate: date, assurer: ref },
  ...{ lastModified: instant, targetGroups: z.array(z.enum(targetGroups)), howToConsult: optional },
  ...{ topics: codes, owner: ref, origin },
});

const location: z.ZodType<Location> = z.strictObject({
  ...{ id, more, organization: ref, locationType: z.enum(locationTypes), name: texts },
  ...{ description: optional, transportation: optional, url: line, origin },
  latitude: z.number().min(-90).max(90).exactOptional(),
  longitude: z.number().min(-180).max(180).exactOptional(),
});

const serviceAtLocation: z.ZodType<ServiceAtLocation> = z.strictObject({
  ...{ id, more, service: id, location: id, description: optional },
});

const address: z.ZodType<Address> = z.strictObject({
  ...{ id, more, location: ref, attention: line, address1: short, address2: line, city: short },
  ...{ stateProvince: short, postalCode: short, country: short },
  addressType: z.enum(locationTypes),
});

const contact: z.ZodType<Contact> = z.strictObject({
  ...{ id, more, ...belongs, name: line, title: optional, department: optional, email: line },
});

const phone: z.ZodType<Phone> = z.strictObject({
  ...{ id, more, ...belongs, contact: ref, number: short, extension: line, type: line },
  ...{ description: optional, audience: z.enum(['public', 'professional']) },
  roleCard: ref,
});

const listed = (one: RegExp) =>
  z.string().regex(new RegExp(`^${one.source}(, ?${one.source})*$`, 'iu'));
const numberList = listed(/[+-]?\d{1,3}/u).exactOptional();
const weekday = /(?:MO|TU|WE|TH|FR|SA|SU)/u;

const schedule: z.ZodType<Schedule> = z.strictObject({
  ...{
    id,
    more,
    ...belongs,
    phone: ref,
    validFrom: date,
    validTo: date,
    dtstart: date,
    until: date,
  },
  count: z.int().min(1).max(10_000).exactOptional(),
  freq: z.enum(['WEEKLY', 'MONTHLY']).exactOptional(),
  interval: z.int().min(1).max(1000).exactOptional(),
  wkst: z.string().regex(weekday).length(2).exactOptional(),
  byday: listed(new RegExp(`(?:[+-]?\\d{1,2})?${weekday.source}`, 'u')).exactOptional(),
  ...{ bymonthday: numberList, byweekno: numberList, byyearday: numberList },
  ...{ opensAt: time, closesAt: time, description: optional, notes: long.exactOptional() },
  isException: z.boolean(),
});

const serviceArea: z.ZodType<ServiceArea> = z.strictObject({
  ...{ id, more, service: ref, serviceAtLocation: ref, name: texts, extentType: line },
  // A foreign area may be drawn as GeoJSON.
  extent: z.string().min(1).max(100_000).exactOptional(),
});

const language: z.ZodType<SpokenLanguage> = z.strictObject({
  ...{ id, more, service: ref, location: ref, phone: ref, name: line, code: line },
});

const roleCard: z.ZodType<RoleCard> = z.strictObject({
  ...{ id, name: needed, does: needed, consultWhen: needed, notFor: optional, howToReach: needed },
  ...{ profession: ref, topics: codes, stations: codes, assuredDate: date, owner: ref },
  ...{ assurer: ref, lastModified: instant, origin },
});

const other: z.ZodType<OtherRow> = z.strictObject({
  ...{ id, table: z.string(), cells: z.record(z.string(), z.string().max(100_000)) },
});

/** What a row must be like, by the name that HSDS gives its table. */
export const rowChecks = {
  ...{ organization, service, location, address, contact, phone, schedule, language },
  ...{ service_at_location: serviceAtLocation, service_area: serviceArea },
  ...{ koppi_role_card: roleCard, other },
} as const;

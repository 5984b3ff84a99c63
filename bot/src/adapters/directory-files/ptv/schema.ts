import { z } from 'zod';
import { day, flag, guid, instant, line, list, time, url } from './values.ts';

/**
 * What the open API of the national service register (Palvelutietovaranto) delivers, version 11, as
 * far as Koppi reads it. Sources: the view models `V11VmOpenApi…` in the register's own published
 * code (github.com/vrk-kpa/ptv-releases, branch ptv-release-3_4) and the models that the City of
 * Tampere generated from the API's Swagger (github.com/Tampere/ptv-php-client-v11). Two things were
 * added to the running service since: the area type WellbeingServiceCounties, and hours as HH:mm:ss.
 * Fields that are not named here are passed over.
 */
const text = z.object({ language: z.string(), value: line });
export type PtvText = z.output<typeof text>;
const texts = list(text);

const typed = <const T extends readonly string[]>(types: T) =>
  list(text.extend({ type: z.enum(types).optional() }));
const names = typed(['Name', 'AlternativeName']);
const shownNames = list(
  z.object({ language: z.string(), type: z.enum(['Name', 'AlternativeName']) }),
);

const status = z
  .enum(['Draft', 'Published', 'Deleted', 'Modified', 'OldPublished', 'Removed'])
  .nullish();
const charge = z.enum(['Chargeable', 'FreeOfCharge', 'Other']).nullish();
const item = z.object({ id: guid, name: line });
const municipality = z.object({ code: z.string().regex(/^\d{1,3}$/u), name: texts });
/** Of an address: there the code alone says nothing that Koppi keeps. */
const place = z.object({ code: line, name: texts }).nullish();

const phone = z.object({
  number: z
    .string()
    .regex(/^[^\p{L}]*\d[^\p{L}]*$/u)
    .max(50),
  type: z.enum(['Phone', 'Sms', 'Fax']).nullish(),
  language: line,
  prefixNumber: line,
  isFinnishServiceNumber: flag,
  additionalInformation: line,
  serviceChargeType: charge,
  chargeDescription: line,
});
export type PtvPhone = z.output<typeof phone>;

const page = z.object({ url, value: line, language: line });
export type PtvPage = z.output<typeof page>;
const attachment = page.omit({ value: true }).extend({ name: line });
const emails = list(
  z.object({ value: z.string().trim().max(100).regex(/^\S+$/u), language: line }),
);

const weekdays = [
  ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
] as const;
/** 1 Monday … 7 Sunday; nothing is written as an empty text too. */
const weekday = z
  .enum(['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
  .nullish()
  .transform((name) => (name ? weekdays.indexOf(name) + 1 : undefined));

const opening = z.object({ dayFrom: weekday, dayTo: weekday, from: time, to: time });
export type PtvOpening = z.output<typeof opening>;

const hour = z
  .object({
    serviceHourType: z.enum(['DaysOfTheWeek', 'Exceptional', 'OverMidnight']),
    validFrom: day,
    validTo: day,
    isClosed: flag,
    isAlwaysOpen: flag,
    isReservation: flag,
    additionalInformation: texts,
    openingHour: list(opening),
  })
  .superRefine((one, context) => {
    for (const path of contradictions(one)) context.addIssue({ code: 'custom', path: [...path] });
  });
export type PtvHour = z.output<typeof hour>;
const hours = list(hour);

interface Said {
  readonly serviceHourType: 'DaysOfTheWeek' | 'Exceptional' | 'OverMidnight';
  readonly validFrom?: string | null | undefined;
  readonly validTo?: string | null | undefined;
  readonly isClosed?: boolean | null | undefined;
  readonly isAlwaysOpen?: boolean | null | undefined;
  readonly openingHour: readonly PtvOpening[];
}

/** Where an hour says nothing that can be: the register's own rules for its writers. */
function contradictions(one: Said): readonly (readonly (string | number)[])[] {
  const { serviceHourType: type, validFrom, validTo, isClosed, isAlwaysOpen, openingHour } = one;
  const isTimed = type !== 'Exceptional';
  const needsTimes = type === 'OverMidnight' || (!isTimed && !isClosed && !isAlwaysOpen);
  return [
    ...(!isTimed && !validFrom ? [['validFrom']] : []),
    ...(validFrom && validTo && validTo < validFrom ? [['validTo']] : []),
    ...(isTimed && isClosed ? [['isClosed']] : []),
    ...(needsTimes && openingHour.length === 0 ? [['openingHour']] : []),
    ...openingHour.flatMap(({ dayFrom, from, to }, index) => [
      ...(isTimed && dayFrom === undefined ? [['openingHour', index, 'dayFrom']] : []),
      ...(type === 'DaysOfTheWeek' && to <= from && to !== '00:00'
        ? [['openingHour', index, 'to']]
        : []),
    ]),
  ];
}

const postal = { postalCode: line, postOffice: texts, additionalInformation: texts };
const street = z.object({
  ...{ street: texts, streetNumber: line, municipality: place, ...postal },
  ...{ latitude: line, longitude: line },
});
const address = z.object({
  type: z.enum(['Location', 'Visiting', 'Postal']).nullish(),
  subType: z
    .enum(['Single', 'Street', 'PostOfficeBox', 'Foreign', 'Abroad', 'Other', 'NoAddress'])
    .nullish(),
  streetAddress: street.nullish(),
  postOfficeBoxAddress: z
    .object({ postOfficeBox: texts, municipality: place, ...postal })
    .nullish(),
  otherAddress: z
    .object({ municipality: place, ...postal, latitude: line, longitude: line })
    .nullish(),
  foreignAddress: texts,
  locationAbroad: texts,
  deliveryAddressInText: texts,
  receiver: texts,
  country: line,
});
export type PtvAddress = z.output<typeof address>;

const areas = list(
  z.object({
    type: z
      .enum([
        ...(['Municipality', 'Region', 'BusinessSubRegion', 'HospitalDistrict'] as const),
        'WellbeingServiceCounties',
      ])
      .optional(),
    code: line,
    name: texts,
    municipalities: list(municipality),
  }),
);
export type PtvArea = z.output<typeof areas>[number];

const connection = {
  serviceChargeType: charge,
  description: typed(['Description', 'ChargeTypeAdditionalInfo']),
  serviceHours: hours,
  contactDetails: z
    .object({ emails, phoneNumbers: list(phone), webPages: list(page), addresses: list(address) })
    .nullish(),
};
const channelOfService = z.object({ serviceChannel: item, ...connection });
const serviceOfChannel = z.object({ service: item, ...connection });
export type PtvConnection = Omit<z.output<typeof channelOfService>, 'serviceChannel'>;

/** An item of a code list: its code, or the end of its address. */
const term = z.object({ code: line, uri: line, name: texts }).transform(({ code, uri, name }) => ({
  code: code ?? /[^/:]*$/u.exec(uri ?? '')?.[0] ?? '',
  name,
}));
const terms = list(term);
export type PtvTerm = z.output<typeof term>;

export const ptvService = z.object({
  id: guid,
  serviceNames: names.refine((all) => all.some(({ type }) => type === 'Name')),
  serviceDescriptions: typed([
    ...(['Description', 'Summary', 'UserInstruction', 'ValidityTime', 'ProcessingTime'] as const),
    ...(['DeadLine', 'ChargeTypeAdditionalInfo', 'ServiceType'] as const),
  ]),
  serviceChargeType: charge,
  areaType: z.enum(['Nationwide', 'NationwideExceptAlandIslands', 'LimitedType']).nullish(),
  areas,
  languages: list(z.string()),
  requirements: texts,
  serviceClasses: terms,
  ontologyTerms: terms,
  targetGroups: terms,
  lifeEvents: terms,
  serviceChannels: list(channelOfService),
  organizations: list(
    z.object({
      roleType: z.enum(['Responsible', 'OtherResponsible', 'Producer']).nullish(),
      organization: item.nullish(),
    }),
  ).refine((all) => all.some(({ organization }) => organization)),
  publishingStatus: status,
  modified: instant.nullish(),
});
export type PtvService = z.output<typeof ptvService>;

/** All five kinds in one: what a kind has not is missing. */
export const ptvChannel = z.object({
  id: guid,
  serviceChannelType: z.enum(['EChannel', 'WebPage', 'PrintableForm', 'Phone', 'ServiceLocation']),
  organizationId: guid.nullish(),
  serviceChannelNames: names.refine((all) => all.some(({ type }) => type === 'Name')),
  displayNameType: shownNames,
  serviceChannelDescriptions: typed(['Description', 'Summary']),
  languages: list(z.string()),
  phoneNumbers: list(phone),
  supportPhones: list(phone),
  emails,
  supportEmails: emails,
  webPages: list(page),
  attachments: list(attachment),
  channelUrls: list(z.object({ value: url, language: line, type: line })),
  formIdentifier: texts,
  addresses: list(address),
  deliveryAddresses: list(address),
  serviceHours: hours,
  services: list(serviceOfChannel),
  publishingStatus: status,
  modified: instant.nullish(),
});
export type PtvChannel = z.output<typeof ptvChannel>;

export const ptvOrganization = z.object({
  id: guid,
  parentOrganizationId: guid.nullish(),
  organizationType: z
    .enum([
      ...(['State', 'Municipality', 'RegionalOrganization', 'Organization', 'Company'] as const),
      ...(['SotePublic', 'SotePrivate', 'Region'] as const),
    ])
    .nullish(),
  businessCode: line,
  organizationNames: names.refine((all) => all.some(({ type }) => type === 'Name')),
  displayNameType: shownNames,
  organizationDescriptions: typed(['Description', 'Summary']),
  emails,
  phoneNumbers: list(phone),
  webPages: list(page),
  addresses: list(address),
  publishingStatus: status,
  modified: instant.nullish(),
});
export type PtvOrganization = z.output<typeof ptvOrganization>;

import type { Texts } from '../language.ts';
import type { PersonId, StationId } from '../roster/county.ts';
import type { Instant, LocalDate, LocalTime } from '../time.ts';

/**
 * The Human Services Data Specification 3.x, table by table under its own names (docs.openreferral.org),
 * with what social counselling needs besides: sector, target groups, professional-only numbers, how to
 * consult, owner. What is added stands under "Koppi's own" in each table.
 */
export interface Directory {
  readonly organizations: readonly Organization[];
  readonly services: readonly Service[];
  readonly locations: readonly Location[];
  readonly servicesAtLocations: readonly ServiceAtLocation[];
  readonly addresses: readonly Address[];
  readonly contacts: readonly Contact[];
  readonly phones: readonly Phone[];
  readonly schedules: readonly Schedule[];
  readonly serviceAreas: readonly ServiceArea[];
  readonly languages: readonly SpokenLanguage[];
  readonly roleCards: readonly RoleCard[];
  /** Rows of HSDS tables that Koppi does not show (cost options, foreign taxonomies …), kept as they came. */
  readonly others?: readonly OtherRow[];
}

export interface OtherRow {
  readonly id: string;
  /** HSDS name of the table: cost_option. */
  readonly table: string;
  readonly cells: Cells;
}

/** HSDS columns that Koppi does not show, by their HSDS names; kept so that nothing is lost on the way out. */
export type Cells = Readonly<Record<string, string>>;

/** Who is behind a service, as the network sorts them (S1: sote, hyte, 3. sektori, seurakunta, kulttuuri). */
export const sectors = [
  'health-and-social',
  'wellbeing',
  'third-sector',
  'parish',
  'culture',
  'kela',
  'authority',
  'private',
] as const;
export type Sector = (typeof sectors)[number];

/** Whom a service is for; the county's views per target group (S2: NEET-toimijakartta) are made from these. */
export const targetGroups = [
  'everybody',
  'children-and-families',
  'young-neet',
  'working-age',
  'unemployed',
  'older-people',
  'mental-health-and-substances',
  'disabled-people',
  'immigrants',
  'carers',
  'homeless',
  'indebted',
  'violence',
] as const;
export type TargetGroup = (typeof targetGroups)[number];

/** Where a row came from; what somebody changed here since is kept when the source comes again. */
export interface Origin {
  readonly source: 'koppi' | 'hsds' | 'ptv' | 'csv';
  /** The id it has there. */
  readonly id?: string;
}

export interface Organization {
  readonly id: string;
  readonly more?: Cells;
  readonly name: Texts;
  readonly alternateName?: Texts;
  readonly description?: Texts;
  readonly email?: string;
  readonly website?: string;
  /** HSDS parent_organization_id. */
  readonly parent?: string;
  // Koppi's own.
  readonly sector: Sector;
  readonly origin: Origin;
}

export const serviceStatuses = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

export interface Service {
  readonly id: string;
  readonly more?: Cells;
  readonly organization: string;
  readonly name: Texts;
  readonly alternateName?: Texts;
  readonly description?: Texts;
  readonly url?: string;
  readonly email?: string;
  readonly status: ServiceStatus;
  readonly applicationProcess?: Texts;
  readonly feesDescription?: Texts;
  readonly eligibilityDescription?: Texts;
  readonly minimumAge?: number;
  readonly maximumAge?: number;
  /** The day on which somebody made sure that it is right, and who of ours; the source's own stands in `more` as assurer_email. */
  readonly assuredDate?: LocalDate;
  readonly assurer?: PersonId;
  readonly lastModified: Instant;
  // Koppi's own.
  readonly targetGroups: readonly TargetGroup[];
  /** For staff: how this service is consulted. */
  readonly howToConsult?: Texts;
  /** Topics of the county that it helps with. */
  readonly topics: readonly string[];
  readonly owner?: PersonId;
  readonly origin: Origin;
}

export const locationTypes = ['physical', 'postal', 'virtual'] as const;

export interface Location {
  readonly id: string;
  readonly more?: Cells;
  readonly organization?: string;
  readonly locationType: (typeof locationTypes)[number];
  readonly name: Texts;
  readonly description?: Texts;
  readonly transportation?: Texts;
  readonly url?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly origin: Origin;
}

export interface ServiceAtLocation {
  readonly id: string;
  readonly more?: Cells;
  readonly service: string;
  readonly location: string;
  readonly description?: Texts;
}

export interface Address {
  readonly id: string;
  readonly more?: Cells;
  /** HSDS lets it be open; such an address is shown nowhere. */
  readonly location?: string;
  readonly attention?: string;
  readonly address1: string;
  readonly address2?: string;
  readonly city: string;
  /** Maakunta. */
  readonly stateProvince: string;
  readonly postalCode: string;
  /** ISO 3166-1, FI. */
  readonly country: string;
  readonly addressType: 'physical' | 'postal' | 'virtual';
}

/** To what a row of a shared table belongs: just one of them is named, as HSDS has it. */
export interface Belongs {
  readonly organization?: string;
  readonly service?: string;
  readonly location?: string;
  readonly serviceAtLocation?: string;
}

export interface Contact extends Belongs {
  readonly id: string;
  readonly more?: Cells;
  /** A person's or a desk's name: only of those who deal with staff, never of clients. */
  readonly name?: string;
  readonly title?: Texts;
  readonly department?: Texts;
  readonly email?: string;
}

export interface Phone extends Belongs {
  readonly id: string;
  readonly more?: Cells;
  readonly contact?: string;
  /** As people dial it. */
  readonly number: string;
  readonly extension?: string;
  /** HSDS type: voice, fax, textphone, sms. */
  readonly type?: string;
  readonly description?: Texts;
  // Koppi's own: numbers for staff are never shown or exported among those for the public.
  readonly audience: 'public' | 'professional';
  readonly roleCard?: string;
}

/**
 * An RRULE (RFC 5545) with opening hours, or, without `freq`, one stretch of days. HSDS knows two
 * frequencies; every day is WEEKLY with all seven.
 */
export interface Schedule extends Belongs {
  readonly id: string;
  readonly more?: Cells;
  readonly phone?: string;
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
  readonly dtstart?: LocalDate;
  readonly until?: LocalDate;
  readonly count?: number;
  readonly freq?: 'WEEKLY' | 'MONTHLY';
  readonly interval?: number;
  /** First day of the week, for every second week; Monday unless said. */
  readonly wkst?: string;
  /** RFC 5545: MO,WE or 1MO. */
  readonly byday?: string;
  readonly bymonthday?: string;
  readonly byweekno?: string;
  readonly byyearday?: string;
  readonly opensAt?: LocalTime;
  readonly closesAt?: LocalTime;
  readonly description?: Texts;
  readonly notes?: string;
  // Koppi's own: an exception takes the place of the regular hours on its days; without times it is closed.
  readonly isException: boolean;
}

export interface ServiceArea {
  readonly id: string;
  readonly more?: Cells;
  readonly service?: string;
  readonly serviceAtLocation?: string;
  readonly name: Texts;
  /** Municipality codes are those of Statistics Finland (Kitee 260). */
  /** Koppi's own are municipality, region and country; HSDS leaves the list open. */
  readonly extentType?: string;
  readonly extent?: string;
}

export interface SpokenLanguage {
  readonly id: string;
  readonly more?: Cells;
  readonly service?: string;
  readonly location?: string;
  readonly phone?: string;
  readonly name?: string;
  /** ISO 639-1. */
  readonly code?: string;
}

/** Työnkuva: who does what, when to consult them and how (S4's ten roles and those that carry a client's matters). */
export interface RoleCard {
  readonly id: string;
  readonly name: Texts;
  readonly does: Texts;
  readonly consultWhen: Texts;
  readonly notFor?: Texts;
  readonly howToReach: Texts;
  readonly profession?: string;
  readonly topics: readonly string[];
  readonly stations: readonly StationId[];
  readonly assuredDate?: LocalDate;
  readonly assurer?: PersonId;
  readonly owner?: PersonId;
  readonly lastModified: Instant;
  readonly origin: Origin;
}

import type { Kind } from '../consultation/types.ts';
import type { Language, Localised } from '../language.ts';
import type { LocalTime } from '../time.ts';

/** Entra object id: the only key a person is known by. */
export type PersonId = string;
/** Stands where a person would, when nobody did it. */
export const koppiItself: PersonId = 'koppi';
export type StationId = string;
export type RegionId = string;
export type TopicId = string;
/** The topic of what fits none. */
export const anythingElse: TopicId = 'other';
export type ProfessionId = string;

export const roles = ['asker', 'adviser', 'coordinator', 'reader', 'admin'] as const;
export type Role = (typeof roles)[number];

export interface Person {
  readonly id: PersonId;
  /** Staff are named by their work ("Sosiaaliohjaaja A") unless the county writes real names. */
  readonly name: string;
  readonly role: Role;
  readonly profession: ProfessionId;
  /** The regions an adviser or coordinator works in; empty: the whole county. */
  readonly regions: readonly RegionId[];
  /** The stations an adviser counts as their own, also when working remotely. */
  readonly stations: readonly StationId[];
  /** The other half of a pair (työpari): requests reach both. */
  readonly pair?: PersonId;
  /** Member of the county pool, asked after the region. */
  readonly pool: boolean;
  readonly phones: readonly string[];
}

/** A public number people are shown, such as sosiaalipäivystys. */
export interface PhoneNumber {
  readonly name: Localised;
  readonly phone: string;
  /** Shown first, before sending, when the words tell of danger. */
  readonly danger: boolean;
}

export interface Region {
  readonly id: RegionId;
  readonly name: string;
}

/** Finnish inflected forms are written in the county file, none are generated. */
export interface StationForms {
  /** Missä: "Rantakylässä", "Niinivaaralla". */
  readonly at: string;
  /** Mihin: "Rantakylään", "Niinivaaralle". */
  readonly to: string;
  /** Mistä, keneltä: "Rantakylästä", "Niinivaaralta". */
  readonly from: string;
  /** Minkä: "Rantakylän". */
  readonly of: string;
}

export interface Station {
  readonly id: StationId;
  readonly name: string;
  readonly region: RegionId;
  readonly forms: StationForms;
  /** Other ways the name is written in haste: short forms, dialect. */
  readonly alsoWritten: readonly string[];
  /** What the station's forms ask as triggers (herätteet). */
  readonly triggers: readonly Trigger[];
  /** Where it lies, by the code of Statistics Finland ("260" Kitee): contacts of there come first. */
  readonly municipality?: string;
  /** false: the triggers are kept, and not asked for the time being. */
  readonly usesTriggers?: boolean;
  /** What it is called in other languages, where that is something else: Pargas, of Parainen. */
  readonly names?: { readonly sv?: string; readonly en?: string };
  /** false: no morning post in the station's channel. */
  readonly posts?: boolean;
  /** Where the station writes its records, where that is another than the county's. */
  readonly recordSystem?: RecordSystem;
}

/** As it is called in a language. */
export function stationName({ name, names }: Pick<Station, 'name' | 'names'>, language: Language) {
  return (language === 'fi' ? undefined : names?.[language]) ?? name;
}

/** Where a message to the adviser is left at a station; the county's own where it names no other. */
export function recordSystemAt(
  { stations, recordSystem }: Pick<County, 'stations' | 'recordSystem'>,
  station: StationId | undefined,
): RecordSystem {
  return stations.find(({ id }) => id === station)?.recordSystem ?? recordSystem;
}

export interface Choice {
  readonly id: string;
  readonly name: Localised;
}

/** Words and stems that point to something, per language, lower case; see domain/reading/phrase-book.ts. */
export type Pointers = Readonly<Record<Language, readonly string[]>>;

/** A sign that others may be needed (heräte). */
export interface Trigger extends Choice {
  /** The same asked in plain words ("Käykö asiakas usein samasta asiasta?"); else its name is. */
  readonly asks?: Localised;
}

export const sectors = ['health', 'social'] as const;
export type Sector = (typeof sectors)[number];

export interface Profession extends Choice {
  /** Where its people work: tells in which direction a request goes. */
  readonly sector?: Sector;
  /** Words that ask for it: "kysyn farmaseutilta". */
  readonly words?: Pointers;
}

/** Which kinds of request are offered, in this order, and what the county calls them. */
export interface OfferedKinds {
  readonly offered: readonly Kind[];
  readonly labels?: Readonly<Partial<Record<Kind, Localised>>>;
}

/** What the ticked triggers suggest; nothing of it is decided without a person. */
export interface TriggerRules {
  /** So many ticked suggest to ask others to join. */
  readonly inviteFrom: number;
  /** So many ticked suggest a shared plan. */
  readonly planFrom: number;
  /** Any of these is enough for it, however few are ticked. */
  readonly inviteAlways: readonly string[];
  readonly planAlways: readonly string[];
  /** false: the rules are kept, and nothing is suggested for the time being. */
  readonly suggests?: boolean;
}

export interface Topic extends Choice {
  readonly words: Pointers;
  /** Who is asked unless the asker chooses; the first is the default. */
  readonly profession: ProfessionId;
  /** Guiding question (ohjaava kysymys): what the adviser will want to know; shown on the form. */
  readonly guide?: Localised;
}

/** Optional closing fields; a county keeps the ones it needs. */
export const closingFields = [
  'channel',
  'timeBand',
  'followUp',
  'oneContact',
  'socialClient',
  'ageBand',
  'pensioner',
  'sharedClient',
  'responsible',
  'recorded',
  'participatory',
  'phenomenon',
] as const;
export type ClosingField = (typeof closingFields)[number];

/** Time limits and habits; all minutes. */
export interface Settings {
  /** Nyt: advisers on site have the request to themselves this long. */
  readonly nowAloneMinutes: number;
  /** Nyt: the coordinator is told and the asker is asked "still here?" after this. */
  readonly nowCoordinatorMinutes: number;
  /** Nyt: without an answer to that, the request expires after this. */
  readonly nowExpiresMinutes: number;
  /** Tänään: working minutes a step waits before the next is asked. */
  readonly todayStepMinutes: number;
  /** Office hours used where a step has nobody's own hours to count. */
  readonly officeFrom: LocalTime;
  readonly officeUntil: LocalTime;
  readonly digestAt: LocalTime;
  readonly stationPostAt: LocalTime;
  readonly unfinishedAt: LocalTime;
  readonly followUpDays: number;
  readonly reopenDays: number;
  readonly retentionDays: number;
  /** An entry of the directory is stale when nobody made sure of it for so long; usually half a year. */
  readonly staleMonths?: number;
  readonly closingFields: readonly ClosingField[];
  /** false: no morning posts in any channel. */
  readonly channelPosts?: boolean;
  /** All four under Koppi's own names unless the county says otherwise. */
  readonly kinds?: OfferedKinds;
  /** Without them triggers are asked and nothing is suggested. */
  readonly triggerRules?: TriggerRules;
}

/** The county's own words beside Koppi's. */
export interface CountyTexts {
  /** Stands on the welcome card, such as whom to ask for help. */
  readonly welcome?: Localised;
  /** Https address of the privacy notice (tietosuojaseloste), on the welcome and help cards. */
  readonly privacyNotice?: string;
  /** Https address of the county's form for accessibility feedback, on the accessibility statement. */
  readonly accessibilityFeedback?: string;
}

export interface RecordSystem {
  /** "Mediatri" */
  readonly name: string;
  /** "Mediatriin" */
  readonly to: string;
  /** "Mediatrissa" */
  readonly at: string;
}

/** Everything about the county that does not change from minute to minute. */
export interface County {
  readonly tenantId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly recordSystem: RecordSystem;
  readonly regions: readonly Region[];
  readonly stations: readonly Station[];
  readonly people: readonly Person[];
  readonly professions: readonly Profession[];
  readonly topics: readonly Topic[];
  readonly phenomena: readonly Choice[];
  readonly numbers: readonly PhoneNumber[];
  readonly settings: Settings;
  readonly texts?: CountyTexts;
  /** Groups of words that mean the same to who searches: "sossu", "sosiaaliohjaaja". */
  readonly everydayWords?: readonly WordGroup[];
  /** The latest undoings, so that none of them is done a second time. */
  readonly acts?: readonly string[];
}

export interface WordGroup {
  readonly language: Language;
  readonly words: readonly string[];
}

/** After so many months an entry of the directory is to be looked at again. */
export const staleMonthsOf = ({ settings }: Pick<County, 'settings'>): number =>
  settings.staleMonths ?? usualStaleMonths;
const usualStaleMonths = 6;

/** The triggers that the station's forms ask now. */
export function triggersOf(station: Station | undefined): readonly Trigger[] {
  return station === undefined || station.usesTriggers === false ? [] : station.triggers;
}

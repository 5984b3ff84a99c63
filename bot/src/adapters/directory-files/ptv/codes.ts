import type { Sector, TargetGroup } from '../../../domain/directory/types.ts';
import type { PtvOrganization, PtvService, PtvTerm } from './schema.ts';

/**
 * Whom a service is for, from the register's own code lists: target groups `ptvkohderyhmat` (KR),
 * service classes `ptvserclass2` (P) and life events (KE), as published at
 * uri.suomi.fi/codelist/ptv (koodistot.suomi.fi). A main class stands for its subclasses.
 */
const groupsByCode: Readonly<Record<string, TargetGroup>> = {
  // Seniors; children and families; young people, see `youngCode`; disabled people.
  ...{ 'KR1.1': 'older-people', 'KR1.2': 'children-and-families', 'KR1.6': 'disabled-people' },
  // Services for families; pupil welfare; clinics for families; pupils' health; schools and clubs.
  ...{ P3: 'children-and-families', 'P4.9': 'children-and-families' },
  ...{ 'P5.2': 'children-and-families', 'P5.9': 'children-and-families' },
  ...{ 'P6.1': 'children-and-families', 'P6.2': 'children-and-families' },
  ...{ 'P6.3': 'children-and-families', KE1: 'children-and-families' },
  'P4.2': 'older-people',
  ...{ 'P4.4': 'disabled-people', 'P4.5': 'disabled-people', 'P4.7': 'disabled-people' },
  // Support for jobseekers; jobs; benefits, subsidies and organisations of the unemployed.
  ...{ 'P4.8': 'unemployed', 'P10.1': 'unemployed', 'P10.6': 'unemployed' },
  ...{ 'P10.7': 'unemployed', 'P10.8': 'unemployed', KE8: 'unemployed' },
  // Rules of working life; ability to work; safety at work; occupational health; disability pension.
  ...{ 'P10.3': 'working-age', 'P10.4': 'working-age', 'P10.5': 'working-age' },
  ...{ 'P5.12': 'working-age', 'P13.3': 'working-age' },
  // Integration; permits to enter; immigrants' work and studies; language courses; return.
  ...{ 'P4.11': 'immigrants', 'P22.1': 'immigrants', 'P22.2': 'immigrants' },
  ...{ 'P22.3': 'immigrants', 'P22.9': 'immigrants', KE5: 'immigrants' },
  'P5.7': 'mental-health-and-substances',
  // Financial and debt advice; enforcement.
  ...{ 'P15.1': 'indebted', 'P15.5': 'indebted', KE9: 'indebted' },
  // Workshops; outreach; Ohjaamo and guidance; inclusion of young people.
  ...{ 'P28.3': 'young-neet', 'P28.4': 'young-neet', 'P28.5': 'young-neet', 'P28.6': 'young-neet' },
  KE13: 'carers',
};

const youngCode = 'KR1.3';
/** Young people and one of these: support for jobseekers, advice, career guidance, work, mental health. */
const neetCodes = ['P4.8', 'P4.13', 'P5.7', 'P6.4', 'P10', 'P28'];
const citizens = 'KR1';

/** For whom the code lists have nothing, the Finnish words of the ontology's terms (KOKO) tell. */
const groupsByTerm: readonly (readonly [RegExp, TargetGroup])[] = [
  [/asunnottom/iu, 'homeless'],
  [/väkival|turvako/iu, 'violence'],
  [/omaishoita/iu, 'carers'],
  [/velka|velalli/iu, 'indebted'],
  [/mielenterve|päih/iu, 'mental-health-and-substances'],
];

/** Services for businesses and authorities alone are for none of the groups. */
export function targetGroupsOf({
  targetGroups,
  serviceClasses,
  lifeEvents,
  ontologyTerms,
}: PtvService): readonly TargetGroup[] {
  const codes = [...targetGroups, ...serviceClasses, ...lifeEvents].map(({ code }) => code);
  const groups = new Set([
    ...codes.flatMap((code) => groupsByCode[code] ?? groupsByCode[mainOf(code)] ?? []),
    ...ontologyTerms.flatMap(groupsOfTerm),
    ...youngOf(codes),
  ]);
  if (groups.size > 0) return [...groups].sort();
  const isForPeople = codes.some((code) => mainOf(code) === citizens);
  return isForPeople || targetGroups.length === 0 ? ['everybody'] : [];
}

const mainOf = (code: string): string => code.replace(/\..*$/u, '');

function groupsOfTerm({ name }: PtvTerm): readonly TargetGroup[] {
  const words = name.find(({ language }) => language === 'fi')?.value ?? '';
  return groupsByTerm.flatMap(([pattern, group]) => (pattern.test(words) ? [group] : []));
}

/** The register's young people are all young people; most of them are at school. */
function youngOf(codes: readonly string[]): readonly TargetGroup[] {
  if (!codes.includes(youngCode)) return [];
  const isNeet = codes.some((code) => neetCodes.includes(code) || neetCodes.includes(mainOf(code)));
  return [isNeet ? 'young-neet' : 'children-and-families'];
}

/** Kela's business code in the Business Information System (ytj.fi). */
const kela = {
  businessCode: '0246246-0',
  name: /^(?:Kela|Kansaneläkelaitos|FPA|Folkpensionsanstalten)\b/iu,
};
const parish = /seurakun|församling|kyrklig samfällighet|\bparish/iu;
const county = /hyvinvointialue|välfärdsområde|wellbeing services county|\bHUS\b/iu;

type Type = NonNullable<PtvOrganization['organizationType']>;

/** The register's kinds of organizations (organizationType). */
const sectorByType: Readonly<Record<Type, Sector>> = {
  State: 'authority',
  // Since 2023 social and health care is the counties' (612/2021); promoting wellbeing stayed.
  Municipality: 'wellbeing',
  RegionalOrganization: 'authority',
  Organization: 'third-sector',
  Company: 'private',
  SotePublic: 'health-and-social',
  SotePrivate: 'private',
  Region: 'health-and-social',
};

/** Service classes: social services, health care, culture; `P25.6` is religions. */
const sectorByClass: Readonly<Record<string, Sector>> = {
  ...{ P4: 'health-and-social', P5: 'health-and-social', P25: 'culture' },
};

/**
 * Who is behind an organization: by its name or business code, its kind, and for public ones by what
 * most of its services are. `classes` are the service classes of its services.
 */
export function sectorOf(
  names: readonly string[],
  classes: readonly string[],
  { organizationType, businessCode }: Partial<PtvOrganization> = {},
): Sector {
  const is = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (businessCode === kela.businessCode || is(kela.name)) return 'kela';
  if (is(parish)) return 'parish';
  if (is(county)) return 'health-and-social';
  const byType = sectorByType[organizationType ?? 'State'];
  const isLocal =
    organizationType === 'Municipality' || organizationType === 'RegionalOrganization';
  return isLocal ? (mostOf(classes) ?? byType) : byType;
}

function mostOf(classes: readonly string[]): Sector | undefined {
  const counted = Map.groupBy(classes, (code) =>
    code === 'P25.6' ? undefined : sectorByClass[mainOf(code)],
  );
  return [...counted].find(([, some]) => some.length > classes.length / 2)?.[0];
}

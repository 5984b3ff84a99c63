import { municipalityCode } from '../../../domain/directory/municipalities.ts';
import type { Texts } from '../../../domain/language.ts';
import type { Service, ServiceArea, SpokenLanguage } from '../../../domain/directory/types.ts';
import type { Instant } from '../../../domain/time.ts';
import { registerWords } from '../../../wording/register.ts';
import { chargeOf } from './charges.ts';
import { targetGroupsOf } from './codes.ts';
import { connectionOf } from './connections.ts';
import type { Connection } from './connections.ts';
import { languagesOf } from './contacts.ts';
import type { PtvArea, PtvService, PtvText } from './schema.ts';
import { inEach, joined, nameOf, spoken, textsOf } from './texts.ts';

export interface ReadService {
  readonly service: Service;
  readonly serviceAreas: readonly ServiceArea[];
  readonly languages: readonly SpokenLanguage[];
  readonly connections: readonly Connection[];
  /** Who answers for it, as the register names them there. */
  readonly responsible: { readonly id: string; readonly name: string };
  readonly classes: readonly string[];
}

/** Undefined: it names nobody who answers for it, or has no name in Koppi's languages. */
export function serviceOf(said: PtvService, readAt: Instant): ReadService | undefined {
  const { id, serviceClasses, serviceChannels } = said;
  const name = nameOf(said.serviceNames.filter(({ type }) => type === 'Name'));
  const responsible = responsibleOf(said);
  if (!name || !responsible) return undefined;
  return {
    service: {
      ...{ id, name, organization: responsible.id, status: 'active', ...wordsOf(said) },
      lastModified: said.modified ?? readAt,
      targetGroups: targetGroupsOf(said),
      topics: [],
      origin: { source: 'ptv', id },
    },
    serviceAreas: areasOf(said),
    languages: languagesOf(said.languages, { service: id }, id),
    connections: serviceChannels.map(({ serviceChannel, ...rest }) =>
      connectionOf(id, serviceChannel.id, rest),
    ),
    responsible,
    classes: serviceClasses.map(({ code }) => code),
  };
}

function responsibleOf({ organizations }: PtvService) {
  const roles = ['Responsible', 'OtherResponsible', 'Producer'] as const;
  const found = roles
    .map((role) => organizations.find((one) => one.roleType === role && one.organization))
    .find((one) => one);
  const organization = (found ?? organizations.find((one) => one.organization))?.organization;
  return organization ? { id: organization.id, name: organization.name ?? '' } : undefined;
}

function wordsOf(said: PtvService): Partial<Service> {
  const of = (type: string) => textsOf(said.serviceDescriptions.filter((one) => one.type === type));
  const words = {
    alternateName: nameOf(said.serviceNames.filter(({ type }) => type === 'AlternativeName')),
    description: joined([
      withSummary(of('Summary'), joined([of('Description'), of('ServiceType')])),
      producersOf(said),
    ]),
    applicationProcess: joined([
      of('UserInstruction'),
      headed('processingTime', of('ProcessingTime')),
      headed('deadLine', of('DeadLine')),
      headed('validityTime', of('ValidityTime')),
    ]),
    feesDescription: chargeOf(
      said.serviceChargeType,
      of('ChargeTypeAdditionalInfo'),
      spoken(said.serviceNames),
    ),
    eligibilityDescription: textsOf(said.requirements),
  };
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text !== undefined));
}

/** The summary goes first, unless the description says it too. */
export function withSummary(
  summary: Texts | undefined,
  rest: Texts | undefined,
): Texts | undefined {
  return joined([
    inEach((language) => {
      const [short = '', long = ''] = [summary?.[language], rest?.[language]];
      return long.startsWith(short) ? '' : short;
    }),
    rest,
  ]);
}

function headed(
  heading: 'processingTime' | 'deadLine' | 'validityTime',
  words: Texts | undefined,
): Texts | undefined {
  return inEach((language) =>
    words?.[language] ? `${registerWords[language][heading]}: ${words[language]}` : '',
  );
}

/** HSDS knows one organization of a service: it is the responsible one, others are named in words. */
function producersOf(said: PtvService): Texts | undefined {
  const responsible = responsibleOf(said)?.id;
  const names = said.organizations.flatMap(({ roleType, organization }) =>
    roleType === 'Producer' && organization?.name && organization.id !== responsible
      ? [organization.name]
      : [],
  );
  return names.length === 0
    ? undefined
    : inEach((language) =>
        spoken(said.serviceNames).includes(language)
          ? `${registerWords[language].producer}: ${[...new Set(names)].join(', ')}`
          : '',
      );
}

/**
 * A municipality is a row by its code; a wider area is a row by its kind and code, and one for each of
 * its municipalities, so that the service is found in them.
 */
function areasOf({ id, areaType, areas }: PtvService): readonly ServiceArea[] {
  if (areaType === 'Nationwide' || areaType === 'NationwideExceptAlandIslands')
    return [{ id: `${id}-area-FI`, service: id, name: {}, extentType: 'country', extent: 'FI' }];
  const rows = areas.flatMap((area) => [...widerOf(area, id), ...municipalitiesOf(area, id)]);
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

const municipalitiesOf = ({ municipalities }: PtvArea, service: string): readonly ServiceArea[] =>
  municipalities.map(({ code, name }) => {
    const written = code.padStart(3, '0');
    return areaRow(service, 'municipality', municipalityCode(written) ?? written, name);
  });

function widerOf({ type, code, name }: PtvArea, service: string): readonly ServiceArea[] {
  if (!type || type === 'Municipality' || !code) return [];
  return [areaRow(service, 'region', `${type} ${code}`.slice(0, 100), name)];
}

const areaRow = (
  service: string,
  extentType: 'municipality' | 'region',
  extent: string,
  name: readonly PtvText[],
): ServiceArea => ({
  ...{ id: `${service}-area-${extent.replace(' ', '-')}`, service },
  ...{ name: nameOf(name) ?? {}, extentType, extent },
});

import { Temporal } from 'temporal-polyfill';
import { languages } from '../language.ts';
import type { FieldTexts, SearchDocument } from '../search/types.ts';
import type { LocalDate } from '../time.ts';
import type { Texts } from '../language.ts';
import type { Directory, Organization, RoleCard, Service } from './types.ts';
import { municipalitiesOf } from './views.ts';

/**
 * What the search goes by: services with all that belongs to them, organizations and role cards. Ids
 * are those of the directory with the kind before them. `uses` counts by the same ids.
 */
export function* documentsOf(
  directory: Directory,
  uses: ReadonlyMap<string, number>,
): Generator<SearchDocument> {
  const organizations = new Map(directory.organizations.map((one) => [one.id, one]));
  const placesOf = placesFinder(directory);
  const contactsOf = Map.groupBy(directory.contacts, ({ service }) => service);
  const areasOf = Map.groupBy(directory.serviceAreas, ({ service }) => service);
  const known = (id: string) => ({ id, uses: uses.get(id) ?? 0 });
  for (const service of directory.services) {
    const contacts = contactsOf.get(service.id) ?? [];
    yield {
      ...known(`service:${service.id}`),
      kind: 'service',
      fields: {
        ...serviceFields(service),
        organization: organizationNames(organizations.get(service.organization)),
        places: placesOf(service.id),
        body: texts(
          service.applicationProcess,
          service.feesDescription,
          service.howToConsult,
          ...contacts.flatMap(({ name, title, department }) => [
            asFinnish(name),
            title,
            department,
          ]),
        ),
      },
      municipalities: municipalitiesOf(areasOf.get(service.id) ?? []),
      changed: newest(service),
    };
  }
  for (const one of directory.organizations)
    yield {
      ...known(`organization:${one.id}`),
      kind: 'organization',
      fields: {
        name: texts(one.name),
        alternateNames: texts(one.alternateName),
        summary: texts(one.description),
      },
      municipalities: [],
      changed: 0,
    };
  for (const card of directory.roleCards)
    yield {
      ...known(`role-card:${card.id}`),
      kind: 'role-card',
      fields: {
        name: texts(card.name),
        summary: texts(card.does),
        body: texts(card.consultWhen, card.notFor, card.howToReach),
      },
      municipalities: [],
      changed: newest(card),
    };
}

const serviceFields = ({ name, alternateName, description, eligibilityDescription }: Service) => ({
  name: texts(name),
  alternateNames: texts(alternateName),
  summary: texts(description, eligibilityDescription),
});

const organizationNames = (one: Organization | undefined) => texts(one?.name, one?.alternateName);

/** Names of areas and places, and the towns of their addresses. */
function placesFinder(directory: Directory): (service: string) => FieldTexts {
  const areas = Map.groupBy(directory.serviceAreas, ({ service }) => service);
  const pairs = Map.groupBy(directory.servicesAtLocations, ({ service }) => service);
  const addresses = Map.groupBy(directory.addresses, ({ location }) => location);
  const locations = new Map(directory.locations.map((one) => [one.id, one]));
  return (service) =>
    texts(
      ...(areas.get(service) ?? []).map(({ name }) => name),
      ...(pairs.get(service) ?? []).flatMap(({ location }) => [
        locations.get(location)?.name,
        ...(addresses.get(location) ?? []).map(({ city }) => asFinnish(city)),
      ]),
    );
}

const asFinnish = (text: string | undefined): Texts | undefined =>
  text === undefined ? undefined : { fi: text };

function texts(...all: readonly (Texts | undefined)[]): FieldTexts {
  const said = languages.map(
    (language) => [language, all.flatMap((one) => one?.[language] ?? [])] as const,
  );
  return Object.fromEntries<readonly string[]>(said.filter(([, some]) => some.length > 0));
}

/** Changed or found to be right, whichever came last. */
function newest({ lastModified, assuredDate }: Service | RoleCard): number {
  return assuredDate === undefined ? lastModified : Math.max(lastModified, startOf(assuredDate));
}

const startOf = (date: LocalDate) =>
  Temporal.PlainDate.from(date).toZonedDateTime('UTC').epochMilliseconds;

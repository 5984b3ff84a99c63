import type {
  Address,
  Contact,
  Directory,
  Location,
  Organization,
  Phone,
  RoleCard,
  Schedule,
  Service,
  ServiceArea,
  ServiceAtLocation,
  SpokenLanguage,
} from '../../../domain/directory/types.ts';
import type { Notes } from '../notes.ts';
import type { ReadChannel } from './channels.ts';
import { sectorOf } from './codes.ts';
import type { ReadOrganization } from './organizations.ts';
import type { ReadService } from './services.ts';

interface Read {
  readonly services: ReadonlyMap<string, ReadService>;
  readonly channels: ReadonlyMap<string, ReadChannel>;
  readonly organizations: ReadonlyMap<string, ReadOrganization>;
  readonly notes: Notes;
}

/** Rows of the tables that one record makes. */
type Rows = Partial<Omit<Directory, 'roleCards' | 'others'>>;

/** So many records between two pauses. */
const recordsAtOnce = 200;

/**
 * Puts together what was read one by one. An organization that only services name is made from that
 * name. A connection needs both its ends: the others are counted as ignored, since a list of one
 * municipality names services and channels of others.
 */
export function* linked(read: Read, letters: number): Generator<number, Directory> {
  const tables = new Tables();
  let done = 0;
  for (const rows of everyRecord(read)) {
    tables.take(rows);
    done += 1;
    if (done % recordsAtOnce === 0) yield letters;
  }
  const { ...directory } = tables;
  return directory;
}

/** Grows row by row: putting whole tables together would hold up whoever waits. */
class Tables implements Directory {
  readonly organizations: Organization[] = [];
  readonly services: Service[] = [];
  readonly locations: Location[] = [];
  readonly servicesAtLocations: ServiceAtLocation[] = [];
  readonly addresses: Address[] = [];
  readonly contacts: Contact[] = [];
  readonly phones: Phone[] = [];
  readonly schedules: Schedule[] = [];
  readonly serviceAreas: ServiceArea[] = [];
  readonly languages: SpokenLanguage[] = [];
  readonly roleCards: readonly RoleCard[] = [];

  take(rows: Rows): void {
    this.organizations.push(...(rows.organizations ?? []));
    this.services.push(...(rows.services ?? []));
    this.locations.push(...(rows.locations ?? []));
    this.servicesAtLocations.push(...(rows.servicesAtLocations ?? []));
    this.addresses.push(...(rows.addresses ?? []));
    this.contacts.push(...(rows.contacts ?? []));
    this.phones.push(...(rows.phones ?? []));
    this.schedules.push(...(rows.schedules ?? []));
    this.serviceAreas.push(...(rows.serviceAreas ?? []));
    this.languages.push(...(rows.languages ?? []));
  }
}

function* everyRecord(read: Read): Generator<Rows> {
  const { services, channels, organizations } = read;
  const named = new Map([...services.values()].map(({ responsible: { id, name } }) => [id, name]));
  const offered = Map.groupBy(services.values(), ({ service }) => service.organization);
  const classesOf = (id: string) => (offered.get(id) ?? []).flatMap(({ classes }) => classes);
  const isKnown = (id: string) => organizations.has(id) || named.has(id);
  for (const one of organizations.values()) yield organizationRows(one, classesOf, isKnown);
  for (const [id, name] of named)
    if (!organizations.has(id)) yield namedOrganization(id, name || id, classesOf(id));
  for (const { service, serviceAreas, languages } of services.values())
    yield { services: [service], serviceAreas, languages };
  for (const one of channels.values()) yield channelRows(one, isKnown);
  yield* connectionRows(read);
}

/** Said at the service or at the channel; where both do, the service has the word. */
function* connectionRows({ services, channels, notes }: Read): Generator<Rows> {
  const said = new Set<string>();
  for (const records of [services, channels])
    for (const { connections } of records.values()) {
      const whole = connections.filter(({ pair: { id, service, location } }) => {
        const isWhole = services.has(service) && channels.has(location);
        if (!isWhole) notes.ignore(services.has(service) ? 'serviceChannels' : 'services');
        return isWhole && !said.has(id);
      });
      for (const { pair, ...rest } of whole) {
        said.add(pair.id);
        yield { servicesAtLocations: [pair], ...rest };
      }
      // A record without any is work too.
      yield {};
    }
}

function channelRows(
  { location, addresses, phones, contacts, schedules, languages }: ReadChannel,
  isKnown: (organization: string) => boolean,
): Rows {
  const { organization, ...rest } = location;
  const isOwned = organization !== undefined && isKnown(organization);
  return {
    ...{ locations: [isOwned ? location : rest], addresses, phones, contacts },
    ...{ schedules, languages },
  };
}

function organizationRows(
  { organization, office, addresses, phones, contacts, sector }: ReadOrganization,
  classesOf: (organization: string) => readonly string[],
  isKnown: (organization: string) => boolean,
): Rows {
  const { parent, ...rest } = organization;
  const whole = parent !== undefined && isKnown(parent) ? organization : rest;
  return {
    organizations: [{ ...whole, sector: sector(classesOf(organization.id)) }],
    ...{ locations: office ? [office] : [], addresses, phones, contacts },
  };
}

function namedOrganization(id: string, name: string, classes: readonly string[]): Rows {
  const texts = { fi: name.slice(0, 200) };
  const sector = sectorOf([name], classes);
  return { organizations: [{ id, name: texts, sector, origin: { source: 'ptv', id } }] };
}

import type { Belongs, Directory } from './types.ts';

/**
 * What is kept, changed and shown together: a main row with all that belongs to it alone. Its id is
 * the kind and the row's id, `service:kela-outokumpu`; a row that belongs to nothing is a record of
 * its own, so that nothing is lost.
 */
export interface DirectoryRecord {
  readonly id: string;
  readonly rows: Partial<Directory>;
}

type Tables = Required<Directory>;
type TableName = keyof Tables;

/** What any row may say of where it belongs. */
interface AnyRow extends Belongs {
  readonly id: string;
  readonly contact?: string;
  readonly phone?: string;
  /** Of rows of other tables. */
  readonly table?: string;
}

/**
 * The directory cut into records. A row that belongs to a place of a service goes with the service,
 * a number of a contact with the contact.
 */
export function recordsOf(directory: Directory): readonly DirectoryRecord[] {
  const ownerOf = owners(directory);
  const records = new Map<string, Partial<Directory>>();
  for (const table of tables)
    for (const row of directory[table] ?? []) {
      const id = ownerOf(table, row) ?? idOf(table, row.id);
      const rows = records.get(id) ?? {};
      records.set(id, { ...rows, [table]: [...(rows[table] ?? []), row] });
    }
  return [...records].map(([id, rows]) => ({ id, rows }));
}

/** The tables of HSDS again. */
export function directoryOf(records: readonly DirectoryRecord[]): Directory {
  const all = <T extends TableName>(table: T): Tables[T][number][] => {
    const found: Tables[T][number][] = [];
    for (const { rows } of records) found.push(...(rows[table] ?? []));
    return found;
  };
  const others = all('others');
  return {
    organizations: all('organizations'),
    services: all('services'),
    locations: all('locations'),
    servicesAtLocations: all('servicesAtLocations'),
    addresses: all('addresses'),
    contacts: all('contacts'),
    phones: all('phones'),
    schedules: all('schedules'),
    serviceAreas: all('serviceAreas'),
    languages: all('languages'),
    roleCards: all('roleCards'),
    ...(others.length > 0 ? { others } : {}),
  };
}

/** Ids of the records that a service is offered by and at: their names, numbers and hours are its own too. */
export function neighboursOf({ rows }: DirectoryRecord): readonly string[] {
  return [
    ...(rows.services ?? []).map(({ organization }) => `organization:${organization}`),
    ...(rows.servicesAtLocations ?? []).map(({ location }) => `location:${location}`),
  ];
}

const idOf = (kind: string, id: string): string => `${kind}:${id}`;

/** To which record a row goes; undefined: it names none. */
function owners(directory: Directory): (table: TableName, row: AnyRow) => string | undefined {
  const serviceOfPlace = new Map(
    directory.servicesAtLocations.map(({ id, service }) => [id, service]),
  );
  const named = ({ organization, service, location, serviceAtLocation = '' }: Belongs) => {
    const offered = service ?? serviceOfPlace.get(serviceAtLocation);
    if (offered !== undefined) return idOf('service', offered);
    if (location !== undefined) return idOf('location', location);
    return organization === undefined ? undefined : idOf('organization', organization);
  };
  const ofContact = new Map(directory.contacts.map((contact) => [contact.id, named(contact)]));
  const ofPhone = new Map(
    directory.phones.map((phone) => [phone.id, named(phone) ?? ofContact.get(phone.contact ?? '')]),
  );
  return (table, row) => {
    const kind = mainKinds[table];
    if (kind !== undefined) return idOf(kind, row.id);
    if (table === 'others') return idOf(row.table ?? table, row.id);
    if (table === 'phones') return ofPhone.get(row.id);
    return named(row) ?? ofPhone.get(row.phone ?? '');
  };
}

const mainKinds: Partial<Record<TableName, string>> = {
  organizations: 'organization',
  services: 'service',
  locations: 'location',
  roleCards: 'role-card',
};

const tables: readonly TableName[] = [
  'organizations',
  'services',
  'locations',
  'roleCards',
  'servicesAtLocations',
  'addresses',
  'contacts',
  'phones',
  'schedules',
  'serviceAreas',
  'languages',
  'others',
];

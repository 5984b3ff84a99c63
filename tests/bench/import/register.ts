import { readFileSync } from 'node:fs';

interface Found {
  readonly [name: string]: unknown;
}

const service = listed('services')[0] ?? {};
const place = (listed('channel-service-location')[0] ?? {})['locationChannel'] ?? {};

function listed(name: string): readonly Found[] {
  const read: unknown = JSON.parse(readFileSync(`tests/fixtures/ptv/${name}.json`, 'utf8'));
  const list: unknown = Array.isArray(read) ? read : (read as { itemList?: unknown }).itemList;
  return Array.isArray(list) ? (list as Found[]) : [read as Found];
}

const pageSize = 100;
const servicesAPlace = 6;
const servicesAnOrganization = 12;

/**
 * So many services as the national register's API delivers them, page by page, with the length of
 * the fixtures' texts: a place for every six, an organization for every dozen.
 */
export function* registerPages(count: number): Generator<{ name: string; text: string }> {
  for (let from = 0; from < count; from += pageSize) {
    const itemList = Array.from({ length: Math.min(pageSize, count - from) }, (_, at) =>
      serviceOf(from + at),
    );
    yield { name: `services-${from}.json`, text: JSON.stringify({ pageNumber: 1, itemList }) };
  }
  const places = Math.ceil(count / servicesAPlace);
  for (let from = 0; from < places; from += pageSize) {
    const itemList = Array.from({ length: Math.min(pageSize, places - from) }, (_, at) =>
      placeOf(from + at),
    );
    yield { name: `places-${from}.json`, text: JSON.stringify({ pageNumber: 1, itemList }) };
  }
}

const guid = (kind: number, n: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;

const organizationOf = (n: number) => guid(3, Math.floor(n / servicesAnOrganization));

function serviceOf(n: number): Found {
  const id = guid(1, n);
  const channel = { id: guid(2, Math.floor(n / servicesAPlace)), name: `Palvelupaikka ${n}` };
  const organization = { id: organizationOf(n), name: `Organisaatio ${organizationOf(n)}` };
  return {
    ...service,
    id,
    serviceNames: [{ language: 'fi', value: `Palvelu ${n}`, type: 'Name' }],
    organizations: [{ organization, roleType: 'Responsible' }],
    serviceChannels: [{ serviceChannel: channel }],
  };
}

function placeOf(n: number): Found {
  return {
    ...(place as Found),
    id: guid(2, n),
    organizationId: organizationOf(n * servicesAPlace),
    serviceChannelNames: [{ language: 'fi', value: `Palvelupaikka ${n}`, type: 'Name' }],
    services: [],
  };
}

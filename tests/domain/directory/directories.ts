import fc from 'fast-check';
import { sectors, serviceStatuses, targetGroups } from '../../../bot/src/domain/directory/types.ts';
import type { Texts } from '../../../bot/src/domain/language.ts';
import type { Directory, Origin } from '../../../bot/src/domain/directory/types.ts';

/** Words as people write them, and as those do who mean harm. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    ...['a;=1', 'a\n- b', "a,'-1", "''+a", 'a\n\nb', '|"=x', '(1)', "'(1)", "a\n'\n"],
    ...[
      'Kelan palvelupiste, Kitee',
      'sanoi "ohi"',
      'rivi\nja toinen',
      'å;ä;ö',
      "'=1+1",
      ' tyhjää ',
    ],
    ...[
      '=HYPERLINK("http://x")',
      '@SUM(A1)',
      '+358 13 330',
      '-1',
      '\tsisennys',
      "'-",
      'null',
      '\r',
    ],
  ),
);
const texts: fc.Arbitrary<Texts> = fc
  .record({ fi: words, sv: words, en: words }, { requiredKeys: [] })
  .filter((one) => Object.keys(one).length > 0);
const date = fc.integer({ min: 0, max: 3000 }).map((ahead) => {
  const days = new Date(Date.UTC(2020, 0, 1) + ahead * 86_400_000);
  return days.toISOString().slice(0, 10);
});
const instant = fc.integer({ min: 1_500_000_000_000, max: 2_000_000_000_000 });
const code = fc.stringMatching(/^[a-z][a-z-]{0,10}[a-z]$/u);
const id = fc.oneof(fc.uuid(), code);
const origin: fc.Arbitrary<Origin> = fc.record(
  { source: fc.constantFrom('koppi', 'hsds', 'ptv', 'csv'), id },
  { requiredKeys: ['source'] },
);
const age = fc.integer({ min: 0, max: 120 });
const more = (...columns: string[]) =>
  fc.dictionary(fc.constantFrom(...columns), words, {
    minKeys: 1,
    maxKeys: 2,
    noNullPrototype: true,
  });
const ids = (maxLength: number) => fc.uniqueArray(id, { maxLength });

interface Names {
  readonly organizations: readonly string[];
  readonly services: readonly string[];
  readonly locations: readonly string[];
  readonly pairs: readonly string[];
  readonly contacts: readonly string[];
  readonly phones: readonly string[];
  readonly cards: readonly string[];
  readonly others: readonly string[];
}
const names: fc.Arbitrary<Names> = fc.record({
  organizations: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
  services: ids(4),
  locations: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
  ...{
    pairs: ids(3),
    contacts: ids(3),
    phones: ids(4),
    cards: ids(3),
    others: fc.uniqueArray(fc.uuid(), { maxLength: 3 }),
  },
});

/** Each id once, with a row around it. */
const rows = <T>(all: readonly string[], row: fc.Arbitrary<T>) =>
  fc.tuple(...all.map((one) => row.map((rest) => ({ id: one, ...rest }))));
const some = <T>(row: fc.Arbitrary<T>) => ids(3).chain((all) => rows(all, row));

const ofThe = (all: readonly string[]) => (all.length > 0 ? fc.constantFrom(...all) : undefined);

/** A directory that is whole: what rows point at is there. */
export const directories: fc.Arbitrary<Directory> = names.chain((known) => {
  const organization = fc.constantFrom(...known.organizations);
  const location = fc.constantFrom(...known.locations);
  const service = ofThe(known.services);
  const one = fc.oneof(
    organization.map((it) => ({ organization: it })),
    location.map((it) => ({ location: it })),
    ...(service ? [service.map((it) => ({ service: it }))] : []),
  );
  const card = ofThe(known.cards);
  const phone = ofThe(known.phones);
  const contact = ofThe(known.contacts);
  return fc
    .record({
      organizations: rows(known.organizations, organizationRow(organization)),
      services: service ? rows(known.services, serviceRow(organization)) : fc.constant([]),
      locations: rows(known.locations, locationRow(organization)),
      servicesAtLocations: service
        ? rows(
            known.pairs,
            fc.record(
              { service, location, description: texts },
              { requiredKeys: ['service', 'location'] },
            ),
          )
        : fc.constant([]),
      addresses: some(addressRow(location)),
      contacts: rows(
        known.contacts,
        fc
          .tuple(
            one,
            fc.record(
              { name: words, title: texts, department: texts, email: words },
              { requiredKeys: [] },
            ),
          )
          .map(joined),
      ),
      phones: rows(
        known.phones,
        fc
          .tuple(
            fc.oneof(
              contact ? contact.map((it) => ({ contact: it })) : one,
              ...(card ? [card.map((it) => ({ roleCard: it }))] : []),
            ),
            phoneRow,
          )
          .map(joined),
      ),
      schedules: some(
        fc
          .tuple(
            phone
              ? fc.oneof(
                  one,
                  phone.map((it) => ({ phone: it })),
                )
              : one,
            scheduleRow,
          )
          .map(joined),
      ),
      serviceAreas: service
        ? some(fc.tuple(fc.record({ service, name: texts }), areaRow).map(joined))
        : fc.constant([]),
      languages: some(
        fc.record(
          { location, name: words, code: fc.constantFrom('fi', 'sv', 'se') },
          { requiredKeys: ['location'] },
        ),
      ),
      roleCards: rows(known.cards, roleCardRow),
      others: rows(known.others, fc.constantFrom(...otherRows)),
    })
    .map(({ others, ...rest }) => (others.length > 0 ? { ...rest, others } : rest));
});

const joined = <A, B>([a, b]: [A, B]): A & B => ({ ...a, ...b });

const otherRows = [
  { table: 'url', cells: { label: 'Hakemus', url: 'https://www.example.fi/hakemus' } },
  { table: 'cost_option', cells: { service_id: 's', option: 'maksuton', amount: '0' } },
  { table: 'taxonomy', cells: { name: 'PTV', description: '=Palveluluokat' } },
  { table: 'accessibility', cells: { description: 'Esteetön' } },
];

const organizationRow = (parent: fc.Arbitrary<string>) =>
  fc
    .record(
      {
        ...{ name: texts, alternateName: texts, description: texts, email: words, website: words },
        ...{ parent, sector: fc.constantFrom(...sectors), origin, more: more('tax_id', 'logo') },
      },
      { requiredKeys: ['name', 'sector', 'origin'] },
    )
    .filter(({ name, description = {} }) =>
      Object.values(description).every((one) => !Object.values(name).includes(one)),
    );

const serviceRow = (organization: fc.Arbitrary<string>) =>
  fc.record(
    {
      ...{
        organization,
        name: texts,
        alternateName: texts,
        description: texts,
        url: words,
        email: words,
      },
      ...{
        status: fc.constantFrom(...serviceStatuses),
        applicationProcess: texts,
        feesDescription: texts,
      },
      ...{ eligibilityDescription: texts, minimumAge: age, maximumAge: age, assuredDate: date },
      ...{ assurer: code, owner: code, howToConsult: texts, lastModified: instant, origin },
      targetGroups: fc.uniqueArray(fc.constantFrom(...targetGroups), { maxLength: 3 }),
      topics: fc.uniqueArray(code, { maxLength: 2 }),
      more: more('wait_time', 'alert', 'interpretation_services'),
    },
    {
      requiredKeys: [
        'organization',
        'name',
        'status',
        'lastModified',
        'origin',
        'targetGroups',
        'topics',
      ],
    },
  );

const locationRow = (organization: fc.Arbitrary<string>) =>
  fc.record(
    {
      ...{
        organization,
        locationType: fc.constantFrom('physical' as const, 'virtual' as const),
        name: texts,
      },
      ...{ description: texts, transportation: texts, url: words, origin },
      latitude: fc
        .double({ min: -90, max: 90, noNaN: true })
        .map((one) => Math.round(one * 1e5) / 1e5 + 0),
      longitude: fc.integer({ min: -180, max: 180 }),
    },
    { requiredKeys: ['locationType', 'name', 'origin'] },
  );

const addressRow = (location: fc.Arbitrary<string>) =>
  fc.record(
    {
      ...{ location, attention: words, address1: words, address2: words, city: words },
      ...{
        stateProvince: words,
        postalCode: fc.constantFrom('82500', '00100'),
        country: fc.constant('FI'),
      },
      addressType: fc.constantFrom('physical' as const, 'postal' as const),
      more: more('region'),
    },
    {
      requiredKeys: [
        'location',
        'address1',
        'city',
        'stateProvince',
        'postalCode',
        'country',
        'addressType',
      ],
    },
  );

const phoneRow = fc.record(
  {
    number: fc.constantFrom('013 330 1111', '+358 13 330 1112', '0800 1234'),
    ...{
      extension: fc.constantFrom('12', '007'),
      type: fc.constantFrom('voice', 'sms'),
      description: texts,
    },
    audience: fc.constantFrom('public' as const, 'professional' as const),
  },
  { requiredKeys: ['number', 'audience'] },
);

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

export const scheduleRow = fc.record(
  {
    ...{
      validFrom: date,
      validTo: date,
      dtstart: date,
      until: date,
      opensAt: time,
      closesAt: time,
    },
    ...{ count: fc.integer({ min: 1, max: 99 }), interval: fc.integer({ min: 1, max: 9 }) },
    ...{
      freq: fc.constantFrom('WEEKLY' as const, 'MONTHLY' as const),
      wkst: fc.constantFrom('MO', 'SU'),
    },
    ...{
      byday: fc.constantFrom('MO,WE', '1MO', '-1FR,2TU'),
      bymonthday: fc.constantFrom('1', '-1,15'),
    },
    ...{
      byweekno: fc.constant('41,42'),
      description: texts,
      notes: words,
      isException: fc.boolean(),
    },
    more: more('timezone', 'attending_type'),
  },
  { requiredKeys: ['isException'] },
);

const areaRow = fc.record(
  {
    extentType: fc.constantFrom('municipality', 'region', 'geojson'),
    extent: fc.constantFrom('260', '{"type":"Polygon"}'),
  },
  { requiredKeys: [] },
);

const roleCardRow = fc.record(
  {
    ...{ name: texts, does: texts, consultWhen: texts, notFor: texts, howToReach: texts },
    ...{ profession: code, assuredDate: date, assurer: code, owner: code },
    ...{ lastModified: instant, origin },
    ...{
      topics: fc.uniqueArray(code, { maxLength: 2 }),
      stations: fc.uniqueArray(code, { maxLength: 2 }),
    },
  },
  {
    requiredKeys: [
      'name',
      'does',
      'consultWhen',
      'howToReach',
      'lastModified',
      'origin',
      'topics',
      'stations',
    ],
  },
);

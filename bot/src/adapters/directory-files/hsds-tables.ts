/**
 * The tables of the Human Services Data Specification 3.2 with their columns, as its data package
 * (docs.openreferral.org) names them; `!` marks what may not be empty.
 */
const written = {
  organization: {
    file: 'organizations.csv',
    columns:
      'id! name! alternate_name description! email website tax_status tax_id year_incorporated legal_status logo uri parent_organization_id',
  },
  program: {
    file: 'programs.csv',
    columns: 'id! organization_id! name! alternate_name description!',
  },
  service: {
    file: 'services.csv',
    columns:
      'id! organization_id! program_id name! alternate_name description url email status! interpretation_services application_process fees_description wait_time fees accreditations eligibility_description minimum_age maximum_age assured_date assurer_email licenses alert last_modified',
  },
  location: {
    file: 'locations.csv',
    columns:
      'id! location_type! url organization_id name alternate_name description transportation latitude longitude external_identifier external_identifier_type',
  },
  service_at_location: {
    file: 'service_at_location.csv',
    columns: 'id! service_id! location_id! description',
  },
  address: {
    file: 'addresses.csv',
    columns:
      'id! location_id attention address_1! address_2 city! region state_province! postal_code! country! address_type!',
  },
  contact: {
    file: 'contacts.csv',
    columns:
      'id! organization_id service_id service_at_location_id location_id name title department email',
  },
  phone: {
    file: 'phones.csv',
    columns:
      'id! location_id service_id organization_id contact_id service_at_location_id number! extension type description',
  },
  schedule: {
    file: 'schedules.csv',
    columns:
      'id! service_id location_id service_at_location_id valid_from valid_to dtstart timezone until count wkst freq interval byday byweekno bymonthday byyearday description opens_at closes_at schedule_link attending_type notes',
  },
  funding: { file: 'funding.csv', columns: 'id! organization_id service_id source' },
  service_area: {
    file: 'service_areas.csv',
    columns: 'id! service_id service_at_location_id name description extent extent_type uri',
  },
  required_document: {
    file: 'required_documents.csv',
    columns: 'id! service_id document uri',
  },
  language: {
    file: 'languages.csv',
    columns: 'id! service_id location_id phone_id name code note',
  },
  accessibility: { file: 'accessibility.csv', columns: 'id! location_id description details url' },
  cost_option: {
    file: 'cost_options.csv',
    columns: 'id! service_id! valid_from valid_to option currency amount amount_description',
  },
  organization_identifier: {
    file: 'organization_identifiers.csv',
    columns: 'id! organization_id! identifier_scheme identifier_type! identifier!',
  },
  unit: { file: 'units.csv', columns: 'id! name! scheme identifier uri' },
  service_capacity: {
    file: 'service_capacity.csv',
    columns: 'id! service_id! unit_id! available! maximum description updated!',
  },
  url: { file: 'url.csv', columns: 'id! label url! organization_id service_id' },
  taxonomy: { file: 'taxonomies.csv', columns: 'id! name! description! uri version' },
  taxonomy_term: {
    file: 'taxonomy_terms.csv',
    columns: 'id! code name! description! parent_id taxonomy language taxonomy_id term_uri',
  },
  attribute: {
    file: 'attributes.csv',
    columns: 'id! link_id! taxonomy_term_id! link_type link_entity! value label',
  },
  metadata: {
    file: 'metadata.csv',
    columns:
      'id! resource_id! resource_type! last_action_date! last_action_type! field_name! previous_value! replacement_value! updated_by!',
  },
  meta_table_description: {
    file: 'meta_table_descriptions.csv',
    columns: 'id! name language character_set',
  },
} as const;

export interface TableForm {
  readonly table: string;
  readonly file: string;
  readonly columns: readonly { readonly name: string; readonly required: boolean }[];
}

export const hsdsTables: readonly TableForm[] = Object.entries(written).map(
  ([table, { file, columns }]) => ({
    table,
    file,
    columns: columns.split(' ').map((column) => ({
      name: column.replace('!', ''),
      required: column.endsWith('!'),
    })),
  }),
);

/**
 * Role cards have no place in HSDS, which lets whoever lacks one add a table of their own: it stands
 * in the data package beside the others, and readers of HSDS pass it over.
 */
export const roleCardForm: TableForm = {
  table: 'koppi_role_card',
  file: 'koppi_role_cards.csv',
  columns: [
    ...['id', 'name_fi', 'name_sv', 'name_en', 'does_fi', 'does_sv', 'does_en'],
    ...['consult_when_fi', 'consult_when_sv', 'consult_when_en'],
    ...['not_for_fi', 'not_for_sv', 'not_for_en'],
    ...['how_to_reach_fi', 'how_to_reach_sv', 'how_to_reach_en'],
    ...['profession', 'topics', 'stations', 'assured_date', 'assurer', 'owner'],
    ...['last_modified', 'origin'],
  ].map((name) => ({ name, required: name === 'id' })),
};

const numbers = [
  ...['year_incorporated', 'minimum_age', 'maximum_age', 'latitude', 'longitude', 'extension'],
  ...['timezone', 'count', 'interval', 'amount', 'available', 'maximum'],
];
const dates = ['assured_date', 'valid_from', 'valid_to', 'dtstart', 'until', 'last_action_date'];
const addresses = ['website', 'url', 'uri', 'schedule_link', 'term_uri'];

/** What the data package says of a column. */
function fieldOf({ name, required }: TableForm['columns'][number]) {
  const constraints = { required, unique: name === 'id' };
  if (numbers.includes(name)) return { name, type: 'number', constraints };
  if (dates.includes(name)) return { name, type: 'date', constraints };
  if (name === 'last_modified' || name === 'updated')
    return { name, type: 'datetime', constraints };
  if (name === 'opens_at' || name === 'closes_at') return { name, type: 'time', constraints };
  return { name, type: 'string', ...formatOf(name), constraints };
}

function formatOf(name: string): { readonly format?: string } {
  if (name === 'id' || name.endsWith('_id')) return { format: 'uuid' };
  if (name.endsWith('email')) return { format: 'email' };
  return addresses.includes(name) ? { format: 'uri' } : {};
}

/** `datapackage.json` (Frictionless Tabular Data Package) of just these tables. */
export function dataPackage(forms: readonly TableForm[]): string {
  const resources = forms.map((form) => ({
    name: form.table,
    path: form.file,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    // Koppi's own ids are no UUIDs.
    schema: {
      primaryKey: 'id',
      fields: form.columns.map((column) =>
        form === roleCardForm
          ? { name: column.name, type: 'string', constraints: { required: column.required } }
          : fieldOf(column),
      ),
    },
  }));
  const described = {
    name: 'human_services_data',
    title: 'Human Services Data Specification',
    profile: 'tabular-data-package',
    version: '3.2.0',
    homepage: 'http://docs.openreferral.org',
    resources,
  };
  return `${JSON.stringify(described, undefined, 2)}\n`;
}

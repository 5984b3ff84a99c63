import type { ContactEdit } from '../../../../bot/src/contract/directory-edit.ts';
import { noHours } from '../../../../bot/src/domain/directory/edit-hours.ts';
import { sectors, serviceStatuses } from '../../../../bot/src/domain/directory/types.ts';
import type { DirectoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import type { Entry } from '../../components/values.ts';

export type FieldName = keyof DirectoryWords['edit']['field'];
export type Kind = ContactEdit['kind'];

/** A text in no language yet. */
export const unsaid = { fi: '', sv: '', en: '' };

/** From where the choices of a field come. */
export type Source =
  | 'statuses'
  | 'sectors'
  | 'targetGroups'
  | 'topics'
  | 'municipalities'
  | 'languages'
  | 'people'
  | 'professions'
  | 'stations';

export interface FieldShape {
  readonly name: FieldName;
  readonly kind:
    | 'texts'
    | 'long-texts'
    | 'line'
    | 'age'
    | 'choice'
    | 'choices'
    | 'phones'
    | 'hours'
    | 'places'
    | 'organization';
  readonly source?: Source;
  readonly isRequired?: true;
  /** Behind the fold: most entries are right without a look at it. */
  readonly isRare?: true;
}

const service: readonly FieldShape[] = [
  { name: 'name', kind: 'texts', isRequired: true },
  { name: 'description', kind: 'long-texts' },
  { name: 'phones', kind: 'phones' },
  { name: 'hours', kind: 'hours' },
  { name: 'places', kind: 'places' },
  { name: 'howToConsult', kind: 'long-texts' },
  { name: 'applicationProcess', kind: 'long-texts' },
  { name: 'targetGroups', kind: 'choices', source: 'targetGroups' },
  { name: 'municipalities', kind: 'choices', source: 'municipalities' },
  { name: 'status', kind: 'choice', source: 'statuses', isRequired: true },
  { name: 'owner', kind: 'choice', source: 'people' },
  { name: 'alternateName', kind: 'texts', isRare: true },
  { name: 'eligibilityDescription', kind: 'long-texts', isRare: true },
  { name: 'feesDescription', kind: 'long-texts', isRare: true },
  { name: 'minimumAge', kind: 'age', isRare: true },
  { name: 'maximumAge', kind: 'age', isRare: true },
  { name: 'url', kind: 'line', isRare: true },
  { name: 'email', kind: 'line', isRare: true },
  { name: 'languages', kind: 'choices', source: 'languages', isRare: true },
  { name: 'topics', kind: 'choices', source: 'topics', isRare: true },
];

const organization: readonly FieldShape[] = [
  { name: 'name', kind: 'texts', isRequired: true },
  { name: 'sector', kind: 'choice', source: 'sectors', isRequired: true },
  { name: 'description', kind: 'long-texts' },
  { name: 'phones', kind: 'phones' },
  { name: 'website', kind: 'line' },
  { name: 'email', kind: 'line' },
  { name: 'alternateName', kind: 'texts', isRare: true },
];

const roleCard: readonly FieldShape[] = [
  { name: 'name', kind: 'texts', isRequired: true },
  { name: 'does', kind: 'long-texts', isRequired: true },
  { name: 'consultWhen', kind: 'long-texts', isRequired: true },
  { name: 'notFor', kind: 'long-texts' },
  { name: 'howToReach', kind: 'long-texts', isRequired: true },
  { name: 'phones', kind: 'phones' },
  { name: 'profession', kind: 'choice', source: 'professions' },
  { name: 'stations', kind: 'choices', source: 'stations' },
  { name: 'owner', kind: 'choice', source: 'people' },
  { name: 'topics', kind: 'choices', source: 'topics', isRare: true },
];

export const shapesOf: Readonly<Record<Kind, readonly FieldShape[]>> = {
  service,
  organization,
  'role-card': roleCard,
};

/** Of a service that is not there yet also who offers it. */
export const newShapesOf = {
  service: [{ name: 'organization', kind: 'organization', isRequired: true }, ...service],
  organization,
  'role-card': roleCard,
} as const satisfies Readonly<Record<Kind, readonly FieldShape[]>>;

/** Of a place that is made with a service. */
export const newPlaceShapes: readonly FieldShape[] = [
  { name: 'name', kind: 'texts', isRequired: true },
  { name: 'address1', kind: 'line', isRequired: true },
  { name: 'address2', kind: 'line' },
  { name: 'postalCode', kind: 'line', isRequired: true },
  { name: 'city', kind: 'line', isRequired: true },
  { name: 'transportation', kind: 'long-texts' },
];

/** Of a place that is there, for all services that are offered at it. */
export const placeShapes: readonly FieldShape[] = [
  { name: 'name', kind: 'texts', isRequired: true },
  { name: 'address1', kind: 'line' },
  { name: 'address2', kind: 'line' },
  { name: 'postalCode', kind: 'line' },
  { name: 'city', kind: 'line' },
  { name: 'transportation', kind: 'long-texts' },
  { name: 'description', kind: 'long-texts' },
  { name: 'phones', kind: 'phones' },
  { name: 'hours', kind: 'hours' },
];

/** What a new entry begins with. */
export const fresh = {
  service: {
    ...{ kind: 'service', organization: '', name: unsaid, alternateName: unsaid },
    ...{ description: unsaid, applicationProcess: unsaid, feesDescription: unsaid },
    ...{ eligibilityDescription: unsaid, howToConsult: unsaid, url: '', email: '' },
    ...{ status: serviceStatuses[0], minimumAge: null, maximumAge: null },
    ...{ targetGroups: [], topics: [], municipalities: [], languages: ['fi'] },
    ...{ owner: null, phones: [], hours: noHours, places: [] },
  },
  organization: {
    ...{ kind: 'organization', name: unsaid, alternateName: unsaid, description: unsaid },
    ...{ website: '', email: '', sector: sectors[0], phones: [] },
  },
  'role-card': {
    ...{ kind: 'role-card', name: unsaid, does: unsaid, consultWhen: unsaid, notFor: unsaid },
    ...{ howToReach: unsaid, profession: null, topics: [], stations: [], owner: null },
    phones: [],
  },
} as const satisfies Readonly<Record<Kind, Entry>>;

import type { ContactEdit } from '../../../../bot/src/contract/directory-edit.ts';
import { sectors, serviceStatuses } from '../../../../bot/src/domain/directory/types.ts';
import type { DirectoryWords } from '../../../../bot/src/wording/tab/directory.ts';
import type { Entry } from '../../components/values.ts';

export type FieldName = keyof DirectoryWords['edit']['field'];
export type Kind = ContactEdit['kind'];

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
    'texts' | 'long-texts' | 'line' | 'age' | 'choice' | 'choices' | 'phones' | 'organization';
  readonly source?: Source;
  readonly isRequired?: true;
  /** Behind the fold: most entries are right without a look at it. */
  readonly isRare?: true;
}

const service: readonly FieldShape[] = [
  { name: 'name', kind: 'texts', isRequired: true },
  { name: 'description', kind: 'long-texts' },
  { name: 'phones', kind: 'phones' },
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
  { name: 'owner', kind: 'choice', source: 'people' },
  { name: 'profession', kind: 'choice', source: 'professions', isRare: true },
  { name: 'stations', kind: 'choices', source: 'stations', isRare: true },
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
} as const satisfies Readonly<Record<string, readonly FieldShape[]>>;

const unsaid = { fi: '', sv: '', en: '' };

/** What a new entry begins with. */
export const fresh = {
  service: {
    ...{ kind: 'service', organization: '', name: unsaid, alternateName: unsaid },
    ...{ description: unsaid, applicationProcess: unsaid, feesDescription: unsaid },
    ...{ eligibilityDescription: unsaid, howToConsult: unsaid, url: '', email: '' },
    ...{ status: serviceStatuses[0], minimumAge: null, maximumAge: null },
    ...{ targetGroups: [], topics: [], municipalities: [], languages: ['fi'] },
    ...{ owner: null, phones: [] },
  },
  organization: {
    ...{ kind: 'organization', name: unsaid, alternateName: unsaid, description: unsaid },
    ...{ website: '', email: '', sector: sectors[0], phones: [] },
  },
} as const satisfies Readonly<Record<string, Entry>>;

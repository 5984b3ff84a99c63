import type { Texts } from '../../../domain/language.ts';
import type {
  Address,
  Contact,
  Location,
  Organization,
  Phone,
} from '../../../domain/directory/types.ts';
import type { Instant } from '../../../domain/time.ts';
import { addressesOf } from './addresses.ts';
import { sectorOf } from './codes.ts';
import { contactsOf, pagesOf, phonesOf } from './contacts.ts';
import type { PtvOrganization, PtvText } from './schema.ts';
import { joined, nameOf, textsOf } from './texts.ts';
import { withSummary } from './services.ts';

export interface ReadOrganization {
  readonly organization: Omit<Organization, 'sector'>;
  readonly modified: Instant;
  readonly phones: readonly Phone[];
  readonly contacts: readonly Contact[];
  /** Its office, when it has an address: addresses belong to places. */
  readonly office: Location | undefined;
  readonly addresses: readonly Address[];
  /** By the service classes of its services. */
  readonly sector: (classes: readonly string[]) => Organization['sector'];
}

export function organizationOf(
  said: PtvOrganization,
  readAt: Instant,
): ReadOrganization | undefined {
  const { id, parentOrganizationId: parent } = said;
  const { name, other } = shownName(said.organizationNames, said.displayNameType);
  if (!name) return undefined;
  const of = (type: string) =>
    textsOf(said.organizationDescriptions.filter((one) => one.type === type));
  const pages = pagesOf(said.webPages);
  const addresses = addressesOf(said.addresses, officeId(id));
  const description = joined([
    ...[withSummary(of('Summary'), of('Description')), pages.others, addresses.inWords],
  ]);
  const [email, ...emails] = said.emails;
  return {
    organization: {
      ...{ id, name, origin: { source: 'ptv', id } },
      ...(other ? { alternateName: other } : {}),
      ...(description ? { description } : {}),
      ...(email ? { email: email.value } : {}),
      ...(pages.first === undefined ? {} : { website: pages.first }),
      ...(parent ? { parent } : {}),
    },
    modified: said.modified ?? readAt,
    phones: phonesOf(said.phoneNumbers, { organization: id }, id),
    contacts: contactsOf(
      emails.filter(({ value }) => value.toLowerCase() !== email?.value.toLowerCase()),
      { organization: id },
      id,
    ),
    office: addresses.rows.length === 0 ? undefined : officeOf(id, name),
    addresses: addresses.rows,
    sector: (classes) =>
      sectorOf([...Object.values(name), ...Object.values(other ?? {})], classes, said),
  };
}

export const officeId = (organization: string): string => `${organization}-office`;

const officeOf = (organization: string, name: Texts): Location => ({
  ...{ id: officeId(organization), organization, locationType: 'physical', name },
  origin: { source: 'ptv', id: officeId(organization) },
});

type Named = readonly (PtvText & { readonly type?: string | undefined })[];

/** In each language the register says which of the two names is shown. */
export function shownName(
  names: Named,
  shown: readonly { readonly language: string; readonly type: string }[],
): { readonly name: Texts | undefined; readonly other: Texts | undefined } {
  const isShown = ({ language, type }: Named[number]) =>
    type === (shown.find((one) => one.language === language)?.type ?? 'Name');
  const [first, second] = [names.filter(isShown), names.filter((one) => !isShown(one))];
  // A language whose shown name is missing falls back on the other one.
  const name = nameOf([...first, ...second]);
  return {
    name,
    other: nameOf(second.filter(({ language, value }) => !isIn(name, language, value))),
  };
}

const isIn = (name: Texts | undefined, language: string, value: string | null | undefined) =>
  Object.entries(name ?? {}).some(([one, text]) => one === language && text === value?.trim());

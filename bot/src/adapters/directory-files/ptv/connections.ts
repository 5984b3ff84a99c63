import type {
  Contact,
  Phone,
  Schedule,
  ServiceAtLocation,
} from '../../../domain/directory/types.ts';
import { addressesOf } from './addresses.ts';
import { contactsOf, phonesOf } from './contacts.ts';
import { schedulesOf } from './hours.ts';
import type { PtvConnection } from './schema.ts';
import { inEach, joined, spoken, textsOf } from './texts.ts';
import { chargeOf } from './charges.ts';

/** A service at one of its channels, with what holds for this pair alone. */
export interface Connection {
  readonly pair: ServiceAtLocation;
  readonly schedules: readonly Schedule[];
  readonly phones: readonly Phone[];
  readonly contacts: readonly Contact[];
}

export function connectionOf(service: string, channel: string, said: PtvConnection): Connection {
  const id = `${service}-${channel}`;
  const owner = { serviceAtLocation: id };
  const { contactDetails: details, description, serviceHours, serviceChargeType } = said;
  const of = (type: string) => description.filter((one) => one.type === type);
  // What is in no language is said in those in which the rest is.
  const languages = description.length > 0 ? spoken(description) : (['fi'] as const);
  const neutral = linesOf(details);
  const words = joined([
    textsOf(of('Description')),
    chargeOf(serviceChargeType, textsOf(of('ChargeTypeAdditionalInfo')), languages),
    inEach((language) => (languages.includes(language) ? neutral : '')),
  ]);
  return {
    pair: { id, service, location: channel, ...(words ? { description: words } : {}) },
    schedules: schedulesOf(serviceHours, owner, id),
    phones: phonesOf(details?.phoneNumbers ?? [], owner, id),
    contacts: contactsOf(details?.emails ?? [], owner, id),
  };
}

/** A pair has neither a page nor an address of its own in HSDS: they are lines of its text. */
function linesOf(details: PtvConnection['contactDetails']): string {
  const pages = (details?.webPages ?? []).map(({ url }) => url);
  const { rows, inWords } = addressesOf(details?.addresses ?? [], '');
  const addresses = rows.map(({ address1, address2, postalCode, city }) =>
    [address1, address2, `${postalCode} ${city}`].filter(Boolean).join(', '),
  );
  return [...new Set([...pages, ...addresses]), inWords?.fi ?? inWords?.en]
    .filter(Boolean)
    .join('\n');
}

import type { Texts } from '../../../domain/language.ts';
import type { Address } from '../../../domain/directory/types.ts';
import type { PtvAddress } from './schema.ts';
import { distinct } from './rows.ts';
import { joined, oneOf, textsOf } from './texts.ts';

export interface Addresses {
  readonly rows: readonly Address[];
  /** Addresses abroad and places in words, which have no fields of their own. */
  readonly inWords: Texts | undefined;
}

/**
 * Addresses of a location. HSDS keeps them in one language: Finnish, else Swedish. The register does
 * not name the region (maakunta) of an address; its municipality stands there, which HSDS requires.
 */
export function addressesOf(addresses: readonly PtvAddress[], location: string): Addresses {
  const rows = addresses.flatMap((address) => rowOf(address, location) ?? []);
  const inWords = addresses.map(({ foreignAddress, locationAbroad, deliveryAddressInText }) =>
    textsOf([...foreignAddress, ...locationAbroad, ...deliveryAddressInText]),
  );
  return { rows: distinct(rows), inWords: joined(inWords, '\n') };
}

function rowOf(address: PtvAddress, location: string): Address | undefined {
  const { type, streetAddress: street, postOfficeBoxAddress: box, otherAddress: other } = address;
  const said = street ?? box ?? other;
  const [line, ...more] = linesOf(address);
  const [city, postalCode] = [oneOf(said?.postOffice ?? []), said?.postalCode?.trim()];
  if (!line || !city || !postalCode) return undefined;
  const addressType = type === 'Postal' || box || !type ? 'postal' : 'physical';
  const attention = oneOf(address.receiver);
  return {
    id: `${location}-${addressType}`,
    location,
    ...(attention ? { attention } : {}),
    address1: line.slice(0, 300),
    ...(more.length > 0 ? { address2: more.join(', ').slice(0, 300) } : {}),
    city,
    stateProvince: oneOf(said?.municipality?.name ?? []) ?? city,
    postalCode: postalCode.slice(0, 20),
    country: address.country?.trim().slice(0, 2).toUpperCase() || 'FI',
    addressType,
  };
}

/** What stands on the envelope, without the last line; the first of them is never empty. */
function linesOf(address: PtvAddress): readonly string[] {
  const { streetAddress: street, postOfficeBoxAddress: box, otherAddress: other } = address;
  const named = [oneOf(street?.street ?? []), street?.streetNumber?.trim()];
  return [
    named.filter(Boolean).join(' '),
    oneOf(box?.postOfficeBox ?? []),
    oneOf((street ?? box ?? other)?.additionalInformation ?? []),
  ].flatMap((line) => line || []);
}

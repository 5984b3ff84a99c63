import { said, withFields } from './form-fields.ts';
import type { Address } from './types.ts';

/** An address as a form holds it: '' where nothing is said. */
export interface AddressEdit {
  readonly address1: string;
  readonly address2: string;
  readonly postalCode: string;
  readonly city: string;
}

export const addressEdit = (address: Address | undefined): AddressEdit => ({
  address1: address?.address1 ?? '',
  address2: address?.address2 ?? '',
  postalCode: address?.postalCode ?? '',
  city: address?.city ?? '',
});

/** Where clients come to: of several the first that is no letter box. */
export const visitedAmong = (addresses: readonly Address[] = []): Address | undefined =>
  addresses.find(({ addressType }) => addressType === 'physical');

export const isAddressed = (edit: AddressEdit): boolean =>
  [edit.address1, edit.address2, edit.postalCode, edit.city].some((line) => line.trim() !== '');

/** `province`: of a new one, in which part of the country it lies. */
export function addressRow(
  held: Address | undefined,
  edit: AddressEdit,
  of: { readonly id: string; readonly location: string; readonly province: string },
): Address {
  const { id, location, province } = of;
  const lines = {
    address1: edit.address1.trim(),
    postalCode: edit.postalCode.trim(),
    city: edit.city.trim(),
  };
  const fresh: Address = {
    ...{ id, location, stateProvince: province, country: 'FI', ...lines },
    addressType: 'physical',
  };
  return withFields(held ?? fresh, { ...lines, address2: said(edit.address2) });
}

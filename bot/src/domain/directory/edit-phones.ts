import type { Localised } from '../language.ts';
import { textsOf, written } from './form-texts.ts';
import type { Belongs, Phone } from './types.ts';

export interface PhoneEdit {
  /** Null: a new one. */
  readonly id: string | null;
  readonly number: string;
  readonly extension: string;
  readonly description: Localised;
  readonly audience: Phone['audience'];
}

export const phoneEdits = (phones: readonly Phone[] = []): readonly PhoneEdit[] =>
  phones.map(({ id, number, extension = '', description, audience }) => ({
    ...{ id, number, extension, audience },
    description: written(description),
  }));

/** The numbers as they were sent, in that order. */
export function editedPhones(
  phones: readonly Phone[],
  edits: readonly PhoneEdit[],
  owner: Belongs & Pick<Phone, 'roleCard'>,
  newId: () => string,
): readonly Phone[] {
  const before = new Map(phones.map((phone) => [phone.id, phone]));
  return edits.map((edit): Phone => {
    const held = edit.id === null ? undefined : before.get(edit.id);
    return editedPhone(held ?? { id: newId(), ...owner, type: 'voice' }, edit);
  });
}

function editedPhone(
  { extension: _, description: __, ...held }: Omit<Phone, 'number' | 'audience'>,
  edit: PhoneEdit,
): Phone {
  const description = textsOf(edit.description);
  const extension = edit.extension.trim();
  return {
    ...held,
    number: edit.number.trim(),
    audience: edit.audience,
    ...(extension === '' ? {} : { extension }),
    ...(description ? { description } : {}),
  };
}

import type { ContactLine } from '../../../contract/directory.ts';
import { phoneOf, webOf } from '../../../domain/directory/checks.ts';
import { phonesOf } from '../../../domain/directory/entry.ts';
import type { Facts } from '../../../domain/directory/facts.ts';
import { neighboursOf, rowsIn } from '../../../domain/directory/records.ts';
import { maySeeProfessional } from '../../../domain/directory/rights.ts';
import type { Directory, Phone } from '../../../domain/directory/types.ts';
import type { Language, Texts } from '../../../domain/language.ts';
import type { PersonId } from '../../../domain/roster/county.ts';
import type { Tools } from '../../../use-cases/tools.ts';

export type Said = ContactLine['name'];

/** The reader's language, then Finnish, then whichever it is written in. */
export function said(texts: Texts | undefined, language: Language): Said | null {
  for (const one of [language, 'fi', 'sv', 'en'] as const) {
    const text = texts?.[one];
    if (text !== undefined && text !== '') return { text, language: one };
  }
  return null;
}

export const named = (texts: Texts | undefined, language: Language): Said =>
  said(texts, language) ?? { text: '', language };

/** An entry's own rows, and those of what it is offered by and at. */
export interface Rows {
  readonly own: Partial<Directory>;
  readonly around: readonly Partial<Directory>[];
}

export function rowsOf({ book }: Tools, id: string): Rows {
  const record = book.record(id);
  if (!record) return { own: {}, around: [] };
  const around = neighboursOf(record).flatMap((other) => book.record(other)?.rows ?? []);
  return { own: record.rows, around };
}

/** Towns of its addresses, else the municipalities that it serves; the stations of a role card. */
export function placesOf(
  { known }: Tools,
  facts: Facts,
  { around }: Rows,
  language: Language,
): string[] {
  if (facts.kind === 'role-card')
    return each(facts.row.stations.flatMap((id) => known.station(id)?.name ?? []));
  if (facts.kind === 'organization') return [];
  const towns = rowsIn(around, 'addresses')
    .filter(({ addressType }) => addressType === 'physical')
    .map(({ city }) => city);
  const areas = facts.areas.flatMap(({ name }) => said(name, language)?.text ?? []);
  return each(towns.length > 0 ? towns : areas);
}

const each = (names: readonly string[]): string[] => [...new Set(names)];

/** Numbers for staff are left out for whoever is not in the roster. */
export const phonesFor = ({ known }: Tools, caller: PersonId, { own, around }: Rows) =>
  phonesOf(own, around).filter(
    ({ audience }) => audience === 'public' || maySeeProfessional(known.person(caller)),
  );

export const numberJson = ({ number, audience }: Phone) => ({
  ...{ number, audience },
  dial: phoneOf(number)?.dial ?? null,
});

/** A register may hold any address; only one of the web is made a link of. */
export const webJson = (address: string | undefined): string | null => webOf(address ?? '') ?? null;

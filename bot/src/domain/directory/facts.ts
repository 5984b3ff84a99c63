import { languages, type Language, type Texts } from '../language.ts';
import type { PersonId } from '../roster/county.ts';
import { remember } from '../schedule/remember.ts';
import type { LocalDate } from '../time.ts';
import { textIn } from './entry.ts';
import type { DirectoryRecord } from './records.ts';
import { municipalitiesOf } from './views.ts';
import type { Organization, RoleCard, Service, ServiceArea } from './types.ts';

export type EntryKind = 'service' | 'organization' | 'role-card';

/** By what an entry is listed: its main row, and what goes with it alone. */
export type Facts = {
  /** Of the record, `service:kela-outokumpu`. */
  readonly id: string;
  /** Its names as they are put in order, by the reader's language. */
  readonly keys: Readonly<Record<Language, string>>;
} & (
  | {
      readonly kind: 'service';
      readonly row: Service;
      readonly areas: readonly ServiceArea[];
      /** Codes of the municipalities among them; none: everywhere. */
      readonly municipalities: readonly string[];
    }
  | { readonly kind: 'organization'; readonly row: Organization }
  | { readonly kind: 'role-card'; readonly row: RoleCard }
);

interface Held {
  readonly facts?: Facts;
}

/** A changed record is another one: what is held of it never grows old. */
const held = new WeakMap<DirectoryRecord, Held>();

/** Undefined: a place or what belongs to nothing, which is not shown by itself. */
export const factsOf = (record: DirectoryRecord): Facts | undefined =>
  remember(held, record, () => read(record)).facts;

function read({ id, rows }: DirectoryRecord): Held {
  const [service] = rows.services ?? [];
  const [organization] = rows.organizations ?? [];
  const [roleCard] = rows.roleCards ?? [];
  if (service) {
    const areas = rows.serviceAreas ?? [];
    const municipalities = municipalitiesOf(areas);
    const shown = { id, keys: keysOf(service.name), kind: 'service', row: service } as const;
    return { facts: { ...shown, areas, municipalities } };
  }
  if (organization)
    return {
      facts: { id, keys: keysOf(organization.name), kind: 'organization', row: organization },
    };
  if (!roleCard) return {};
  return { facts: { id, keys: keysOf(roleCard.name), kind: 'role-card', row: roleCard } };
}

function keysOf(name: Texts): Facts['keys'] {
  const keys = new Map<string, string>();
  const [fi = '', sv = '', en = ''] = languages.map((language) => {
    const text = textIn(name, language) ?? '';
    const key = keys.get(text) ?? keyOf(text);
    keys.set(text, key);
    return key;
  });
  return { fi, sv, en };
}

/** Å, Ä and Ö come last as in Finnish and Swedish; other marks on letters do not count. */
function keyOf(name: string): string {
  const letters = name.toLowerCase().replaceAll(/[åäöæø]/gu, (letter) => last[letter] ?? letter);
  if (!/[^ -~]/u.test(letters)) return letters;
  return letters.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

const last: Readonly<Record<string, string>> = { å: '{', ä: '|', æ: '|', ö: '}', ø: '}' };

/** Nobody owns an organization, nor makes sure of one. */
export function tendingOf(facts: Facts): {
  readonly owner?: PersonId;
  readonly assuredDate?: LocalDate;
} {
  return facts.kind === 'organization' ? {} : facts.row;
}

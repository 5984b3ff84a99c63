import {
  editMistakes,
  numbersOf,
  textsOf,
  type EditMistake,
} from '../../domain/directory/edit-checks.ts';
import type { LocationEdit } from '../../domain/directory/edit-location.ts';
import { edited, editOf, type Editing, type EntryEdit } from '../../domain/directory/edit.ts';
import { placesMade, type PlaceEdit } from '../../domain/directory/edit-places.ts';
import { factsOf, tendingOf, type Facts } from '../../domain/directory/facts.ts';
import { assured } from '../../domain/directory/freshness.ts';
import type { DirectoryRecord } from '../../domain/directory/records.ts';
import { mayTend } from '../../domain/directory/rights.ts';
import { same } from '../../domain/directory/tables.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';
import { entryNamed } from './own.ts';
import { placeNamed, provinceOf } from './places.ts';
import { screenEntry, type Identified } from './screen.ts';

export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden' }
  /** Somebody else's change came first. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly EditMistake[] }
  | Identified;

/** A change of one entry: by whom, and from which state it was made. */
export interface Changing {
  readonly caller: PersonId;
  readonly id: string;
  readonly ifMatch: string;
  /** Names the act, so that rows which it makes are the same when it arrives again. */
  readonly actKey: string;
}

/** Another word for each state of an entry. */
export const etagOf = ({ secrets }: Pick<Tools, 'secrets'>, record: DirectoryRecord): string =>
  secrets.operation(['directory', JSON.stringify(record)]);

/** "Tiedot ajan tasalla": a second press on the same day changes nothing more. */
export async function assureContact(tools: Tools, changing: Changing): Promise<Outcome> {
  const { caller, id } = changing;
  const facts = entryNamed(tools, id);
  if (!facts || facts.kind === 'organization') return { kind: 'not-found' };
  if (!mayTend(tools.known.person(caller), tendingOf(facts))) return { kind: 'forbidden' };
  const today = tools.known.calendar().dateOf(tools.clock.now());
  return changeFrom(tools, changing, (before) => {
    const { services, roleCards } = before.rows;
    return {
      ...before,
      rows: {
        ...before.rows,
        ...(services ? { services: services.map((one) => assured(one, today, caller)) } : {}),
        ...(roleCards ? { roleCards: roleCards.map((one) => assured(one, today, caller)) } : {}),
      },
    };
  });
}

/** Puts what a form holds into an entry, if it is still as the form's writer saw it. */
export async function editContact(
  tools: Tools,
  changing: Changing,
  edit: EntryEdit,
): Promise<Outcome> {
  const { book, known } = tools;
  const record = book.record(changing.id);
  const facts = record && factsOf(record);
  if (!facts || facts.kind !== edit.kind) return { kind: 'not-found' };
  if (!mayTend(known.person(changing.caller), tendingOf(facts))) return { kind: 'forbidden' };
  const refusal = refusalOf(tools, edit, editOf(facts, record));
  if (refusal) return refusal;
  const made = placesOf(tools, changing, edit, facts);
  const change = (before: DirectoryRecord) => {
    const is = factsOf(before);
    if (!is || same(editOf(is, before), edit)) return before;
    return edited(is, before, edit, { ...editingOf(tools, changing), made });
  };
  return changeFrom(tools, changing, change, [...made.values()]);
}

/** The places that a form of a service makes; the same act again makes the same. */
function placesOf(tools: Tools, changing: Act, edit: EntryEdit, facts: Facts) {
  return edit.kind === 'service' && facts.kind === 'service'
    ? placesMadeBy(tools, changing, edit.places, facts.row.organization)
    : new Map<PlaceEdit, DirectoryRecord>();
}

export const placesMadeBy = (
  tools: Tools,
  act: Act,
  places: readonly PlaceEdit[],
  organization: string,
): ReadonlyMap<PlaceEdit, DirectoryRecord> =>
  placesMade(
    places,
    { organization, provinceOf: (city) => provinceOf(tools, city) },
    rowIds(tools, act, 'place-row'),
  );

/** What a form may not be kept with: who it is about, or what is wrong in it. */
export function refusalOf(
  tools: Tools,
  edit: EntryEdit | LocationEdit,
  before: EntryEdit | LocationEdit | undefined,
) {
  const identified = screenEntry(tools, textsOf(edit), numbersOf(edit));
  if (identified) return identified;
  const isPlace = (id: string) => placeNamed(tools, id) !== undefined;
  const mistakes = editMistakes(edit, before, { ...tools.known.county(), isPlace });
  return mistakes.length > 0 ? ({ kind: 'mistakes', mistakes } as const) : undefined;
}

/** The same words once more are no other state, whenever they come. */
function unstamped({ rows, ...record }: DirectoryRecord): object {
  const { services = [], roleCards = [], ...others } = rows;
  const bare = [...services, ...roleCards].map(({ lastModified: _, ...row }) => row);
  return { ...record, bare, others };
}

/** Who changes something, and in which act. */
export type Act = Pick<Changing, 'caller' | 'actKey'>;

/** Ids of new rows follow from the act: the same act again makes the same rows. */
export const editingOf = (tools: Tools, act: Act): Editing => ({
  now: tools.clock.now(),
  newId: rowIds(tools, act, 'contact-row'),
});

export function rowIds({ secrets }: Tools, { caller, actKey }: Act, kind: string): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `koppi-${secrets.operation([kind, caller, actKey, String(made)])}`;
  };
}

/**
 * What stands there already is taken for done: the same act may come twice.
 * @param beside records that are made with the change, and only with it
 */
export async function changeFrom(
  tools: Tools,
  { caller, id, ifMatch }: Changing,
  change: (before: DirectoryRecord) => DirectoryRecord,
  beside: readonly DirectoryRecord[] = [],
): Promise<Outcome> {
  const seen: { outcome: Outcome; isChanged: boolean } = {
    outcome: { kind: 'not-found' },
    isChanged: false,
  };
  const decide = (before: DirectoryRecord | undefined) => {
    if (!before) {
      Object.assign(seen, { outcome: { kind: 'not-found' }, isChanged: false });
      return undefined;
    }
    const after = change(before);
    const isFresh = etagOf(tools, before) === ifMatch;
    const isSo = same(unstamped(after), unstamped(before));
    seen.outcome = isFresh || isSo ? { kind: 'done' } : { kind: 'stale' };
    seen.isChanged = isFresh && !isSo;
    return isFresh ? after : before;
  };
  // Decided one after the other: what is made beside knows whether the change itself holds.
  await tools.book.change('directory', caller, [
    { id, decide },
    ...beside.map((record) => ({
      id: record.id,
      decide: (before: DirectoryRecord | undefined) =>
        before ?? (seen.isChanged ? record : undefined),
    })),
  ]);
  return seen.outcome;
}

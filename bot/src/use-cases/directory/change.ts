import {
  editMistakes,
  numbersOf,
  textsOf,
  type EditMistake,
} from '../../domain/directory/edit-checks.ts';
import {
  edited,
  editOf,
  newOrganization,
  newService,
  type Editing,
  type EntryEdit,
  type OrganizationEdit,
  type ServiceEdit,
} from '../../domain/directory/edit.ts';
import { factsOf, tendingOf } from '../../domain/directory/facts.ts';
import { assured } from '../../domain/directory/freshness.ts';
import type { DirectoryRecord } from '../../domain/directory/records.ts';
import { mayAdd, mayTend } from '../../domain/directory/rights.ts';
import { same } from '../../domain/directory/tables.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';
import { entryNamed } from './own.ts';
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
  return changeFrom(tools, changing, (before) => {
    const is = factsOf(before);
    if (!is || same(editOf(is, before), edit)) return before;
    return edited(is, before, edit, editingOf(tools, changing));
  });
}

type NewEdit = (ServiceEdit & { readonly organization: string }) | OrganizationEdit;
type Added =
  | Exclude<Outcome, { readonly kind: 'done' }>
  | { readonly kind: 'added'; readonly id: string; readonly isNew: boolean };

/** A new entry of our own; who adds a service owns it unless somebody else is named. */
export async function addContact(
  tools: Tools,
  { caller, actKey }: Pick<Changing, 'caller' | 'actKey'>,
  edit: NewEdit,
): Promise<Added> {
  if (!mayAdd(tools.known.person(caller))) return { kind: 'forbidden' };
  const organization = edit.kind === 'service' ? organizationNamed(tools, edit) : undefined;
  if (edit.kind === 'service' && organization === undefined)
    return { kind: 'mistakes', mistakes: [{ field: 'organization', kind: 'unknown' }] };
  const refusal = refusalOf(tools, edit, undefined);
  if (refusal) return refusal;
  const rowId = `koppi-${tools.secrets.operation(['contact', caller, actKey])}`;
  const editing = editingOf(tools, { caller, actKey });
  const record =
    edit.kind === 'service'
      ? newService(edit, { id: rowId, organization: organization ?? '', owner: caller }, editing)
      : newOrganization(edit, rowId, editing);
  const isNew = tools.book.record(record.id) === undefined;
  const decide = (before: DirectoryRecord | undefined) => before ?? record;
  await tools.book.change('directory', caller, [{ id: record.id, decide }]);
  return { kind: 'added', id: record.id, isNew };
}

/** The id of its row. */
function organizationNamed(tools: Tools, edit: { readonly organization: string }) {
  const facts = entryNamed(tools, edit.organization);
  return facts?.kind === 'organization' ? facts.row.id : undefined;
}

function refusalOf(tools: Tools, edit: EntryEdit, before: EntryEdit | undefined) {
  const identified = screenEntry(tools, textsOf(edit), numbersOf(edit));
  if (identified) return identified;
  const mistakes = editMistakes(edit, before, tools.known.county());
  return mistakes.length > 0 ? ({ kind: 'mistakes', mistakes } as const) : undefined;
}

/** Ids of new rows follow from the act: the same act again makes the same rows. */
function editingOf(
  { clock, secrets }: Tools,
  { caller, actKey }: Pick<Changing, 'caller' | 'actKey'>,
): Editing {
  let made = 0;
  return {
    now: clock.now(),
    newId: () => {
      made += 1;
      return `koppi-${secrets.operation(['contact-row', caller, actKey, String(made)])}`;
    },
  };
}

/** What stands there already is taken for done: the same act may come twice. */
async function changeFrom(
  tools: Tools,
  { caller, id, ifMatch }: Changing,
  change: (before: DirectoryRecord) => DirectoryRecord,
): Promise<Outcome> {
  const seen: { outcome: Outcome } = { outcome: { kind: 'not-found' } };
  const decide = (before: DirectoryRecord | undefined) => {
    if (!before) {
      seen.outcome = { kind: 'not-found' };
      return undefined;
    }
    const after = change(before);
    const isFresh = etagOf(tools, before) === ifMatch;
    const isSo = etagOf(tools, after) === etagOf(tools, before);
    seen.outcome = isFresh || isSo ? { kind: 'done' } : { kind: 'stale' };
    return isFresh ? after : before;
  };
  await tools.book.change('directory', caller, [{ id, decide }]);
  return seen.outcome;
}

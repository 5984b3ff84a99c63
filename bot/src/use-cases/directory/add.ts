import { newOrganization, newRoleCard, newService } from '../../domain/directory/edit-new.ts';
import type { OrganizationEdit, RoleCardEdit, ServiceEdit } from '../../domain/directory/edit.ts';
import { written } from '../../domain/directory/form-texts.ts';
import type { DirectoryRecord } from '../../domain/directory/records.ts';
import { mayAdd } from '../../domain/directory/rights.ts';
import type { Sector } from '../../domain/directory/types.ts';
import type { Localised } from '../../domain/language.ts';
import type { Tools } from '../tools.ts';
import { editingOf, placesMadeBy, refusalOf, type Act, type Outcome } from './change.ts';
import { entryNamed } from './own.ts';

/** Who offers a new service: an entry by its id, or one that is made with it. */
export type Offering = string | { readonly name: Localised; readonly sector: Sector };

export type NewService = ServiceEdit & { readonly organization: Offering };
export type NewEdit = NewService | OrganizationEdit | RoleCardEdit;

type Added =
  | Exclude<Outcome, { readonly kind: 'done' }>
  | { readonly kind: 'added'; readonly id: string; readonly isNew: boolean };

/** A new entry of our own; who adds a service or a role card owns it unless somebody else is named. */
export async function addContact(tools: Tools, act: Act, edit: NewEdit): Promise<Added> {
  if (!mayAdd(tools.known.person(act.caller))) return { kind: 'forbidden' };
  const offering = edit.kind === 'service' ? offeringOf(tools, act, edit.organization) : undefined;
  if (offering?.kind === 'unknown')
    return { kind: 'mistakes', mistakes: [{ field: 'organization', kind: 'unknown' }] };
  const refusal = firstOf(
    offering?.kind === 'made' ? offering.refusal : undefined,
    refusalOf(tools, edit, undefined),
  );
  if (refusal) return refusal;
  const records = recordsOf(tools, act, edit, offering);
  const [record] = records;
  if (!record) return { kind: 'not-found' };
  const isNew = tools.book.record(record.id) === undefined;
  await tools.book.change(
    'directory',
    act.caller,
    records.map((one) => ({ id: one.id, decide: (before) => before ?? one })),
  );
  return { kind: 'added', id: record.id, isNew };
}

type Refused = ReturnType<typeof refusalOf>;

/** An identifier before all else; mistakes of both parts of the form together. */
function firstOf(offering: Refused, entry: Refused): Refused {
  if (offering?.kind !== 'mistakes' || entry?.kind !== 'mistakes')
    return offering?.kind === 'mistakes' && entry ? entry : (offering ?? entry);
  return { kind: 'mistakes', mistakes: [...offering.mistakes, ...entry.mistakes] };
}

/** The entry itself, then whatever is made with it. */
function recordsOf(
  tools: Tools,
  act: Act,
  edit: NewEdit,
  offering: Exclude<OfferedBy, { readonly kind: 'unknown' }> | undefined,
): readonly DirectoryRecord[] {
  const id = rowIdOf(tools, act, 'contact');
  const editing = editingOf(tools, act);
  if (edit.kind === 'organization') return [newOrganization(edit, id, editing)];
  const owner = act.caller;
  if (edit.kind === 'role-card') return [newRoleCard(edit, { id, owner }, editing)];
  if (!offering) return [];
  const organization = offering.id;
  const made = placesMadeBy(tools, act, edit.places, organization);
  const record = newService(edit, { id, organization, owner }, { ...editing, made });
  return [record, ...made.values(), ...(offering.kind === 'made' ? [offering.record] : [])];
}

const rowIdOf = ({ secrets }: Tools, { caller, actKey }: Act, kind: string): string =>
  `koppi-${secrets.operation([kind, caller, actKey])}`;

type OfferedBy =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'there'; readonly id: string }
  | {
      readonly kind: 'made';
      readonly id: string;
      readonly record: DirectoryRecord;
      readonly refusal: Refused;
    };

function offeringOf(tools: Tools, act: Act, organization: Offering): OfferedBy {
  if (typeof organization === 'string') {
    const facts = entryNamed(tools, organization);
    return facts?.kind === 'organization'
      ? { kind: 'there', id: facts.row.id }
      : { kind: 'unknown' };
  }
  const edit: OrganizationEdit = {
    ...{ kind: 'organization', ...organization, website: '', email: '', phones: [] },
    ...{ alternateName: written({}), description: written({}) },
  };
  const id = rowIdOf(tools, act, 'offering');
  const refusal = refusalOf(tools, edit, undefined);
  return {
    ...{ kind: 'made', id, record: newOrganization(edit, id, editingOf(tools, act)) },
    refusal: refusal && within('organization', refusal),
  };
}

/** Where in the form of the service it stands. */
function within(path: string, refusal: NonNullable<Refused>) {
  if (refusal.kind === 'refused')
    return { ...refusal, fields: refusal.fields.map((field) => `${path}.${field}`) };
  const mistakes = refusal.mistakes.map((one) => ({ ...one, field: `${path}.${one.field}` }));
  return { ...refusal, mistakes };
}

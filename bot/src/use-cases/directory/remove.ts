import { factsOf, tendingOf, type EntryKind } from '../../domain/directory/facts.ts';
import { neighboursOf, type DirectoryRecord } from '../../domain/directory/records.ts';
import { isPastRestoring, removedRecord, restoredRecord } from '../../domain/directory/removal.ts';
import { mayAdd, mayTend } from '../../domain/directory/rights.ts';
import type { Texts } from '../../domain/language.ts';
import { koppiItself, type PersonId } from '../../domain/roster/county.ts';
import type { Instant } from '../../domain/time.ts';
import type { Tools } from '../tools.ts';
import { servicesOf } from './all.ts';
import { changeFrom, type Changing, type Outcome } from './change.ts';
import { mayChangePlace, placeNamed, servicesAt } from './places.ts';

/** `in-use`: services belong to it, which go or move first. */
export type RemovalOutcome = Outcome | { readonly kind: 'in-use'; readonly services: number };

/** Takes an entry or a place out of the directory; it can be brought back for a while. */
export async function removeContact(tools: Tools, changing: Changing): Promise<RemovalOutcome> {
  const { caller, id } = changing;
  const record = tools.book.record(id);
  // Pressed twice.
  if (record?.removed?.by === caller) return { kind: 'done' };
  const may = record && mayRemove(tools, caller, record);
  if (!record || may === undefined) return { kind: 'not-found' };
  if (!may) return { kind: 'forbidden' };
  const services = usesOf(tools, record);
  if (services > 0) return { kind: 'in-use', services };
  const at = tools.clock.now();
  return changeFrom(tools, changing, (before) =>
    before.removed ? before : removedRecord(before, caller, at),
  );
}

/** Undefined: nothing that is there. */
function mayRemove(tools: Tools, caller: PersonId, record: DirectoryRecord): boolean | undefined {
  const facts = factsOf(record);
  if (facts) return mayTend(tools.known.person(caller), tendingOf(facts));
  const [place] = record.rows.locations ?? [];
  return place && mayChangePlace(tools, caller, place.id);
}

/** Services that an organization offers, or that are offered at a place. */
function usesOf(tools: Tools, { rows }: DirectoryRecord): number {
  const [organization] = rows.organizations ?? [];
  const [place] = rows.locations ?? [];
  if (organization) return servicesOf(tools, organization.id).length;
  return place && placeNamed(tools, place.id) ? servicesAt(tools, place.id).length : 0;
}

/** An entry or a place that was taken out. */
export interface Gone {
  readonly id: string;
  readonly kind: EntryKind | 'location';
  readonly name: Texts;
  readonly by: PersonId;
  readonly at: Instant;
}

/** What the caller may bring back, the last first. */
export function removedContacts(tools: Tools, caller: PersonId): readonly Gone[] {
  return [...tools.book.on('directory').values()]
    .flatMap((record) => (mayRestore(tools, caller, record) ? (goneOf(record) ?? []) : []))
    .sort((a, b) => b.at - a.at);
}

function goneOf(record: DirectoryRecord): Gone | undefined {
  const was = restoredRecord(record);
  const facts = was && factsOf(was);
  const [place] = was?.rows.locations ?? [];
  const shown = facts
    ? { kind: facts.kind, name: facts.row.name }
    : place && { kind: 'location' as const, name: place.name };
  return (
    record.removed &&
    shown && { id: record.id, ...shown, by: record.removed.by, at: record.removed.at }
  );
}

/** Whoever could have taken it out. */
function mayRestore({ known }: Tools, caller: PersonId, record: DirectoryRecord): boolean {
  const was = restoredRecord(record);
  const facts = was && factsOf(was);
  const person = known.person(caller);
  return facts ? mayTend(person, tendingOf(facts)) : was !== undefined && mayAdd(person);
}

/**
 * Brings an entry back as it was, with whoever offered it and where, if these went too; the same
 * once more changes nothing.
 */
export async function restoreContact(
  tools: Tools,
  { caller, id }: Pick<Changing, 'caller' | 'id'>,
): Promise<Extract<Outcome, { readonly kind: 'done' | 'not-found' | 'forbidden' }>> {
  const record = tools.book.record(id);
  const was = record && restoredRecord(record);
  if (!was) return { kind: record && factsOf(record) ? 'done' : 'not-found' };
  if (!mayRestore(tools, caller, record)) return { kind: 'forbidden' };
  const decide = (before: DirectoryRecord | undefined) =>
    before && (restoredRecord(before) ?? before);
  const back = [id, ...neighboursOf(was)].map((one) => ({ id: one, decide }));
  const [after] = await tools.book.change('directory', caller, back);
  return { kind: after && !after.removed ? 'done' : 'not-found' };
}

/** What was taken out so long ago as texts are kept is gone for good. */
export async function sweepRemoved({ book, known }: Tools, now: Instant): Promise<void> {
  const { retentionDays } = known.county().settings;
  const isPast = ({ removed }: DirectoryRecord) =>
    removed !== undefined && isPastRestoring(removed, now, retentionDays);
  const past = [...book.on('directory').values()].filter(isPast);
  if (past.length === 0) return;
  await book.change(
    'directory',
    koppiItself,
    past.map(({ id }) => ({
      id,
      decide: (before: DirectoryRecord | undefined) =>
        before && isPast(before) ? undefined : before,
    })),
  );
}

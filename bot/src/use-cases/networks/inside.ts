import { looksAfter, mayLead, mayRead, maySee } from '../../domain/network/rights.ts';
import type { Meeting, Member, Network } from '../../domain/network/types.ts';
import { identifierKinds, type IdentifierKind } from '../../domain/privacy/types.ts';
import type { Person, PersonId } from '../../domain/roster/county.ts';
import { canonical } from '../../domain/settings/difference.ts';
import type { Fields } from '../identifiers.ts';
import { identifiersIn } from '../identifiers.ts';
import type { Tools } from '../tools.ts';
import type { PartName, Parts, Place } from './store.ts';

/** Why something in a network was not done, as a code; its sentence is in the wording. */
export const networkRefusals = [
  'wrong-state',
  'too-late-to-reopen',
  'too-early',
  'meeting-over',
  'full',
  'has-notes',
  'leader-stays',
  'not-eligible',
  'not-closed',
  'no-adviser',
  'no-steering',
  'already-answered',
  'ends-before-it-begins',
  'begins-in-the-past',
  'network-closed',
  'no-channel',
] as const;
export type NetworkRefusal = (typeof networkRefusals)[number];

export type NotDone =
  | { readonly kind: 'not-found' | 'forbidden' }
  | { readonly kind: 'refused'; readonly why: NetworkRefusal }
  | {
      readonly kind: 'identifier';
      readonly found: IdentifierKind;
      readonly fields: readonly string[];
    }
  | { readonly kind: 'unknown'; readonly field: string };

export type Seen<T> = { readonly kind: 'done'; readonly value: T } | NotDone;

export type Done<T> =
  | Seen<T>
  /** Made from another state; `value` is what stands. */
  | { readonly kind: 'stale'; readonly value: T };

export const done = <T>(value: T): { readonly kind: 'done'; readonly value: T } => ({
  kind: 'done',
  value,
});
export const refused = (why: NetworkRefusal): NotDone => ({ kind: 'refused', why });

/** A network as somebody stands in it. */
export interface Inside {
  readonly network: Network;
  readonly person: Person;
  readonly member: Member | undefined;
  /** Leads it, or looks after it. */
  readonly leads: boolean;
  readonly reads: boolean;
}

/** @returns 'not-found' also for what the caller may not know of */
export async function see(tools: Tools, caller: PersonId, id: string): Promise<Seen<Inside>> {
  const person = tools.known.person(caller);
  const [network, member] = await Promise.all([
    tools.networks.network(id),
    tools.networks.get({ network: id, part: 'member', id: caller }),
  ]);
  if (!network || !person || !maySee(person, network, member)) return { kind: 'not-found' };
  return done(insideOf(network, person, member));
}

export const insideOf = (network: Network, person: Person, member: Member | undefined): Inside => ({
  ...{ network, person, member },
  leads: mayLead(person, network),
  reads: mayRead(person, network, member),
});

/** For what its members write and read. */
export async function enter(tools: Tools, caller: PersonId, id: string): Promise<Seen<Inside>> {
  const seen = await see(tools, caller, id);
  return seen.kind === 'done' && !seen.value.reads ? { kind: 'forbidden' } : seen;
}

/** For what its leader does, and who looks after it. */
export async function lead(tools: Tools, caller: PersonId, id: string): Promise<Seen<Inside>> {
  const seen = await see(tools, caller, id);
  return seen.kind === 'done' && !seen.value.leads ? { kind: 'forbidden' } : seen;
}

export interface InMeeting extends Inside {
  readonly meeting: Meeting;
}

export async function enterMeeting(
  tools: Tools,
  caller: PersonId,
  at: { readonly network: string; readonly meeting: string },
): Promise<Seen<InMeeting>> {
  const [inside, meeting] = await Promise.all([
    enter(tools, caller, at.network),
    tools.networks.get({ network: at.network, part: 'meeting', id: at.meeting }),
  ]);
  if (inside.kind !== 'done') return inside;
  return meeting ? done({ ...inside.value, meeting }) : { kind: 'not-found' };
}

/** Whoever makes networks: coordinators in their regions, administrators anywhere. */
export const mayMake = (person: Person | undefined, region: string | undefined): boolean =>
  looksAfter(person, { region });

/** What must not stand in any text of a network; the fields that hold it. */
export function screened(tools: Tools, together: Fields): NotDone | undefined {
  const found = identifiersIn(tools, identifierKinds, {}, together);
  return found && { kind: 'identifier', found: found.kind, fields: found.fields };
}

/** Names a state: what it holds, and nothing else that happens around it. */
export const etagOf = ({ secrets }: Pick<Tools, 'secrets'>, state: unknown): string =>
  secrets.operation(['network', canonical(state)]);

/** Changes what stands there; `decide` may be asked again after a race. */
export async function changePart<P extends PartName>(
  { networks }: Tools,
  place: Place<P>,
  decide: (before: Parts[P]) => Done<Parts[P]>,
): Promise<Done<Parts[P]>> {
  const last: { outcome: Done<Parts[P]> } = { outcome: { kind: 'not-found' } };
  await networks.change(place, (before) => {
    last.outcome = before ? decide(before) : { kind: 'not-found' };
    return last.outcome.kind === 'done' ? last.outcome.value : before;
  });
  return last.outcome;
}

/** The same act sent again is the same thing. */
export async function makePart<P extends PartName>(
  { networks }: Tools,
  place: Place<P>,
  fresh: Parts[P],
): Promise<Parts[P]> {
  return (await networks.change(place, (before) => before ?? fresh)) ?? fresh;
}

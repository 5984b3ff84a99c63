import type { Person, RegionId, Role } from '../roster/county.ts';
import type { Meeting, Member, Network, NetworkKind } from './types.ts';

/** Who may be a member at all: figures are for readers, so they sit in the steering group alone. */
const eligible: Readonly<Record<NetworkKind, readonly Role[]>> = {
  peer: ['asker', 'adviser', 'coordinator', 'admin'],
  steering: ['adviser', 'coordinator', 'reader', 'admin'],
};

/** Somebody of the roster whose role fits; strangers of the tenant do not. */
export const mayBelong = (
  person: Person | undefined,
  { kind }: Pick<Network, 'kind'>,
): person is Person => person !== undefined && eligible[kind].includes(person.role);

/**
 * Coordinators of its region and administrators look after a network, members or not; all
 * coordinators look after one of the whole county.
 */
export function looksAfter(
  person: Person | undefined,
  { region }: { readonly region?: RegionId | undefined },
): boolean {
  if (person?.role === 'admin') return true;
  if (person?.role !== 'coordinator') return false;
  return person.regions.length === 0 || region === undefined || person.regions.includes(region);
}

/** Its leader, and whoever looks after it, change the network itself. */
export const mayLead = (person: Person | undefined, network: Network): boolean =>
  (person !== undefined && person.id === network.leader && mayBelong(person, network)) ||
  looksAfter(person, network);

/** What a network writes is for its members and those who look after it. */
export const mayRead = (
  person: Person | undefined,
  network: Network,
  member: Member | undefined,
): boolean =>
  (member?.state === 'member' && mayBelong(person, network)) || mayLead(person, network);

/** A peer network is seen by whoever could join it; a steering group by those it has asked in. */
export const maySee = (
  person: Person | undefined,
  network: Network,
  member: Member | undefined,
): boolean =>
  mayLead(person, network) ||
  (mayBelong(person, network) && (network.kind === 'peer' || member !== undefined));

/** By oneself where it is open; after an invitation anywhere. */
export const mayJoin = (
  person: Person | undefined,
  network: Network,
  member: Member | undefined,
): boolean =>
  network.closed === undefined &&
  mayBelong(person, network) &&
  (member !== undefined || (network.kind === 'peer' && network.joining === 'open'));

/** Whoever opened a meeting is in its chair, so that it can be held while the leader is away. */
export const mayEnd = (
  person: Person | undefined,
  network: Network,
  { openedBy }: Pick<Meeting, 'openedBy'>,
): boolean => person !== undefined && (openedBy === person.id || mayLead(person, network));

/** Where an issue goes: to the steering group of the region, else to the county's. */
export function steeringOf(
  network: Pick<Network, 'region'>,
  all: readonly Network[],
): Network | undefined {
  const groups = all.filter(({ kind, closed }) => kind === 'steering' && closed === undefined);
  return (
    groups.find(({ region }) => region === network.region) ??
    groups.find(({ region }) => region === undefined)
  );
}

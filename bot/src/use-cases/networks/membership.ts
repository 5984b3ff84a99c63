import { limits } from '../../domain/network/limits.ts';
import { mayBelong, mayJoin, maySee } from '../../domain/network/rights.ts';
import type { Member, Network } from '../../domain/network/types.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';
import {
  done,
  enter,
  etagOf,
  insideOf,
  lead,
  makePart,
  mayMake,
  refused,
  screened,
  see,
  type Done,
  type Seen,
  type Inside,
} from './inside.ts';
import { soonMs } from './store.ts';

/** What its leader decides of a network. */
export type NetworkPlan = Pick<Network, 'name' | 'language' | 'leader' | 'joining'>;
export type NewNetwork = NetworkPlan & Pick<Network, 'kind' | 'region'>;

export interface NetworkSeen extends Inside {
  readonly members: number;
}

/** The caller's networks and those they could join. */
export async function networksFor(tools: Tools, caller: PersonId): Promise<readonly Inside[]> {
  const person = tools.known.person(caller);
  if (!person) return [];
  const all = await tools.networks.networks();
  const seen = await Promise.all(
    all.map(async (network) => {
      const member = await tools.networks.get({ network: network.id, part: 'member', id: caller });
      return maySee(person, network, member) ? [insideOf(network, person, member)] : [];
    }),
  );
  return seen.flat().toSorted((a, b) => (a.network.name < b.network.name ? -1 : 1));
}

export async function networkSeen(
  tools: Tools,
  caller: PersonId,
  id: string,
): Promise<Seen<NetworkSeen>> {
  const seen = await see(tools, caller, id);
  if (seen.kind !== 'done') return seen;
  const all = await tools.networks.all(id, 'member');
  const members = all.filter(({ state }) => state === 'member').length;
  return done({ ...seen.value, members });
}

/** @param act the same act sent again is the same network */
export async function makeNetwork(
  tools: Tools,
  caller: PersonId,
  plan: NewNetwork,
  act: string,
): Promise<Seen<NetworkSeen>> {
  const { known, secrets, clock } = tools;
  if (!mayMake(known.person(caller), plan.region)) return { kind: 'forbidden' };
  const mistake = planMistake(tools, plan, plan);
  if (mistake) return mistake;
  const id = secrets.operation(['network', caller, act]);
  const now = clock.now();
  await tools.networks.changeNetwork(
    id,
    (before) => before ?? { ...plan, id, by: caller, at: now },
  );
  await becomeMember(tools, id, plan.leader);
  return networkSeen(tools, caller, id);
}

function planMistake(
  tools: Tools,
  { name, leader }: NetworkPlan,
  { kind, region }: Pick<Network, 'kind' | 'region'>,
) {
  const { known } = tools;
  if (region !== undefined && !known.county().regions.some(({ id }) => id === region))
    return { kind: 'unknown', field: 'region' } as const;
  if (!mayBelong(known.person(leader), { kind }))
    return { kind: 'unknown', field: 'leader' } as const;
  return screened(tools, { name });
}

export const networkEtag = (tools: Tools, network: Network): string => etagOf(tools, network);

/** @param etag of the network as it was seen */
export async function changeNetwork(
  tools: Tools,
  caller: PersonId,
  id: string,
  plan: NetworkPlan & { readonly isClosed: boolean },
  etag: string,
): Promise<Done<NetworkSeen>> {
  const led = await lead(tools, caller, id);
  if (led.kind !== 'done') return led;
  const mistake = planMistake(tools, plan, led.value.network);
  if (mistake) return mistake;
  const now = tools.clock.now();
  // Of the last try: somebody else may write at the same moment.
  const last = { isStale: false };
  await tools.networks.changeNetwork(id, (before) => {
    last.isStale = before !== undefined && networkEtag(tools, before) !== etag;
    return before && !last.isStale ? planned(before, plan, now) : before;
  });
  if (!last.isStale && plan.leader !== led.value.network.leader)
    await becomeMember(tools, id, plan.leader);
  const seen = await networkSeen(tools, caller, id);
  return seen.kind === 'done' && last.isStale ? { ...seen, kind: 'stale' } : seen;
}

function planned(
  { closed, ...before }: Network,
  { isClosed, ...plan }: NetworkPlan & { readonly isClosed: boolean },
  now: number,
): Network {
  return { ...before, ...plan, ...(isClosed ? { closed: closed ?? now } : {}) };
}

/** Where its minutes are posted; a channel that Koppi is in. The last word holds. */
export async function setChannel(
  tools: Tools,
  caller: PersonId,
  id: string,
  channel: string | undefined,
): Promise<Seen<NetworkSeen>> {
  const led = await lead(tools, caller, id);
  if (led.kind !== 'done') return led;
  if (channel !== undefined && !tools.known.channels().some((one) => one.id === channel))
    return refused('no-channel');
  await tools.networks.changeNetwork(id, (before) => {
    if (!before) return before;
    const { conversation: _before, ...rest } = before;
    return { ...rest, ...(channel === undefined ? {} : { conversation: channel }) };
  });
  return networkSeen(tools, caller, id);
}

/** By oneself, or by taking an invitation; who is a member already stays one. */
export async function join(tools: Tools, caller: PersonId, id: string): Promise<Seen<NetworkSeen>> {
  const seen = await see(tools, caller, id);
  if (seen.kind !== 'done') return seen;
  const { network, person, member } = seen.value;
  if (network.closed !== undefined) return refused('network-closed');
  if (!mayJoin(person, network, member)) return { kind: 'forbidden' };
  await becomeMember(tools, id, caller);
  return networkSeen(tools, caller, id);
}

async function becomeMember({ networks, clock }: Tools, network: string, id: PersonId) {
  const fresh: Member = { person: id, state: 'member', since: clock.now() };
  await networks.change({ network, part: 'member', id }, (before) =>
    before?.state === 'member' ? before : fresh,
  );
}

/** Oneself, or somebody whom its leader takes from it; what they wrote stays. */
export async function leave(
  tools: Tools,
  caller: PersonId,
  id: string,
  person: PersonId,
): Promise<Seen<Inside>> {
  const seen = person === caller ? await see(tools, caller, id) : await lead(tools, caller, id);
  if (seen.kind !== 'done') return seen;
  if (seen.value.network.leader === person) return refused('leader-stays');
  await tools.networks.change({ network: id, part: 'member', id: person }, () => undefined);
  const { member: _left, ...rest } = seen.value;
  return done(person === caller ? { ...rest, member: undefined } : seen.value);
}

/** Each hears of it once, in their own chat; who is a member or invited already hears nothing. */
export async function invite(
  tools: Tools,
  caller: PersonId,
  id: string,
  people: readonly PersonId[],
): Promise<Seen<Inside>> {
  const led = await lead(tools, caller, id);
  if (led.kind !== 'done') return led;
  const { network } = led.value;
  if (network.closed !== undefined) return refused('network-closed');
  if (!people.every((one) => mayBelong(tools.known.person(one), network)))
    return refused('not-eligible');
  const now = tools.clock.now();
  const members = await tools.networks.all(id, 'member');
  const fresh = people.filter((one) => !members.some(({ person }) => person === one));
  if (members.length + fresh.length > limits.members) return refused('full');
  await tools.networks.hint(
    fresh.map((person) => ({ kind: 'invited', network: id, id: person, at: now + soonMs })),
  );
  for (const person of fresh)
    await makePart(
      tools,
      { network: id, part: 'member', id: person },
      { person, state: 'invited', since: now, invitedBy: caller },
    );
  return led;
}

export interface MembersPage {
  readonly network: Network;
  readonly items: readonly Member[];
  readonly next: PersonId | undefined;
}

/** In the order of their names; a leader also sees who is invited and has not come. */
export async function membersPage(
  tools: Tools,
  caller: PersonId,
  id: string,
  {
    after,
    limit,
    fits,
  }: {
    readonly after: PersonId | undefined;
    readonly limit: number;
    readonly fits: (name: string) => boolean;
  },
): Promise<Seen<MembersPage>> {
  const inside = await enter(tools, caller, id);
  if (inside.kind !== 'done') return inside;
  const nameOf = ({ person }: Member) => tools.known.person(person)?.name ?? '';
  const all = (await tools.networks.all(id, 'member'))
    .filter(({ state }) => state === 'member' || inside.value.leads)
    .filter((one) => fits(nameOf(one)))
    .toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)) || (a.person < b.person ? -1 : 1));
  const begin = after === undefined ? 0 : all.findIndex(({ person }) => person === after) + 1;
  const items = all.slice(begin, begin + limit);
  const next = begin + limit < all.length ? items.at(-1)?.person : undefined;
  return done({ network: inside.value.network, items, next });
}

import { mayRead } from '../../domain/network/rights.ts';
import type { Meeting, Network } from '../../domain/network/types.ts';
import type { Person } from '../../domain/roster/county.ts';
import { monthOf } from '../../domain/statistics/months.ts';
import type { Decided, Scope } from '../../domain/statistics/report.ts';
import type { Tools } from '../tools.ts';

type Sources = Pick<Tools, 'networks' | 'known'>;

/**
 * What meetings that have ended decided in the months of a report, the latest first: of networks of its
 * regions and of the whole county, as far as the reader may read what they write.
 */
export async function decisionsWithin(
  tools: Sources,
  scope: Pick<Scope, 'period' | 'stations'>,
  reader: Person | undefined,
): Promise<readonly Decided[]> {
  if (!reader) return [];
  const regions = new Set(scope.stations.map(({ region }) => region));
  const near = (await tools.networks.networks()).filter(
    ({ region }) => region === undefined || regions.has(region),
  );
  const decided = await Promise.all(near.map((one) => decidedIn(tools, one, scope, reader)));
  // Those of one meeting stay in the order in which they were made.
  return decided.flat().toSorted((a, b) => b.at - a.at);
}

async function decidedIn(
  tools: Sources,
  network: Network,
  { period }: Pick<Scope, 'period'>,
  reader: Person,
): Promise<readonly Decided[]> {
  const { networks, known } = tools;
  const member = await networks.get({ network: network.id, part: 'member', id: reader.id });
  if (!mayRead(reader, network, member)) return [];
  const { timeZone } = known.county();
  const isWithin = ({ state, from }: Meeting) => {
    const month = monthOf(from, timeZone);
    return state === 'ended' && month >= period.from && month <= period.until;
  };
  const meetings = (await networks.all(network.id, 'meeting')).filter(isWithin);
  const decided = await Promise.all(meetings.map((meeting) => decidedAt(tools, network, meeting)));
  return decided.flat();
}

async function decidedAt(
  { networks }: Sources,
  network: Network,
  meeting: Meeting,
): Promise<readonly Decided[]> {
  const decisions = await networks.all(network.id, 'decision', meeting.id);
  if (decisions.length === 0) return [];
  const items = await networks.all(network.id, 'item', meeting.id);
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  return decisions
    .toSorted((a, b) => a.at - b.at)
    .map(({ id, text, item = '' }) => ({
      ...{ id, text, about: titles.get(item) ?? '' },
      ...{ at: meeting.from, meeting: meeting.title, network: network.name },
    }));
}

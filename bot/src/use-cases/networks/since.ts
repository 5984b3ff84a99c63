import { firstSinceMs, meetingBefore } from '../../domain/network/meeting.ts';
import { sinceFigures, type SinceFigures } from '../../domain/network/since.ts';
import type { Meeting, Network } from '../../domain/network/types.ts';
import type { StationId } from '../../domain/roster/county.ts';
import { monthAfter, monthOf, monthsBetween } from '../../domain/statistics/months.ts';
import type { Tools } from '../tools.ts';

/** A request may be closed so long after it was asked and still be told of where it was closed. */
const monthsOpen = 2;

/**
 * "Viime kokouksen jälkeen": as it stood when the meeting was opened, before that as it stands now.
 * Reads the lists of the months, so it is asked for by itself and not with every change of a meeting.
 */
export async function sinceOf(
  tools: Tools,
  network: Network,
  meeting: Meeting,
): Promise<SinceFigures> {
  if (meeting.since) return meeting.since;
  const [meetings, tasks] = await Promise.all([
    tools.networks.all(network.id, 'meeting'),
    tools.networks.all(network.id, 'task'),
  ]);
  const until = Math.min(tools.clock.now(), meeting.until);
  const since = meetingBefore(meeting, meetings)?.endedAt ?? until - firstSinceMs;
  const { timeZone } = tools.known.county();
  const first = monthAfter(monthOf(since - (until - since), timeZone), -monthsOpen);
  const months = monthsBetween(first, monthOf(until, timeZone));
  const consultations = await tools.views.ofMonths(months);
  return sinceFigures(consultations, tasks, stationsOf(tools, network), { since, until });
}

/** Of the network's region; of the whole county where it has none. */
export const stationsOf = ({ known }: Tools, { region }: Network): readonly StationId[] =>
  known
    .county()
    .stations.filter((station) => region === undefined || station.region === region)
    .map(({ id }) => id);

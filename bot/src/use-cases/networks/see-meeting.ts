import { inOrder } from '../../domain/network/agenda.ts';
import type { MeetingRows } from '../../domain/network/minutes.ts';
import type { SinceFigures } from '../../domain/network/since.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';
import { done, enterMeeting, type Seen, type InMeeting } from './inside.ts';
import type { MeetingPlace } from './meetings.ts';
import { sinceOf } from './since.ts';
import { byDay } from './tasks.ts';

/** Everything of a meeting that its page shows. */
export interface MeetingSeen extends InMeeting, MeetingRows {}

export async function seeMeeting(
  tools: Tools,
  caller: PersonId,
  at: MeetingPlace,
): Promise<Seen<MeetingSeen>> {
  const entered = await enterMeeting(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  return done({ ...entered.value, ...(await rowsOf(tools, entered.value)) });
}

export async function rowsOf(
  { networks }: Tools,
  { network, meeting }: Pick<InMeeting, 'network' | 'meeting'>,
): Promise<MeetingRows> {
  const [items, decisions, tasks, attendance] = await Promise.all([
    networks.all(network.id, 'item', meeting.id),
    networks.all(network.id, 'decision', meeting.id),
    networks.all(network.id, 'task'),
    networks.all(network.id, 'attendance', meeting.id),
  ]);
  const shown = tasks.filter(({ state, meeting: of }) => state === 'open' || of === meeting.id);
  return { meeting, items: inOrder(items), decisions, tasks: shown.toSorted(byDay), attendance };
}

export async function seeSince(
  tools: Tools,
  caller: PersonId,
  at: MeetingPlace,
): Promise<Seen<SinceFigures>> {
  const entered = await enterMeeting(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  return done(await sinceOf(tools, entered.value.network, entered.value.meeting));
}

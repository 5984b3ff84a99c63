import type { Attendance } from '../../domain/network/types.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Tools } from '../tools.ts';
import { done, enterMeeting, makePart, type Seen } from './inside.ts';
import type { MeetingPlace } from './meetings.ts';
import type { Here } from './store.ts';

/** Whoever is not heard of for so long is not here; the page says so every 20 s. Machine time. */
export const hereMs = 45_000;

/** One is here, and perhaps writes; while the meeting is open, one has thereby attended it. */
export async function stay(
  tools: Tools,
  caller: PersonId,
  at: MeetingPlace,
  writing: string | undefined,
): Promise<Seen<readonly Here[]>> {
  const entered = await enterMeeting(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  if (entered.value.meeting.state === 'open') await attend(tools, at, caller);
  const here = await tools.presence.stay(at.meeting, {
    person: caller,
    until: tools.presence.now() + hereMs,
    ...(writing === undefined ? {} : { writing }),
  });
  if (here.changed) tools.presence.tell(at);
  return done(here.here);
}

/** Only who is a member has a place in its minutes; who looks in for another reason does not. */
async function attend(tools: Tools, { network, meeting }: MeetingPlace, person: PersonId) {
  const place = { network, part: 'attendance', meeting, id: person } as const;
  const [member, stands] = await Promise.all([
    tools.networks.get({ network, part: 'member', id: person }),
    tools.networks.get(place),
  ]);
  if (member?.state === 'member' && !stands)
    await makePart(tools, place, { meeting, person, isPresent: true });
}

export async function goAway(
  tools: Tools,
  caller: PersonId,
  at: MeetingPlace,
): Promise<Seen<readonly Here[]>> {
  const entered = await enterMeeting(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  if (await tools.presence.leave(at.meeting, caller)) tools.presence.tell(at);
  return done(await tools.presence.here(at.meeting));
}

export async function whoIsHere(
  tools: Tools,
  caller: PersonId,
  at: MeetingPlace,
): Promise<Seen<readonly Here[]>> {
  const entered = await enterMeeting(tools, caller, at);
  return entered.kind === 'done' ? done(await tools.presence.here(at.meeting)) : entered;
}

/** Who sat in the room without a page of their own, or did not come after all; the last word holds. */
export async function setAttendance(
  tools: Tools,
  caller: PersonId,
  at: MeetingPlace,
  { person, isPresent }: Pick<Attendance, 'person' | 'isPresent'>,
): Promise<Seen<Attendance>> {
  const entered = await enterMeeting(tools, caller, at);
  if (entered.kind !== 'done') return entered;
  if (!tools.known.person(person)) return { kind: 'unknown', field: 'person' };
  const fresh: Attendance = { meeting: at.meeting, person, isPresent, by: caller };
  const place = { ...at, part: 'attendance', id: person } as const;
  return done((await tools.networks.change(place, () => fresh)) ?? fresh);
}

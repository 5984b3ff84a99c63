import type { Person, PersonId } from '../roster/county.ts';
import { day, type Instant } from '../time.ts';
import { mayEnd, mayLead } from './rights.ts';
import type { SinceFigures } from './since.ts';
import type { Meeting, MeetingState, Network } from './types.ts';

/**
 * | from      | open | end  | cancel | reopen       |
 * |-----------|------|------|--------|--------------|
 * | planned   | open |      | cancelled |           |
 * | open      | same | ended |       |              |
 * | ended     |      | same |        | open, 7 days |
 * | cancelled |      |      | same   |              |
 */
export const meetingMoves = ['open', 'end', 'cancel', 'reopen'] as const;
export type MeetingMove = (typeof meetingMoves)[number];

export type MeetingRefusal = 'wrong-state' | 'too-late-to-reopen' | 'too-early' | 'not-leader';

export type MeetingDecision =
  | { readonly kind: 'changed' | 'same'; readonly meeting: Meeting }
  | { readonly kind: 'refused'; readonly why: MeetingRefusal };

const from: Readonly<Record<MeetingMove, MeetingState>> = {
  open: 'planned',
  end: 'open',
  cancel: 'planned',
  reopen: 'ended',
};
const to: Readonly<Record<MeetingMove, MeetingState>> = {
  open: 'open',
  end: 'ended',
  cancel: 'cancelled',
  reopen: 'open',
};

const reopenable = 7 * day;
/** Nobody opens next month's meeting by mistake. */
const openable = day / 2;

interface Context {
  readonly by: Person;
  readonly network: Network;
  readonly now: Instant;
  /** Frozen when the meeting is opened. */
  readonly since: SinceFigures;
}

/** What a move makes of a meeting; the same move again is the same good answer. */
export function moveMeeting(before: Meeting, move: MeetingMove, context: Context): MeetingDecision {
  if (!mayMove(before, move, context)) return refused('not-leader');
  if (before.state === to[move] && move !== 'reopen') return { kind: 'same', meeting: before };
  const why = refusalOf(before, move, context.now);
  return why ? refused(why) : { kind: 'changed', meeting: moved(before, move, context) };
}

const refused = (why: MeetingRefusal): MeetingDecision => ({ kind: 'refused', why });

function refusalOf(before: Meeting, move: MeetingMove, now: Instant): MeetingRefusal | undefined {
  if (before.state !== from[move]) return 'wrong-state';
  if (move === 'open' && now < before.from - openable) return 'too-early';
  const isLate = now > (before.endedAt ?? now) + reopenable;
  return move === 'reopen' && isLate ? 'too-late-to-reopen' : undefined;
}

/** Any member opens, so that a meeting waits for nobody; who ended it may have been too quick. */
function mayMove(before: Meeting, move: MeetingMove, { by, network }: Context): boolean {
  if (move === 'open') return true;
  return move === 'cancel' ? mayLead(by, network) : mayEnd(by, network, before);
}

function moved(before: Meeting, move: MeetingMove, { by, now, since }: Context): Meeting {
  const { settled: _settled, endedAt: _endedAt, ...open } = before;
  switch (move) {
    case 'open':
      return { ...before, state: 'open', openedBy: by.id, openedAt: now, since };
    case 'end':
      return { ...before, state: 'ended', endedAt: now };
    case 'cancel':
      return { ...before, state: 'cancelled' };
    case 'reopen':
      return { ...open, state: 'open' };
  }
}

/** The moves that this person can make now. */
export function movesOf(
  meeting: Meeting,
  by: Person,
  network: Network,
  now: Instant,
): readonly MeetingMove[] {
  return meetingMoves.filter(
    (move) =>
      mayMove(meeting, move, { by, network, now, since: noFigures }) &&
      refusalOf(meeting, move, now) === undefined,
  );
}

const noFigures: SinceFigures = {
  ...{ since: 0, until: 0, stations: [], phenomena: [] },
  ...{ hasHidden: false, otherTasks: 0 },
};

/** Agenda, notes and decisions are written before and during a meeting, and not after. */
export const isWritable = ({ state }: Pick<Meeting, 'state'>): boolean =>
  state === 'planned' || state === 'open';

/** Of several meetings the last that ended before another one begins: from there on is "since". */
export function meetingBefore(
  meeting: Pick<Meeting, 'id' | 'from'>,
  all: readonly Meeting[],
): Meeting | undefined {
  return all
    .filter(
      ({ id, state, from: begins }) =>
        state === 'ended' && id !== meeting.id && begins < meeting.from,
    )
    .toSorted((one, other) => (other.endedAt ?? 0) - (one.endedAt ?? 0))[0];
}

/** The next one that is still to be held, not counting `except`. */
export function nextMeeting(
  all: readonly Meeting[],
  now: Instant,
  except?: string,
): Meeting | undefined {
  return all
    .filter(({ id, state, until }) => id !== except && state === 'planned' && until > now)
    .toSorted((one, other) => one.from - other.from)[0];
}

/** Before the first meeting of a network: so far back "since" goes. */
export const firstSinceMs = 14 * day;

/** So long after its time a meeting that nobody has opened or ended is over by itself. */
export const overdueMs = day / 2;

export const attendees = (
  rows: readonly { readonly person: PersonId; readonly isPresent: boolean }[],
): readonly PersonId[] => rows.filter(({ isPresent }) => isPresent).map(({ person }) => person);

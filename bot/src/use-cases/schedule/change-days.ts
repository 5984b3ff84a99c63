import type { PersonId } from '../../domain/roster/county.ts';
import { decideChange } from '../../domain/schedule/change.ts';
import type { ScheduleChange, ScheduleDecision } from '../../domain/schedule/change.ts';
import type { DaysFull } from '../../domain/schedule/fits.ts';
import type { ScheduleMistake } from '../../domain/schedule/mistakes.ts';
import { mayChangeDays } from '../../domain/schedule/rights.ts';
import type { Schedules } from '../../domain/schedule/types.ts';
import { replanWaiting } from '../replan.ts';
import { isDone, markOf, marked } from '../marks.ts';
import { screenGroups } from '../screen.ts';
import type { Tools } from '../tools.ts';
import { daysOf, mayNot } from './days.ts';
import type { Days } from './days.ts';

/** Who changes, from which state, and the mark of this very act where the tab gave one. */
export interface By {
  readonly caller: PersonId;
  /** '' where nothing was looked at before, as with a swap that is asked. */
  readonly ifMatch: string;
  readonly actKey: string;
}

export type DaysChanged =
  | { readonly kind: 'done'; readonly days: Days; readonly replanned: number }
  | { readonly kind: 'stale'; readonly days: Days }
  | DaysFull
  | Refused;

type Refused =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'mistaken'; readonly mistakes: readonly ScheduleMistake[] };

type Outcome = 'done' | 'stale' | Exclude<ScheduleDecision, { kind: 'changed' }>;

/** Changes somebody's days; waiting requests are planned anew and their askers told. */
export async function changeDays(
  tools: Tools,
  change: ScheduleChange,
  { caller, ifMatch, actKey }: By,
): Promise<DaysChanged> {
  const subject = subjectOf(tools, caller, change);
  if (typeof subject !== 'string') return subject;
  const { refused } = screened(tools, change);
  if (refused) return refused;
  const now = tools.clock.now();
  const context = { county: tools.known.county(), now };
  // Of the last try: somebody else may write at the same moment.
  const last: { outcome: Outcome } = { outcome: 'done' };
  const saved = await tools.config.changeSchedules(
    caller,
    now,
    onlyOnce(tools, [caller, actKey], (before) => {
      if (ifMatch !== '' && daysOf(tools, before, subject).etag !== ifMatch) {
        last.outcome = 'stale';
        return before;
      }
      const decision = decideChange(before, change, context);
      last.outcome = decision.kind === 'changed' ? 'done' : decision;
      return decision.kind === 'changed' ? decision.schedules : before;
    }),
  );
  tools.known.setSchedules(saved);
  const days = daysOf(tools, saved, subject);
  const { outcome } = last;
  if (outcome === 'stale') return { kind: 'stale', days };
  if (outcome !== 'done') return outcome;
  return { kind: 'done', days, replanned: movesPeople(change) ? await replanWaiting(tools) : 0 };
}

/** Whose days are looked at and changed; or why the caller may not. */
function subjectOf(tools: Tools, caller: PersonId, change: ScheduleChange): PersonId | Refused {
  if (change.kind !== 'swap-answer') return mayNot(tools, caller, change.person) ?? change.person;
  const swap = tools.known.schedules().swaps?.find(({ id }) => id === change.id);
  if (!swap) return { kind: 'not-found' };
  // Nobody accepts or declines in another's name: they are the one who will have to go there.
  if (change.answer !== 'take-back') return swap.other === caller ? caller : { kind: 'forbidden' };
  return mayNot(tools, caller, swap.person) ?? swap.person;
}

interface Screened {
  readonly refused?: Extract<Refused, { kind: 'mistaken' }>;
  /** A room that seems to be somebody's name: warned of, not refused. */
  readonly hasName: boolean;
}

/** What stands in a preview and in a change alike: rooms are the only free text. */
export function screened(tools: Tools, change: ScheduleChange): Screened {
  const rooms = roomsOf(change);
  const [looked] = screenGroups(tools, [rooms.map(({ room }) => room)]);
  const mistakes = rooms.flatMap(({ path }, index): ScheduleMistake[] => {
    const refusal = looked?.refusals[index];
    return refusal ? [{ path, says: { kind: 'text-refused', refusal } }] : [];
  });
  const refused = mistakes.length > 0 ? { refused: { kind: 'mistaken', mistakes } as const } : {};
  return { ...refused, hasName: looked?.hasName === true };
}

interface RoomSent {
  readonly path: string;
  readonly room: string;
}

function roomsOf(change: ScheduleChange): readonly RoomSent[] {
  if (change.kind === 'extra-day')
    return change.room === undefined ? [] : [{ path: 'room', room: change.room }];
  if (change.kind !== 'blocks') return [];
  return change.blocks.flatMap(({ room }, index) =>
    room === undefined ? [] : [{ path: `blocks.${index}.room`, room }],
  );
}

/** A swap that is asked, declined or taken back leaves everybody where they were. */
function movesPeople(change: ScheduleChange): boolean {
  if (change.kind === 'swap') return false;
  return change.kind !== 'swap-answer' || change.answer === 'accept';
}

/** An act that arrives once more, its answer having been lost, changes nothing a second time. */
export function onlyOnce(
  tools: Tools,
  who: readonly [caller: PersonId, actKey: string],
  change: (before: Schedules) => Schedules,
): (before: Schedules) => Schedules {
  const mark = markOf(tools, who);
  return (before) => {
    if (isDone(before, mark)) return before;
    const after = change(before);
    return after === before ? before : marked(after, mark);
  };
}

/** Everybody whose days the caller may change. */
export function editableBy({ known }: Tools, caller: PersonId): readonly PersonId[] {
  const by = known.person(caller);
  return known
    .county()
    .people.filter((of) => mayChangeDays(by, of))
    .map(({ id }) => id);
}

import { mayRead } from '../../domain/consultation/rights.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import { decideChange } from '../../domain/schedule/change.ts';
import type { ScheduleChange, ScheduleDecision } from '../../domain/schedule/change.ts';
import { effectsOf } from '../../domain/schedule/effects.ts';
import type { Effects } from '../../domain/schedule/effects.ts';
import { daysFrom } from '../../domain/schedule/dates.ts';
import type { Says } from '../../domain/schedule/mistakes.ts';
import { inTwoPlaces } from '../../domain/schedule/swap-moves.ts';
import { isHoliday } from '../../domain/schedule/holidays.ts';
import type { Schedules } from '../../domain/schedule/types.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Tools } from '../tools.ts';
import { screened } from './change-days.ts';
import { mayNot } from './days.ts';

export type Previewed =
  | {
      readonly kind: 'seen';
      readonly effects: EffectsShown;
      readonly holidays: readonly LocalDate[];
      /** A substitute who would be at two stations at once: allowed, but worth a second thought. */
      readonly clashes: readonly Says[];
      /** A room seems to be somebody's name. */
      readonly hasName: boolean;
    }
  | { readonly kind: 'forbidden' }
  | Exclude<ScheduleDecision, { readonly kind: 'changed' }>;

/** What a change would do to waiting requests and to the stations; nothing is stored. */
export function previewChange(tools: Tools, caller: PersonId, change: ScheduleChange): Previewed {
  const forbidden = mayNotPreview(tools, caller, change);
  if (forbidden) return forbidden;
  const { refused, hasName } = screened(tools, change);
  if (refused) return refused;
  const { known, clock } = tools;
  const context = { county: known.county(), now: clock.now() };
  const decision = decideChange(known.schedules(), change, context);
  if (decision.kind !== 'changed') return decision;
  // Nobody moves while it is only asked; what it would do is what people want to know.
  const after = change.kind === 'swap' ? asIfAccepted(decision.schedules) : decision.schedules;
  const date = change.kind === 'extra-day' ? change.date : undefined;
  const holidays = date !== undefined && isHoliday(date) ? [date] : [];
  const clashes = substituteTwice(tools, change, after);
  return { kind: 'seen', effects: effectsNow(tools, caller, after), holidays, clashes, hasName };
}

/** So many days of an absence are looked at: by then everybody's weeks have come round. */
const daysLookedAt = 28;

function substituteTwice(
  { known, clock }: Tools,
  change: ScheduleChange,
  after: Schedules,
): readonly Says[] {
  if (change.kind !== 'absence' || change.substitute === undefined) return [];
  const { substitute } = change;
  const today = known.calendar().dateOf(clock.now());
  const [first = today] = [change.from.slice(0, 10), today].sort().slice(-1);
  return daysFrom(first, daysLookedAt)
    .filter((date) => date <= change.until.slice(0, 10))
    .flatMap((date) => inTwoPlaces(after, substitute, date, 'substitute'))
    .map(({ says }) => says);
}

function mayNotPreview(tools: Tools, caller: PersonId, change: ScheduleChange) {
  if (change.kind !== 'swap-answer') return mayNot(tools, caller, change.person);
  const swap = tools.known.schedules().swaps?.find(({ id }) => id === change.id);
  if (swap && [swap.person, swap.other].includes(caller)) return undefined;
  return swap ? mayNot(tools, caller, swap.person) : ({ kind: 'not-found' } as const);
}

function asIfAccepted(schedules: Schedules): Schedules {
  const swaps = schedules.swaps ?? [];
  const last = swaps.length - 1;
  return {
    ...schedules,
    swaps: swaps.map((swap, index) => (index === last ? { ...swap, state: 'accepted' } : swap)),
  };
}

/** What somebody is shown of it: of requests that they may not read, how many there are. */
export interface EffectsShown extends Effects {
  readonly others: number;
}

/** What these schedules would change, seen from now. */
export function effectsNow(
  { known, clock }: Tools,
  caller: PersonId,
  after: Schedules,
): EffectsShown {
  const [county, facts, open, now] = [known.county(), known.facts(), known.open(), clock.now()];
  const { waiting, unattendedDays } = effectsOf(after, { county, facts, open, now });
  const actor = known.actor({ id: caller, name: '' });
  const readable = waiting.filter(({ before }) => mayRead(actor, before, facts));
  return { waiting: readable, others: waiting.length - readable.length, unattendedDays };
}

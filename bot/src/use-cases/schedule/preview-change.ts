import type { PersonId } from '../../domain/roster/county.ts';
import { decideChange } from '../../domain/schedule/change.ts';
import type { ScheduleChange, ScheduleDecision } from '../../domain/schedule/change.ts';
import { effectsOf } from '../../domain/schedule/effects.ts';
import type { Effects } from '../../domain/schedule/effects.ts';
import { isHoliday } from '../../domain/schedule/holidays.ts';
import type { Schedules } from '../../domain/schedule/types.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Tools } from '../tools.ts';
import { screened } from './change-days.ts';
import { mayNot } from './days.ts';

export type Previewed =
  | { readonly kind: 'seen'; readonly effects: Effects; readonly holidays: readonly LocalDate[] }
  | { readonly kind: 'forbidden' }
  | Exclude<ScheduleDecision, { readonly kind: 'changed' }>;

/** What a change would do to waiting requests and to the stations; nothing is stored. */
export function previewChange(tools: Tools, caller: PersonId, change: ScheduleChange): Previewed {
  const refused = mayNotPreview(tools, caller, change) ?? screened(tools, change);
  if (refused) return refused;
  const { known, clock } = tools;
  const context = { county: known.county(), now: clock.now() };
  const decision = decideChange(known.schedules(), change, context);
  if (decision.kind !== 'changed') return decision;
  // Nobody moves while it is only asked; what it would do is what people want to know.
  const after = change.kind === 'swap' ? asIfAccepted(decision.schedules) : decision.schedules;
  const date = change.kind === 'extra-day' ? change.date : undefined;
  const holidays = date !== undefined && isHoliday(date) ? [date] : [];
  return { kind: 'seen', effects: effectsNow(tools, after), holidays };
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

/** What these schedules would change, seen from now. */
export function effectsNow({ known, clock }: Tools, after: Schedules): Effects {
  const [county, facts, open, now] = [known.county(), known.facts(), known.open(), clock.now()];
  return effectsOf(after, { county, facts, open, now });
}

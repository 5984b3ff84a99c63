import { isAdviser } from '../domain/consultation/rights.ts';
import { readPeriod, readUntil } from '../domain/reading/when.ts';
import { daysFull, fits } from '../domain/schedule/fits.ts';
import { withoutOld } from '../domain/schedule/old.ts';
import type { Absence, MomentaryState, Schedules } from '../domain/schedule/types.ts';
import type { Instant } from '../domain/time.ts';
import type { Inputs } from '../contract/verbs.ts';
import type { Incoming } from '../ports.ts';
import { once } from './own-acts.ts';
import { replanWaiting } from './replan.ts';
import type { Tools } from './tools.ts';
import type { View } from './view.ts';

/** poissa <milloin>: the absence is kept, waiting requests are planned anew and their askers told. */
export async function setAbsence(
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<'absence.set'>,
): Promise<View> {
  const { caller } = incoming;
  if (!isAdviser(tools.known.person(caller.id)))
    return { kind: 'refused', refusal: { kind: 'not-adviser' } };
  const { from, until, substitute } = inputs;
  if (from === undefined) return { kind: 'absence-form' };
  const now = tools.clock.now();
  const { timeZone } = tools.known.county();
  const first = readPeriod(from, now, timeZone);
  const last = until === undefined ? first : readPeriod(until, now, timeZone);
  if (!first) return { kind: 'refused', refusal: { kind: 'bad-time', field: 'from' } };
  if (!last || last.until <= first.from)
    return { kind: 'refused', refusal: { kind: 'bad-time', field: 'until' } };
  if (substitute !== undefined && !isAdviser(tools.known.person(substitute)))
    return { kind: 'refused', refusal: { kind: 'unknown-choice', field: 'substitute' } };
  const absence = {
    person: caller.id,
    from: first.from,
    until: last.until,
    ...(substitute === undefined ? {} : { substitute }),
  };
  const withAbsence = (before: Schedules) => ({
    ...before,
    absences: [...before.absences.filter((one) => !sameAbsence(one, absence)), absence],
  });
  const held = tools.known.schedules();
  if (!fits(held, withAbsence(held))) return daysFull;
  await changeSchedules(tools, incoming, withAbsence);
  const { person, ...shown } = absence;
  return { kind: 'absence-set', ...shown, replanned: await replanWaiting(tools) };
}

/** A re-delivery minutes later begins a little later: the same end is the same absence. */
function sameAbsence(
  one: { readonly person: string; readonly until: number },
  other: { readonly person: string; readonly until: number },
): boolean {
  return one.person === other.person && one.until === other.until;
}

/** kotikäynnillä / matkalla / varattu <asti>, and vapaa, which ends it and an absence that runs. */
export async function setState(
  tools: Tools,
  incoming: Incoming,
  inputs: Inputs<'state.set'>,
): Promise<View> {
  const { caller } = incoming;
  if (!isAdviser(tools.known.person(caller.id)))
    return { kind: 'refused', refusal: { kind: 'not-adviser' } };
  const { state, until } = inputs;
  if (state === undefined) return { kind: 'state-form' };
  if (state === 'free') return keepState(tools, incoming, undefined);
  if (until === undefined) return { kind: 'state-form', state };
  const now = tools.clock.now();
  const end = readUntil(until, now, tools.known.county().timeZone);
  if (end === undefined) return { kind: 'refused', refusal: { kind: 'bad-time', field: 'until' } };
  return keepState(tools, incoming, { person: caller.id, state, from: now, until: end });
}

/** Answers what holds then: something newer, where this was said before it and arrived once more. */
async function keepState(
  tools: Tools,
  incoming: Incoming,
  state: MomentaryState | undefined,
): Promise<View> {
  const now = tools.clock.now();
  const person = incoming.caller.id;
  await changeSchedules(tools, incoming, (before) => ({
    ...before,
    states: [
      ...before.states.filter((one) => one.person !== person && one.until > now),
      ...(state ? [state] : []),
    ],
    absences: state ? before.absences : before.absences.map((one) => endedNow(one, person, now)),
  }));
  await replanWaiting(tools);
  const held = tools.known.calendar().stateAt(person, now);
  return held ? { kind: 'state-set', state: held } : { kind: 'state-cleared' };
}

/** Who says that they are free is away no more. */
function endedNow(absence: Absence, person: string, now: Instant): Absence {
  const runs = absence.person === person && absence.from <= now && now < absence.until;
  return runs ? { ...absence, until: now } : absence;
}

async function changeSchedules(
  tools: Tools,
  incoming: Incoming,
  change: (before: Schedules) => Schedules,
): Promise<void> {
  const { id } = incoming.caller;
  const now = tools.clock.now();
  const changeOnce = once(tools, incoming, (before: Schedules) => withoutOld(change(before), now));
  tools.known.setSchedules(await tools.config.changeSchedules(id, now, changeOnce));
}

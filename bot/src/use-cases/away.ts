import { isAdviser } from '../domain/consultation/rights.ts';
import { readPeriod, readUntil } from '../domain/reading/when.ts';
import type { Absence, MomentaryState, Schedules } from '../domain/schedule/types.ts';
import type { Instant } from '../domain/time.ts';
import type { Inputs } from '../contract/verbs.ts';
import type { Incoming } from '../ports.ts';
import { replanWaiting } from './replan.ts';
import type { Tools } from './tools.ts';
import type { View } from './view.ts';

/** poissa <milloin>: the absence is kept, waiting requests are planned anew and their askers told. */
export async function setAbsence(
  tools: Tools,
  { caller }: Incoming,
  inputs: Inputs<'absence.set'>,
): Promise<View> {
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
  await changeSchedules(tools, caller.id, (before) => ({
    ...before,
    absences: [...before.absences.filter((one) => !sameAbsence(one, absence)), absence],
  }));
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
  { caller }: Incoming,
  inputs: Inputs<'state.set'>,
): Promise<View> {
  if (!isAdviser(tools.known.person(caller.id)))
    return { kind: 'refused', refusal: { kind: 'not-adviser' } };
  const { state, until } = inputs;
  if (state === undefined) return { kind: 'state-form' };
  if (state === 'free') {
    await keepState(tools, caller.id, undefined);
    return { kind: 'state-cleared' };
  }
  if (until === undefined) return { kind: 'state-form', state };
  const now = tools.clock.now();
  const end = readUntil(until, now, tools.known.county().timeZone);
  if (end === undefined) return { kind: 'refused', refusal: { kind: 'bad-time', field: 'until' } };
  const set: MomentaryState = { person: caller.id, state, from: now, until: end };
  await keepState(tools, caller.id, set);
  return { kind: 'state-set', state: set };
}

async function keepState(
  tools: Tools,
  person: string,
  state: MomentaryState | undefined,
): Promise<void> {
  const now = tools.clock.now();
  await changeSchedules(tools, person, (before) => ({
    ...before,
    states: [
      ...before.states.filter((one) => one.person !== person && one.until > now),
      ...(state ? [state] : []),
    ],
    absences: state ? before.absences : before.absences.map((one) => endedNow(one, person, now)),
  }));
  await replanWaiting(tools);
}

/** Who says that they are free is away no more. */
function endedNow(absence: Absence, person: string, now: Instant): Absence {
  const runs = absence.person === person && absence.from <= now && now < absence.until;
  return runs ? { ...absence, until: now } : absence;
}

async function changeSchedules(
  tools: Tools,
  by: string,
  change: (before: Schedules) => Schedules,
): Promise<void> {
  tools.known.setSchedules(await tools.config.changeSchedules(by, tools.clock.now(), change));
}

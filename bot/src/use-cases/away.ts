import { isAdviser } from '../domain/consultation/rights.ts';
import { replan } from '../domain/consultation/engine-steps.ts';
import { readPeriod, readUntil } from '../domain/reading/when.ts';
import type { MomentaryState, Schedules } from '../domain/schedule/types.ts';
import type { Inputs } from '../contract/verbs.ts';
import type { Incoming } from '../ports.ts';
import { lookAgainMs } from './tools.ts';
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

/** kotikäynnillä / matkalla / varattu <asti>, and vapaa, which ends it. */
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
  }));
  await replanWaiting(tools);
}

async function changeSchedules(
  tools: Tools,
  by: string,
  change: (before: Schedules) => Schedules,
): Promise<void> {
  tools.known.setSchedules(await tools.config.changeSchedules(by, tools.clock.now(), change));
}

/** Plans still waiting are made anew; answers how many changed. */
async function replanWaiting(tools: Tools): Promise<number> {
  const waiting = tools.known.open().filter(({ state }) => state === 'waiting');
  const changed = await Promise.all(waiting.map(({ id }) => replanOne(tools, id)));
  return changed.filter(Boolean).length;
}

async function replanOne(tools: Tools, id: string): Promise<boolean> {
  const now = tools.clock.now();
  const [stored] = await Promise.all([
    tools.requests.load(id),
    tools.due.hint(id, [now + lookAgainMs]),
  ]);
  if (!stored) return false;
  const change = replan(stored, { now, facts: tools.known.facts() });
  if (!change) return false;
  const result = await tools.requests.commit(stored, change, undefined, undefined);
  // Somebody moved it meanwhile: that move has planned it with the new schedules already.
  if (result !== 'done') return false;
  tools.known.note(change.consultation);
  tools.soon(id);
  return true;
}

import { limits } from '../../domain/network/limits.ts';
import type { Task, TaskState } from '../../domain/network/types.ts';
import type { PersonId, StationId } from '../../domain/roster/county.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { Tools } from '../tools.ts';
import { guarded, isMember } from './agenda.ts';
import {
  changePart,
  done,
  enter,
  enterMeeting,
  etagOf,
  makePart,
  refused,
  screened,
  type Done,
  type Seen,
} from './inside.ts';
import { soonMs } from './store.ts';

export interface TaskWritten {
  readonly text: string;
  readonly owner: PersonId;
  readonly due?: LocalDate;
  readonly station?: StationId;
  readonly state: TaskState;
}

export interface TaskOrigin {
  readonly meeting?: string;
  readonly item?: string;
}

export const taskEtag = (tools: Tools, { text, owner, due, station, state }: Task): string =>
  etagOf(tools, { text, owner, due, station, state });

/** @param before whose it was and where stays as it is, be they gone since */
async function mistakeOf(
  tools: Tools,
  network: string,
  { text, owner, station }: TaskWritten,
  before?: Task,
) {
  const mistake = screened(tools, { text });
  if (mistake) return mistake;
  if (owner !== before?.owner && !(await isMember(tools, network, owner)))
    return { kind: 'unknown', field: 'owner' } as const;
  const isThere = station === undefined || tools.known.station(station) !== undefined;
  return isThere || station === before?.station
    ? undefined
    : ({ kind: 'unknown', field: 'station' } as const);
}

/** Its owner is told soon, and in the morning of its day; looked at then: it may be done or moved. */
async function hintTask(
  tools: Tools,
  network: string,
  id: string,
  { owner, due }: Pick<Task, 'owner' | 'due'>,
  by: PersonId,
) {
  if (owner !== by)
    await tools.networks.hint([{ kind: 'task', network, id, at: tools.clock.now() + soonMs }]);
  if (due === undefined) return;
  const { digestAt } = tools.known.county().settings;
  const at = tools.known.calendar().instantOf(due, digestAt);
  if (at > tools.clock.now()) await tools.networks.hint([{ kind: 'task', network, id, at }]);
}

/** @param act the same act sent again is the same task */
export async function makeTask(
  tools: Tools,
  caller: PersonId,
  network: string,
  {
    written,
    origin,
    act,
  }: {
    readonly written: Omit<TaskWritten, 'state'>;
    readonly origin: TaskOrigin;
    readonly act: string;
  },
): Promise<Seen<Task>> {
  const { meeting } = origin;
  const entered =
    meeting === undefined
      ? await enter(tools, caller, network)
      : await enterMeeting(tools, caller, { network, meeting });
  if (entered.kind !== 'done') return entered;
  const mistake = await mistakeOf(tools, network, { ...written, state: 'open' });
  if (mistake) return mistake;
  const id = tools.secrets.operation(['task', network, caller, act]);
  const all = await tools.networks.all(network, 'task');
  if (all.filter(({ state }) => state === 'open').length >= limits.openTasks)
    return refused('full');
  await hintTask(tools, network, id, written, caller);
  const now = tools.clock.now();
  const fresh: Task = { ...written, ...origin, id, state: 'open', by: caller, at: now };
  return done(await makePart(tools, { network, part: 'task', id }, fresh));
}

export async function changeTask(
  tools: Tools,
  caller: PersonId,
  { network, task: id }: { readonly network: string; readonly task: string },
  written: TaskWritten,
  etag: string,
): Promise<Done<Task>> {
  const entered = await enter(tools, caller, network);
  if (entered.kind !== 'done') return entered;
  const before = await tools.networks.get({ network, part: 'task', id });
  if (!before) return { kind: 'not-found' };
  const mistake = await mistakeOf(tools, network, written, before);
  if (mistake) return mistake;
  await hintTask(tools, network, id, written, caller);
  const now = tools.clock.now();
  return changePart(tools, { network, part: 'task', id }, (present) =>
    guarded(present, changed(present, written, now), (one) => taskEtag(tools, one), etag),
  );
}

function changed(
  { endedAt, due: _due, station: _station, ...before }: Task,
  written: TaskWritten,
  now: number,
): Task {
  const ended = written.state === 'open' ? {} : { endedAt: endedAt ?? now };
  return { ...before, ...written, ...ended };
}

export interface TasksPage {
  readonly items: readonly Task[];
  readonly next: string | undefined;
}

/** Open ones by their day, those without one last; ended ones newest first. */
export async function tasksPage(
  tools: Tools,
  caller: PersonId,
  network: string,
  {
    isOpen,
    after,
    limit,
  }: {
    readonly isOpen: boolean;
    readonly after: string | undefined;
    readonly limit: number;
  },
): Promise<Seen<TasksPage>> {
  const entered = await enter(tools, caller, network);
  if (entered.kind !== 'done') return entered;
  const all = (await tools.networks.all(network, 'task'))
    .filter(({ state }) => (state === 'open') === isOpen)
    .toSorted(isOpen ? byDay : (a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0));
  const begin = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const items = all.slice(begin, begin + limit);
  return done({ items, next: begin + limit < all.length ? items.at(-1)?.id : undefined });
}

const never = '9999-12-31';
export const byDay = (a: Task, b: Task): number =>
  (a.due ?? never).localeCompare(b.due ?? never) || a.at - b.at || (a.id < b.id ? -1 : 1);

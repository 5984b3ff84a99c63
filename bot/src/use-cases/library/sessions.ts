import type { Refusal } from '../../domain/consultation/refusal.ts';
import { mayHold, mayWrite } from '../../domain/library/rights.ts';
import {
  changeSession,
  completionsOf,
  planRefusal,
  type SessionDecision,
  type SessionMove,
  type SessionPlan,
} from '../../domain/library/sessions.ts';
import type { Session } from '../../domain/library/types.ts';
import type { PersonId } from '../../domain/roster/county.ts';
import { canonical } from '../../domain/settings/difference.ts';
import { day } from '../../domain/time.ts';
import { screen } from '../screen.ts';
import type { Tools } from '../tools.ts';
import { keepCompletion } from './learn.ts';

/** Who held one looks back so far. */
const pastShown = 60 * day;

export interface SessionsSeen {
  readonly coming: readonly Session[];
  readonly past: readonly Session[];
}

/** What comes, for everybody; what was, for who held it. */
export function sessionsFor(
  { book, clock, known }: Tools,
  caller: PersonId,
  station: string | undefined,
): SessionsSeen {
  const now = clock.now();
  const by = known.person(caller);
  const all = [...book.on('sessions').values()].filter(
    (session) => station === undefined || session.station === station,
  );
  const isComing = ({ from, until, cancelled }: Session) =>
    cancelled === undefined ? until > now : from > now;
  const isPast = ({ until, cancelled }: Session) =>
    cancelled === undefined && until <= now && until > now - pastShown;
  return {
    coming: all.filter(isComing).sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
    past: all
      .filter((session) => isPast(session) && mayHold(by, session))
      .sort((a, b) => b.from - a.from),
  };
}

/** What people have yet to hear of it is no part of what somebody changes. */
export const sessionEtag = ({ secrets }: Tools, { news: _, ...session }: Session): string =>
  secrets.operation(['session', canonical(session)]);

export type SessionDone =
  | { readonly kind: 'done'; readonly session: Session }
  | { readonly kind: 'stale'; readonly session: Session }
  | { readonly kind: 'not-found' | 'forbidden' }
  | { readonly kind: 'text-refused'; readonly refusal: Refusal; readonly fields: readonly string[] }
  | { readonly kind: 'unknown'; readonly field: 'item' | 'station' | 'people' }
  | Extract<SessionDecision, { kind: 'refused' | 'double-booked' }>;

/** @param act the same act sent again is the same session */
export async function createSession(
  tools: Tools,
  caller: PersonId,
  plan: SessionPlan,
  act: string,
): Promise<SessionDone> {
  if (!mayWrite(tools.known.person(caller))) return { kind: 'forbidden' };
  const refused = planMistake(tools, plan);
  if (refused) return refused;
  const id = tools.secrets.operation(['session', caller, act]);
  const present = tools.book.on('sessions').get(id);
  if (present) return { kind: 'done', session: present };
  const why = planRefusal(plan, tools.clock.now());
  if (why) return { kind: 'refused', why };
  const fresh: Session = { ...plan, id, by: caller, signedUp: [], attended: [] };
  const [session = fresh] = await tools.book.change('sessions', caller, [
    { id, decide: (before) => before ?? fresh },
  ]);
  return { kind: 'done', session };
}

function planMistake(tools: Tools, plan: SessionPlan): SessionDone | undefined {
  const { title, room, item, station } = plan;
  const texts = { title, ...(room === undefined ? {} : { room }) };
  const { refusal } = screen(tools, texts);
  if (refusal) return { kind: 'text-refused', refusal, fields: Object.keys(texts) };
  if (!tools.known.station(station)) return { kind: 'unknown', field: 'station' };
  const isTaught = item === undefined || tools.book.on('library').get(item)?.state === 'published';
  return isTaught ? undefined : { kind: 'unknown', field: 'item' };
}

interface SessionAct {
  readonly id: string;
  readonly move: SessionMove;
  /** Undefined: from whatever stands there. */
  readonly etag?: string;
}

export async function moveSession(
  tools: Tools,
  caller: PersonId,
  { id, move, etag }: SessionAct,
): Promise<SessionDone> {
  const present = tools.book.on('sessions').get(id);
  if (!present) return { kind: 'not-found' };
  const mistaken = moveMistake(tools, present, move);
  if (mistaken) return mistaken;
  const now = tools.clock.now();
  const others = [...tools.book.on('sessions').values()].filter(({ until }) => until > now);
  const context = { by: tools.known.person(caller), now, others };
  // Of the last try: somebody else may write at the same moment.
  const last: { outcome: SessionDone } = { outcome: { kind: 'not-found' } };
  await tools.book.change('sessions', caller, [
    {
      id,
      decide: (before) => {
        if (!before) return before;
        const decision = changeSession(before, move, context);
        const isStale = etag !== undefined && sessionEtag(tools, before) !== etag;
        last.outcome = isStale && !isDoneAlready(before, decision) ? stale(before) : done(decision);
        return last.outcome.kind === 'done' ? last.outcome.session : before;
      },
    },
  ]);
  const { outcome } = last;
  if (outcome.kind === 'done' && move.kind === 'attended')
    await keepAttendance(tools, outcome.session);
  return outcome;
}

/** The very act that arrives once more changes nothing. */
const isDoneAlready = (before: Session, decision: SessionDecision): boolean =>
  decision.kind === 'same' ||
  (decision.kind === 'changed' && canonical(decision.session) === canonical(before));

const stale = (session: Session): SessionDone => ({ kind: 'stale', session });

const done = (decision: SessionDecision): SessionDone =>
  decision.kind === 'changed' || decision.kind === 'same'
    ? { kind: 'done', session: decision.session }
    : decision;

function moveMistake(tools: Tools, present: Session, move: SessionMove): SessionDone | undefined {
  if (move.kind === 'plan') return planMistake(tools, move.plan);
  if (move.kind !== 'attended') return undefined;
  const { known } = tools;
  const isKnown = (person: PersonId) =>
    present.signedUp.includes(person) ||
    known.person(person) !== undefined ||
    known.contact(person) !== undefined;
  return move.people.every(isKnown) ? undefined : { kind: 'unknown', field: 'people' };
}

/** Who was there has completed the item; who is on the list no more has not. */
async function keepAttendance(tools: Tools, session: Session): Promise<void> {
  const { id, attended } = session;
  const item = session.item === undefined ? undefined : tools.book.on('library').get(session.item);
  for (const completion of completionsOf(session, item)) await keepCompletion(tools, completion);
  const taken = [...tools.book.on('learning').values()].filter(
    ({ id: person, completions }) =>
      !attended.includes(person) && completions.some((one) => one.session === id),
  );
  for (const { id: person } of taken)
    await tools.book.change('learning', person, [
      {
        id: person,
        decide: (before) =>
          before && {
            ...before,
            completions: before.completions.filter((one) => one.session !== id),
          },
      },
    ]);
}

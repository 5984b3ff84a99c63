import type { Person, PersonId } from '../roster/county.ts';
import type { Instant } from '../time.ts';
import { limits } from './limits.ts';
import { mayHold } from './rights.ts';
import type { Completion, Item, Session, SessionNews } from './types.ts';

export type SessionDecision =
  | { readonly kind: 'changed'; readonly session: Session }
  | { readonly kind: 'same'; readonly session: Session }
  | { readonly kind: 'refused'; readonly why: SessionRefusal }
  /** They are to be elsewhere at that time. */
  | { readonly kind: 'double-booked'; readonly session: string };

export type SessionRefusal =
  | 'not-holder'
  | 'cancelled'
  | 'begun'
  | 'not-begun'
  | 'waiting-list-full'
  /** Whoever signed up did so for that time and place: a new session takes its place. */
  | 'signed-up-for-this-time'
  | 'ends-before-it-begins'
  | 'begins-in-the-past'
  | 'seats';

export type SessionMove =
  | { readonly kind: 'sign-up' | 'sign-off'; readonly person: PersonId }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'attended'; readonly people: readonly PersonId[] }
  | { readonly kind: 'plan'; readonly plan: SessionPlan };

/** What its holder decides of a session. */
export type SessionPlan = Pick<
  Session,
  'title' | 'item' | 'station' | 'room' | 'from' | 'until' | 'seats'
>;

export interface SessionContext {
  readonly by: Person | undefined;
  readonly now: Instant;
  /** All that are not over; the session itself may be among them. */
  readonly others: readonly Session[];
}

/** In the order in which they came. */
export const seated = ({ signedUp, seats }: Session): readonly PersonId[] =>
  signedUp.slice(0, seats);
export const waiting = ({ signedUp, seats }: Session): readonly PersonId[] => signedUp.slice(seats);

/** Why a session cannot be held as planned. */
export function planRefusal(
  { from, until, seats }: SessionPlan,
  now: Instant,
): SessionRefusal | undefined {
  if (!Number.isInteger(seats) || seats < 1 || seats > limits.seats) return 'seats';
  if (until <= from) return 'ends-before-it-begins';
  return from <= now ? 'begins-in-the-past' : undefined;
}

export function changeSession(
  before: Session,
  move: SessionMove,
  context: SessionContext,
): SessionDecision {
  if (move.kind === 'cancel' && before.cancelled !== undefined)
    return { kind: 'same', session: before };
  if (before.cancelled !== undefined) return refused('cancelled');
  switch (move.kind) {
    case 'sign-up':
      return signUp(before, move.person, context);
    case 'sign-off':
      return signOff(before, move.person, context);
    case 'cancel':
      return cancel(before, context);
    case 'attended':
      return attended(before, move.people, context);
    case 'plan':
      return replan(before, move.plan, context);
  }
}

const refused = (why: SessionRefusal): SessionDecision => ({ kind: 'refused', why });

/** Who moves up or down has not done so themselves, and is to hear of it. */
function changed(before: Session, after: Session): SessionDecision {
  const moved = (from: readonly PersonId[], to: readonly PersonId[], kind: SessionNews['kind']) =>
    from.filter((person) => to.includes(person)).map((person) => ({ person, kind }));
  const fresh = [
    ...moved(waiting(before), seated(after), 'seat'),
    ...moved(seated(before), waiting(after), 'waits'),
  ];
  const untold = before.news ?? [];
  const has = (news: readonly SessionNews[], { person }: SessionNews) =>
    news.some((one) => one.person === person);
  // Up and down again before anybody has told them: they are where they know they are.
  const news = [
    ...untold.filter((one) => after.signedUp.includes(one.person) && !has(fresh, one)),
    ...fresh.filter((one) => !has(untold, one)),
  ];
  return { kind: 'changed', session: withNews(after, news) };
}

const withNews = ({ news: _, ...session }: Session, news: readonly SessionNews[]): Session =>
  news.length === 0 ? session : { ...session, news };

/** Once somebody has heard of it; who moved while it was on its way is to hear of that next. */
export function heard(session: Session, { person, kind }: SessionNews): Session {
  const { news = [], cancelled } = session;
  const left = news.filter((one) => one.person !== person || one.kind !== kind);
  const now = standingOf(session, person);
  const isSettled = news.some((one) => one.person === person) || cancelled !== undefined;
  if (isSettled || now === undefined || now === kind) return withNews(session, left);
  return withNews(session, [...left, { person, kind: now }]);
}

function standingOf(session: Session, person: PersonId): 'seat' | 'waits' | undefined {
  if (seated(session).includes(person)) return 'seat';
  return session.signedUp.includes(person) ? 'waits' : undefined;
}

function signUp(before: Session, person: PersonId, { now, others }: SessionContext) {
  if (before.signedUp.includes(person)) return { kind: 'same', session: before } as const;
  if (now >= before.from) return refused('begun');
  if (before.signedUp.length >= limits.signedUp) return refused('waiting-list-full');
  const other = others.find(
    (one) => one.id !== before.id && one.signedUp.includes(person) && overlap(one, before),
  );
  if (other) return { kind: 'double-booked', session: other.id } as const;
  return changed(before, { ...before, signedUp: [...before.signedUp, person] });
}

const overlap = (one: Session, other: Session): boolean =>
  one.cancelled === undefined && one.from < other.until && other.from < one.until;

function signOff(before: Session, person: PersonId, { now }: SessionContext): SessionDecision {
  if (!before.signedUp.includes(person)) return { kind: 'same', session: before };
  if (now >= before.from) return refused('begun');
  const signedUp = before.signedUp.filter((one) => one !== person);
  return changed(before, { ...before, signedUp });
}

function cancel(before: Session, { by, now }: SessionContext): SessionDecision {
  if (!mayHold(by, before)) return refused('not-holder');
  if (now >= before.from) return refused('begun');
  const others = before.signedUp.filter((person) => person !== by.id);
  const news = others.map((person) => ({ person, kind: 'cancelled' as const }));
  return { kind: 'changed', session: withNews({ ...before, cancelled: now }, news) };
}

/** The list as it is sent takes the place of the old one; who came without signing up may stand on it. */
function attended(
  before: Session,
  people: readonly PersonId[],
  { by, now }: SessionContext,
): SessionDecision {
  if (!mayHold(by, before)) return refused('not-holder');
  if (now < before.from) return refused('not-begun');
  return { kind: 'changed', session: { ...before, attended: [...new Set(people)] } };
}

function replan(before: Session, plan: SessionPlan, { by, now }: SessionContext): SessionDecision {
  if (!mayHold(by, before)) return refused('not-holder');
  if (now >= before.from) return refused('begun');
  const why = planRefusal(plan, now);
  if (why) return refused(why);
  const isElsewhere =
    plan.from !== before.from || plan.until !== before.until || plan.station !== before.station;
  if (isElsewhere && before.signedUp.length > 0) return refused('signed-up-for-this-time');
  const { item: _item, room: _room, ...rest } = before;
  return changed(before, { ...rest, ...plan });
}

/** Having been there is having completed the item it was about; at the session's end. */
export function completionsOf(session: Session, item: Item | undefined): readonly Completion[] {
  if (item === undefined || session.item !== item.id) return [];
  return session.attended.map((person) => ({
    ...{ person, item: item.id, itemVersion: item.version, at: session.until },
    ...{ answers: [], rightAnswers: 0, session: session.id },
  }));
}

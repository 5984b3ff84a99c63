import { begin, done, give, logRow, refused, tell } from './change.ts';
import type { Actor, Context, Decision, Note, Whole } from './change.ts';
import { isAdviser } from './rights.ts';
import { routed, withDue } from './route.ts';
import { engineActor } from './types.ts';
import type { Change, Consultation, DueKind, FollowUpResult, Intent, LogAction } from './types.ts';
import { minute } from '../time.ts';
import type { Person, PersonId } from '../roster/county.ts';

/** What the engine does with a request whose due step has come; undefined when nothing is due. */
export function dueStep(whole: Whole, context: Context): Change | undefined {
  const { due } = whole.consultation;
  if (due === undefined || due.at > context.now) return undefined;
  return dueSteps[due.kind](whole, context);
}

const dueSteps: Readonly<Record<DueKind, (whole: Whole, context: Context) => Change>> = {
  step: takeStep,
  remind,
  'ask-still-here': askStillHere,
  expire,
  unfinished: lookAfterAccepted,
  coordinator: remindCoordinators,
  'follow-up': askFollowUp,
  erase,
};

/** A step this late is planned anew: who was to be asked may have gone home. */
const lateAtMost = 120 * minute;

/**
 * The engine always comes a little after the instant; the step is still taken as of that instant,
 * else a digest at eight would be found to be over at eight and a moment.
 */
function takeStep(whole: Whole, context: Context): Change {
  const at = whole.consultation.due?.at ?? context.now;
  const asOf = context.now - at <= lateAtMost ? at : undefined;
  return logged(routed(quiet(whole), context, asOf), engineNote('replanned'), context);
}

/** A change of the plan alone, without a move of its own: askStep adds the log rows. */
function quiet({ consultation, text }: Whole): Change {
  const next = { ...consultation, version: consultation.version + 1 };
  return {
    consultation: next,
    text,
    log: [],
    intents: [{ kind: 'card', person: consultation.asker, create: false }],
  };
}

/** Every version has its row in the log, so that one that is missing shows. */
function logged(change: Change, note: Note, { now }: Context): Change {
  return change.log.length > 0
    ? change
    : { ...change, log: [logRow(change.consultation, note, now)] };
}

function engineNote(action: LogAction, reason?: string) {
  return { actor: engineActor, action, ...(reason ? { reason } : {}) };
}

function notices(people: readonly PersonId[], notice: 'reminder' | 'expired'): Intent[] {
  return people.map((person) => ({ kind: 'notice', person, notice }));
}

/** One short word to those who were asked and have said nothing; never on somebody's day off. */
function remind(whole: Whole, context: Context): Change {
  const { notified, excluded } = whole.consultation;
  const { calendar } = context.facts;
  const silent = notified.filter(
    (person) => !excluded.includes(person) && calendar.worksAt(person, context.now),
  );
  const change = begin(whole, { reminded: true }, engineNote('reminded'), context.now);
  return routed(tell(change, notices(silent, 'reminder')), context);
}

/** Nyt, at 10 minutes: "Asiakas on yhä täällä / Asiakas lähti". */
function askStillHere(whole: Whole, context: Context): Change {
  const change = begin(
    whole,
    { askedStillHere: context.now },
    engineNote('asked-still-here'),
    context.now,
  );
  const { asker } = whole.consultation;
  return routed(tell(change, [{ kind: 'notice', person: asker, notice: 'still-here' }]), context);
}

/** Ei ottajaa, unless somebody can be asked by now: the coordinators get it, the asker is told what to do. */
function expire(whole: Whole, context: Context): Change {
  const tried = routed(quiet(whole), context);
  if (tried.consultation.notified.length > whole.consultation.notified.length) return tried;
  const coordinators = coordinatorsOf(whole.consultation, context);
  const told = coordinators.some((id) => context.facts.reachable.has(id));
  const change = begin(
    whole,
    { state: 'expired', endedAt: context.now, coordinatorTold: told, plan: undefined },
    engineNote('expired'),
    context.now,
  );
  const { asker, responsibleAdviser } = whole.consultation;
  const concerned = responsibleAdviser ? [asker, responsibleAdviser] : [asker];
  return withDue(tell(give(change, coordinators), notices(concerned, 'expired')), context);
}

/** The coordinators of the request's region; the asker is never told as a coordinator. */
export function coordinatorsOf(consultation: Consultation, { facts }: Context): PersonId[] {
  const region = facts.stations.find(({ id }) => id === consultation.station)?.region;
  const inRegion = ({ regions }: Person) =>
    regions.length === 0 || (region !== undefined && regions.includes(region));
  return facts.people
    .filter((person) => person.role === 'coordinator' && inRegion(person))
    .map(({ id }) => id)
    .filter((id) => id !== consultation.asker);
}

function lookAfterAccepted(whole: Whole, context: Context): Change {
  return isForsaken(whole.consultation, context)
    ? waitingAgain(whole, context)
    : withDue(logged({ ...quiet(whole), intents: [] }, engineNote('unfinished'), context), context);
}

/** Its adviser has left the roster, or is none any more. */
function isForsaken({ state, adviser }: Consultation, { facts }: Context): boolean {
  return state === 'accepted' && !isAdviser(facts.people.find(({ id }) => id === adviser));
}

function waitingAgain(whole: Whole, context: Context): Change {
  const change = begin(
    whole,
    {
      state: 'waiting',
      adviser: undefined,
      acceptedAt: undefined,
      since: context.now,
      notified: [],
      notifiedAt: undefined,
      stepUntil: undefined,
      reminded: false,
      askedStillHere: undefined,
    },
    engineNote('handed-over', 'adviser-left'),
    context.now,
  );
  const { asker } = whole.consultation;
  return routed(tell(change, [{ kind: 'notice', person: asker, notice: 'replanned' }]), context);
}

function remindCoordinators(whole: Whole, context: Context): Change {
  const coordinators = coordinatorsOf(whole.consultation, context);
  const change = begin(whole, {}, engineNote('coordinator-told'), context.now);
  return withDue(tell(give(change, coordinators), notices(coordinators, 'reminder')), context);
}

function askFollowUp(whole: Whole, context: Context): Change {
  const { adviser } = whole.consultation;
  const change = begin(whole, { followUpAsked: true }, engineNote('follow-up-asked'), context.now);
  const ask: Intent[] = adviser ? [{ kind: 'follow-up', person: adviser }] : [];
  return withDue(tell({ ...change, intents: [] }, ask), context);
}

/** Retention: texts go, codes stay, and every card that showed them is rewritten. */
function erase(whole: Whole, context: Context): Change {
  const change = begin(
    whole,
    { textErased: true, place: undefined, callback: undefined, referenceWords: undefined },
    engineNote('erased'),
    context.now,
  );
  return withDue({ ...change, text: { question: '', messages: [] } }, context);
}

/** "Miten päättyi?" answered; it may be corrected. */
export function followUp(
  whole: Whole,
  actor: Actor,
  result: FollowUpResult,
  context: Context,
): Decision {
  const { consultation } = whole;
  if (consultation.adviser !== actor.id) return refused({ kind: 'not-found' });
  if (consultation.followUpResult === result) return { kind: 'already' };
  if (consultation.state !== 'closed')
    return refused({ kind: 'wrong-state', state: consultation.state });
  const change = begin(
    whole,
    { followUpResult: result, followUpAsked: true },
    { actor: actor.id, action: 'followed-up', reason: result },
    context.now,
  );
  return done(withDue(change, context));
}

/** Absences, schedules or people may change where this one goes. */
export function dependsOnPeople(consultation: Consultation, context: Context): boolean {
  return consultation.state === 'waiting' || isForsaken(consultation, context);
}

/**
 * Absences, schedules or people changed: a waiting plan is made anew, and what somebody took who is
 * no adviser any more waits again; undefined when it stays as it was.
 */
export function replan(whole: Whole, context: Context): Change | undefined {
  const { consultation } = whole;
  if (isForsaken(consultation, context)) return waitingAgain(whole, context);
  if (consultation.state !== 'waiting') return undefined;
  const tried = routed(quiet(whole), context);
  if (samePlan(consultation, tried.consultation)) return undefined;
  const note = engineNote('replanned');
  const log = [logRow(tried.consultation, note, context.now), ...tried.log];
  return tell({ ...tried, log }, [
    { kind: 'notice', person: consultation.asker, notice: 'replanned' },
  ]);
}

function samePlan(before: Consultation, after: Consultation): boolean {
  return (
    JSON.stringify(before.plan) === JSON.stringify(after.plan) &&
    before.notified.length === after.notified.length
  );
}

/** 403 or 404 on sending: not asked again, the next one is; the asker is told. */
export function unreachable(whole: Whole, person: PersonId, context: Context): Change | undefined {
  const { consultation } = whole;
  if (consultation.state !== 'waiting' || consultation.excluded.includes(person)) return undefined;
  if (!consultation.notified.includes(person)) return undefined;
  const excluded = [...consultation.excluded, person];
  const note = { ...engineNote('unreachable'), people: [person] };
  const change = begin(whole, { excluded }, note, context.now);
  return routed(
    tell(change, [{ kind: 'notice', person: consultation.asker, notice: 'unreachable' }]),
    context,
  );
}

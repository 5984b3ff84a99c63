import type { Consultation } from '../domain/consultation/types.ts';
import type { PlanStep } from '../domain/routing/types.ts';
import type { Presence } from '../domain/schedule/types.ts';
import type { Instant } from '../domain/time.ts';
import type { Place } from '../wording/parts.ts';
import type { Pen } from './pen.ts';

/**
 * The plan that the engine carries out, as the asker reads it: who was asked, and what happens
 * unless somebody takes the catch by then. One paragraph a sentence.
 */
export function planInWords(consultation: Consultation, now: Instant, pen: Pen): readonly string[] {
  const { plan, responsibleAdviser } = consultation;
  const [next] = plan?.steps ?? [];
  const handing =
    responsibleAdviser === undefined
      ? []
      : [pen.words.plan.handingOver(pen.person(responsibleAdviser))];
  const asked = askedPeople(consultation);
  if (plan?.nobodyNow === true && !consultation.wider)
    return [...handing, ...nobody(consultation, now, pen)];
  if (asked.length === 0 && next !== undefined && next.at > now)
    return [...handing, notYetAsked(consultation, next, now, pen)];
  return [...handing, sentence(consultation, asked, now, pen)];
}

/** Those asked in the present wait who have not said no. */
export function askedPeople({ notified, excluded }: Consultation): readonly string[] {
  return notified.filter((person) => !excluded.includes(person));
}

function sentence(
  consultation: Consultation,
  asked: readonly string[],
  now: Instant,
  pen: Pen,
): string {
  const { plan } = pen.words;
  const to = pen.place(consultation.station);
  const current = asked.length > 0 ? asked : (consultation.plan?.steps[0]?.people ?? []);
  const who = pen.list(current.map((id) => withPresence(id, consultation, now, pen)));
  return [
    who === '' ? plan.sentOnly(to) : plan.sent(to, who),
    consultation.wider ? plan.wider : undefined,
    consultation.coordinatorTold ? plan.coordinatorTold : undefined,
    unless(consultation, now, pen),
  ]
    .filter((said) => said !== undefined)
    .join(' ');
}

/** "Sosiaaliohjaaja A, paikalla klo 15 asti" where the person is on site at the station now. */
function withPresence(id: string, { plan }: Consultation, now: Instant, pen: Pen): string {
  const step = plan?.steps.find(({ people }) => people[0] === id);
  const here = plan?.nextOnSite;
  const present = here?.person === id && here.from <= now ? here.until : step?.onSiteUntil;
  return present === undefined || present <= now
    ? pen.person(id)
    : pen.words.plan.onSiteUntil(pen.person(id), pen.format.moment(present, now));
}

const nextStep = ({ plan }: Consultation, now: Instant): PlanStep | undefined =>
  plan?.steps.find(({ at }) => at > now);

/** When the plan of a waiting request goes on, if it does; its reminders are no steps. */
export function nextStepAt(consultation: Consultation, now: Instant): Instant | undefined {
  if (consultation.state !== 'waiting') return undefined;
  const at = nextStep(consultation, now)?.at ?? consultation.plan?.expiresAt;
  return at !== undefined && at > now ? at : undefined;
}

/** "Ellei koppia ole otettu klo 10.25 mennessä, kysyn Niinivaaralta." */
function unless(consultation: Consultation, now: Instant, pen: Pen): string | undefined {
  const next = nextStep(consultation, now);
  const at = nextStepAt(consultation, now);
  if (at === undefined) return undefined;
  const then = next === undefined ? pen.words.plan.thenTell : nextInWords(consultation, next, pen);
  return pen.words.plan.unless(pen.format.moment(at, now), then);
}

function nextInWords({ station }: Consultation, next: PlanStep, pen: Pen): string {
  const { plan } = pen.words;
  if (next.tier === 'coordinator') return plan.then.coordinator;
  if (next.station !== undefined && next.station !== station)
    return plan.thenStation(pen.place(next.station));
  if (next.tier === 'on-site-later' && next.people.length > 0)
    return plan.thenPeople(pen.people(next.people));
  return plan.then[next.tier];
}

function notYetAsked(consultation: Consultation, next: PlanStep, now: Instant, pen: Pen): string {
  const { plan } = pen.words;
  const to = pen.place(consultation.station);
  const when = pen.format.moment(next.at, now);
  const who = pen.people(next.people);
  if (!next.digest) return plan.later(to, when, who);
  const comesThere = next.station === consultation.station;
  return comesThere ? plan.digest(to, when, who) : plan.digestElsewhere(to, when, who);
}

function nobody(consultation: Consultation, now: Instant, pen: Pen): readonly string[] {
  const { plan } = pen.words;
  const at = pen.place(consultation.station);
  const next = consultation.plan?.nextOnSite;
  const told = consultation.coordinatorTold ? [plan.coordinatorTold] : [];
  const after = unless(consultation, now, pen);
  return [
    next === undefined ? `${plan.nobodyNow} ${plan.noNext(at)}` : whoComes(next, at, now, pen),
    ...told,
    ...(after === undefined ? [] : [after]),
    plan.waitOrWider,
  ];
}

/** Somebody may be there whom the bot does not reach: nobody is to be told that the room is empty. */
function whoComes(next: Presence, at: Place, now: Instant, pen: Pen): string {
  const { plan } = pen.words;
  const who = pen.person(next.person);
  if (next.from <= now) return plan.hereUnreached(at, who, pen.format.moment(next.until, now));
  const when = `${pen.format.day(next.from)} ${pen.format.span(next.from, next.until)}`;
  return `${plan.nobodyNow} ${plan.next(at, who, when)}`;
}

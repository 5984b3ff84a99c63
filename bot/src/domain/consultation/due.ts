import type { RoutingFacts } from '../routing/types.ts';
import { minute, day } from '../time.ts';
import type { Instant } from '../time.ts';
import type { Consultation, Due, DueKind } from './types.ts';

/**
 * The one next thing that happens without a person; undefined only when the texts of an ended
 * consultation are erased and nothing is left to ask.
 */
export function nextDue(
  consultation: Consultation,
  facts: RoutingFacts,
  now: Instant,
): Due | undefined {
  const candidates = [
    ...(consultation.state === 'waiting' ? waitingDues(consultation, facts) : []),
    ...(consultation.state === 'accepted' ? [dailyDue('unfinished', facts, now)] : []),
    ...(consultation.state === 'expired' && !consultation.textErased
      ? [dailyDue('coordinator', facts, now)]
      : []),
    ...endedDues(consultation, facts),
  ];
  const [first, ...rest] = candidates;
  return first && rest.reduce((earliest, due) => (due.at < earliest.at ? due : earliest), first);
}

function waitingDues(consultation: Consultation, facts: RoutingFacts): Due[] {
  const { plan, urgency, since, askedStillHere, reminded, stepUntil } = consultation;
  const dues: Due[] = [];
  const step = plan?.steps[0];
  if (step) dues.push({ kind: 'step', at: step.at });
  if (urgency === 'now' && askedStillHere === undefined)
    dues.push({
      kind: 'ask-still-here',
      at: since + facts.settings.nowCoordinatorMinutes * minute,
    });
  if (urgency !== 'now' && !reminded && consultation.notified.length > 0 && stepUntil)
    dues.push({ kind: 'remind', at: halfway(consultation, stepUntil, facts) });
  dues.push({ kind: 'expire', at: plan?.expiresAt ?? since });
  return dues;
}

/** Halfway through the step, in the working minutes of those who were asked. */
function halfway(consultation: Consultation, until: Instant, facts: RoutingFacts): Instant {
  const half = Math.floor(facts.settings.todayStepMinutes / 2);
  const asked = consultation.notifiedAt ?? consultation.since;
  return Math.min(facts.calendar.afterWorkingMinutes(consultation.notified, asked, half), until);
}

/** The next afternoon (or morning) of a working day, strictly later than now. */
function dailyDue(kind: DueKind, facts: RoutingFacts, now: Instant): Due {
  const { calendar, settings } = facts;
  const time = kind === 'unfinished' ? settings.unfinishedAt : settings.digestAt;
  for (let ahead = 0; ahead < 14; ahead += 1) {
    const date = calendar.dateOf(now + ahead * day);
    const at = calendar.instantOf(date, time);
    if (at > now && calendar.isWorkingDay(date)) return { kind, at };
  }
  return { kind, at: now + day };
}

function endedDues(consultation: Consultation, facts: RoutingFacts): Due[] {
  const { endedAt, closedAt, outcome, followUpAsked, followUpResult, textErased } = consultation;
  const dues: Due[] = [];
  const lasting = outcome === 'handled' || outcome === 'finding-out';
  if (closedAt !== undefined && lasting && !followUpAsked && followUpResult === undefined)
    dues.push({ kind: 'follow-up', at: closedAt + facts.settings.followUpDays * day });
  if (endedAt !== undefined && !textErased)
    dues.push({ kind: 'erase', at: endedAt + facts.settings.retentionDays * day });
  return dues;
}

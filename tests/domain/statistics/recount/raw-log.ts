import {
  askWider,
  clientLeft,
  edit,
  leaveReference,
  rate,
  send,
  withdraw,
  type Rating,
} from '../../../../bot/src/domain/consultation/ask.ts';
import { betweenOf } from '../../../../bot/src/domain/consultation/between.ts';
import type { Context, Decision } from '../../../../bot/src/domain/consultation/change.ts';
import {
  answer,
  close,
  reopen,
  type Closing,
} from '../../../../bot/src/domain/consultation/converse.ts';
import { dueStep, followUp, replan } from '../../../../bot/src/domain/consultation/engine-steps.ts';
import {
  counterparts,
  directions,
  entryKinds,
  type Entry,
} from '../../../../bot/src/domain/consultation/entry.ts';
import { accept, assign, decline, handOver } from '../../../../bot/src/domain/consultation/take.ts';
import {
  ageBands,
  channels,
  cooperations,
  declineReasons,
  followUpResults,
  followUps,
  helpedAnswers,
  insteadAnswers,
  kinds,
  outcomes,
  timeBands,
  ways,
  yesNoUnknown,
  type Change,
  type ClosingDetails,
  type Consultation,
  type FollowUpResult,
  type LogRow,
  type RequestFields,
} from '../../../../bot/src/domain/consultation/types.ts';
import type { Person } from '../../../../bot/src/domain/roster/county.ts';
import { urgencies } from '../../../../bot/src/domain/routing/types.ts';
import { day, type Instant } from '../../../../bot/src/domain/time.ts';
import { createKnown } from '../../../../bot/src/use-cases/known.ts';
import { at } from '../../../helpers/schedule.ts';
import { advisers, askers, county, leader, stationIds, weeks } from './county.ts';
import { luckOf, type Luck } from './luck.ts';

/** What somebody chose or wrote when the line came to be. */
interface Given {
  readonly fields?: RequestFields;
  readonly closing?: Closing;
  readonly rating?: Rating;
  readonly result?: FollowUpResult;
}
export type Line = LogRow & Given;

export interface LoggedRequest {
  readonly id: string;
  readonly asker: string;
  /** What happened, in order: all that a recount reads. */
  readonly lines: readonly Line[];
  /** What the request was after each move: all that the product counts. */
  readonly lived: readonly { readonly at: Instant; readonly consultation: Consultation }[];
}

export interface RawLog {
  readonly requests: readonly LoggedRequest[];
  readonly entries: readonly Entry[];
}

export const known = createKnown({ county, schedules: weeks, secret: 'sieni' }, true);

const roster = known.facts();
const withoutAdviser = (gone: string | undefined) => ({
  ...roster,
  people: roster.people.filter(({ id }) => id !== gone),
});

export function drawLog(seed: number): RawLog {
  const luck = luckOf(seed);
  // At times two of them have nearly all the work, so that ratings are of too few of them.
  const busy = luck.chance(0.4) ? [advisers[2]!, luck.one(advisers)] : advisers;
  const size = luck.one([0, 1, 4, 12, 30, 60, 100, 160]);
  const requests = Array.from({ length: size }, (_, nth) =>
    live(`request${letters(nth)}`, busy, luck),
  );
  const entries = Array.from({ length: luck.below(1 + size / 2) }, (_, nth) =>
    anEntry(`entry${letters(nth)}`, requests, luck),
  );
  return { requests, entries };
}

const letters = (nth: number): string =>
  Array.from(String(nth), (digit) => 'abcdefghij'[Number(digit)]).join('');

const first = at('2026-07-01T00:00');
const last = at('2026-10-01T00:00');
const yearBefore = at('2025-07-01T00:00');

/** Most of them within one quarter, a few right at its ends, the others in the year before. */
function anInstant(luck: Luck): Instant {
  if (luck.chance(0.05)) return luck.one([first, first - 1, last, last - 1]);
  const from = luck.chance(0.75) ? first : yearBefore;
  return from + luck.below((last - from) / 1000) * 1000;
}

/** Seconds to months: most wait for minutes or hours. */
const pause = (luck: Luck): number =>
  1000 *
  luck.below(
    luck.one([60, 600, 3_600, 3_600, 8 * 3_600, 30 * 3_600, (6 * day) / 1000, (75 * day) / 1000]),
  );

function someFields(luck: Luck, asker: string): RequestFields {
  const kind = luck.one(kinds);
  const profession = luck.one(['social-counsellor', 'social-counsellor', 'doctor']);
  const cooperation = luck.maybe(cooperations, 0.1);
  return {
    station: luck.one([...stationIds, 'aho', 'aho', 'lahti']),
    topic: luck.one(['benefits', 'benefits', 'housing', 'constructor', '__proto__']),
    urgency: luck.one(urgencies),
    way: luck.one(ways),
    permission: kind !== 'consult',
    triggers: [],
    ...{ kind, profession },
    ...(cooperation ? { cooperation } : {}),
    between: betweenOf(county, known.person(asker)?.profession, profession),
  };
}

function live(id: string, busy: readonly Person[], luck: Luck): LoggedRequest {
  let now = anInstant(luck);
  let facts = roster;
  const askerId = luck.one(luck.chance(0.5) ? askers : askers.slice(0, 7));
  const asker = known.actor({ id: askerId, name: askerId });
  const lines: Line[] = [];
  const lived: LoggedRequest['lived'][number][] = [];
  const context = (): Context => ({ now, facts });
  const keep = (change: Change | undefined, given: Given = {}) => {
    if (!change) return;
    lines.push(...change.log.map((row) => ({ ...row, ...given })));
    lived.push({ at: now, consultation: change.consultation });
    whole = change;
  };
  const tried = (decision: Decision, given?: Given) => {
    if (decision.kind === 'done') keep(decision.change, given);
  };
  const fields = someFields(luck, askerId);
  let whole = send({ id, asker, fields, question: 'Mistä apua?' }, context());
  keep(whole, { fields });

  /** What is due comes on its way, but for the daily words about what is still open. */
  const wait = (until: Instant) => {
    for (;;) {
      const { due } = whole.consultation;
      if (!due || due.at > until || due.kind === 'unfinished' || due.kind === 'coordinator') break;
      now = Math.max(now, due.at);
      keep(dueStep(whole, context()));
    }
    now = until;
  };

  const waiting = () => {
    const who = luck.one(luck.chance(0.9) ? busy : advisers);
    const actor = known.actor(who);
    const move = luck.below(20);
    if (move < 13) {
      const takers = [who, ...busy].map((one) => accept(whole, known.actor(one), context()));
      tried(takers.find(({ kind }) => kind === 'done') ?? takers[0]!);
    } else if (move < 14) tried(assign(whole, known.actor(leader), who, context()));
    else if (move < 15) tried(decline(whole, actor, luck.maybe(declineReasons, 0.8), context()));
    else if (move < 16) tried(withdraw(whole, asker, context()));
    else if (move < 17) tried(clientLeft(whole, asker, context()));
    else if (move < 18) tried(askWider(whole, asker, context()));
    else {
      const edited = someFields(luck, askerId);
      const question = 'Mistä apua nyt?';
      tried(edit(whole, asker, { fields: edited, question }, context()), { fields: edited });
    }
  };
  const accepted = () => {
    const { adviser } = whole.consultation;
    const its = known.actor({ id: adviser!, name: '' });
    const move = luck.below(20);
    if (move < 2) tried(answer(whole, luck.one([its, asker]), `${lines.length}`, context()));
    else if (move < 4) {
      const to = luck.maybe(advisers, 0.5);
      tried(handOver(whole, its, to, luck.maybe(declineReasons, 0.5), context()));
    } else if (move < 5) tried(withdraw(whole, asker, context()));
    else if (move < 6) tried(leaveReference(whole, asker, context()));
    else if (move < 7) {
      facts = withoutAdviser(adviser);
      keep(replan(whole, context()));
      facts = roster;
    } else if (move < 18) {
      const closing = aClosing(luck);
      tried(close(whole, its, closing, context()), { closing });
    }
  };
  const closed = () => {
    const its = known.actor({ id: whole.consultation.adviser!, name: '' });
    const move = luck.below(20);
    if (move < 9) {
      const rating = aRating(luck);
      tried(rate(whole, asker, rating, context()), { rating });
    } else if (move < 12) tried(reopen(whole, luck.one([its, asker]), context()));
    else if (whole.consultation.followUpAsked) {
      const result = luck.one(followUpResults);
      tried(followUp(whole, its, result, context()), { result });
    }
  };
  const moves = { waiting, accepted, closed, expired: waiting, withdrawn: () => undefined };
  for (let left = luck.one([1, 3, 5, 8]); left > 0; left -= 1) {
    // The clock of another machine may be a moment behind.
    if (luck.chance(0.01)) now -= 1500;
    else wait(now + pause(luck));
    moves[whole.consultation.state]();
  }
  return { id, asker: askerId, lines, lived };
}

function aClosing(luck: Luck): Closing {
  const details: Partial<Record<keyof ClosingDetails, unknown>> = {
    channel: luck.maybe(channels, 0.6),
    timeBand: luck.maybe(timeBands, 0.6),
    followUp: luck.maybe(followUps, 0.5),
    oneContact: luck.maybe([true, false], 0.5),
    socialClient: luck.maybe(yesNoUnknown, 0.8),
    ageBand: luck.maybe(luck.chance(0.8) ? ageBands.slice(3, 6) : ageBands, 0.8),
    pensioner: luck.maybe([true, false], 0.9),
    sharedClient: luck.maybe([true, true, true, false], 0.7),
    responsible: luck.maybe(['social-counsellor', 'nurse', 'nurse', 'doctor'], 0.7),
    phenomenon: luck.maybe(['rent-arrears', 'rent-arrears', 'long-distances', 'constructor'], 0.8),
    recorded: luck.maybe([true], 0.3),
  };
  const chosen = Object.entries(details).filter(([, value]) => value !== undefined);
  return {
    outcome: luck.one(outcomes),
    result: 'Tehty.',
    details: Object.fromEntries(chosen),
  };
}

function aRating(luck: Luck): Rating {
  const helped = luck.maybe(helpedAnswers, 0.9);
  const instead = luck.maybe(insteadAnswers, 0.7);
  return { ...(helped ? { helped } : {}), ...(instead ? { instead } : {}) };
}

function anEntry(id: string, requests: readonly LoggedRequest[], luck: Luck): Entry {
  const channel = luck.maybe(channels, 0.7);
  const timeBand = luck.maybe(timeBands, 0.5);
  const outcome = luck.maybe(outcomes, 0.5);
  const request = luck.maybe(requests, 0.3)?.id;
  return {
    ...{ id, kind: luck.one(entryKinds), by: luck.one(advisers).id, at: anInstant(luck) },
    ...{ station: luck.one(stationIds), topic: luck.one(['benefits', 'housing', 'toString']) },
    ...{ direction: luck.one(directions), counterpart: luck.one(counterparts) },
    ...(channel ? { channel } : {}),
    ...(timeBand ? { timeBand } : {}),
    ...(outcome ? { outcome } : {}),
    ...(request ? { request } : {}),
  };
}

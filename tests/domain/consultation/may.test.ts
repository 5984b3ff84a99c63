import {
  askWider,
  clientLeft,
  edit,
  leaveReference,
  rate,
  stillHere,
  withdraw,
} from '../../../bot/src/domain/consultation/ask.ts';
import type {
  Actor,
  Context,
  Decision,
  Whole,
} from '../../../bot/src/domain/consultation/change.ts';
import { answer, close, reopen } from '../../../bot/src/domain/consultation/converse.ts';
import { dueStep, followUp } from '../../../bot/src/domain/consultation/engine-steps.ts';
import { movesOf, type OwnMove } from '../../../bot/src/domain/consultation/may.ts';
import { accept, assign, decline, handOver } from '../../../bot/src/domain/consultation/take.ts';
import type { Outcome } from '../../../bot/src/domain/consultation/types.ts';
import { day, minute } from '../../../bot/src/domain/time.ts';
import {
  acceptedBy,
  actor,
  doneOf,
  fields,
  morning,
  nurse,
  people,
  sent,
  when,
} from './situation.ts';

const b = people.find(({ id }) => id === 'b')!;

/** Each move, made as its person would make it. */
const made: Readonly<Record<OwnMove, (whole: Whole, by: Actor, context: Context) => Decision>> = {
  edit: (whole, by, context) =>
    edit(whole, by, { fields: { ...fields, topic: 'housing' }, question: 'Asunto?' }, context),
  withdraw,
  leaveReference,
  stillHere,
  clientLeft,
  askWider,
  accept,
  decline: (whole, by, context) => decline(whole, by, 'busy', context),
  assign: (whole, by, context) => assign(whole, by, b, context),
  answer: (whole, by, context) => answer(whole, by, 'Soitan.', context),
  handOver: (whole, by, context) =>
    handOver(
      whole,
      by,
      people.find(({ id }) => id !== by.id && id !== 'leader'),
      'away',
      context,
    ),
  close: (whole, by, context) =>
    close(whole, by, { outcome: 'no-need', result: 'Tehty.', details: {} }, context),
  rate: (whole, by, context) => rate(whole, by, { helped: 'yes', instead: 'referred' }, context),
  followUp: (whole, by, context) => followUp(whole, by, 'completed', context),
  reopen,
};

/** As the engine does: from due instant to due instant, in order. */
function lived(whole: Whole, until: number): Whole {
  const { due } = whole.consultation;
  if (!due || due.at > until) return whole;
  const next = dueStep(whole, when(due.at));
  return next ? lived(next, until) : whole;
}

const closedBy = (outcome: Outcome): Whole =>
  doneOf(close(acceptedBy('a'), actor('a'), { outcome, details: {} }, when()));

const month = morning + 31 * day;
const situations: Readonly<Record<string, { readonly whole: Whole; readonly now?: number }>> = {
  'just sent': { whole: sent() },
  'sent with reference words': { whole: sent({ kind: 'handle', permission: true }) },
  'for now, and asked whether the client is here': {
    whole: lived(sent({ urgency: 'now' }), morning + 11 * minute),
    now: morning + 11 * minute,
  },
  'declined by A': { whole: doneOf(decline(sent(), actor('a'), 'busy', when())) },
  accepted: { whole: acceptedBy('a') },
  'handed over': { whole: doneOf(handOver(acceptedBy('a'), actor('a'), b, 'away', when())) },
  closed: { whole: closedBy('solved') },
  'closed long ago': { whole: closedBy('solved'), now: morning + 8 * day },
  'closed, and its texts erased': { whole: lived(closedBy('solved'), month), now: month },
  'taken on, and asked how it ended': { whole: lived(closedBy('handled'), month), now: month },
  rated: {
    whole: doneOf(rate(closedBy('solved'), nurse, { helped: 'no', instead: 'referred' }, when())),
  },
  withdrawn: { whole: doneOf(withdraw(sent(), nurse, when())) },
  expired: { whole: lived(sent(), morning + 20 * day), now: morning + 20 * day },
};

const everybody = [nurse, ...people.map(({ id }) => actor(id)), actor('stranger')];

/** Moves that the table would let through though nobody has a reason to make them. */
const withoutReason: readonly OwnMove[] = [
  'stillHere',
  'clientLeft',
  'askWider',
  'leaveReference',
  'decline',
  'rate',
  'followUp',
];

describe.each(Object.entries(situations))('a request %s', (_name, { whole, now = morning }) => {
  it.each(everybody.map((by) => [by.id, by] as const))('offers %s what can be done', (_id, by) => {
    const context = when(now);
    const offered = movesOf(whole.consultation, by, context);
    for (const move of offered)
      expect([move, made[move](whole, by, context).kind]).toEqual([move, 'done']);
    const left = (Object.keys(made) as OwnMove[]).filter((move) => !offered.includes(move));
    for (const move of left.filter((one) => !withoutReason.includes(one)))
      expect([move, made[move](whole, by, context).kind]).not.toEqual([move, 'done']);
  });
});

it.each<readonly [string, Actor, readonly OwnMove[]]>([
  ['just sent', nurse, ['edit', 'withdraw']],
  ['just sent', actor('a'), ['accept', 'decline']],
  ['just sent', actor('c'), []],
  ['just sent', actor('leader'), ['accept', 'decline', 'assign']],
  ['sent with reference words', nurse, ['edit', 'withdraw', 'leaveReference']],
  [
    'for now, and asked whether the client is here',
    nurse,
    ['edit', 'withdraw', 'stillHere', 'clientLeft'],
  ],
  ['declined by A', actor('a'), ['accept']],
  ['accepted', nurse, ['withdraw', 'answer']],
  ['accepted', actor('a'), ['answer', 'handOver', 'close']],
  ['accepted', actor('b'), []],
  ['handed over', actor('a'), ['accept']],
  ['closed', nurse, ['rate', 'reopen']],
  ['closed', actor('a'), ['reopen']],
  ['closed long ago', nurse, ['rate']],
  ['closed, and its texts erased', nurse, []],
  ['taken on, and asked how it ended', actor('a'), ['followUp']],
  ['rated', nurse, ['reopen']],
  ['withdrawn', nurse, []],
  ['expired', nurse, ['withdraw']],
])('%s: %j may do just this', (name, by, expected) => {
  const { whole, now = morning } = situations[name]!;
  expect(movesOf(whole.consultation, by, when(now))).toEqual(expected);
});

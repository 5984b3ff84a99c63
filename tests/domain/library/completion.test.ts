import fc from 'fast-check';
import {
  complete,
  holdingOf,
  learntGroups,
  remindersDue,
} from '../../../bot/src/domain/library/completion.ts';
import { completionRows } from '../../../bot/src/domain/library/completion-rows.ts';
import type { Completion } from '../../../bot/src/domain/library/types.ts';
import { at } from '../../helpers/builders.ts';
import { runs } from '../../helpers/thorough.ts';
import { anItem, somebody, when } from './items.ts';

const now = at('10:00');
const aCompletion = (changes: Partial<Completion> = {}): Completion => ({
  ...{ person: 'x', item: 'toimeentulotuki.fi', itemVersion: 3, at: now },
  ...{ answers: [0, 0], rightAnswers: 1, ...changes },
});
const yearly = anItem({ renewMonths: 12 });

describe('answering', () => {
  it.each([
    { answers: [0, 1], right: 2 },
    { answers: [1, 0], right: 0 },
  ])('$answers gives $right right, and completes the item', ({ answers, right }) => {
    expect(complete(anItem(), { person: 'x', answers, now })).toEqual({
      kind: 'completed',
      completion: aCompletion({ answers, rightAnswers: right }),
    });
  });

  it.each([
    { answers: [], decision: { kind: 'unanswered', question: 0 } },
    { answers: [0], decision: { kind: 'unanswered', question: 1 } },
    { answers: [0, 2], decision: { kind: 'unanswered', question: 1 } },
    { answers: [-1, 0], decision: { kind: 'unanswered', question: 0 } },
    { answers: [0.5, 0], decision: { kind: 'unanswered', question: 0 } },
    { answers: [0, 1, 0], decision: { kind: 'other-questions' } },
  ])('$answers is $decision.kind', ({ answers, decision }) => {
    expect(complete(anItem(), { person: 'x', answers, now })).toEqual(decision);
  });

  it.each(['draft', 'withdrawn', 'superseded'] as const)('is not for what is %s', (state) => {
    expect(complete(anItem({ state }), { person: 'x', answers: [0, 1], now })).toEqual({
      kind: 'refused',
      why: 'not-published',
    });
  });
});

describe('a completion', () => {
  it('holds for good unless the item says otherwise', () => {
    expect(holdingOf(aCompletion(), anItem(), when)).toEqual({ kind: 'for-good' });
  });

  it.each([
    { done: '2025-12-09T10:00', state: 'holds', remindOn: '2026-11-25', renewBy: '2026-12-09' },
    { done: '2025-12-08T10:00', state: 'ends-soon', remindOn: '2026-11-24', renewBy: '2026-12-08' },
    { done: '2025-11-25T10:00', state: 'ends-soon', remindOn: '2026-11-11', renewBy: '2026-11-25' },
    { done: '2025-11-24T23:30', state: 'ended', remindOn: '2026-11-10', renewBy: '2026-11-24' },
    { done: '2024-02-29T10:00', state: 'ended', remindOn: '2025-02-14', renewBy: '2025-02-28' },
  ])('of $done $state on 24 November 2026', ({ done, ...holding }) => {
    expect(holdingOf({ at: at(done) }, yearly, when)).toEqual({ kind: 'until', ...holding });
  });

  it('in one language is one in all, and the latest counts', () => {
    const old = aCompletion({ item: 'toimeentulotuki.sv', at: at('2025-01-01T10:00') });
    const items = [yearly, { ...yearly, id: 'toimeentulotuki.sv', language: 'sv' } as const];
    expect(learntGroups([old], items, when)).toEqual(new Set());
    expect(learntGroups([aCompletion(), old], items, when)).toEqual(new Set(['toimeentulotuki']));
  });

  it('of an item that is gone still holds', () => {
    const gone = aCompletion({ item: 'vanha.fi', at: at('2020-01-01T10:00') });
    expect(learntGroups([gone], [], when)).toEqual(new Set(['vanha']));
  });
});

describe('a reminder', () => {
  const lastYear = aCompletion({ at: at('2025-12-01T10:00') });

  it('is due before the renewal date and stays due after it', () => {
    const due = [{ person: 'x', item: 'toimeentulotuki.fi', renewBy: '2026-12-01' }];
    expect(remindersDue([lastYear], [yearly], when)).toEqual(due);
    expect(remindersDue([lastYear], [yearly], { ...when, today: '2027-03-01' })).toEqual(due);
    expect(remindersDue([lastYear], [yearly], { ...when, today: '2026-11-16' })).toEqual([]);
  });

  it.each([
    { case: 'it was renewed', completions: [lastYear, aCompletion()], item: yearly },
    { case: 'it holds for good', completions: [lastYear], item: anItem() },
    {
      case: 'the item was withdrawn',
      completions: [lastYear],
      item: { ...yearly, state: 'withdrawn' } as const,
    },
    { case: 'the item is gone', completions: [aCompletion({ item: 'vanha.fi' })], item: yearly },
  ])('is not due when $case', ({ completions, item }) => {
    expect(remindersDue(completions, [item], when)).toEqual([]);
  });

  it('is never due for somebody whose completion holds and does not end soon', () => {
    const completion = fc
      .record({
        person: fc.constantFrom('x', 'y'),
        item: fc.constantFrom('toimeentulotuki.fi', 'toimeentulotuki.sv'),
        days: fc.integer({ min: 0, max: 800 }),
      })
      .map(({ days, ...rest }) => aCompletion({ ...rest, at: now - days * 86_400_000 }));
    const items = [yearly, { ...yearly, id: 'toimeentulotuki.sv', language: 'sv' } as const];
    fc.assert(
      fc.property(fc.array(completion, { maxLength: 12 }), (completions) => {
        const due = remindersDue(completions, items, when);
        expect(new Set(due.map(({ person }) => person)).size).toBe(due.length);
        for (const { person } of due) {
          const own = completions.filter((one) => one.person === person);
          const states = own.map((one) => holdingOf(one, yearly, when));
          expect(states).not.toContainEqual(expect.objectContaining({ state: 'holds' }));
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('the rows of the completions’ file', () => {
  const people = [somebody('x', 'asker'), somebody('y', 'asker')];

  it('say who completed what, when and how, until when it holds', () => {
    const onSite = { person: 'y', answers: [], rightAnswers: 0, session: 'aamukoulu' };
    const rows = completionRows(
      [aCompletion(), aCompletion({ ...onSite, at: at('2026-11-23T23:59') })],
      { people, items: [yearly] },
      when,
    );
    const item = { item: 'toimeentulotuki.fi', title: yearly.title, language: 'fi' };
    expect(rows).toEqual([
      {
        ...{ name: 'Työntekijä y', profession: 'nurse', ...item, date: '2026-11-23' },
        ...{ way: 'on-site', rightAnswers: undefined, questions: undefined },
        renewBy: '2027-11-23',
      },
      {
        ...{ name: 'Työntekijä x', profession: 'nurse', ...item, date: '2026-11-24' },
        ...{ way: 'questions', rightAnswers: 1, questions: 2, renewBy: '2027-11-24' },
      },
    ]);
  });

  it('leave out who has left, and items that are gone', () => {
    const some = [aCompletion({ person: 'gone' }), aCompletion({ item: 'vanha.fi' })];
    expect(completionRows(some, { people, items: [yearly] }, when)).toEqual([]);
  });
});

import fc from 'fast-check';
import type { Fact } from '../../../bot/src/domain/statistics/fact.ts';
import { foldFacts, mergeSums } from '../../../bot/src/domain/statistics/fold.ts';
import { completed, oneContact, solvedAlone } from '../../../bot/src/domain/statistics/shares.ts';
import type { Tally } from '../../../bot/src/domain/statistics/tally.ts';
import { anEntryFact, anyFact, aRequestFact } from './facts.ts';

const facts = fc.array(anyFact, { maxLength: 40 });
const merged = (...parts: readonly (readonly Fact[])[]) => mergeSums(parts.map(foldFacts));

describe('sums merge', () => {
  it('in any order and grouping', () => {
    fc.assert(
      fc.property(facts, facts, facts, (a, b, c) => {
        const all = foldFacts([...a, ...b, ...c]);
        expect(merged(a, b, c)).toEqual(all);
        expect(merged(c, a, b)).toEqual(all);
        expect(mergeSums([merged(a, b), foldFacts(c)])).toEqual(all);
        expect(mergeSums([foldFacts(a), merged(b, c)])).toEqual(all);
      }),
    );
  });

  it('and sums of nothing add nothing', () => {
    fc.assert(
      fc.property(facts, (some) => {
        expect(merged(some, [])).toEqual(foldFacts(some));
      }),
    );
    expect(mergeSums([])).toEqual(foldFacts([]));
  });
});

describe('folding is counting one by one', () => {
  const count = (all: readonly Fact[], matches: (fact: Fact) => boolean) =>
    all.filter(matches).length || undefined;
  const ascending = (values: readonly (number | undefined)[]) =>
    values.filter((value) => value !== undefined).sort((a, b) => a - b);
  const spread = (minutes: Tally<number>) =>
    ascending([...minutes].flatMap(([value, times]) => Array<number>(times).fill(value)));

  it('of requests', () => {
    fc.assert(
      fc.property(facts, anyFact, (all, one) => {
        const { requests } = foldFacts(all);
        const of = (matches: (fact: Fact & { source: 'request' }) => boolean) =>
          count(all, (fact) => fact.source === 'request' && matches(fact));
        expect(requests.total).toBe(of(() => true) ?? 0);
        expect(requests.byTopic.get(one.topic)).toBe(of(({ topic }) => topic === one.topic));
        expect(requests.byKind.get(one.kind)).toBe(of(({ kind }) => kind === one.kind));
        expect(requests.byOutcome.get('solved')).toBe(of(({ outcome }) => outcome === 'solved'));
        expect(requests.byState.get('closed')).toBe(of(({ state }) => state === 'closed'));
        expect(requests.byUrgency.get('now')).toBe(of(({ urgency }) => urgency === 'now'));
        expect(requests.byDirection.get(one.direction)).toBe(
          of(({ direction }) => direction === one.direction),
        );
        expect(requests.byCounterpart.get(one.counterpart)).toBe(
          of(({ counterpart }) => counterpart === one.counterpart),
        );
        expect(requests.byChannel.get('phone')).toBe(
          of(({ details }) => details.channel === 'phone'),
        );
        expect(requests.byTimeBand.get('5-10')).toBe(
          of(({ details }) => details.timeBand === '5-10'),
        );
        expect(requests.byOneContact.get('no')).toBe(
          of(({ details }) => details.oneContact === false),
        );
        expect(requests.byFollowUpResult.get('moved')).toBe(
          of(({ followUpResult }) => followUpResult === 'moved'),
        );
        const taken = all.flatMap((fact) =>
          fact.source === 'request' ? [fact.minutesToAccept] : [],
        );
        const closed = all.flatMap((fact) =>
          fact.source === 'request' ? [fact.minutesToClose] : [],
        );
        expect(spread(requests.minutesToAccept)).toEqual(ascending(taken));
        expect(spread(requests.minutesToClose)).toEqual(ascending(closed));
      }),
    );
  });

  it('of entries', () => {
    fc.assert(
      fc.property(facts, anyFact, (all, one) => {
        const { entries } = foldFacts(all);
        const of = (matches: (fact: Fact & { source: 'entry' }) => boolean) =>
          count(all, (fact) => fact.source === 'entry' && matches(fact));
        expect(entries.total).toBe(of(() => true) ?? 0);
        expect(entries.linked).toBe(of(({ linked }) => linked) ?? 0);
        expect(entries.byTopic.get(one.topic)).toBe(of(({ topic }) => topic === one.topic));
        expect(entries.byKind.get(one.kind)).toBe(of(({ kind }) => kind === one.kind));
        expect(entries.byOutcome.get('solved')).toBe(of(({ outcome }) => outcome === 'solved'));
        expect(entries.byDirection.get(one.direction)).toBe(
          of(({ direction }) => direction === one.direction),
        );
        expect(entries.byCounterpart.get(one.counterpart)).toBe(
          of(({ counterpart }) => counterpart === one.counterpart),
        );
        expect(entries.byChannel.get('phone')).toBe(of(({ channel }) => channel === 'phone'));
        expect(entries.byTimeBand.get('5-10')).toBe(of(({ timeBand }) => timeBand === '5-10'));
      }),
    );
  });
});

it('an entry of kind consult is not a request of kind consult', () => {
  const { requests, entries } = foldFacts([anEntryFact({ kind: 'consult' })]);
  expect(requests.byKind.size).toBe(0);
  expect(entries.byKind).toEqual(new Map([['consult', 1]]));
});

it('shares are of those of whom it is known', () => {
  const { requests } = foldFacts([
    aRequestFact({ outcome: 'solved', details: { oneContact: true } }),
    aRequestFact({ outcome: 'solved', details: { oneContact: false } }),
    aRequestFact({ outcome: 'handled', followUpResult: 'completed' }),
    aRequestFact({ outcome: 'finding-out', followUpResult: 'continues' }),
    aRequestFact({ state: 'withdrawn' }),
    anEntryFact({ outcome: 'solved' }),
  ]);
  expect(solvedAlone(requests)).toEqual({ count: 2, of: 4 });
  expect(completed(requests)).toEqual({ count: 1, of: 2 });
  expect(oneContact(requests)).toEqual({ count: 1, of: 2 });
});

it('what describes clients is in no sum', () => {
  const described = foldFacts([
    aRequestFact({
      details: {
        ageBand: '75-84',
        pensioner: true,
        socialClient: 'yes',
        phenomenon: 'loneliness',
        sharedClient: true,
      },
    }),
  ]);
  expect(described).toEqual(foldFacts([aRequestFact()]));
});

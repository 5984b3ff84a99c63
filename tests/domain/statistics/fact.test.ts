import type { Consultation } from '../../../bot/src/domain/consultation/types.ts';
import { factOf, factOfEntry } from '../../../bot/src/domain/statistics/fact.ts';
import { aConsultation, anEntry, at } from './facts.ts';

const helsinki = 'Europe/Helsinki';

describe('the month of a fact is the county’s', () => {
  it.each([
    ['the last minute of a winter month', '2026-11-30T21:59:59Z', '2026-11'],
    ['midnight in Finland, still evening in UTC', '2026-11-30T22:00:00Z', '2026-12'],
    ['a summer month begins an hour earlier in UTC', '2026-06-30T21:00:00Z', '2026-07'],
    ['New Year', '2026-12-31T22:00:00Z', '2027-01'],
  ])('%s', (_, instant, month) => {
    expect(factOf(aConsultation({ askedAt: at(instant) }), helsinki).month).toBe(month);
    expect(factOfEntry(anEntry({ at: at(instant) }), helsinki).month).toBe(month);
  });

  it('does not move when the request is taken or closed later', () => {
    const asked = at('2026-11-30T12:00:00Z');
    const closedAt = at('2026-12-02T12:00:00Z');
    expect(factOf(aConsultation({ askedAt: asked, closedAt }), helsinki).month).toBe('2026-11');
  });
});

describe('times are whole minutes from asking', () => {
  const asked = at('2026-11-24T08:00:00Z');
  const taken = (firstAcceptedAt: number) =>
    factOf(aConsultation({ askedAt: asked, firstAcceptedAt }), helsinki).minutesToAccept;

  it.each([
    ['at once', 0, 0],
    ['just under a minute', 59_999, 0],
    ['a minute', 60_000, 1],
    ['an hour and a bit', 3_630_000, 60],
    ['by a machine whose clock is behind', -1_500, 0],
  ])('%s', (_, milliseconds, minutes) => {
    expect(taken(asked + milliseconds)).toBe(minutes);
  });

  it('the first taking counts, not the one after a hand-over', () => {
    const consultation = aConsultation({
      askedAt: asked,
      firstAcceptedAt: asked + 5 * 60_000,
      acceptedAt: asked + 90 * 60_000,
    });
    expect(factOf(consultation, helsinki).minutesToAccept).toBe(5);
  });

  it('has none of what has not happened', () => {
    const fact = factOf(aConsultation(), helsinki);
    expect(fact.minutesToAccept).toBeUndefined();
    expect(fact.minutesToClose).toBeUndefined();
    expect(fact.outcome).toBeUndefined();
  });

  it('measures closing from asking as well', () => {
    const closed = aConsultation({ askedAt: asked, closedAt: asked + 26 * 3_600_000 });
    expect(factOf(closed, helsinki).minutesToClose).toBe(26 * 60);
  });
});

it('holds no person, no text and no way to reach anybody', () => {
  const consultation: Consultation = aConsultation({
    adviser: 'adviser-object-id',
    responsibleAdviser: 'old-adviser-object-id',
    notified: ['adviser-object-id'],
    holders: ['adviser-object-id'],
    callback: '013 000 1101',
    place: 'Huone 4',
    referenceWords: ['sininen', 'lapio'],
  });
  const json = JSON.stringify([
    factOf(consultation, helsinki),
    factOfEntry(anEntry({ request: 'requestabc' }), helsinki),
  ]);
  expect(json).not.toMatch(/object-id|Hoitaja|013|Huone|sininen|lapio/);
});

it('health care asks social care unless told otherwise', () => {
  expect(factOf(aConsultation(), helsinki)).toMatchObject({
    direction: 'to-social',
    counterpart: 'health',
  });
  const between = {
    ...({ direction: 'to-health', counterpart: 'social' } as const),
    askerProfession: 'social-counsellor',
  };
  expect(factOf(aConsultation({ between }), helsinki)).toMatchObject(between);
});

it('keeps the triggers and what was chosen after them', () => {
  const checked = aConsultation({ triggers: ['many-plans'], cooperation: 'shared-plan' });
  expect(factOf(checked, helsinki)).toMatchObject({
    triggers: ['many-plans'],
    cooperation: 'shared-plan',
  });
  expect(factOf(aConsultation(), helsinki)).not.toHaveProperty('triggers');
});

it('knows the stations it was moved away from', () => {
  const moved = aConsultation({ formerStations: ['kitee'] });
  expect(factOf(moved, helsinki).formerStations).toEqual(['kitee']);
});

it('tells whether an entry belongs to a request', () => {
  expect(factOfEntry(anEntry(), helsinki).linked).toBe(false);
  expect(factOfEntry(anEntry({ request: 'requestabc' }), helsinki).linked).toBe(true);
});

import { fadedTo, usedMore } from '../../../bot/src/domain/search/uses.ts';

const uses = { quarter: '2026-10', counts: { 'service:kela': 8, 'item:asumistuki': 1 } };

describe('what was opened', () => {
  it.each([
    ['the same quarter', '2026-10', { 'service:kela': 8, 'item:asumistuki': 1 }],
    ['the next', '2027-01', { 'service:kela': 4, 'item:asumistuki': 0.5 }],
    ['the one after, where a single use is forgotten', '2027-04', { 'service:kela': 2 }],
    ['a year later', '2027-10', { 'service:kela': 0.5 }],
  ])('counts in %s', (_when, quarter, counts) => {
    expect(fadedTo(uses, quarter)).toEqual({ quarter, counts });
  });

  it('does not grow back where somebody’s clock is behind', () => {
    expect(fadedTo(uses, '2026-07')).toEqual(uses);
  });

  it('is added to what is left of it', () => {
    const opened = new Map([
      ['service:kela', 2],
      ['role-card:asiakasvastaava', 1],
    ]);
    expect(usedMore(uses, opened, '2027-01')).toEqual({
      quarter: '2027-01',
      counts: { 'service:kela': 6, 'item:asumistuki': 0.5, 'role-card:asiakasvastaava': 1 },
    });
    expect(usedMore(undefined, opened, '2027-01').counts['service:kela']).toBe(2);
  });
});

import type { Person } from '../../../bot/src/domain/roster/county.ts';
import { withMutualPairs } from '../../../bot/src/domain/settings/pairs.ts';

/** `A=B`: A names B as a pair. */
const people = (text: string): readonly Person[] =>
  text.split(' ').map((one) => {
    const [id = '', pair] = one.split('=');
    return {
      ...{ id, name: id, role: 'adviser', profession: 'social-counsellor' },
      ...{ regions: [], stations: [], pool: false, phones: [] },
      ...(pair === undefined ? {} : { pair }),
    };
  });
const written = (all: readonly Person[]): string =>
  all.map(({ id, pair }) => (pair === undefined ? id : `${id}=${pair}`)).join(' ');

describe('pairs', () => {
  it.each([
    ['nobody chose', 'A B C', 'A B C', 'A B C'],
    ['one chose', 'A B C', 'A=B B C', 'A=B B=A C'],
    ['both chose each other', 'A B C', 'A=B B=A C', 'A=B B=A C'],
    ['one was taken over from another', 'A=B B=A C', 'A=B B=A C=B', 'A B=C C=B'],
    ['one left', 'A=B B=A C', 'A B=A C', 'A B C'],
    ['one chose another', 'A=B B=A C', 'A=C B=A C', 'A=C B C=A'],
    ['one is not there any more', 'A=B B=A C', 'A=B C', 'A C'],
    ['two chose the same', 'A B C', 'A=C B=C C', 'A=C B=C C=B'],
    ['one chose somebody unknown', 'A B', 'A=X B', 'A=X B'],
    ['one chose themselves', 'A B', 'A=A B', 'A=A B'],
  ])('%s: %s → %s is %s', (_case, before, after, mutual) => {
    expect(written(withMutualPairs(people(before), people(after)))).toBe(mutual);
  });
});

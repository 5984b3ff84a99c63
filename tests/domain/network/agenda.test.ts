import fc from 'fast-check';
import { inOrder, positionAfter, positionLast } from '../../../bot/src/domain/network/agenda.ts';

interface Placed {
  readonly id: string;
  readonly position: string;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const idOf = (n: number) => `${letters[n % 26]}${letters[Math.floor(n / 26) % 26]}kolibri`;

/** An agenda on which items were put one after the other. */
function agenda(count: number): Placed[] {
  const items: Placed[] = [];
  for (let n = 0; n < count; n += 1)
    items.push({ id: idOf(n), position: positionLast(items, idOf(n)) });
  return items;
}
const ids = (items: readonly Placed[]) => inOrder(items).map(({ id }) => id);
const moved = (items: readonly Placed[], id: string, after: string | undefined): Placed[] =>
  items.map((one) =>
    one.id === id ? { id, position: positionAfter(items, id, after) ?? one.position } : one,
  );

describe('the order of an agenda', () => {
  it('is that in which things were put there', () => {
    expect(ids(agenda(5))).toEqual([0, 1, 2, 3, 4].map(idOf));
  });

  it('is known after any moves, one after the other', () => {
    const moves = fc.array(fc.tuple(fc.nat(11), fc.integer({ min: -1, max: 11 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(moves, (all) => {
        let items = agenda(12);
        let expected = ids(items);
        for (const [which, where] of all) {
          const [id, after] = [idOf(which), where < 0 ? undefined : idOf(where)];
          if (id === after) continue;
          items = moved(items, id, after);
          expected = expected.filter((one) => one !== id);
          expected.splice(after === undefined ? 0 : expected.indexOf(after) + 1, 0, id);
        }
        expect(ids(items)).toEqual(expected);
      }),
    );
  });

  it('is the same for everybody after moves at the same moment, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { minLength: 1 }), (all) => {
        const seen = agenda(12);
        // Each decided from what they saw, and written one after the other.
        const positions = new Map(
          all.flatMap(([which, where]) => {
            if (which === where) return [];
            const position = positionAfter(seen, idOf(which), idOf(where));
            return position === undefined ? [] : [[idOf(which), position] as const];
          }),
        );
        const after = seen.map((one) => ({
          ...one,
          position: positions.get(one.id) ?? one.position,
        }));
        expect(ids(after).toSorted()).toEqual(ids(seen).toSorted());
        expect(ids(after.toReversed())).toEqual(ids(after));
      }),
    );
  });

  it('has room after two that were put into one gap', () => {
    const items = [
      { id: 'a', position: 'aA' },
      { id: 'b', position: 'aA' },
      { id: 'c', position: 'aB' },
    ];
    const position = positionAfter(items, 'd', 'a') ?? '';
    expect(ids([...items, { id: 'd', position }])).toEqual(['a', 'b', 'd', 'c']);
  });

  it('is letters alone, so that no scanner takes it for a number', () => {
    const many = agenda(60);
    expect(many.every(({ position }) => /^[A-Za-z]+$/u.test(position))).toBe(true);
    expect(Math.max(...many.map(({ position }) => position.length))).toBeLessThan(20);
  });

  it('has no place after what is not there', () => {
    expect(positionAfter(agenda(2), 'x', 'nobody')).toBeUndefined();
  });
});

import { differenceOf, formerPeopleOf } from '../../../bot/src/adapters/tables/history.ts';
import { changedEntries, undo } from '../../../bot/src/domain/settings/history.ts';

const one = { id: 'one', name: 'One' };
const two = { id: 'two', name: 'Two' };
const three = { id: 'three', name: 'Three' };
const person = { id: 'p', name: 'Hoitaja Kitee', role: 'asker', phones: ['013 000 1103'] };

/** What undoing gives, right after the change or after another one. */
function undone(before: object, after: object, now = after, keepsNames = true) {
  const difference = differenceOf(before, after);
  if (!difference) throw new Error('nothing changed');
  return undo(now, difference, keepsNames ? formerPeopleOf(before, after) : undefined);
}
const ok = (parts: object) => ({ kind: 'ok', parts });

describe('undoing', () => {
  it.each([
    ['what was added', [one], [one, two]],
    ['what was removed, in its place', [one, two, three], [one, three]],
    ['what was changed', [one, two], [one, { ...two, name: 'Other' }]],
    ['another order', [one, two, three], [three, one, two]],
    ['all at once', [one, two], [three, { ...one, name: 'Other' }]],
  ])('brings back %s', (_case, before, after) => {
    expect(undone({ stations: before }, { stations: after })).toEqual(ok({ stations: before }));
  });

  it('leaves others’ later changes where they are', () => {
    const now = { stations: [{ ...one, name: 'Later' }, two, three] };
    expect(undone({ stations: [one] }, { stations: [one, two] }, now)).toEqual(
      ok({ stations: [{ ...one, name: 'Later' }, three] }),
    );
  });

  it.each([
    ['changed again', [{ ...one, name: 'Third' }]],
    ['removed since', []],
  ])('is refused for what was %s', (_case, stations) => {
    const before = { stations: [one] };
    const after = { stations: [{ ...one, name: 'Second' }] };
    expect(undone(before, after, { stations })).toEqual({
      kind: 'changed-since',
      entries: [{ part: 'stations', key: 'one' }],
    });
  });

  it('goes field by field where there is no list', () => {
    const before = { settings: { a: 1, b: 1 } };
    const after = { settings: { a: 2, b: 1 } };
    expect(undone(before, after, { settings: { a: 2, b: 9 } })).toEqual(
      ok({ settings: { a: 1, b: 9 } }),
    );
    expect(undone(before, after, { settings: { a: 3, b: 1 } })).toMatchObject({
      kind: 'changed-since',
    });
  });

  it('takes away a part that was not there before', () => {
    expect(undone({}, { texts: { welcome: 'x' } })).toEqual(ok({ texts: {} }));
  });

  it('brings names and numbers back while they are kept', () => {
    expect(undone({ people: [person] }, { people: [] })).toEqual(ok({ people: [person] }));
  });

  it('says so when they are not kept any more', () => {
    expect(undone({ people: [person] }, { people: [] }, { people: [] }, false)).toEqual({
      kind: 'names-gone',
      entries: [{ part: 'people', key: 'p' }],
    });
  });

  it('keeps the name that stands there now when only the role is known', () => {
    const after = { people: [{ ...person, role: 'admin' }] };
    const now = { people: [{ ...person, name: 'Hoitaja Ilomantsi', role: 'admin' }] };
    expect(undone({ people: [person] }, after, now, false)).toEqual(
      ok({ people: [{ ...person, name: 'Hoitaja Ilomantsi' }] }),
    );
    expect(undone({ people: [person] }, after, now)).toMatchObject({ kind: 'changed-since' });
  });
});

describe('the history', () => {
  it('keeps no name and no number of anybody', () => {
    const difference = differenceOf({ people: [person] }, { people: [] });
    expect(JSON.stringify(difference)).not.toMatch(/Hoitaja|013/u);
  });

  it('tells each entry and field that changed, and no other', () => {
    const difference = differenceOf(
      { stations: [one, two], settings: { a: 1, b: 2 } },
      { stations: [one, { ...two, name: 'Other' }, three], settings: { a: 1, b: 3 } },
    );
    expect(changedEntries(difference ?? {})).toMatchObject([
      { part: 'stations', key: 'two', change: 'changed', fields: [{ field: 'name' }] },
      { part: 'stations', key: 'three', change: 'added' },
      { part: 'settings', change: 'changed', fields: [{ field: 'b', was: 2, is: 3 }] },
    ]);
  });
});

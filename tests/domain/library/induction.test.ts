import fc from 'fast-check';
import { mayTick, pathsFor, progressOn } from '../../../bot/src/domain/library/induction.ts';
import { unknownProfession } from '../../../bot/src/domain/library/profession.ts';
import type { InductionPath, PathStep } from '../../../bot/src/domain/library/types.ts';
import { runs } from '../../helpers/thorough.ts';

const item = (group: string): PathStep => ({ kind: 'item', group });
const task = (id: string): PathStep => ({ kind: 'task', id, text: { fi: `Tee: ${id}` } });
const path: InductionPath = {
  id: 'uusi-hoitaja',
  name: { fi: 'Uusi hoitaja' },
  professions: ['nurse'],
  steps: [item('koppi'), task('tapaa-ohjaaja'), item('toimeentulotuki')],
};
const published = new Set(['koppi', 'toimeentulotuki']);
const done = (groups: readonly string[], tasks: readonly string[] = []) => ({
  groups: new Set(groups),
  tasks: new Set(tasks),
});
const states = (...given: Parameters<typeof done>) =>
  progressOn(path, done(...given), published).steps.map(({ state }) => state);

it('a path is for its professions, or for everybody', () => {
  const open = { ...path, id: 'kaikille', professions: [] };
  expect(pathsFor([path, open], 'nurse')).toEqual([path, open]);
  expect(pathsFor([path, open], 'doctor')).toEqual([open]);
});

it('a path of any profession may be for whose profession is not known', () => {
  expect(pathsFor([path], unknownProfession)).toEqual([path]);
});

describe('progress', () => {
  it.each([
    { groups: [], tasks: [], expected: ['next', 'later', 'later'] },
    { groups: ['koppi'], tasks: [], expected: ['done', 'next', 'later'] },
    { groups: ['toimeentulotuki'], tasks: [], expected: ['next', 'later', 'done'] },
    { groups: ['koppi'], tasks: ['tapaa-ohjaaja'], expected: ['done', 'done', 'next'] },
    {
      groups: ['koppi', 'toimeentulotuki'],
      tasks: ['tapaa-ohjaaja'],
      expected: ['done', 'done', 'done'],
    },
  ])('with $groups and $tasks done is $expected', ({ groups, tasks, expected }) => {
    expect(states(groups, tasks)).toEqual(expected);
  });

  it('waits for no item that was withdrawn, and keeps it where it was done', () => {
    const without = new Set(['toimeentulotuki']);
    expect(progressOn(path, done([]), without).steps).toHaveLength(2);
    expect(progressOn(path, done(['koppi']), without)).toMatchObject({
      done: 1,
      next: task('tapaa-ohjaaja'),
    });
  });

  it('lets a task be ticked in its turn', () => {
    const ticks = (...given: Parameters<typeof done>) =>
      mayTick(progressOn(path, done(...given), published), 'tapaa-ohjaaja');
    expect(ticks([])).toBe(false);
    expect(ticks(['koppi'])).toBe(true);
    expect(ticks([], ['tapaa-ohjaaja'])).toBe(true);
  });

  it('keeps the order: one step is next, all before it are done, and doing it leads on', () => {
    const groups = ['yksi', 'kaksi', 'kolme', 'neljä'];
    const steps = groups.flatMap((group) => [item(group), task(`${group}-teko`)]);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(steps, { minLength: 1 }),
        fc.subarray(groups),
        fc.subarray(groups.map((group) => `${group}-teko`)),
        (some, learnt, ticked) => {
          const long = { ...path, steps: some };
          const before = progressOn(long, done(learnt, ticked), new Set(groups));
          const at = before.steps.findIndex(({ state }) => state === 'next');
          const { next } = before;
          expect(next === undefined).toBe(before.done === some.length);
          if (next === undefined) return;
          expect(before.steps.slice(0, at).every(({ state }) => state === 'done')).toBe(true);
          expect(before.steps.filter(({ state }) => state === 'next')).toHaveLength(1);
          const more =
            next.kind === 'item'
              ? done([...learnt, next.group], ticked)
              : done(learnt, [...ticked, next.id]);
          const after = progressOn(long, more, new Set(groups));
          expect(after.done).toBe(before.done + 1);
          expect(after.next).not.toEqual(next);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

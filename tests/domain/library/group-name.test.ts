import { groupNameOf, isReserved } from '../../../bot/src/domain/library/group-name.ts';

const none = () => false;

it.each([
  ['Näin konsultoit: 5 neuvoa', 'nain-konsultoit-neuvoa'],
  ['Över gränsen', 'over-gransen'],
  ['  2027 ', 'koulutus'],
  ['Вопрос', 'koulutus'],
  ['Wishes', 'wishes-b'],
  ['a'.repeat(100), 'a'.repeat(50)],
])('%s is known as %s', (title, group) => {
  expect(groupNameOf(title, none)).toBe(group);
});

it('a name that is taken is told apart by letters', () => {
  const taken = new Set(['kotihoito', 'kotihoito-b']);
  expect(groupNameOf('Kotihoito', (group) => taken.has(group))).toBe('kotihoito-c');
  const first = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `kotihoito-${letter}`);
  const many = new Set(['kotihoito', ...first]);
  expect(groupNameOf('Kotihoito', (group) => many.has(group))).toBe('kotihoito-ba');
});

it('the library’s own addresses are nobody’s name', () => {
  expect(['wishes', 'writing', 'kotihoito'].map(isReserved)).toEqual([true, true, false]);
});

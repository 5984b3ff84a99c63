import { mayReadCompletions } from '../../../bot/src/domain/library/rights.ts';
import type { Role } from '../../../bot/src/domain/roster/county.ts';
import { somebody } from './items.ts';

const reader = (role: Role, regions: readonly string[] = []) => ({
  ...somebody('r', role),
  regions,
});
const nobodys = { regions: [] };
const kitee = [{ region: 'keski-karjala' }];

it.each([
  ['an administrator, everybody’s', reader('admin'), nobodys, kitee, true],
  ['a coordinator of the whole county, everybody’s', reader('coordinator'), nobodys, [], true],
  ['of the region of a station', reader('coordinator', ['keski-karjala']), nobodys, kitee, true],
  [
    'of a region they work in',
    reader('coordinator', ['pielinen']),
    { regions: ['pielinen'] },
    [],
    true,
  ],
  ['not of another region', reader('coordinator', ['pielinen']), nobodys, kitee, false],
  ['an adviser nobody’s', reader('adviser'), nobodys, kitee, false],
  ['a reader nobody’s', reader('reader'), nobodys, kitee, false],
] as const)('completions by name: %s', (_case, by, of, stations, may) => {
  expect(mayReadCompletions(by, of, stations)).toBe(may);
});

it('nobody who is not in the roster reads completions by name', () => {
  expect(mayReadCompletions(undefined, nobodys, kitee)).toBe(false);
});

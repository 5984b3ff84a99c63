import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { createPeople } from '../../bot/src/adapters/tables/people.ts';
import { createViews } from '../../bot/src/adapters/tables/views.ts';
import type { Consultation } from '../../bot/src/domain/consultation/types.ts';
import { announcedPeople, announcedViews } from '../../bot/src/engine/announce.ts';
import type { KnownPerson, SomethingChanged } from '../../bot/src/ports.ts';

let told: SomethingChanged[];
const tell = (change: SomethingChanged) => void told.push(change);
beforeEach(() => {
  told = [];
});

it('a request is told of once it stands in the lists, and not where it could not be put there', async () => {
  const rows = createMemoryRows();
  const views = createViews(rows, () => 'Europe/Helsinki');
  const written = Promise.withResolvers<undefined>();
  const slow = announcedViews({ ...views, put: () => written.promise }, tell);
  const request = { id: 'abc', version: 3 } as Consultation;
  const putting = slow.put(request);
  await Promise.resolve();
  expect(told).toEqual([]);
  written.resolve(undefined);
  await putting;
  expect(told).toEqual([{ area: 'request', id: 'abc', version: 3 }]);
  const failing = announcedViews({ ...views, put: () => Promise.reject(new Error()) }, tell);
  await expect(failing.put({ ...request, version: 4 })).rejects.toThrow();
  expect(told).toHaveLength(1);
});

describe('of a person', () => {
  const before: KnownPerson = { id: 'p', name: 'Hoitaja Rantakylä', reference: 'chat' };
  it.each<[string, Partial<KnownPerson>, number]>([
    ['a new language', { language: 'sv' }, 1],
    ['a new home station', { homeStation: 'kitee' }, 1],
    ['that nobody reaches them', { unreachable: true }, 1],
    ['that they are reached as before', { unreachable: false }, 0],
    ['a digest that was posted', { posted: ['digest-2026-11-24'] }, 0],
    ['the month in which they wrote', { seen: '2026-11' }, 0],
    ['a new address of the same chat', { reference: 'chat again' }, 0],
  ])('%s: %j, told %i times', async (_what, change, times) => {
    const people = announcedPeople(createPeople(createMemoryRows()), tell);
    await people.savePerson('p', () => before);
    told = [];
    await people.savePerson('p', (held) => ({ ...(held ?? before), ...change }));
    expect(told).toEqual(Array.from({ length: times }, () => ({ area: 'people' })));
  });
});

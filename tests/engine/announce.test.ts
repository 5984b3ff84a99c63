import { readFileSync } from 'node:fs';
import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { createConfig } from '../../bot/src/adapters/tables/config.ts';
import { createShelves } from '../../bot/src/adapters/tables/shelf.ts';
import { createPeople } from '../../bot/src/adapters/tables/people.ts';
import { createViews } from '../../bot/src/adapters/tables/views.ts';
import type { Session } from '../../bot/src/domain/library/types.ts';
import { readCounty } from '../../bot/src/contract/county.ts';
import type { Consultation } from '../../bot/src/domain/consultation/types.ts';
import {
  announcedConfig,
  announcedPeople,
  announcedShelves,
  announcedViews,
} from '../../bot/src/engine/announce.ts';
import type { KnownPerson, Shelf, SomethingChanged } from '../../bot/src/ports.ts';

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

describe('of somebody new', () => {
  it.each<[string, Partial<KnownPerson>, number]>([
    ['a name alone', {}, 0],
    ['with a chat of their own', { reference: 'chat' }, 1],
    ['with a home station', { homeStation: 'kitee' }, 1],
  ])('%s', async (_what, more, times) => {
    const people = announcedPeople(createPeople(createMemoryRows()), tell);
    await people.savePerson('p', () => ({ id: 'p', name: 'Hoitaja Rantakylä', ...more }));
    expect(told).toHaveLength(times);
  });
});

describe('of a session', () => {
  const session: Session = {
    ...{ id: 's', title: 'Toimeentulotuki', by: 'a', station: 'kitee', seats: 1 },
    ...{ from: 0, until: 1, signedUp: ['x', 'y'], attended: [] },
    news: [{ person: 'y', kind: 'seat' }],
  };
  const { news: _, ...heard } = session;
  it.each<[string, Session | undefined, number]>([
    ['that somebody has heard its news', heard, 0],
    ['that nothing changed', session, 0],
    ['that somebody signed up', { ...session, signedUp: ['x', 'y', 'z'] }, 1],
    ['that it is no more', undefined, 1],
  ])('%s', async (_what, after, times) => {
    const { sessions } = announcedShelves(createShelves(createMemoryRows()), tell);
    await sessions.change('a', 0, [{ id: 's', decide: () => session }]);
    expect(told).toEqual([{ area: 'library' }]);
    await sessions.change('a', 0, [{ id: 's', decide: () => after }]);
    expect(told).toHaveLength(1 + times);
  });
});

it.each(['published', 'feedback', 'targets', 'feeds'] as const)(
  'what changes on the shelf %s is told once, with the figures',
  async (name) => {
    const shelves = announcedShelves(createShelves(createMemoryRows()), tell);
    // What a document holds besides its id is not looked at.
    const shelf = shelves[name] as unknown as Shelf<{ readonly id: string }>;
    await shelf.change('a', 0, [{ id: 'x', decide: () => ({ id: 'x' }) }]);
    expect(told).toEqual([{ area: 'figures' }]);
    await shelf.change('a', 0, [{ id: 'x', decide: (before) => before }]);
    expect(told).toHaveLength(1);
  },
);

it('that a swap was told of in the chat shows in no view, its answer does', async () => {
  const read = readCounty(JSON.parse(readFileSync('counties/siun-sote.json', 'utf8')));
  if (!read.ok) throw new Error('The demo county cannot be read');
  const config = announcedConfig(createConfig(createMemoryRows()), tell);
  await config.open(read);
  await config.changeSchedules('a', 0, (before) => ({ ...before, told: ['swap-proposed'] }));
  expect(told).toEqual([]);
  await config.changeSchedules('a', 0, (before) => ({
    ...before,
    absences: [{ person: 'sosiaaliohjaaja-a', from: 0, until: 1 }],
  }));
  expect(told).toEqual([{ area: 'schedules' }]);
});

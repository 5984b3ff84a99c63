import { unpacked } from '../../bot/src/adapters/tables/packed.ts';
import type { AreaValues } from '../../bot/src/contract/settings.ts';
import { todaySchema } from '../../bot/src/contract/today.ts';
import type { Schedules } from '../../bot/src/domain/schedule/types.ts';
import { failPoints, type FailPoint, type Moment } from '../faults/fail-points.ts';
import { StorageUnavailable } from '../helpers/service.ts';
import { atSettings, without, withEntry } from '../helpers/settings.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { freshService } from './fresh.ts';

/** The call that fails once, and when; undefined once it has, or where none is to. */
let failing: { readonly point: FailPoint; readonly moment: Moment } | undefined;

const world = freshService(() => ({
  around: failPoints((point, moment) => {
    if (failing?.point !== point || failing.moment !== moment) return undefined;
    failing = undefined;
    return Promise.reject(new StorageUnavailable());
  }),
}));

beforeEach(() => {
  failing = undefined;
});

type People = (before: AreaValues['people']) => unknown;

/** What is done to A, who is on site at Rantakylä today. */
const changes: readonly (readonly [what: string, change: () => People])[] = [
  ['leaves', () => without(world().people.a.id)],
  ['becomes an asker', () => withEntry(world().people.a.id, () => ({ role: 'asker' }))],
];

async function changesPeople(change: () => People): Promise<number> {
  const admin = await atSettings(world(), 'Pääkäyttäjä');
  return (await admin.change('people', change(), { sure: true })).status;
}

/** Who is on site as a nurse reads it in the tab, and whose days the store still has. */
async function daysOfA(): Promise<{ readonly onSite: boolean; readonly stored: boolean }> {
  const { nurse, a } = world().people;
  const url = world().url();
  const { json } = await askedOfApi(
    url,
    '/api/today?station=rantakyla',
    await signedInAs(url, nurse.id),
  );
  const row = await world().rows.get('Config', 'schedules', 'current');
  const { blocks, extraDays, states } = unpacked<Schedules>(row!.values);
  const { here } = todaySchema.parse(json);
  return {
    onSite: here.some(({ person }) => person.id === a.id),
    stored: [...blocks, ...extraDays, ...states].some(({ person }) => person === a.id),
  };
}

const none = { onSite: false, stored: false };

describe.each(changes)('a counsellor who %s, when the days are not taken away', (_what, change) => {
  beforeEach(async () => {
    expect(await daysOfA()).toEqual({ onSite: true, stored: true });
  });

  it.each([
    ['the roster’s answer is lost', 'config.changeCounty', 'after'],
    ['the days cannot be written', 'config.changeSchedules', 'before'],
    ['the days’ answer is lost', 'config.changeSchedules', 'after'],
  ] as const)('as %s: sent again, it is done wholly', async (_why, point, moment) => {
    failing = { point, moment };
    expect(await changesPeople(change)).toBe(503);
    expect(await changesPeople(change)).toBe(200);
    expect(await daysOfA()).toEqual(none);
  });

  it('and nobody sends it again: the engine’s next cycle takes them away', async () => {
    failing = { point: 'config.changeSchedules', moment: 'before' };
    expect(await changesPeople(change)).toBe(503);
    await world().advance(1);
    expect(await daysOfA()).toEqual(none);
  });

  it('and the process is killed between the two: its next start takes them away', async () => {
    failing = { point: 'config.changeCounty', moment: 'after' };
    expect(await changesPeople(change)).toBe(503);
    await world().restart();
    expect(await daysOfA()).toEqual(none);
  });
});

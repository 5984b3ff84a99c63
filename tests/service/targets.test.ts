import { targetListSchema, targetSchema, type TargetSeen } from '../../bot/src/contract/targets.ts';
import { admin, atFigures, coordinator, reader } from './at-figures.ts';
import { nowSentence } from './fresh.ts';

// What the county has set itself, and how far it is.

const { world, asks, reported: reports } = atFigures('targets');
const reported = async (query: string, name?: string) => (await reports(query, name)).targets;
const quick = {
  ...{ name: 'Kiireellisiin vastataan heti', figure: 'acceptMost', direction: 'at-most', goal: 5 },
  ...{ from: '2026-10', until: '2026-12', region: null, station: null },
} as const;
const sets = async (changes: object = {}, name: string = admin): Promise<TargetSeen> => {
  const told = await asks(name, 'POST', '', { ...quick, ...changes });
  expect(told.status).toBe(201);
  return targetSchema.parse(told.json);
};
const autumn = 'from=2026-10&until=2026-12';

/** Asked at Rantakylä, taken after so many minutes. */
async function takenAfter(minutes: number): Promise<void> {
  const { nurse, a } = world().people;
  await nurse.asks(nowSentence);
  await world().advance(minutes);
  await a.taps('request.accept');
  await world().settled();
}

it.each([
  ['is met', 4, true],
  ['is not met', 6, false],
])('%s by what was measured', async (_what, minutes, isMet) => {
  await sets();
  await takenAfter(minutes);
  expect(await reported(autumn)).toEqual([
    expect.objectContaining({ area: 'Koko alue', value: minutes, goal: 5, isMet }),
  ]);
});

it('says so where there is nothing to measure', async () => {
  await sets();
  expect(await reported(autumn)).toMatchObject([{ value: null, isMet: null }]);
});

it('of a station is measured there alone, and told in reports that hold it', async () => {
  await sets({ station: 'rantakyla', figure: 'requests', direction: 'at-least', goal: 1 });
  await sets({ station: 'kitee', figure: 'requests', direction: 'at-least', goal: 1 });
  await takenAfter(4);
  const all = await reported(autumn);
  expect(all.map(({ area, isMet }) => [area, isMet]).toSorted()).toEqual([
    ['Kitee', false],
    ['Rantakylä', true],
  ]);
  expect(await reported(`${autumn}&stations=kitee`)).toHaveLength(1);
  expect(await reported('from=2026-07&until=2026-09')).toEqual([]);
  expect(await reported(`${autumn}&by=topic&is=benefits`)).toEqual([]);
});

it.each([
  ['a figure that is not there', { figure: 'joy' }, 400],
  ['a goal below nothing', { goal: -1 }, 400],
  ['both a region and a station', { region: 'joensuu', station: 'kitee' }, 400],
  ['a station that is not there', { station: 'helsinki' }, 422],
  ['a region that is not there', { region: 'uusimaa' }, 422],
  ['an identity code in its words', { name: 'Tavoite 130561-905T' }, 422],
])('is refused with %s', async (_what, changes, status) => {
  expect((await asks(admin, 'POST', '', { ...quick, ...changes })).status).toBe(status);
  expect(await reported(autumn)).toEqual([]);
});

it('is changed from what was seen, and taken away', async () => {
  const { id, etag } = await sets();
  const ifMatch = (of: string) => ({ 'if-match': `"${of}"` });
  const changed = await asks(admin, 'PUT', `/${id}`, { ...quick, goal: 6 }, ifMatch(etag));
  expect(changed.json).toMatchObject({ goal: 6 });
  const late = await asks(admin, 'PUT', `/${id}`, { ...quick, goal: 7 }, ifMatch(etag));
  expect(late).toMatchObject({ status: 412, json: { current: { goal: 6 } } });
  const now = targetSchema.parse(changed.json).etag;
  expect((await asks(admin, 'DELETE', `/${id}`, undefined, ifMatch(now))).status).toBe(200);
  expect(await reported(autumn)).toEqual([]);
});

it('is set by those who answer for the place', async () => {
  const list = targetListSchema.parse((await asks(coordinator, 'GET', '')).json);
  expect(list).toMatchObject({ regions: ['joensuu'], mayWholeCounty: false });
  await sets({ region: 'joensuu' }, coordinator);
  const { status } = await asks(coordinator, 'POST', '', quick);
  expect(status).toBe(403);
  expect((await asks(reader, 'POST', '', quick)).status).toBe(403);
});

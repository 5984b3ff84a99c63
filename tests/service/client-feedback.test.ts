import {
  feedbackListSchema,
  feedbackSchema,
  type FeedbackSeen,
} from '../../bot/src/contract/feedback.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { admin, atFigures, coordinator, reader } from './at-figures.ts';

// Totals of client feedback that other systems collected: typed in, told in the report, corrected.

const { asks, reported: reports } = atFigures('feedback');
const reported = async (query = 'from=2026-07&until=2026-09', name?: string) =>
  (await reports(query, name)).feedback;
const roidu = {
  ...{ source: 'roidu', measure: 'Sain apua asiaani', from: '2026-07', until: '2026-09' },
  ...{ station: null, answers: 63, value: 4.3, least: 1, most: 5 },
};
const adds = async (changes: object = {}, name: string = admin): Promise<FeedbackSeen> => {
  const told = await asks(name, 'POST', '', { ...roidu, ...changes });
  expect(told.status).toBe(201);
  return feedbackSchema.parse(told.json);
};

it('stands in the report of its months, in words', async () => {
  await adds();
  expect(await reported()).toEqual([
    expect.objectContaining({
      ...{ name: 'Roidu: Sain apua asiaani', area: 'Koko alue', answers: 63, value: 4.3 },
      scale: 'asteikolla 1–5',
    }),
  ]);
  expect(await reported('from=2026-04&until=2026-06')).toEqual([]);
  expect(await reported('from=2026-07&until=2026-09&by=topic&is=benefits')).toEqual([]);
});

it('of a station stands in reports that hold the station', async () => {
  await adds({ station: 'kitee' });
  expect(await reported('from=2026-01&until=2026-12&stations=kitee')).toHaveLength(1);
  expect(await reported('from=2026-01&until=2026-12&stations=rantakyla')).toEqual([]);
});

it.each([
  ['fewer than five answers', { answers: 4 }, 'answers'],
  ['a result beyond its scale', { value: 5.5 }, 'value'],
  ['a scale upside down', { least: 5, most: 1 }, 'most'],
  ['a period that ends before it begins', { from: '2026-10' }, 'until'],
  ['no words for what was asked', { measure: '  ' }, 'measure'],
])('is refused with %s', async (_what, changes, field) => {
  const { status, json } = await asks(admin, 'POST', '', { ...roidu, ...changes });
  expect(status).toBe(400);
  expect((json as { errors: readonly { path: string }[] }).errors).toContainEqual(
    expect.objectContaining({ path: field }),
  );
});

it('is refused with an identity code, and nothing is stored', async () => {
  const measure = `Palaute ${identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 })}`;
  const { status } = await asks(admin, 'POST', '', { ...roidu, measure });
  expect(status).toBe(422);
  expect(await reported()).toEqual([]);
});

it('is refused of a station that is not there', async () => {
  const { status } = await asks(admin, 'POST', '', { ...roidu, station: 'helsinki' });
  expect(status).toBe(422);
});

it('is one total, however often the same act is sent', async () => {
  const headers = { 'idempotency-key': 'a-press-of-the-form' };
  const first = await asks(admin, 'POST', '', roidu, headers);
  const again = await asks(admin, 'POST', '', roidu, headers);
  expect(again.json).toEqual(first.json);
  expect(await reported()).toHaveLength(1);
});

it('is corrected from what was seen, and taken away', async () => {
  const { id, etag } = await adds();
  const ifMatch = (of: string) => ({ 'if-match': `"${of}"` });
  const corrected = await asks(admin, 'PUT', `/${id}`, { ...roidu, value: 4.4 }, ifMatch(etag));
  expect(corrected.json).toMatchObject({ value: 4.4 });
  const late = await asks(admin, 'PUT', `/${id}`, { ...roidu, value: 2 }, ifMatch(etag));
  expect(late).toMatchObject({ status: 412, json: { current: { value: 4.4 } } });
  const now = feedbackSchema.parse(corrected.json).etag;
  expect((await asks(admin, 'DELETE', `/${id}`, undefined, ifMatch(now))).status).toBe(200);
  expect((await asks(admin, 'PUT', `/${id}`, roidu, ifMatch(now))).status).toBe(404);
  expect(await reported()).toEqual([]);
});

it('is written by those who answer for the place', async () => {
  const list = feedbackListSchema.parse((await asks(coordinator, 'GET', '')).json);
  expect(list.stations).toContain('rantakyla');
  expect(list.stations).not.toContain('kitee');
  expect(list.mayWholeCounty).toBe(false);
  await adds({ station: 'rantakyla' }, coordinator);
  for (const station of ['kitee', null])
    expect((await asks(coordinator, 'POST', '', { ...roidu, station })).status).toBe(403);
  expect((await asks(reader, 'GET', '')).status).toBe(403);
  expect((await asks(reader, 'POST', '', roidu)).status).toBe(403);
  expect((await asks('Hoitaja Rantakylä', 'POST', '', roidu)).status).toBe(403);
});

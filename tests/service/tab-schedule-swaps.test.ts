import { weekSchema, type Pattern } from '../../bot/src/contract/schedule.ts';
import { patternChangedSchema } from '../../bot/src/contract/schedule-changes.ts';
import { atPresencePage } from '../helpers/days.ts';
import { atSettings, without } from '../helpers/settings.ts';
import { freshService } from './fresh.ts';

const world = freshService();
const { asks, reads, changes } = atPresencePage(world);

/** A's Wednesday at Polvijärvi for B's Monday at Outokumpu; the other is remote on each. */
const wednesday = '2026-11-25';
const monday = '2026-12-07';
const proposed = (more: object = {}) => ({
  date: wednesday,
  other: world().people.b.id,
  otherDate: monday,
  ...more,
});

const asksFor = (body: object, who: { id: string } = world().people.a) =>
  asks(who, '/swaps', { method: 'POST', body });

async function openSwap(): Promise<Pattern['swaps'][number]> {
  const { json } = await asksFor(proposed());
  const [swap] = patternChangedSchema.parse(json).swaps;
  await world().settled();
  return swap!;
}
async function answers(who: { id: string }, id: string, answer: string) {
  const { etag } = await reads(who);
  const told = await asks(who, `/swaps/${id}`, { method: 'POST', body: { answer }, ifMatch: etag });
  await world().settled();
  return told;
}
async function onSite(date: string): Promise<string[]> {
  const { json } = await asks(world().people.nurse, `/week?from=${date}`);
  const people = world().people;
  const nameOf = (id: string) => Object.entries(people).find(([, one]) => one.id === id)?.[0] ?? '';
  return weekSchema
    .parse(json)
    .presences.filter((one) => one.date === date && one.kind === 'on-site')
    .map(({ person, station }) => `${nameOf(person)} ${station ?? ''}`)
    .sort();
}

describe('a swap', () => {
  it('that is proposed changes nothing, and the other hears of it in the chat and in the tab', async () => {
    const { a, b } = world().people;
    const before = await onSite(wednesday);
    const swap = await openSwap();
    expect(swap).toMatchObject({ person: a.id, other: b.id, state: 'asked' });
    expect(await onSite(wednesday)).toEqual(before);
    expect(b.messages().at(-1)).toBe(
      'Sosiaaliohjaaja A ehdottaa päivien vaihtoa: sinä hoitaisit hänen päivänsä ke 25.11. (Polvijärvi klo\u00a09–15), ja hän hoitaisi sinun päiväsi ma 7.12. (Outokumpu klo\u00a09–15). Vastaa Kopin välilehdellä kohdassa Paikalla.',
    );
    expect((await reads(b)).days.swaps).toEqual([swap]);
    expect([swap.gives, swap.takes]).toEqual([
      [{ station: 'polvijarvi', from: '09:00', until: '15:00' }],
      [{ station: 'outokumpu', from: '09:00', until: '15:00' }],
    ]);
    // However often the engine looks, it is told once.
    await world().advance(90);
    expect(b.messages().filter((one) => one.includes('ehdottaa'))).toHaveLength(1);
  });

  it('that is accepted changes both days, and who proposed it hears of it', async () => {
    const { a, b } = world().people;
    const { id } = await openSwap();
    expect((await answers(b, id, 'accept')).status).toBe(200);
    expect(await onSite(wednesday)).toEqual(['b polvijarvi', 'c tohmajarvi']);
    expect(await onSite(monday)).toEqual(['a outokumpu', 'c kitee']);
    expect(a.messages().at(-1)).toBe(
      'Vaihto sovittu: Sosiaaliohjaaja B hoitaa päiväsi ke 25.11. (Polvijärvi klo\u00a09–15), ja sinä hoidat hänen päivänsä ma 7.12. (Outokumpu klo\u00a09–15).',
    );
    // Two weeks later everybody is where they always are.
    expect(await onSite('2026-12-09')).toEqual(['a polvijarvi', 'c tohmajarvi']);
    const { json } = await asks(world().people.nurse, `/week?from=${wednesday}`);
    // What was swapped, not what is there since.
    const gives = [{ station: 'polvijarvi', from: '09:00', until: '15:00' }];
    expect(weekSchema.parse(json).swaps).toMatchObject([{ id, state: 'accepted', gives }]);
  });

  it('of stations on one and the same day', async () => {
    const { b } = world().people;
    const { json } = await asksFor(proposed({ date: '2026-12-01', otherDate: '2026-12-01' }));
    const [swap] = patternChangedSchema.parse(json).swaps;
    await answers(b, swap!.id, 'accept');
    expect(await onSite('2026-12-01')).toEqual(['a niinivaara', 'b rantakyla', 'c tohmajarvi']);
  });

  it('that is declined leaves the days as they were, and who proposed it hears of it', async () => {
    const { a, b } = world().people;
    const { id } = await openSwap();
    expect((await answers(b, id, 'decline')).status).toBe(200);
    expect(await onSite(wednesday)).toEqual(['a polvijarvi', 'c tohmajarvi']);
    expect(a.messages().at(-1)).toContain('Sosiaaliohjaaja B ei voi vaihtaa päiviä');
    expect((await reads(a)).days.swaps).toMatchObject([{ id, state: 'declined' }]);
    // It may be proposed again.
    expect((await asksFor(proposed())).status).toBe(200);
  });

  it('is taken back while it is not accepted', async () => {
    const { a, b } = world().people;
    const { id } = await openSwap();
    expect((await answers(a, id, 'take-back')).status).toBe(200);
    expect([(await reads(a)).days.swaps, (await reads(b)).days.swaps]).toEqual([[], []]);
    expect(b.messages().at(-1)).toContain('perui ehdotuksensa');
    expect((await answers(b, id, 'accept')).status).toBe(404);
  });

  it('with somebody who left is none any more: each day is its own person’s again', async () => {
    const { a, b } = world().people;
    await answers(b, (await openSwap()).id, 'accept');
    expect(await onSite(wednesday)).toContain('b polvijarvi');
    const admin = await atSettings(world(), 'Pääkäyttäjä');
    await admin.change('people', without(b.id), { sure: true });
    expect(await onSite(wednesday)).toContain('a polvijarvi');
    expect((await reads(a)).days.swaps).toEqual([]);
  });

  it('that was accepted is not taken back any more', async () => {
    const { a, b } = world().people;
    const { id } = await openSwap();
    await answers(b, id, 'accept');
    expect((await answers(a, id, 'take-back')).status).toBe(404);
  });

  it('is answered by the other alone', async () => {
    const { a, c, leader } = world().people;
    const { id } = await openSwap();
    for (const who of [a, c, leader]) expect((await answers(who, id, 'accept')).status).toBe(403);
    expect((await answers(c, id, 'take-back')).status).toBe(403);
    expect((await answers(leader, id, 'take-back')).status).toBe(412);
    expect((await answers(a, 'nothing', 'accept')).status).toBe(404);
    expect((await answers(a, id, 'maybe')).status).toBe(400);
  });

  it('whose hours have changed since is not accepted unseen', async () => {
    const { a, b } = world().people;
    const { id } = await openSwap();
    const seen = await reads(b);
    const { days } = await reads(a);
    const blocks = days.blocks.map((one) => (one.weekday === 3 ? { ...one, from: '08:30' } : one));
    await changes(a, a, '', { method: 'PUT', body: { blocks } });
    const answer = { method: 'POST', body: { answer: 'accept' } } as const;
    const late = await asks(b, `/swaps/${id}`, { ...answer, ifMatch: seen.etag });
    expect(late).toMatchObject({
      ...{ status: 412, json: { current: { swaps: [{ gives: [{ from: '08:30' }] }] } } },
    });
    expect((await answers(b, id, 'accept')).status).toBe(200);
  });

  it('must say what it was answered from', async () => {
    const { b } = world().people;
    const { id } = await openSwap();
    const sent = { method: 'POST', body: { answer: 'accept' } } as const;
    expect((await asks(b, `/swaps/${id}`, sent)).status).toBe(428);
    expect((await asks(b, `/swaps/${id}`, { ...sent, ifMatch: 'old' })).status).toBe(412);
  });

  it.each([
    ['a day without anything to give away', { date: '2026-11-27' }, ['date']],
    ['a day of the other without anything', { otherDate: '2026-12-11' }, ['otherDate']],
    ['a public holiday', { date: '2026-12-24' }, ['date']],
    ['a day that is over', { date: '2026-11-23' }, ['date']],
    ['two stations at once', { otherDate: '2026-12-01' }, ['otherDate']],
    ['somebody unknown', { other: 'nobody' }, ['other']],
  ])('with %s is refused', async (_case, more, paths) => {
    const { status, json } = await asksFor(proposed(more));
    const { errors } = json as { errors: { path: string; message: string }[] };
    expect([status, errors.map(({ path }) => path)]).toEqual([400, paths]);
  });

  it('with oneself, and one that was proposed already, are refused', async () => {
    const { a, c } = world().people;
    expect((await asksFor(proposed({ other: a.id }))).status).toBe(400);
    await openSwap();
    expect((await asksFor(proposed())).status).toBe(400);
    expect((await asksFor(proposed({ person: a.id }), c)).status).toBe(403);
  });

  it('shows what it would change before it is proposed, and before it is accepted', async () => {
    const { a, b } = world().people;
    const { id } = await openSwap();
    const seen = await asks(b, '/preview', {
      method: 'POST',
      body: { kind: 'swap-answer', id, answer: 'accept' },
    });
    // Each station still has somebody.
    expect(seen).toMatchObject({ status: 200, json: { waiting: [], unattendedDays: [] } });
    const own = { kind: 'swap', ...proposed({ otherDate: '2026-12-21' }) };
    expect((await asks(a, '/preview', { method: 'POST', body: own })).status).toBe(200);
    expect((await reads(a)).days.swaps).toHaveLength(1);
  });
});

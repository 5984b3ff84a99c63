import { weekSchema, type Pattern, type Week } from '../../bot/src/contract/schedule.ts';
import { patternChangedSchema, previewSchema } from '../../bot/src/contract/schedule-changes.ts';
import { atPresencePage } from '../helpers/days.ts';
import { freshService, todaySentence, weekSentence } from './fresh.ts';

const world = freshService();
const { asks, reads, changes } = atPresencePage(world);
const admin = () => world().named('Pääkäyttäjä');

async function week(from: string): Promise<Week> {
  const { json } = await asks(world().people.nurse, `/week?from=${from}`);
  return weekSchema.parse(json);
}
/** `rantakyla ti 8–15` as the grid shows it, for one person on one day. */
const placesOf = ({ presences }: Week, who: { id: string }, date: string) =>
  presences
    .filter((one) => one.person === who.id && one.date === date)
    .map(({ kind, station, origin }) => `${station ?? kind} ${origin}`);

const block = {
  kind: 'on-site',
  station: 'kitee',
  weekday: 2,
  from: '08:00',
  until: '12:00',
  weeks: 'every',
} as const;
const errorPaths = (json: unknown) =>
  (json as { errors: { path: string }[] }).errors.map(({ path }) => path);

describe('the week', () => {
  it('shows the people where the routing looks for them', async () => {
    const { a, c } = world().people;
    const seen = await week('2026-11-26');
    expect(seen).toMatchObject({ from: '2026-11-23', today: '2026-11-24', week: 48 });
    expect(seen.days.map(({ date }) => date)).toHaveLength(7);
    expect(placesOf(seen, a, '2026-11-24')).toEqual(['rantakyla pattern']);
    expect(placesOf(seen, a, '2026-11-26')).toEqual(['rantakyla pattern', 'rantakyla pattern']);
    expect(placesOf(seen, c, '2026-11-25')).toEqual(['tohmajarvi pattern', 'remote pattern']);
    const [first] = seen.presences.filter(
      ({ person, date }) => person === a.id && date === seen.today,
    );
    expect(first).toMatchObject({ room: 'huone 4', from: '2026-11-24T06:00:00.000Z' });
  });

  it('names public holidays and kept eves, and nobody is there', async () => {
    const christmas = await week('2026-12-21');
    const named = christmas.days.flatMap(({ holiday }) => holiday?.fi ?? []);
    expect(named).toEqual(['jouluaatto', 'joulupäivä', 'tapaninpäivä']);
    expect(christmas.presences.filter(({ date }) => date === '2026-12-24')).toEqual([]);
  });

  it('shows a momentary state said in the chat, to everybody', async () => {
    const { a } = world().people;
    await a.writes('varattu klo 11 asti');
    const [state] = (await week('2026-11-24')).states;
    expect(state).toMatchObject({ person: a.id, state: 'busy' });
  });

  it('tells whose days the caller may change', async () => {
    const { nurse, a, leader } = world().people;
    const editable = async (who: { id: string }) =>
      weekSchema.parse((await asks(who, '/week')).json).editable.length;
    expect(await Promise.all([nurse, a, leader, admin()].map(editable))).toEqual([0, 1, 4, 4]);
  });

  it('changes its ETag when something changes, and only then', async () => {
    const { a } = world().people;
    const etag = async () => (await asks(a, '/week')).etag;
    const before = await etag();
    expect(await etag()).toBe(before);
    await changes(a, a, '/absences', {
      method: 'POST',
      body: { from: '2026-11-26', until: '2026-11-26' },
    });
    expect(await etag()).not.toBe(before);
  });

  it.each(['2026-02-30', 'eilen', '1999-12-31', '12026-11-24'])('of %s is 400', async (from) => {
    const { status, json } = await asks(world().people.a, `/week?from=${from}`);
    expect([status, errorPaths(json)]).toEqual([400, ['from']]);
  });
});

describe('one’s own days', () => {
  it('have ids that stay, also for rows from before there were ids', async () => {
    const { a } = world().people;
    const first = await reads(a);
    const again = await reads(a);
    expect(first).toEqual(again);
    expect(first.days.blocks).toHaveLength(8);
    expect(new Set(first.days.blocks.map(({ id }) => id)).size).toBe(8);
    expect(first.days.blocks.every(({ id }) => /^[a-z]+$/u.test(id))).toBe(true);
    // Saved as they are: nothing changes but that the ids now stand in the store.
    const saved = await changes(a, a, '', { method: 'PUT', body: { blocks: first.days.blocks } });
    expect([saved.status, patternChangedSchema.parse(saved.json).blocks]).toEqual([
      200,
      first.days.blocks,
    ]);
  });

  it('are changed with several blocks a day, odd and even weeks, rooms and validity', async () => {
    const { a } = world().people;
    const { days } = await reads(a);
    const blocks = [
      ...days.blocks.filter(({ weekday }) => weekday !== 5),
      { ...block, weekday: 5, weeks: 'odd', room: 'huone 9', validFrom: '2026-12-01' },
      { ...block, weekday: 5, from: '12:30', until: '15:00', station: 'rantakyla' },
      { kind: 'focus', weekday: 5, from: '13:00', until: '14:00' },
    ];
    const { status, json } = await changes(a, a, '', { method: 'PUT', body: { blocks } });
    expect([status, patternChangedSchema.parse(json).blocks]).toMatchObject([200, blocks]);
    const places = async (date: string) => placesOf(await week(date), a, date);
    expect(await places('2026-11-27')).toEqual(['rantakyla pattern', 'focus pattern']);
    expect(await places('2026-12-04')).toEqual([
      'kitee pattern',
      'rantakyla pattern',
      'focus pattern',
    ]);
  });

  it.each([
    [
      'a clash',
      [block, { ...block, station: 'rantakyla', from: '11:00', until: '13:00' }],
      ['blocks.1.from'],
    ],
    ['an end before its start', [{ ...block, until: '08:00' }], ['blocks.0.until']],
    ['an unknown station', [{ ...block, station: 'atlantis' }], ['blocks.0.station']],
    ['no station', [{ ...block, station: null }], ['blocks.0.station']],
    [
      'dates backward',
      [{ ...block, validFrom: '2026-12-02', validUntil: '2026-12-01' }],
      ['blocks.0.validUntil'],
    ],
    ['a weekday eight', [{ ...block, weekday: 8 }], ['blocks.0.weekday']],
    ['a time that is none', [{ ...block, from: '25:00' }], ['blocks.0.from']],
    ['an identity code for a room', [{ ...block, room: '131052-308T' }], ['blocks.0.room']],
    ['something unknown', [{ ...block, colour: 'red' }], ['blocks.0.colour']],
  ])('with %s are refused, the field named', async (_case, blocks, paths) => {
    const { a } = world().people;
    const before = await reads(a);
    const { status, json } = await changes(a, a, '', { method: 'PUT', body: { blocks } });
    expect([status, errorPaths(json)]).toEqual([400, paths]);
    expect(JSON.stringify(json)).not.toContain('131052');
    expect(await reads(a)).toEqual(before);
  });

  it('two blocks in other weeks or at other times do not clash', async () => {
    const { a } = world().people;
    const blocks = [
      { ...block, weeks: 'odd' },
      { ...block, station: 'rantakyla', weeks: 'even' },
      { ...block, station: 'rantakyla', from: '12:00', until: '13:00' },
      { ...block, station: 'niinivaara', weeks: 'odd', validFrom: '2027-02-01', weekday: 3 },
      { ...block, weekday: 3, weeks: 'odd', validUntil: '2027-01-31' },
    ];
    expect((await changes(a, a, '', { method: 'PUT', body: { blocks } })).status).toBe(200);
  });

  it.each([
    ['en', 'The end is before the start. Change one of them.'],
    ['sv', 'Slutet är före början. Ändra den ena.'],
    ['fi', 'Loppu on ennen alkua. Muuta toista niistä.'],
  ])('are refused in the reader’s language, %s', async (language, message) => {
    const { a } = world().people;
    const body = { blocks: [{ ...block, until: '07:00' }] };
    const headers = { 'accept-language': language };
    const { json } = await changes(a, a, '', { method: 'PUT', body, headers });
    expect(json).toMatchObject({ errors: [{ path: 'blocks.0.until', message }] });
  });
});

describe('whose days', () => {
  it.each([
    ['Hoitaja Rantakylä', 'Sosiaaliohjaaja A', 403],
    ['Lähiesihenkilö', 'Sosiaaliohjaaja A', 403],
    ['Sosiaaliohjaaja B', 'Sosiaaliohjaaja A', 403],
    ['Verkoston vetäjä', 'Sosiaaliohjaaja A', 200],
    ['Pääkäyttäjä', 'Sosiaaliohjaaja C', 200],
    ['Hoitaja Rantakylä', 'Hoitaja Rantakylä', 404],
    ['Pääkäyttäjä', 'Hoitaja Rantakylä', 404],
  ])('%s asks for those of %s: %i', async (who, of, status) => {
    const { id } = world().named(of);
    const asker = world().named(who);
    expect((await asks(asker, `/people/${id}`)).status).toBe(status);
    const sent = { method: 'PUT', body: { blocks: [] }, ifMatch: 'x' } as const;
    // Who may is told that it is stale; who may not hears nothing of how it stands.
    const changed = await asks(asker, `/people/${id}`, sent);
    expect(changed.status).toBe(status === 200 ? 412 : status);
    expect(JSON.stringify(changed.json).includes('blocks')).toBe(status === 200);
  });

  it('of nobody are 404', async () => {
    for (const id of ['x', '%00', 'b0b0b0b0-0001-4a10-8b00-6f1d2c3b4a99', '__proto__'])
      expect((await asks(admin(), `/people/${id}`)).status).toBe(404);
  });
});

describe('a change', () => {
  it('must say what it was made from', async () => {
    const { a } = world().people;
    const path = `/people/${a.id}`;
    const calls = [
      asks(a, path, { method: 'PUT', body: { blocks: [] } }),
      asks(a, `${path}/absences`, {
        method: 'POST',
        body: { from: '2026-12-01', until: '2026-12-01' },
      }),
      asks(a, `${path}/absences/x`, { method: 'DELETE' }),
      asks(a, `${path}/extra-days/x`, { method: 'DELETE' }),
    ];
    expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([428, 428, 428, 428]);
  });

  it('of two people at once: the second is shown what stands there, nothing is overwritten', async () => {
    const { a, leader } = world().people;
    const { days, etag } = await reads(leader, a);
    const put = (who: { id: string }, blocks: unknown) =>
      asks(who, `/people/${a.id}`, { method: 'PUT', body: { blocks }, ifMatch: etag });
    const [first] = days.blocks;
    const results = await Promise.all([
      put(leader, [{ ...first, from: '08:15' }]),
      put(admin(), [{ ...first, from: '08:45' }]),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual([200, 412]);
    const held = await reads(a);
    const lost = results.find(({ status }) => status === 412)!;
    expect((lost.json as { current: Pattern }).current).toEqual(held.days);
    expect(lost.etag?.replaceAll('"', '')).toBe(held.etag.replaceAll('"', ''));
    expect(held.days.blocks).toHaveLength(1);
  });

  it('of somebody else’s days disturbs nobody', async () => {
    const { a, b } = world().people;
    const { etag } = await reads(a);
    await changes(b, b, '/absences', {
      method: 'POST',
      body: { from: '2026-12-01', until: '2026-12-01' },
    });
    const sent = { method: 'PUT', body: { blocks: [] }, ifMatch: etag } as const;
    expect((await asks(a, `/people/${a.id}`, sent)).status).toBe(200);
  });

  it('that is sent once more, its answer lost, is the same change', async () => {
    const { a } = world().people;
    const { etag } = await reads(a);
    const again = () =>
      asks(a, `/people/${a.id}/absences`, {
        method: 'POST',
        body: { from: '2026-12-01', until: '2026-12-02' },
        ifMatch: etag,
        headers: { 'idempotency-key': 'the-same' },
      });
    const answers = [await again(), await again()];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await reads(a)).days.absences).toHaveLength(1);
  });

  it('under the key of another one is not taken for it', async () => {
    const { a } = world().people;
    for (const date of ['2026-12-01', '2026-12-08'])
      await changes(a, a, '/absences', {
        method: 'POST',
        body: { from: date, until: date },
        headers: { 'idempotency-key': 'the-same' },
      });
    expect((await reads(a)).days.absences).toHaveLength(2);
  });
});

describe('an absence', () => {
  const away = (body: object) =>
    changes(world().people.a, world().people.a, '/absences', { method: 'POST', body });

  it('takes the person from the grid, and the substitute stands there', async () => {
    const { a, b } = world().people;
    await away({ from: '2026-11-26', until: '2026-11-26', substitute: b.id });
    const seen = await week('2026-11-26');
    expect(placesOf(seen, a, '2026-11-26')).toEqual([]);
    expect(placesOf(seen, b, '2026-11-26')).toContain('rantakyla substitute');
    expect(seen.absences).toMatchObject([
      {
        person: a.id,
        substitute: b.id,
        from: '2026-11-25T22:00:00.000Z',
        until: '2026-11-26T22:00:00.000Z',
      },
    ]);
    expect(seen.missing).toEqual([
      {
        ...{ date: '2026-11-26', person: a.id, station: 'rantakyla' },
        ...{ from: '2026-11-26T06:00:00.000Z', until: '2026-11-26T13:00:00.000Z' },
      },
    ]);
  });

  it('may be a part of a day', async () => {
    const { a } = world().people;
    await away({ from: '2026-11-26T12:00', until: '2026-11-26T16:00' });
    const own = (await week('2026-11-26')).presences.filter(
      ({ person, date, kind }) => person === a.id && date === '2026-11-26' && kind === 'on-site',
    );
    expect(own).toMatchObject([{ until: '2026-11-26T10:00:00.000Z' }]);
  });

  it('that has not begun is taken back, one that runs ends now', async () => {
    const { a } = world().people;
    await away({ from: '2026-12-01', until: '2026-12-04' });
    await away({ from: '2026-11-24', until: '2026-11-25' });
    const { days } = await reads(a);
    expect(days.absences).toHaveLength(2);
    for (const { id } of days.absences)
      expect((await changes(a, a, `/absences/${id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await reads(a)).days.absences).toEqual([]);
    expect(placesOf(await week('2026-12-01'), a, '2026-12-01')).toEqual(['rantakyla pattern']);
    const today = (await week('2026-11-24')).presences.filter(
      ({ person, date }) => person === a.id && date === '2026-11-24',
    );
    expect(today).toMatchObject([{ from: expect.stringMatching(/^2026-11-24T08:15/u) as unknown }]);
  });

  it('said in the chat is taken back in the tab', async () => {
    const { a } = world().people;
    await a.writes('poissa 26.11.');
    const [absence] = (await reads(a)).days.absences;
    await changes(a, a, `/absences/${absence!.id}`, { method: 'DELETE' });
    expect(placesOf(await week('2026-11-26'), a, '2026-11-26')).not.toEqual([]);
  });

  it.each([
    ['its end before its start', { from: '2026-12-02', until: '2026-12-01' }, 'until'],
    ['a time that is over', { from: '2026-11-20', until: '2026-11-23' }, 'until'],
    [
      'an unknown substitute',
      { from: '2026-12-01', until: '2026-12-01', substitute: 'nobody' },
      'substitute',
    ],
    ['no dates', { from: 'huomenna', until: 'ylihuomenna' }, 'from'],
  ])('with %s is refused', async (_case, body, path) => {
    const { status, json } = await away(body);
    expect([status, errorPaths(json)[0]]).toEqual([400, path]);
  });

  it('covered by the very person who is away is refused', async () => {
    const { a } = world().people;
    const { json } = await away({ from: '2026-12-01', until: '2026-12-01', substitute: a.id });
    expect(errorPaths(json)).toEqual(['substitute']);
  });

  it('that is none is 404', async () => {
    const { a, b } = world().people;
    await changes(b, b, '/absences', {
      method: 'POST',
      body: { from: '2026-12-01', until: '2026-12-01' },
    });
    const [other] = (await reads(b)).days.absences;
    for (const id of ['x', other!.id])
      expect((await changes(a, a, `/absences/${id}`, { method: 'DELETE' })).status).toBe(404);
  });
});

describe('an extra day', () => {
  const extra = {
    date: '2026-11-27',
    station: 'kitee',
    from: '09:00',
    until: '14:00',
    room: 'huone 2',
  };
  const adds = (body: object) =>
    changes(world().people.a, world().people.a, '/extra-days', { method: 'POST', body });

  it('stands in the week, and is taken back', async () => {
    const { a } = world().people;
    expect((await adds(extra)).status).toBe(200);
    expect(placesOf(await week(extra.date), a, extra.date)).toContain('kitee extra-day');
    const [{ id } = { id: '' }] = (await reads(a)).days.extraDays;
    expect((await changes(a, a, `/extra-days/${id}`, { method: 'DELETE' })).status).toBe(200);
    expect(placesOf(await week(extra.date), a, extra.date)).not.toContain('kitee extra-day');
    expect((await changes(a, a, `/extra-days/${id}`, { method: 'DELETE' })).status).toBe(404);
  });

  it('on a public holiday is kept, and remarked on before it is saved', async () => {
    const { a } = world().people;
    const holiday = { ...extra, date: '2027-01-06' };
    const { json } = await asks(a, '/preview', {
      method: 'POST',
      body: { kind: 'extra-day', person: a.id, ...holiday },
    });
    expect(previewSchema.parse(json).remarks).toEqual([
      'ke 6.1. on loppiainen. Ylimääräinen päivä on silti voimassa.',
    ]);
    expect((await adds(holiday)).status).toBe(200);
    expect(placesOf(await week('2027-01-06'), a, '2027-01-06')).toEqual(['kitee extra-day']);
  });

  it.each([
    ['at two stations at once', { ...extra, date: '2026-11-26' }, 'from'],
    ['its end before its start', { ...extra, until: '09:00' }, 'until'],
    ['an unknown station', { ...extra, station: 'atlantis' }, 'station'],
    ['a day that is over', { ...extra, date: '2026-11-23' }, 'date'],
    ['a phone number for a room', { ...extra, room: '131052-308T' }, 'room'],
  ])('with %s is refused', async (_case, body, path) => {
    const { status, json } = await adds(body);
    expect([status, errorPaths(json)]).toEqual([400, [path]]);
  });
});

describe('before it is saved', () => {
  const previews = (body: object, language = 'fi') =>
    asks(world().people.a, '/preview', {
      method: 'POST',
      body,
      headers: { 'accept-language': language },
    });

  it('a change shows the requests that would have another plan, in words', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(weekSentence);
    const [waiting] = await world().requests();
    const held = async () =>
      Promise.all([world().rows.list('Config', 'schedules'), world().requests()]);
    const stored = await held();
    const body = { kind: 'absence', person: a.id, from: '2026-11-26', until: '2026-11-26' };
    const { status, json } = await previews(body);
    const seen = previewSchema.parse(json);
    expect(status).toBe(200);
    expect(seen.waiting).toMatchObject([
      { id: waiting!.consultation.id, station: 'rantakyla', urgency: 'week' },
    ]);
    const [{ planWordsBefore, planWordsAfter } = { planWordsBefore: [], planWordsAfter: [] }] =
      seen.waiting;
    expect(planWordsBefore.join(' ')).toContain('to 26.11.');
    expect(planWordsAfter.join(' ')).toContain('ti 1.12.');
    expect(seen.unattendedDays).toEqual([{ date: '2026-11-26', station: 'rantakyla' }]);
    expect(JSON.stringify(json)).not.toContain('etuuksista');
    // Looking changes nothing.
    expect(await held()).toEqual(stored);
    expect((await previews(body, 'en')).json).toMatchObject({
      waiting: [{ planWordsAfter: [expect.stringContaining('Rantakylä')] }],
    });
  });

  it('shows whoever may not read them only how many such requests there are', async () => {
    const { nurse, a, b, leader } = world().people;
    await nurse.asks(weekSentence);
    await nurse.asks(todaySentence);
    const body = { kind: 'absence', person: a.id, from: '2026-11-26', until: '2026-11-26' };
    const seenBy = async (who: { id: string }) =>
      previewSchema.parse((await asks(who, '/preview', { method: 'POST', body })).json);
    const own = await seenBy(leader);
    expect([own.waiting.length, own.waitingOthers]).toEqual([1, 0]);
    const { waiting, waitingOthers, unattendedDays } = await seenBy(admin());
    expect([waiting, waitingOthers, unattendedDays]).toEqual([[], 1, own.unattendedDays]);
    expect((await asks(b, '/preview', { method: 'POST', body })).status).toBe(403);
  });

  it('and saving does what was shown: the asker is told', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(weekSentence);
    const { json } = await changes(a, a, '/absences', {
      method: 'POST',
      body: { from: '2026-11-26', until: '2026-11-26' },
    });
    expect(patternChangedSchema.parse(json).replanned).toBe(1);
    await world().settled();
    const [request] = await world().requests();
    expect(nurse.messages().at(-1)).toContain('suunnitelma muuttui');
    expect(nurse.card().text).toContain('ti 1.12.');
    expect(request!.log.map(({ action }) => action)).toContain('replanned');
  });

  it('a pattern shows the days on which nobody would be there', async () => {
    const { a } = world().people;
    const { days } = await reads(a);
    const blocks = days.blocks.filter(({ weekday }) => weekday !== 4);
    const seen = previewSchema.parse(
      (await previews({ kind: 'blocks', person: a.id, blocks })).json,
    );
    expect(seen.waiting).toEqual([]);
    expect(seen.unattendedDays.slice(0, 3)).toEqual([
      { date: '2026-11-26', station: 'rantakyla' },
      { date: '2026-12-03', station: 'rantakyla' },
      { date: '2026-12-10', station: 'rantakyla' },
    ]);
    // Christmas Eve is a Thursday: nobody was to be there anyway.
    expect(seen.unattendedDays.map(({ date }) => date)).not.toContain('2026-12-24');
  });

  it('an absence tells of a substitute who would be in two places, and is kept all the same', async () => {
    const { a, b } = world().people;
    const day = { from: '2026-11-26', until: '2026-11-27', substitute: b.id };
    const { json } = await previews({ kind: 'absence', person: a.id, ...day });
    expect(previewSchema.parse(json).remarks).toEqual([
      expect.stringMatching(/^Sosiaaliohjaaja B olisi to 26\.11\. kahdessa paikassa: myös /u),
    ]);
    expect((await changes(a, a, '/absences', { method: 'POST', body: day })).status).toBe(200);
  });

  it('what would be refused is refused already', async () => {
    const { a, b } = world().people;
    const bad = { kind: 'blocks', person: a.id, blocks: [{ ...block, until: '08:00' }] };
    expect((await previews(bad)).status).toBe(400);
    expect((await previews({ kind: 'absence-end', person: a.id, id: 'x' })).status).toBe(404);
    const notOwn = { kind: 'absence', person: b.id, from: '2026-12-01', until: '2026-12-01' };
    expect((await previews(notOwn)).status).toBe(403);
    expect((await previews({ kind: 'other' })).status).toBe(400);
  });
});

it('whoever is away all day is not waited for', async () => {
  const { nurse, a, b } = world().people;
  await nurse.asks(todaySentence);
  expect(b.isOffered('request.accept')).toBe(false);
  const body = { from: '2026-11-24T00:00', until: '2026-11-25T00:00' };
  expect(await changes(a, a, '/absences', { method: 'POST', body })).toMatchObject({ status: 200 });
  await world().settled();
  expect(b.isOffered('request.accept')).toBe(true);
});

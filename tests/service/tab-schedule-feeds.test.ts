import { weekSchema, type Week } from '../../bot/src/contract/schedule.ts';
import { feedSchema, feedsSchema } from '../../bot/src/contract/schedule-files.ts';
import { shownBy } from '../helpers/calendar-program.ts';
import { atPresencePage } from '../helpers/days.ts';
import { freshService } from './fresh.ts';

const world = freshService();
const { asks, changes, reads } = atPresencePage(world);

async function makes(who: { id: string }, subject: object): Promise<string> {
  const { status, json } = await asks(who, '/feeds', { method: 'POST', body: subject });
  expect(status).toBe(201);
  return feedSchema.parse(json).path;
}
const opens = (path: string) => fetch(`${world().url()}${path}`);
const text = async (path: string) => (await opens(path)).text();

/** The week's own presences, every week of a year. */
async function yearOf(keep: (one: Week['presences'][number]) => boolean) {
  const dates = Array.from({ length: 53 }, (_, week) =>
    new Date(Date.UTC(2026, 10, 23 + 7 * week)).toISOString().slice(0, 10),
  );
  const all = [];
  for (const from of dates) {
    const { json } = await asks(world().people.nurse, `/week?from=${from}`);
    all.push(...weekSchema.parse(json).presences.filter(keep));
  }
  return all
    .map(({ from, until }) => ({ from: Date.parse(from), until: Date.parse(until) }))
    .sort((a, b) => a.from - b.from || a.until - b.until);
}
const year = [Date.parse('2026-11-23T00:00Z'), Date.parse('2027-11-28T00:00Z')] as const;
const timesIn = (ics: string) => shownBy(ics, ...year).map(({ from, until }) => ({ from, until }));

describe('a calendar address', () => {
  it('of a person shows exactly the days that Paikalla shows, for a year', async () => {
    const { a, b } = world().people;
    await changes(a, a, '/absences', {
      method: 'POST',
      body: { from: '2026-12-01', until: '2026-12-08', substitute: b.id },
    });
    await changes(a, a, '/absences', {
      method: 'POST',
      body: { from: '2026-12-17T12:00', until: '2026-12-17T16:00' },
    });
    await changes(a, a, '/extra-days', {
      method: 'POST',
      body: {
        date: '2026-12-31',
        station: 'kitee',
        from: '09:00',
        until: '12:00',
        room: 'huone; 2, ylä',
      },
    });
    for (const who of [a, b]) {
      const ics = await text(await makes(who, { person: who.id }));
      const expected = await yearOf(({ person }) => person === who.id);
      expect(expected.length).toBeGreaterThan(200);
      expect(timesIn(ics)).toEqual(expected);
    }
  });

  it('of a station shows who is there, for a year', async () => {
    const { nurse } = world().people;
    const ics = await text(await makes(nurse, { station: 'polvijarvi' }));
    const expected = await yearOf(
      ({ station, kind }) => station === 'polvijarvi' && kind !== 'remote',
    );
    expect(timesIn(ics)).toEqual(expected);
    const names = new Set(shownBy(ics, ...year).map(({ summary }) => summary));
    expect([...names].sort()).toEqual(['Sosiaaliohjaaja A', 'Sosiaaliohjaaja B']);
  });

  it('is a calendar: its type, how long it is fresh, its zone, and no more than it needs', async () => {
    const { a, nurse } = world().people;
    await nurse.asks('Rantakylässä kysymys asumistuesta, tänään');
    const response = await opens(await makes(a, { person: a.id }));
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, max-age=900');
    const ics = await response.text();
    for (const line of [
      'TZID:Europe/Helsinki',
      'SUMMARY:Paikalla: Rantakylä',
      'RRULE:FREQ=WEEKLY',
      'INTERVAL=2',
    ])
      expect(ics).toContain(line);
    // Christmas Eve is a Thursday.
    expect(ics.replaceAll('\r\n ', '')).toMatch(
      /^EXDATE;TZID=Europe\/Helsinki:.*20261224T080000/mu,
    );
    expect(ics).not.toMatch(/asumistu|Hoitaja/u);
    expect(ics.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('is sent anew only when something in it has changed', async () => {
    const { a, b } = world().people;
    const path = await makes(a, { person: a.id });
    const first = await opens(path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[a-z]+"$/u);
    const again = async (known: string) => {
      const headers = { 'if-none-match': known };
      const response = await fetch(`${world().url()}${path}`, { headers });
      return [response.status, (await response.text()).length > 0, response.headers.get('etag')];
    };
    for (const known of [etag, etag.slice(2), `"x", ${etag}`, '*'])
      expect(await again(known)).toEqual([304, false, etag]);
    expect(await again('"x"')).toEqual([200, true, etag]);
    // Of others, and of what ends by itself, nothing is in it.
    await b.writes('varattu klo 11 asti');
    expect(await again(etag)).toEqual([304, false, etag]);
    await changes(a, a, '/absences', {
      method: 'POST',
      body: { from: '2026-12-01', until: '2026-12-01' },
    });
    const [status, hasText, fresh] = await again(etag);
    expect([status, hasText, fresh === etag]).toEqual([200, true, false]);
    await a.writes('kieli svenska');
    expect((await again(String(fresh)))[0]).toBe(200);
  });

  it('is written once for all who read it, until something changes or a day begins', async () => {
    const { a, leader } = world().people;
    const path = await makes(a, { person: a.id });
    const other = await makes(leader, { person: a.id });
    await world().settled();
    const before = await text(path);
    await world().advance(5);
    expect([await text(path), await text(other)]).toEqual([before, before]);
    await world().advanceTo('2026-11-25T08:30');
    expect(await text(path)).not.toBe(before);
  });

  it('speaks the language of whoever made it', async () => {
    const { a } = world().people;
    await a.writes('kieli svenska');
    expect(await text(await makes(a, { person: a.id }))).toContain('SUMMARY:På plats: Rantakylä');
  });

  it('made anew is another one, and the old one is gone', async () => {
    const { a, nurse } = world().people;
    const old = await makes(a, { person: a.id });
    const other = await makes(nurse, { station: 'kitee' });
    const fresh = await makes(a, { person: a.id });
    expect(fresh).not.toBe(old);
    expect((await opens(old)).status).toBe(404);
    expect([(await opens(fresh)).status, (await opens(other)).status]).toEqual([200, 200]);
    const { json } = await asks(a, '/feeds');
    expect(feedsSchema.parse(json).feeds).toMatchObject([{ person: a.id, station: null }]);
  });

  it('of a block under an id that somebody made up shows none of it, nor is it stored', async () => {
    const { a } = world().people;
    const madeUp = 'Virtanen\r\nATTENDEE:x';
    const { days } = await reads(a);
    const blocks = days.blocks.map((one, index) => (index === 0 ? { ...one, id: madeUp } : one));
    expect(await changes(a, a, '', { method: 'PUT', body: { blocks } })).toMatchObject({
      status: 200,
    });
    expect(await text(await makes(a, { person: a.id }))).not.toContain('ATTENDEE');
    expect(await world().everythingStored()).not.toContain('Virtanen');
  });

  it('is kept nowhere: who reads the store cannot open it', async () => {
    const path = await makes(world().people.a, { person: world().people.a.id });
    const [, secret] = /^\/calendar\/([\w-]{43})\.ics$/u.exec(path)!;
    expect(await world().everythingStored()).not.toContain(secret!);
    expect(world().everythingLogged()).not.toContain(secret!);
  });

  it('is the same when it is asked for once more, its answer lost', async () => {
    const { a } = world().people;
    const asked = async (body: object) => {
      const headers = { 'idempotency-key': 'the-same' };
      const { json } = await asks(a, '/feeds', { method: 'POST', body, headers });
      return feedSchema.parse(json).path;
    };
    const path = await asked({ person: a.id });
    expect(await asked({ person: a.id })).toBe(path);
    expect(await asked({ station: 'kitee' })).not.toBe(path);
    expect((await opens(path)).status).toBe(200);
  });

  it('holds on after a new start', async () => {
    const path = await makes(world().people.a, { person: world().people.a.id });
    await world().restart();
    expect((await opens(path)).status).toBe(200);
  });

  it('that is none is the same 404, whatever it is made of', async () => {
    const path = await makes(world().people.a, { person: world().people.a.id });
    const wrong = [
      path.replace('.ics', ''),
      path.replace('.ics', '.ICS'),
      path.replace(/.(?=\.ics)/u, (one) => (one === 'A' ? 'B' : 'A')),
      '/calendar/x.ics',
      '/calendar/.ics',
      '/calendar/%00.ics',
      `/calendar/${'a'.repeat(43)}.ics`,
      `/calendar/${'a'.repeat(3000)}.ics`,
    ];
    const answers = await Promise.all(wrong.map(opens));
    const told = await Promise.all(answers.map(async (one) => [one.status, await one.text()]));
    expect(told).toEqual(wrong.map(() => [404, '']));
  });

  it.each([
    ['Hoitaja Rantakylä', { person: 'Sosiaaliohjaaja A' }, 403],
    ['Sosiaaliohjaaja B', { person: 'Sosiaaliohjaaja A' }, 403],
    ['Verkoston vetäjä', { person: 'Sosiaaliohjaaja A' }, 201],
    ['Hoitaja Rantakylä', { person: 'Hoitaja Rantakylä' }, 404],
    ['Hoitaja Rantakylä', { station: 'atlantis' }, 404],
    ['Lähiesihenkilö', { station: 'kitee' }, 201],
    ['Lähiesihenkilö', {}, 400],
  ])('%s asks for one of %j: %i', async (name, subject, status) => {
    const body = 'person' in subject ? { person: world().named(subject.person).id } : subject;
    expect((await asks(world().named(name), '/feeds', { method: 'POST', body })).status).toBe(
      status,
    );
  });
});

import type { Seen } from '../helpers/person.ts';
import { startService } from '../helpers/service.ts';
import { freshService, nowSentence, todaySentence, weekSentence } from './fresh.ts';

const channel = { kind: 'channel', id: '19:rantakyla@thread.tacv2' } as const;
const digests = (seen: readonly Seen[]) =>
  seen.filter(({ text }) => text.startsWith('Hyvää huomenta!'));

describe('Ei kiirettä', () => {
  const world = freshService();

  it('is silent until the counsellor’s next morning on site', async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(weekSentence);
    await world().advanceTo('2026-11-26T07:59');
    expect(a.isOffered('request.accept')).toBe(false);
    await world().advanceTo('2026-11-26T08:01');
    expect(a.isOffered('request.accept')).toBe(true);
    expect(b.isOffered('request.accept')).toBe(false);
  });

  it('stands in that morning’s digest, which takes it in one tap', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(weekSentence);
    await world().advanceTo('2026-11-26T08:01');
    const digest = digests(a.sees()).at(-1)!;
    expect(digest.text).toContain('Hyvää huomenta! To 26.11.');
    expect(digest.text).toContain('Yksi pyyntö odottaa ottajaa.');
    await a.taps('request.accept', {}, { on: digest });
    expect(nurse.card().text).toContain('Sosiaaliohjaaja A otti kopin klo 8.01.');
  });

  it('then follows the steps of Tänään', async () => {
    const { nurse, b } = world().people;
    await nurse.asks(weekSentence);
    await world().advanceTo('2026-11-26T10:30');
    expect(b.isOffered('request.accept')).toBe(true);
  });
});

describe('the morning digest', () => {
  const world = freshService(() => ({ at: '2026-11-24T07:30' }));

  it('comes once, at eight, and names the day’s places', async () => {
    await world().advance(29);
    const { a } = world().people;
    expect(digests(a.sees())).toEqual([]);
    await world().advance(1);
    await world().advance(60);
    expect(digests(a.sees())).toHaveLength(1);
    expect(a.card().text).toContain('Rantakylässä klo 8–15, huone 4');
  });

  it('counts what is unfinished', async () => {
    const { nurse, a } = world().people;
    await world().advanceTo('2026-11-24T09:00');
    await nurse.asks(nowSentence);
    await a.taps('request.accept');
    await world().advanceTo('2026-11-25T08:01');
    expect(digests(a.sees()).at(-1)!.text).toContain('Keskeneräisiä: 1.');
  });

  it('does not come to nurses or the report reader', async () => {
    const { nurse, reader } = world().people;
    await nurse.install();
    await reader.install();
    await world().advance(60);
    for (const one of [nurse, reader]) expect(digests(one.sees())).toEqual([]);
  });

  it('does not come to whoever is away that day', async () => {
    const { a } = world().people;
    await a.writes('poissa tänään');
    await world().advance(60);
    expect(digests(a.sees())).toEqual([]);
  });

  it('of one day is lost for nobody when the connector fails for a moment', async () => {
    const { a } = world().people;
    world().connector.fail(a.chat, { status: 502 }, 1);
    await world().advance(31);
    await world().advance(5);
    expect(digests(a.sees())).toHaveLength(1);
  });
});

describe('Tänään paikalla', () => {
  const world = freshService(() => ({ at: '2026-11-24T07:30' }));
  const posts = () =>
    world()
      .people.nurse.in(channel)
      .sees()
      .filter(({ text }) => text.includes('Tänään paikalla'));

  beforeEach(() => world().people.nurse.in(channel).writes('asema Rantakylä'));

  it('is posted in the station’s channel in the morning', async () => {
    await world().advance(45);
    expect(posts().map(({ text }) => text)).toEqual([
      expect.stringContaining('Sosiaaliohjaaja A klo 8–15, huone 4'),
    ]);
  });

  it('once a day, however often the clock goes round', async () => {
    for (const minutes of [36, 1, 5, 60]) await world().advance(minutes);
    expect(posts()).toHaveLength(1);
    await world().advanceTo('2026-11-26T09:00');
    expect(posts()).toHaveLength(2);
  });

  it('is not posted on a day when nobody is there', async () => {
    await world().advanceTo('2026-11-25T09:00');
    expect(posts()).toHaveLength(1);
  });

  it('is not posted in a channel that was told no station', async () => {
    const other = { kind: 'channel', id: '19:yleinen@thread.tacv2' } as const;
    await world().people.nurse.in(other).writes('ohje');
    await world().advance(60);
    expect(world().people.nurse.in(other).sees()).toHaveLength(1);
  });
});

describe('Keskeneräiset in the afternoon', () => {
  const world = freshService();
  const two = async () => {
    const { nurse, nurseNiinivaara, a } = world().people;
    await nurse.asks(nowSentence);
    await a.taps('request.accept');
    await nurseNiinivaara.asks(todaySentence);
    await a.taps('request.accept');
    await world().advanceTo('2026-11-24T15:00');
    return a.sees().findLast(({ text }) => text.startsWith('Keskeneräiset'))!;
  };

  it('lists what is open, each line with one tap', async () => {
    const list = await two();
    expect(list.verbs.filter((verb) => verb === 'request.close')).toHaveLength(2);
  });

  it('closes a line in one tap, and the list shrinks', async () => {
    const list = await two();
    const { nurse, a } = world().people;
    const shorter = await a.taps('request.close', {}, { on: list });
    expect(shorter.text).toContain('✓ Päätetty.');
    expect(shorter.verbs.filter((verb) => verb === 'request.close')).toHaveLength(1);
    expect(nurse.card().text).toContain('konsultaatio riitti');
    const empty = await a.taps('request.close', {}, { on: shorter });
    expect(empty.text).toContain('Ei keskeneräisiä.');
  });

  it('does not come when nothing is open', async () => {
    await world().advanceTo('2026-11-24T15:30');
    const { a } = world().people;
    expect(a.sees().map(({ text }) => text)).not.toContainEqual(
      expect.stringMatching(/^Keskeneräiset/),
    );
  });
});

describe('days off', () => {
  it.each([
    ['a Sunday', '2026-11-28T20:00', '2026-11-29T20:00'],
    ['Christmas Day', '2026-12-24T20:00', '2026-12-25T20:00'],
    ['Christmas Eve', '2026-12-23T20:00', '2026-12-24T20:00'],
  ])('%s brings no posts at all', async (_name, from, until) => {
    const service = await startService({ at: from });
    const { a, nurse } = service.people;
    await nurse.in(channel).writes('asema Rantakylä');
    await nurse.asks(todaySentence);
    const before = service.connector.calls.length;
    await service.advanceTo(until);
    const later = service.connector.calls.slice(before);
    expect(later.filter(({ act }) => act === 'send')).toEqual([]);
    expect(a.isOffered('request.accept')).toBe(false);
    await service.stop();
  });

  it('a request asked on a Saturday is told whom it reaches on the next working day', async () => {
    const service = await startService({ at: '2026-11-28T12:00' });
    const { nurse, a } = service.people;
    const receipt = await nurse.asks(todaySentence);
    expect(receipt.text).toContain('Sosiaaliohjaaja A, ti 1.12. klo 8–15');
    await service.advanceTo('2026-12-01T09:00');
    expect(a.isOffered('request.accept')).toBe(true);
    await service.stop();
  });
});

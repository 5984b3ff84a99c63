import { freshService, nowSentence, todaySentence } from './fresh.ts';

const world = freshService();
const totals = async () => (await world().statistics()).totals;

describe('entries', () => {
  it.each([
    ['consult', 'Konsultaatio'],
    ['meeting', 'Asiakastapaaminen'],
    ['other', 'Muu yhteistyö'],
  ])('of the kind %s are counted', async (entryKind, name) => {
    const { a } = world().people;
    const form = await a.writes('merkintä');
    expect(form.text).toContain('Tilastomerkintä, ei asiakaskirjaus');
    const answer = await a.taps('entry.send', { entryKind, topic: 'housing', timeBand: '5-10' });
    expect(answer.text).toContain(`${name} · Rantakylä · Asuminen`);
    expect((await totals()).entries).toMatchObject({
      total: 1,
      byKind: { [entryKind]: 1 },
      byTopic: { housing: 1 },
      byTimeBand: { '5-10': 1 },
    });
  });

  it('sent twice count once', async () => {
    const { a } = world().people;
    const form = await a.writes('kirjaa');
    await a.taps('entry.send', { topic: 'housing' }, { on: form });
    await a.taps('entry.send', { topic: 'housing' }, { on: form });
    await a.taps('entry.send', { topic: 'housing', station: 'kitee' }, { on: form });
    expect((await totals()).entries.total).toBe(1);
  });

  it('sent again with something else count as they were sent first, and say so', async () => {
    const { a } = world().people;
    const form = await a.writes('kirjaa');
    await a.taps('entry.send', { topic: 'housing', timeBand: '5-10' }, { on: form });
    const later = { topic: 'benefits', entryKind: 'meeting', station: 'kitee' };
    const answer = await a.taps('entry.send', later, { on: form });
    expect(answer.text).toContain('Konsultaatio · Rantakylä · Asuminen');
    expect((await totals()).entries).toMatchObject({
      ...{ total: 1, byKind: { consult: 1 }, byTopic: { housing: 1 }, byTimeBand: { '5-10': 1 } },
    });
  });

  it('are not for nurses', async () => {
    expect((await world().people.nurse.writes('merkintä')).text).toContain('ohjaajille');
    expect((await totals()).entries.total).toBe(0);
  });

  it('with a forged nonce are refused', async () => {
    const { a, b } = world().people;
    const form = await a.writes('merkintä');
    const nonce = /"nonce":"(\w+)"/.exec(JSON.stringify(form.card))![1]!;
    const answer = await b.forges('entry.send', { nonce, topic: 'housing' });
    expect(answer.text).toContain('Kortin tiedot eivät täsmää.');
    expect((await totals()).entries.total).toBe(0);
  });

  it('linked to a request are counted as linked', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    const { id } = (await world().requests())[0]!.consultation;
    const form = await a.forges('entry.new', { request: id });
    await a.taps('entry.send', { topic: 'benefits' }, { on: form });
    expect((await totals()).entries).toMatchObject({ total: 1, linked: 1 });
  });
});

describe('the figures of a request', () => {
  it('follow its life exactly', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    expect(await totals()).toMatchObject({ total: 1, byState: { waiting: 1 } });
    await world().advance(4);
    await a.taps('request.accept');
    await world().advance(21);
    await a.taps('request.close', { outcome: 'solved', channel: 'phone', oneContact: 'true' });
    await nurse.taps('rating.send', {}, { data: { helped: 'yes' } });
    expect(await totals()).toMatchObject({
      total: 1,
      byTopic: { benefits: 1 },
      byKind: { consult: 1 },
      byUrgency: { now: 1 },
      byState: { closed: 1 },
      byOutcome: { solved: 1 },
      byDirection: { 'to-social': 1 },
      byCounterpart: { health: 1 },
      byChannel: { phone: 1 },
      solvedAlone: { count: 1, of: 1 },
      oneContact: { count: 1, of: 1 },
      minutesToAccept: { count: 1, median: 4, p90: 4 },
      minutesToClose: { count: 1, median: 25, p90: 25 },
    });
  });

  it('are those of its month and station and of no other', async () => {
    await world().people.nurse.asks(todaySentence);
    const { perMonth, perStation } = await world().statistics('?from=2026-10&until=2026-11');
    expect(perMonth.map(({ month, total }) => [month, total])).toEqual([
      ['2026-10', 0],
      ['2026-11', 1],
    ]);
    const counted = perStation.filter(({ total }) => total > 0);
    expect(counted.map(({ station }) => station)).toEqual(['rantakyla']);
  });

  it('move with it to another station', async () => {
    const { nurse } = world().people;
    await nurse.asks(todaySentence);
    const form = await nurse.taps('request.edit');
    await nurse.taps('request.edit', { station: 'niinivaara', topic: 'housing' }, { on: form });
    const { perStation, totals: all } = await world().statistics();
    expect(all).toMatchObject({ total: 1, byTopic: { housing: 1 } });
    const counted = perStation.filter(({ total }) => total > 0);
    expect(counted.map(({ station }) => station)).toEqual(['niinivaara']);
  });

  it('lose the closing when it is opened again', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    await a.taps('request.accept');
    await a.taps('request.close');
    await nurse.taps('request.reopen');
    expect(await totals()).toMatchObject({
      byState: { accepted: 1 },
      byOutcome: {},
      minutesToClose: { count: 0, median: null },
      minutesToAccept: { count: 1 },
    });
  });

  it('count what was withdrawn and what nobody took', async () => {
    const { nurse } = world().people;
    await nurse.asks(todaySentence);
    await nurse.taps('request.withdraw');
    await nurse.asks(nowSentence);
    await world().advance(31);
    expect(await totals()).toMatchObject({ total: 2, byState: { withdrawn: 1, expired: 1 } });
  });

  it('of two requests give the true median and 90th', async () => {
    const { nurse, a } = world().people;
    for (const minutes of [2, 8, 20]) {
      await nurse.asks(todaySentence);
      await world().advance(minutes);
      await a.taps('request.accept');
    }
    expect((await totals()).minutesToAccept).toEqual({ count: 3, median: 8, p90: 20 });
  });
});

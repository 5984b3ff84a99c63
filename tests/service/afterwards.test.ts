import { freshService, nowSentence, todaySentence } from './fresh.ts';

const world = freshService();
const first = async () => (await world().requests())[0]!;
const days = (count: number) => count * 24 * 60;

const closed = async () => {
  const { nurse, a } = world().people;
  await nurse.asks(nowSentence);
  await a.taps('request.accept');
  await a.taps('request.answerAndClose', { answer: 'Soitin Kelaan.' });
  return world().people;
};

const closedAsHandled = async () => {
  const { nurse, a } = world().people;
  await nurse.asks(todaySentence, { kind: 'handle', permission: 'true' });
  await a.taps('request.accept');
  await a.taps('request.close', { result: 'Otan hoitaakseni.' });
  return world().people;
};

describe('Oliko tästä apua?', () => {
  it('is answered in one tap and thanked for', async () => {
    const { nurse } = await closed();
    const receipt = await nurse.taps('rating.send');
    expect(receipt.text).toContain('Kiitos arviosta.');
    expect((await first()).consultation).toMatchObject({ helped: 'yes' });
    await nurse.taps('rating.send', { instead: 'referred' });
    expect((await first()).consultation).toMatchObject({ helped: 'yes', instead: 'referred' });
  });

  it('cannot be answered by the adviser', async () => {
    const { a } = await closed();
    const { id } = (await first()).consultation;
    await a.forges('rating.send', { id, helped: 'yes' });
    expect((await first()).consultation.helped).toBeUndefined();
  });
});

describe('Avaa uudelleen', () => {
  it.each(['nurse', 'a'] as const)('by %s within seven days brings it back', async (who) => {
    const people = await closed();
    await world().advance(days(6));
    await people[who].taps('request.reopen');
    expect((await first()).consultation.state).toBe('accepted');
    expect(people.a.isOffered('request.close')).toBe(true);
    expect(people.nurse.card().text).toContain('Koppi otettu');
  });

  it('tells the other one', async () => {
    const { nurse, a } = await closed();
    await nurse.taps('request.reopen');
    expect(a.messages().at(-1)).toContain('avattiin uudelleen');
  });

  it('and closed once more, what is not said again holds', async () => {
    const { nurse, a } = await closed();
    await nurse.taps('request.reopen');
    await a.taps('request.close', { outcome: 'solved', channel: 'phone', timeBand: '5-10' });
    await nurse.taps('request.reopen');
    await a.taps('request.close', { outcome: 'no-need', timeBand: '10-15' });
    expect((await first()).consultation).toMatchObject({
      outcome: 'no-need',
      details: { channel: 'phone', timeBand: '10-15' },
    });
  });

  it('after seven days is too late, and says so', async () => {
    const { nurse } = await closed();
    const receipt = nurse.card();
    await world().advance(days(7) + 1);
    const answer = await nurse.taps('request.reopen', {}, { on: receipt });
    expect(answer.text).toMatch(/7 päivän/);
    expect((await first()).consultation.state).toBe('closed');
  });

  it('by another adviser is not possible', async () => {
    const { b } = await closed();
    const { id } = (await first()).consultation;
    const answer = await b.forges('request.reopen', { id });
    expect(answer.text).not.toContain('lomaketta auki');
    expect((await first()).consultation.state).toBe('closed');
  });
});

describe('Miten päättyi?', () => {
  it('is asked of the adviser thirty days after a matter was taken over', async () => {
    const { a } = await closedAsHandled();
    await world().advance(days(29));
    expect(a.card().text).not.toContain('Miten päättyi?\n');
    await world().advance(days(1));
    const asked = a.sees().findLast(({ verbs }) => verbs.includes('request.followUp'))!;
    expect(asked.verbs).toEqual(['request.followUp', 'request.followUp', 'request.followUp']);
    expect(asked.text).toContain('Hoidettiin loppuun');
  });

  it('is answered in one tap and counts', async () => {
    const { a } = await closedAsHandled();
    await world().advance(days(30));
    const card = await a.taps('request.followUp', {}, { data: { result: 'completed' } });
    expect(card.text).toContain('✓ Hoidettiin loppuun');
    expect(card.verbs).toEqual([]);
    expect((await world().statistics()).totals.completed).toEqual({ count: 1, of: 1 });
  });

  it('is not asked where advice was enough', async () => {
    const { a } = await closed();
    await world().advance(days(31));
    expect(a.isOffered('request.followUp')).toBe(false);
  });
});

describe('after the retention time', () => {
  it.each(['closed', 'withdrawn', 'expired'])('the texts of what was %s are gone', async (end) => {
    const { nurse } = world().people;
    if (end === 'closed') await closed();
    else await nurse.asks(nowSentence);
    if (end === 'withdrawn') await nurse.taps('request.withdraw');
    await world().advance(days(29));
    expect(await world().everythingStored()).toContain('lomaketta auki');
    await world().advance(days(1) + 31);
    const { text, consultation } = await first();
    expect(consultation).toMatchObject({ state: end, textErased: true });
    expect(text).toEqual({ question: '', messages: [] });
    const stored = await world().everythingStored();
    for (const gone of ['lomaketta auki', 'Soitin Kelaan', 'huone 4"'])
      expect(stored.replaceAll('"room\\":\\"huone 4', '')).not.toContain(gone);
  });

  it('every card that showed them is rewritten', async () => {
    const { nurse, a } = await closed();
    await world().advance(days(30) + 1);
    for (const one of [nurse, a]) {
      expect(
        one
          .sees()
          .map(({ text }) => text)
          .join(),
      ).not.toContain('lomaketta auki');
      expect(
        one
          .sees()
          .map(({ text }) => text)
          .join(),
      ).toContain('Tekstit on poistettu');
    }
  });

  it('the figures stay', async () => {
    await closed();
    const before = (await world().statistics()).totals;
    await world().advance(days(31));
    expect((await world().statistics()).totals).toEqual(before);
  });
});

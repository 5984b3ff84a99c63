import { freshService, nowSentence, todaySentence } from './fresh.ts';

const world = freshService();

describe('after a new start', () => {
  it('what was begun goes on', async () => {
    await world().people.nurse.asks(nowSentence);
    await world().restart();
    await world().advance(3);
    expect(world().people.b.isOffered('request.accept')).toBe(true);
    await world().advance(28);
    expect((await world().requests())[0]!.consultation.state).toBe('expired');
  });

  it('the first message finds everybody who could be reached before', async () => {
    await world().restart();
    const { nurse, a } = world().people;
    const receipt = await nurse.asks(todaySentence);
    expect(receipt.text).toContain('Sosiaaliohjaaja A, paikalla klo 15 asti');
    expect(a.isOffered('request.accept')).toBe(true);
  });

  it('cards and forms from before still work', async () => {
    const { nurse, a } = world().people;
    const form = await nurse.writes(todaySentence);
    await world().restart();
    await nurse.taps('request.send', {}, { on: form });
    await world().restart();
    await a.taps('request.accept');
    expect(nurse.card().text).toContain('Sosiaaliohjaaja A otti kopin');
  });

  it('lists show what was open before', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    await world().restart();
    expect((await a.writes('jono')).verbs).toContain('request.accept');
    expect((await nurse.writes('omat')).verbs).toContain('request.withdraw');
  });

  it('language, station and absence are known', async () => {
    const { nurse, a, b } = world().people;
    await nurse.writes('kieli svenska');
    await nurse.writes('asema Kitee');
    await a.writes('poissa tänään');
    await world().restart();
    expect((await nurse.writes('hjälp')).text).toContain('Koppi');
    const form = await nurse.writes('bostadsbidrag, i dag');
    expect(form.summary).toContain('Kitee');
    await nurse.asks(nowSentence);
    expect(a.isOffered('request.accept')).toBe(false);
    expect(b.isOffered('request.accept')).toBe(true);
  });

  it('the clock does not go back', async () => {
    await world().advanceTo('2026-11-24T12:00');
    await world().restart();
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    await a.taps('request.accept');
    expect(nurse.card().text).toContain('otti kopin klo 12.');
  });
});

import { fi } from '../../bot/src/wording/fi.ts';
import { choicesOf } from '../helpers/card.ts';
import { freshService, nowSentence, todaySentence } from './fresh.ts';

const world = freshService();
const first = async () => (await world().requests())[0]!;

describe('Otan kopin', () => {
  it('tells the asker on the card and in one line', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    await a.taps('request.accept');
    expect(nurse.card().text).toContain('Sosiaaliohjaaja A otti kopin klo 10.15.');
    expect(nurse.messages()).toEqual([expect.stringContaining('Sosiaaliohjaaja A otti kopin.')]);
    expect(nurse.messages()[0]).not.toContain('lomaketta auki');
  });

  it('answers with the card that closes', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    const card = await a.taps('request.accept');
    expect(card.verbs).toEqual(
      expect.arrayContaining(['request.answer', 'request.answerAndClose', 'request.close']),
    );
    expect([...choicesOf(card.card!, 'outcome').keys()]).toContain('solved');
    expect(a.card()).toMatchObject({ text: card.text, verbs: card.verbs });
  });

  it('again by the winner gives the same card and one log row', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    const open = a.card();
    const once = await a.taps('request.accept', {}, { on: open });
    const twice = await a.taps('request.accept', {}, { on: open });
    expect(twice.text).toBe(once.text);
    expect((await first()).log.filter(({ action }) => action === 'accepted')).toHaveLength(1);
  });

  it('takes the buttons away from everybody else who was asked', async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(nowSentence);
    await world().advance(3);
    await a.taps('request.accept');
    expect(b.card().verbs).toEqual([]);
    expect(b.card().text).toContain('Sosiaaliohjaaja A ehti ensin, klo 10.18.');
  });

  it('on a stale card tells who won and when', async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(nowSentence);
    await world().advance(3);
    const stale = b.card();
    await a.taps('request.accept');
    const answer = await b.taps('request.accept', {}, { on: stale });
    expect(answer.text).toContain('Sosiaaliohjaaja A ehti ensin, klo 10.18.');
    expect(answer.verbs).toEqual([]);
  });

  it('is there for an adviser of the region who was not asked', async () => {
    const { nurse, b } = world().people;
    await nurse.asks(todaySentence);
    await b.writes('jono');
    const card = await b.taps('request.accept');
    expect(card.text).toContain(todaySentence);
    expect(nurse.card().text).toContain('Sosiaaliohjaaja B otti kopin');
  });

  it('is not for nurses', async () => {
    const { nurse, nurseNiinivaara } = world().people;
    await nurse.asks(nowSentence);
    const { id } = (await first()).consultation;
    for (const one of [nurse, nurseNiinivaara])
      expect((await one.forges('request.accept', { id })).text).toMatch(
        new RegExp(`${fi.refusal.notAdviser}|${fi.refusal.notFound}`),
      );
    expect((await first()).consultation.state).toBe('waiting');
  });

  it('is not for somebody who is not in the roster', async () => {
    const { nurse } = world().people;
    await nurse.asks(nowSentence);
    const { id } = (await first()).consultation;
    const answer = await world().stranger().forges('request.accept', { id });
    expect(answer.text).not.toContain('lomaketta auki');
    expect((await first()).consultation.state).toBe('waiting');
  });
});

describe('En voi ottaa', () => {
  it('asks the next counsellor at once and tells the asker the new plan', async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(todaySentence);
    const answer = await a.taps('request.decline', { reason: 'not-my-topic' });
    expect(answer.text).toContain(fi.lost.waiting);
    expect(a.card().verbs).toEqual([]);
    expect(b.card().verbs).toContain('request.accept');
    expect(nurse.card().text).toContain('Sosiaaliohjaaja B');
    expect((await first()).log).toContainEqual(
      expect.objectContaining({ action: 'declined', reason: 'not-my-topic' }),
    );
  });

  it('by everybody leaves it to the coordinator', async () => {
    const { nurse, a, b, c, leader } = world().people;
    await nurse.asks(todaySentence);
    for (const one of [a, b, c]) await one.taps('request.decline');
    expect(leader.card().verbs).toEqual(['request.assign', 'request.accept']);
    expect(nurse.card().text).toContain(fi.plan.coordinatorTold);
  });

  it('does not keep one from taking it after all', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    const card = a.card();
    await a.taps('request.decline');
    await a.taps('request.accept', {}, { on: card });
    expect(nurse.card().text).toContain('Sosiaaliohjaaja A otti kopin');
  });
});

describe('Siirrä toiselle', () => {
  const handedToB = async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(todaySentence);
    await a.taps('request.accept');
    return a.taps('request.handOver', { adviser: b.id, reason: 'busy' });
  };

  it('asks the one who is named, and the old one stays responsible', async () => {
    const card = await handedToB();
    const { nurse, b } = world().people;
    expect(card.text).toContain(fi.adviser.responsible);
    expect(b.card().text).toContain('Sosiaaliohjaaja A siirtää tämän saattaen. Sinulle siirretty.');
    expect(nurse.card().text).toContain('Sosiaaliohjaaja A siirtää pyynnön toiselle ja vastaa');
    expect(nurse.messages().at(-1)).toContain('siirretään toiselle saattaen');
  });

  it('ends when the named one takes it', async () => {
    await handedToB();
    const { nurse, a, b } = world().people;
    await b.taps('request.accept');
    expect(nurse.card().text).toContain('Sosiaaliohjaaja B otti kopin');
    expect(a.card().verbs).toEqual([]);
    expect(a.card().text).toContain('Sosiaaliohjaaja B');
  });

  it('can be taken back', async () => {
    await handedToB();
    const { a, b } = world().people;
    await a.taps('request.accept');
    expect(a.card().verbs).toContain('request.close');
    expect(b.card().verbs).toEqual([]);
  });

  it('that nobody takes tells the old one and the asker', async () => {
    await handedToB();
    const { nurse, a } = world().people;
    await world().advanceTo('2026-11-26T12:00');
    expect((await first()).consultation.state).toBe('expired');
    for (const one of [nurse, a])
      expect(one.messages()).toContainEqual(expect.stringContaining('kukaan ei ole ottanut'));
  });

  it('without a name opens the choice of colleagues', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    await a.taps('request.accept');
    const { id } = (await first()).consultation;
    const card = await a.forges('request.handOver', { id });
    expect([...choicesOf(card.card!, 'adviser').values()]).toContain('Sosiaaliohjaaja B');
    expect((await first()).consultation.state).toBe('accepted');
  });
});

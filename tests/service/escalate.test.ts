import { fi } from '../../bot/src/wording/fi.ts';
import { choicesOf } from '../helpers/card.ts';
import { freshService, nowSentence, todaySentence } from './fresh.ts';

const world = freshService();
const first = async () => (await world().requests())[0]!.consultation;
const asked = async (minutes: number) => {
  await world().people.nurse.asks(nowSentence);
  await world().advance(minutes);
};

describe('Nyt, while nobody takes it', () => {
  it('asks the next station after three minutes, not before', async () => {
    await asked(2.5);
    const { b } = world().people;
    expect(b.card().verbs).not.toContain('request.accept');
    await world().advance(0.5);
    expect(b.card().verbs).toContain('request.accept');
  });

  it('at ten minutes asks the asker and tells the coordinator', async () => {
    await asked(10);
    const { nurse, leader } = world().people;
    expect(nurse.card().verbs).toEqual(
      expect.arrayContaining(['request.stillHere', 'request.clientLeft']),
    );
    expect(nurse.messages().at(-1)).toContain('onko asiakas yhä täällä?');
    expect(leader.card().text).toContain('lomaketta auki');
    expect(leader.card().verbs).toEqual(['request.assign', 'request.accept']);
  });

  it('asks nobody twice on the way', async () => {
    await asked(29);
    const { a, b, leader } = world().people;
    for (const one of [a, b, leader])
      expect(one.sees().filter(({ verbs }) => verbs.includes('request.accept'))).toHaveLength(1);
  });

  it('with the client still here asks everybody who can be', async () => {
    await asked(10);
    const { nurse, c } = world().people;
    const receipt = await nurse.taps('request.stillHere');
    expect(receipt.verbs).not.toContain('request.stillHere');
    expect(c.card().verbs).toContain('request.accept');
    await world().advance(10);
    expect(nurse.card().verbs).toContain('request.stillHere');
  });

  it('with the client gone goes on today, without hurry and without the room', async () => {
    await asked(10);
    const { nurse, a } = world().people;
    const receipt = await nurse.taps('request.clientLeft');
    expect(receipt.text).toContain('Rantakylä · Tänään');
    expect(a.card().text).not.toContain('Missä\n');
    await world().advance(25);
    expect((await first()).state).toBe('waiting');
  });

  it('at thirty minutes ends without a taker, and tells the asker whom to call', async () => {
    await asked(30);
    const { nurse, leader } = world().people;
    expect((await first()).state).toBe('expired');
    expect(nurse.card().text).toContain('Ei ottajaa');
    expect(nurse.card().text).toContain('Sosiaalipäivystys');
    expect(nurse.card().verbs).toEqual(['request.withdraw']);
    expect(nurse.messages().at(-1)).toContain('kukaan ei ole ottanut koppia');
    expect(leader.card().verbs).toContain('request.assign');
  });

  it('can still be taken after that', async () => {
    await asked(31);
    const { nurse, a } = world().people;
    await a.taps('request.accept');
    expect((await first()).state).toBe('accepted');
    expect(nurse.card().text).toContain('Sosiaaliohjaaja A otti kopin klo 10.46.');
  });

  it('reminds the coordinator every working morning', async () => {
    await asked(31);
    const { leader } = world().people;
    await world().advanceTo('2026-11-25T08:01');
    expect(leader.messages().at(-1)).toContain('pyyntö odottaa yhä ottajaa');
  });
});

describe('the coordinator', () => {
  it('names who takes it, and that person has the card that closes', async () => {
    await asked(10);
    const { nurse, b, leader } = world().people;
    const answer = await leader.taps('request.assign', { adviser: b.id });
    expect(answer.text).toContain('Sosiaaliohjaaja B');
    expect(b.card().verbs).toContain('request.close');
    expect(nurse.card().text).toContain('Sosiaaliohjaaja B otti kopin');
    expect(await first()).toMatchObject({ state: 'accepted', adviser: b.id });
  });

  it('can take it', async () => {
    await asked(10);
    const { leader } = world().people;
    const card = await leader.taps('request.accept');
    expect(card.verbs).toContain('request.close');
  });

  it('who names nobody gets the card to choose on', async () => {
    await asked(10);
    const { leader, b } = world().people;
    const { id } = await first();
    const card = await leader.forges('request.assign', { id });
    expect([...choicesOf(card.card!, 'adviser').keys()]).toContain(b.id);
    expect((await first()).state).toBe('waiting');
  });

  it('cannot give it to a nurse', async () => {
    await asked(10);
    const { nurseNiinivaara, leader } = world().people;
    const { id } = await first();
    const answer = await leader.forges('request.assign', { id, adviser: nurseNiinivaara.id });
    expect(answer.text).toContain('valintaa ei löydy');
    expect((await first()).state).toBe('waiting');
  });

  it('alone may assign', async () => {
    await asked(10);
    const { a, b } = world().people;
    const { id } = await first();
    const answer = await b.forges('request.assign', { id, adviser: a.id });
    expect(answer.text).toBe(fi.refusal.notCoordinator);
  });
});

describe('Tänään, while nobody takes it', () => {
  it('reminds halfway, and asks the next one after sixty working minutes', async () => {
    await world().people.nurse.asks(todaySentence);
    const { a, b } = world().people;
    await world().advance(31);
    expect(a.messages().at(-1)).toContain('pyyntö odottaa yhä ottajaa');
    expect(b.card().verbs).not.toContain('request.accept');
    await world().advance(30);
    expect(b.card().verbs).toContain('request.accept');
  });
});

describe('nobody on site', () => {
  it('is told at once with the next day there, and the coordinator knows', async () => {
    const { nurse, a, leader } = world().people;
    await world().advanceTo('2026-11-24T18:00');
    const receipt = await nurse.asks('Rantakylässä asiakas tarvitsee apua, nyt');
    expect(receipt.text).toContain('Juuri nyt kukaan ei ole paikalla.');
    expect(receipt.text).toContain('Sosiaaliohjaaja A, to 26.11. klo 8–15');
    expect(receipt.verbs).toContain('request.wider');
    expect(receipt.text).toContain('[112](tel:112)');
    expect(leader.card().verbs).toContain('request.assign');
    expect(a.card().verbs).not.toContain('request.accept');
  });
});

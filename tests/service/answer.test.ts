import { prefilledOf } from '../helpers/card.ts';
import { freshService, nowSentence, todaySentence } from './fresh.ts';

const world = freshService();
const first = async () => (await world().requests())[0]!;

/** A request for advice that A has taken. */
const taken = async () => {
  const { nurse, a } = world().people;
  await nurse.asks(nowSentence);
  await a.taps('request.accept');
  return world().people;
};

/** A request to take the matter over, which A has taken. */
const takenOver = async (inputs = {}) => {
  const { nurse, a } = world().people;
  await nurse.asks(todaySentence, { kind: 'handle', permission: 'true', ...inputs });
  await a.taps('request.accept');
  return world().people;
};

describe('an answer', () => {
  it('reaches the asker’s card at once, and the phone without its text', async () => {
    const { nurse, a } = await taken();
    await a.taps('request.answer', { answer: 'Täytetään hakemus yhdessä.' });
    expect(nurse.card().text).toContain('Sosiaaliohjaaja A, klo 10.15');
    expect(nurse.card().text).toContain('Täytetään hakemus yhdessä.');
    expect(nurse.messages().at(-1)).toContain('Sosiaaliohjaaja A vastasi.');
    expect(nurse.messages().join()).not.toContain('Täytetään');
  });

  it('can be answered by the asker', async () => {
    const { nurse, a } = await taken();
    await a.taps('request.answer', { answer: 'Onko liitteet mukana?' });
    await nurse.taps('request.answer', { answer: 'On, kaikki.' });
    expect(a.card().text).toContain('On, kaikki.');
    expect(a.messages().at(-1)).toContain('Hoitaja Rantakylä vastasi.');
    expect((await first()).text.messages.map(({ text }) => text)).toEqual([
      'Onko liitteet mukana?',
      'On, kaikki.',
    ]);
  });

  it('without words opens the box to write in', async () => {
    const { a } = await taken();
    const card = await a.taps('request.answer');
    expect(card.verbs).toContain('request.answer');
    expect((await first()).text.messages).toEqual([]);
  });

  it('pressed twice is said once', async () => {
    const { nurse, a } = await taken();
    const card = a.card();
    await a.taps('request.answer', { answer: 'Tulen.' }, { on: card });
    await a.taps('request.answer', { answer: 'Tulen.' }, { on: card });
    expect((await first()).text.messages).toHaveLength(1);
    expect(nurse.messages().filter((text) => text.includes('vastasi'))).toHaveLength(1);
  });

  it('that is too long is refused and nothing is lost', async () => {
    const { a } = await taken();
    const { id } = (await first()).consultation;
    const answer = await a.forges('request.answer', { id, answer: 'ä '.repeat(501) });
    expect(answer.text).toContain('enintään 1000');
    expect((await first()).text.messages).toEqual([]);
  });

  it('of Markdown and mentions is shown as plain words', async () => {
    const { nurse, a } = await taken();
    await a.taps('request.answer', { answer: '**Tärkeää** <at>kaikki</at> [tästä](x)' });
    expect(nurse.card().text).toContain('\\*\\*Tärkeää\\*\\*');
    expect(nurse.card().text).not.toContain('<at>');
  });
});

describe('Vastaa ja päätä', () => {
  it('answers and closes as solved, and asks whether it helped', async () => {
    const { nurse, a } = await taken();
    const card = await a.taps('request.answerAndClose', { answer: 'Kela korvaa taksin.' });
    expect(card.text).toContain('Päätetty klo 10.15: konsultaatio riitti');
    expect(nurse.card().text).toContain('Kela korvaa taksin.');
    expect(nurse.card().text).toContain('Oliko tästä apua?');
    expect((await first()).consultation).toMatchObject({ state: 'closed', outcome: 'solved' });
  });

  it('without words closes nothing', async () => {
    const { a } = await taken();
    await a.taps('request.answerAndClose');
    expect((await first()).consultation.state).toBe('accepted');
  });
});

describe('closing', () => {
  it('takes two taps: the outcome stands chosen', async () => {
    const { nurse, a } = await taken();
    await a.taps('request.close');
    expect((await first()).consultation).toMatchObject({ state: 'closed', outcome: 'solved' });
    expect(nurse.messages().at(-1)).toContain('päätetty, konsultaatio riitti');
  });

  it('keeps of Lisätiedot what was given and nothing else', async () => {
    const { a } = await taken();
    await a.taps('request.close', { outcome: 'passed-on', channel: 'phone', timeBand: '5-10' });
    const { details, outcome } = (await first()).consultation;
    expect(outcome).toBe('passed-on');
    expect(details).toMatchObject({ channel: 'phone', timeBand: '5-10' });
    expect(Object.keys(details)).not.toContain('ageBand');
  });

  it('without a look at Lisätiedot says nothing about the client', async () => {
    const { a } = await taken();
    await a.taps('request.close');
    expect((await first()).consultation.details).toEqual({});
    expect((await world().statistics()).totals.oneContact).toEqual({ count: 0, of: 0 });
  });

  it('twice is one closing', async () => {
    const { a } = await taken();
    const card = a.card();
    const once = await a.taps('request.close', {}, { on: card });
    const twice = await a.taps('request.close', {}, { on: card });
    expect(twice.text).toBe(once.text);
    expect((await first()).log.filter(({ action }) => action === 'closed')).toHaveLength(1);
  });

  it('of more than advice needs the paluutieto, which the asker reads', async () => {
    const { nurse, a } = await takenOver();
    const refused = await a.taps('request.close');
    expect(refused.text).toContain('Paluutieto puuttuu.');
    expect((await first()).consultation.state).toBe('accepted');
    await a.taps('request.close', { result: 'Hakemus jätetty, kirjattu.' });
    expect(nurse.card().text).toContain('Hakemus jätetty, kirjattu.');
    expect((await first()).consultation.outcome).toBe('handled');
  });

  it('without the paluutieto comes again with all that was chosen and typed', async () => {
    const { a } = await takenOver();
    const typed = { outcome: 'passed-on', channel: 'phone', answer: 'Soitan sinulle vielä.' };
    const again = await a.taps('request.close', { ...typed, result: '  ' });
    expect(prefilledOf(again.card!)).toMatchObject(typed);
    await a.taps('request.close', { result: 'Ohjattu Kelaan.' }, { on: again });
    const { consultation, text } = await first();
    expect(consultation).toMatchObject({ outcome: 'passed-on', details: { channel: 'phone' } });
    expect(text.result).toBe('Ohjattu Kelaan.');
    expect(text.messages.map((message) => message.text)).toEqual([typed.answer]);
  });

  it('takes along the answer that was left in its box', async () => {
    const { nurse, a } = await taken();
    await a.taps('request.close', { answer: 'Kela korvaa taksin.' });
    expect(nurse.card().text).toContain('Kela korvaa taksin.');
    expect((await first()).consultation.state).toBe('closed');
  });

  it('says an answer once that was sent before', async () => {
    const { a } = await taken();
    const card = a.card();
    await a.taps('request.answer', { answer: 'Kela korvaa taksin.' }, { on: card });
    await a.taps('request.close', { answer: 'Kela korvaa taksin.' }, { on: card });
    expect((await first()).text.messages).toHaveLength(1);
  });

  it('of more than advice with Vastaa ja päätä opens the form, the answer as paluutieto', async () => {
    const { a } = await takenOver();
    const { id } = (await first()).consultation;
    const form = await a.forges('request.answerAndClose', { id, answer: 'Hakemus jätetty.' });
    expect(prefilledOf(form.card!)).toMatchObject({
      outcome: 'handled',
      result: 'Hakemus jätetty.',
    });
    expect((await first()).consultation.state).toBe('accepted');
  });

  it('of more than advice has no Vastaa ja päätä', async () => {
    const { a } = await takenOver();
    expect(a.card().verbs).not.toContain('request.answerAndClose');
  });
});

describe('viitesanat', () => {
  it('stand on both cards, and the adviser waits until the message is left', async () => {
    const { nurse, a } = await takenOver();
    const { referenceWords = [] } = (await first()).consultation;
    expect(referenceWords).toHaveLength(2);
    for (const one of [nurse, a])
      expect(one.card().text).toContain(`Viitesanat: ${referenceWords.join(' ')}`);
    expect(nurse.card().text).toContain('Jätä viesti Mediatriin viitesanoilla');
    expect(a.card().text).toContain('Odottaa viestiä Mediatrissa');
  });

  it('Viesti jätetty tells the adviser', async () => {
    const { nurse, a } = await takenOver();
    const receipt = await nurse.taps('request.referenceLeft');
    expect(receipt.verbs).not.toContain('request.referenceLeft');
    expect(a.card().text).not.toContain('Odottaa viestiä');
  });

  it('are not there when only advice is asked', async () => {
    const { nurse } = await taken();
    expect(nurse.card().text).not.toContain('Viitesanat');
  });
});

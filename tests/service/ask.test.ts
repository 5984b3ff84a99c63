import { fi } from '../../bot/src/wording/fi.ts';
import { choicesOf, prefilledOf } from '../helpers/card.ts';
import { freshService, nowSentence, todaySentence } from './fresh.ts';

const world = freshService();

describe('a sentence', () => {
  it('becomes one card with what was understood, and nothing is sent', async () => {
    const { nurse, a } = world().people;
    const form = await nurse.writes(nowSentence);
    expect(form.summary).toBe('Rantakylä · Nyt · Etuus- ja hakemusasiat');
    expect(form.verbs).toEqual(['request.send']);
    expect(prefilledOf(form.card!)).toMatchObject({ question: nowSentence, place: 'huone 4' });
    expect(a.card().verbs).not.toContain('request.accept');
    expect(await world().requests()).toEqual([]);
  });

  it('from somebody who never wrote before and is in no roster is asked like any other', async () => {
    const nurse = world().stranger();
    const form = await nurse.writes('Asiakas kysyy asumistuesta');
    expect([...choicesOf(form.card!, 'station').keys()]).toContain('kitee');
    await nurse.taps('request.send', { station: 'rantakyla' });
    expect(nurse.card().text).toContain('Pyyntö lähetetty Rantakylään: Sosiaaliohjaaja A');
    expect(world().people.a.card().text).toContain('Hoitaja Sijainen');
  });

  it('after the first request needs no station any more', async () => {
    const nurse = world().stranger();
    await nurse.asks('Asiakas kysyy asumistuesta', { station: 'kitee' });
    const form = await nurse.writes('Asiakas kysyy toimeentulotuesta');
    expect(prefilledOf(form.card!)).toMatchObject({ station: 'kitee' });
  });

  it('with words of danger shows 112 and the numbers before anything is sent', async () => {
    const form = await world().people.nurse.writes('Rantakylässä mies uhkaa lyödä vaimoaan, nyt');
    expect(form.text).toContain('[112](tel:112)');
    expect(form.text).toContain('Sosiaalipäivystys');
    expect(form.text).toContain('Koppi ei korvaa lastensuojelu- tai huoli-ilmoitusta.');
    expect(await world().requests()).toEqual([]);
  });

  it('of one letter gets a way forward', async () => {
    const answer = await world().people.nurse.writes('k');
    expect(answer.text).toContain(fi.unknownInput.heading);
    expect(answer.verbs).toContain('request.new');
  });
});

describe('sending', () => {
  it('puts the receipt with the plan in the place of the form', async () => {
    const { nurse } = world().people;
    const form = await nurse.writes(nowSentence);
    const receipt = await nurse.taps('request.send');
    expect(receipt.text).toContain(
      'Pyyntö lähetetty Rantakylään: Sosiaaliohjaaja A, paikalla klo 15 asti. ' +
        'Ellei koppia ole otettu klo 10.18 mennessä, kysyn Niinivaaralta.',
    );
    expect(nurse.sees()).toHaveLength(1);
    expect(nurse.card()).toMatchObject({ activityId: form.activityId, text: receipt.text });
    expect(receipt.verbs).toEqual(['request.edit', 'request.withdraw']);
  });

  it('shows the counsellor the question with its buttons, and a locked phone without it', async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(todaySentence);
    expect(a.card().text).toContain(todaySentence);
    expect(a.card().verbs).toEqual(['request.decline', 'request.accept']);
    expect(a.card().summary).toBe('Rantakylä · Tänään · Etuus- ja hakemusasiat');
    expect(b.card().verbs).not.toContain('request.accept');
  });

  it('for now says so in one line before the card, and the card shows the room', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    const [line, card] = a.sees().slice(-2);
    expect(line!.text).toMatch(/^Rantakylä · Nyt · .*asiakas odottaa/);
    expect(line!.text).not.toContain('lomaketta auki');
    expect(card!.text).toContain('Missä\nhuone 4');
  });

  it('the same form twice makes one request and gives the same receipt', async () => {
    const { nurse, a } = world().people;
    const form = await nurse.writes(todaySentence);
    const first = await nurse.taps('request.send', {}, { on: form });
    const second = await nurse.taps('request.send', {}, { on: form });
    expect(second.text).toBe(first.text);
    expect(await world().requests()).toHaveLength(1);
    expect(a.sees().filter(({ verbs }) => verbs.includes('request.accept'))).toHaveLength(1);
  });

  it('the same form at the same moment makes one request', async () => {
    const { nurse } = world().people;
    const form = await nurse.writes(todaySentence);
    const press = { verb: 'request.send' };
    const both = [nurse.press(form.card!, press), nurse.press(form.card!, press)];
    expect((await Promise.all(both)).map(({ answer }) => answer.statusCode)).toEqual([200, 200]);
    expect(await world().requests()).toHaveLength(1);
  });

  it('two forms of a message that Teams delivered twice makes one request', async () => {
    const { nurse } = world().people;
    const twice = { type: 'message', id: 'delivered-twice', text: todaySentence };
    await nurse.post(twice);
    await nurse.post(twice);
    const [first, second] = nurse.sees();
    await nurse.taps('request.send', {}, { on: first! });
    await nurse.taps('request.send', {}, { on: second! });
    expect(await world().requests()).toHaveLength(1);
  });

  it('by a client without Action.Execute gives the receipt as a new card, and no stale form stays', async () => {
    const { nurse, a } = world().people;
    const form = await nurse.writes(todaySentence);
    const press = { verb: 'request.send' };
    const { answers } = await nurse.submit(form.card!, press, form.activityId);
    expect(answers).toHaveLength(1);
    await world().settled();
    await a.taps('request.accept');
    await world().settled();
    const shown = world()
      .connector.shown(nurse.chat)
      .map((one) => JSON.stringify(one));
    const receipts = shown.filter((one) => one.includes('Koppi otettu'));
    expect(receipts).toHaveLength(2);
    expect(shown.filter((one) => one.includes('request.send'))).toEqual([]);
  });

  it('for no hurry names the next day on site and disturbs nobody', async () => {
    const { nurse, a } = world().people;
    const receipt = await nurse.asks(todaySentence, { urgency: 'week' });
    expect(receipt.text).toContain('Sosiaaliohjaaja A, to 26.11.');
    expect(a.card().verbs).not.toContain('request.accept');
  });
});

describe('the empty form', () => {
  it.each(['apua', 'konsultaatio'])('opens with "%s" at the home station', async (command) => {
    const form = await world().people.nurse.writes(command);
    expect(prefilledOf(form.card!)).toMatchObject({ station: 'rantakyla', kind: 'consult' });
  });

  it('can be sent with a topic and no question', async () => {
    const { nurse, a } = world().people;
    await nurse.writes('apua');
    await nurse.taps('request.send', { topic: 'housing', urgency: 'today' });
    expect(a.card().text).toContain('Asuminen');
    expect(a.card().text).toContain(fi.adviser.noQuestion);
  });

  it('with neither topic nor question is refused, and nothing is stored', async () => {
    const { nurse } = world().people;
    await nurse.writes('apua');
    const answer = await nurse.taps('request.send');
    expect(answer.text).toContain(fi.refusal.nothingAsked);
    expect(answer.verbs).toEqual(['request.send']);
    expect(await world().requests()).toEqual([]);
    expect(nurse.card().verbs).toContain('request.send');
  });
});

import { fi } from '../../bot/src/wording/fi.ts';
import { prefilledOf } from '../helpers/card.ts';
import { freshService, nowSentence, todaySentence } from './fresh.ts';

const world = freshService();

describe('Muuta', () => {
  it('opens the form with what was sent', async () => {
    const { nurse } = world().people;
    await nurse.asks(nowSentence);
    const form = await nurse.taps('request.edit');
    expect(prefilledOf(form.card!)).toMatchObject({ question: nowSentence, urgency: 'now' });
    expect(form.verbs).toEqual(['request.edit']);
  });

  it("changes the request and the counsellor's card", async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    const form = await nurse.taps('request.edit');
    await nurse.taps('request.edit', { place: 'huone 7' }, { on: form });
    expect(nurse.card().text).toContain('Missä: huone 7');
    expect(a.card().text).toContain('Missä\nhuone 7');
    expect(await world().requests()).toMatchObject([{ consultation: { version: 2 } }]);
  });

  it('to another station asks that station and takes the first one’s buttons away', async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(todaySentence);
    const form = await nurse.taps('request.edit');
    await nurse.taps('request.edit', { station: 'niinivaara' }, { on: form });
    expect(nurse.card().text).toContain('Pyyntö lähetetty Niinivaaralle: Sosiaaliohjaaja B');
    expect(b.card().verbs).toContain('request.accept');
    expect(a.card().text).toContain('Niinivaara');
  });

  it('can empty the question where a topic remains', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    const form = await nurse.taps('request.edit');
    await nurse.taps('request.edit', { question: '' }, { on: form });
    expect(a.card().text).not.toContain(todaySentence);
    expect(a.card().text).toContain(fi.adviser.noQuestion);
  });

  it('can empty the room', async () => {
    const { nurse } = world().people;
    await nurse.asks(nowSentence);
    const form = await nurse.taps('request.edit');
    await nurse.taps('request.edit', { place: '' }, { on: form });
    expect(nurse.card().text).not.toContain('Missä:');
  });

  it('there and back again counts each time', async () => {
    const { nurse } = world().people;
    await nurse.asks(nowSentence);
    for (const place of ['huone 7', 'huone 8', 'huone 7']) {
      const form = await nurse.taps('request.edit');
      await nurse.taps('request.edit', { place }, { on: form });
    }
    expect(nurse.card().text).toContain('Missä: huone 7');
  });

  it('takes a number to call only from the asker’s own', async () => {
    const { nurse } = world().people;
    await nurse.asks(nowSentence);
    const { id } = (await world().requests())[0]!.consultation;
    const answer = await nurse.forges('request.edit', { id, callback: '040 000 0000' });
    expect(answer.text).toContain('valintaa ei löydy');
    expect(await world().everythingStored()).not.toContain('040 000 0000');
  });

  it('after somebody took it tells who did', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    const form = await nurse.taps('request.edit');
    await a.taps('request.accept');
    const answer = await nurse.taps('request.edit', { place: 'huone 7' }, { on: form });
    expect(answer.text).toContain('Sosiaaliohjaaja A otti kopin klo 10.15.');
    expect(await world().requests()).toMatchObject([{ consultation: { state: 'accepted' } }]);
  });

  it('of somebody else’s request is not possible', async () => {
    const { nurse, nurseNiinivaara } = world().people;
    await nurse.asks(todaySentence);
    const { id } = (await world().requests())[0]!.consultation;
    const answer = await nurseNiinivaara.forges('request.edit', { id });
    expect(answer.text).toBe(fi.refusal.notFound);
  });
});

describe('Peru', () => {
  it('ends the request and tells the counsellor on the card', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    const receipt = await nurse.taps('request.withdraw');
    expect(receipt.text).toContain('Peruttu');
    expect(receipt.verbs).toEqual([]);
    expect(a.card()).toMatchObject({ verbs: [] });
    expect(a.card().text).toContain(fi.lost.withdrawn);
  });

  it('twice gives the same answer and one log row', async () => {
    const { nurse } = world().people;
    await nurse.asks(todaySentence);
    const receipt = nurse.card();
    const first = await nurse.taps('request.withdraw', {}, { on: receipt });
    const second = await nurse.taps('request.withdraw', {}, { on: receipt });
    expect(second.text).toBe(first.text);
    const [request] = await world().requests();
    expect(request!.log.filter(({ action }) => action === 'withdrawn')).toHaveLength(1);
  });

  it('after the catch was taken tells the one who took it', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    await a.taps('request.accept');
    await nurse.taps('request.withdraw');
    expect(a.messages().at(-1)).toContain('kysyjä perui pyynnön');
    expect(a.card().verbs).toEqual([]);
  });

  it('leaves nothing to take: a stale accept shows the true state', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    const stale = a.card();
    await nurse.taps('request.withdraw');
    const answer = await a.taps('request.accept', {}, { on: stale });
    expect(answer.text).toMatch(/peruttu|perui/i);
    expect(answer.verbs).not.toContain('request.close');
  });
});

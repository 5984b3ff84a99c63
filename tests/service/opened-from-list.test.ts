import { freshService, nowSentence } from './fresh.ts';

const world = freshService();

describe('a request opened in place of a list', () => {
  it('keskeneräiset: follows the request from then on', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    await a.taps('request.accept');
    const list = await a.writes('keskeneräiset');
    await a.taps('request.answer', {}, { on: list });
    await nurse.taps('request.withdraw');
    const shown = a.sees().filter(({ text }) => text.includes('Kysyjä perui pyynnön.'));
    expect(shown.map(({ activityId }) => activityId)).toContain(list.activityId);
  });

  it('omat: follows it too, and so does the receipt', async () => {
    const { nurse, a } = world().people;
    const receipt = await nurse.asks(nowSentence);
    await a.taps('request.accept');
    const list = await nurse.writes('omat');
    await nurse.taps('request.answer', {}, { on: list });
    await a.taps('request.answer', { answer: 'Tulen heti.' });
    const shown = nurse.sees().filter(({ text }) => text.includes('Tulen heti.'));
    expect(shown.map(({ activityId }) => activityId)).toEqual(
      expect.arrayContaining([receipt.activityId, list.activityId]),
    );
  });
});

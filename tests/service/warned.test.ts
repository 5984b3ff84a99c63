import { freshService, nowSentence, todaySentence } from './fresh.ts';

const world = freshService();

const danger = 'asiakas puhuu itsemurhasta';
const name = 'asiakas Matti Meikäläinen kysyy asumistuesta';
const numbers = 'Koppi ei korvaa lastensuojelu- tai huoli-ilmoitusta.';
const nameWarning = 'Tekstissä saattaa olla nimi.';

describe('words that call for a second look, typed into the empty form', () => {
  it.each([
    ['danger', danger, numbers],
    ['a likely name', name, nameWarning],
  ])('%s: is shown once before it goes out', async (_what, question, shown) => {
    const { nurse } = world().people;
    const empty = await nurse.writes('konsultaatio');
    const form = await nurse.taps('request.send', { question, place: 'huone 7' }, { on: empty });
    expect(form.text).toContain(shown);
    expect(await world().requests()).toEqual([]);
    await nurse.taps('request.send', {}, { on: form });
    const sent = (await world().requests())[0]!;
    expect([sent.text.question, sent.consultation.place]).toEqual([question, 'huone 7']);
  });
});

it.each([`Rantakylässä ${danger}, nyt`, `Rantakylässä ${name}, tänään`])(
  '"%s" was shown with its form and goes out at the first press',
  async (sentence) => {
    await world().people.nurse.asks(sentence);
    expect(await world().requests()).toHaveLength(1);
  },
);

it('a form without anything to warn of goes out at the first press', async () => {
  const { nurse } = world().people;
  for (const sentence of [nowSentence, todaySentence]) await nurse.asks(sentence);
  expect(await world().requests()).toHaveLength(2);
});

describe('an edit', () => {
  it('into words of danger shows the numbers once', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    const form = await nurse.taps('request.edit');
    const again = await nurse.taps('request.edit', { question: danger }, { on: form });
    expect(again.text).toContain(numbers);
    expect(a.card().text).not.toContain(danger);
    await nurse.taps('request.edit', {}, { on: again });
    expect(a.card().text).toContain(danger);
  });

  it('of words that were shown before goes through at once', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(`Rantakylässä ${danger}, nyt`);
    const form = await nurse.taps('request.edit');
    expect(form.text).toContain(numbers);
    await nurse.taps('request.edit', { place: 'huone 7' }, { on: form });
    expect(a.card().text).toContain('huone 7');
  });

  it('that lacks the permission keeps what was typed', async () => {
    const { nurse } = world().people;
    await nurse.asks(todaySentence);
    const form = await nurse.taps('request.edit');
    const typed = { kind: 'handle', place: 'huone 7' };
    const again = await nurse.taps('request.edit', typed, { on: form });
    expect(again.text).toContain('tarvitaan asiakkaan lupa');
    await nurse.taps('request.edit', { permission: 'true' }, { on: again });
    const { consultation } = (await world().requests())[0]!;
    expect(consultation).toMatchObject({ ...typed, version: 2 });
  });
});

import { unpacked } from '../../bot/src/adapters/tables/packed.ts';
import type { Schedules } from '../../bot/src/domain/schedule/types.ts';
import { freshService, nowSentence, todaySentence } from './fresh.ts';

const world = freshService();
const first = async () => (await world().requests())[0]!;

describe('paikalla', () => {
  it('shows today and the week, with rooms', async () => {
    const { text } = await world().people.nurse.writes('paikalla');
    expect(text).toContain('**Rantakylä**: Sosiaaliohjaaja A klo 8–15, huone 4');
    expect(text).toContain('**Kitee**: ei ketään paikalla');
    expect(text).toContain('Ke 25.11.');
  });

  it('shows from when somebody on a home visit is there again', async () => {
    const { nurse, a } = world().people;
    await a.writes('kotikäynnillä 14');
    const { text } = await nurse.writes('paikalla');
    expect(text).toContain('(kotikäynnillä, paikalla klo 14 alkaen)');
  });
});

describe('poissa tänään', () => {
  it('plans what waits anew and tells the asker', async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(todaySentence);
    const answer = await a.writes('poissa tänään');
    expect(answer.text).toContain('Yksi pyyntö suunniteltiin uudelleen');
    expect(nurse.messages().at(-1)).toContain('suunnitelma muuttui');
    expect(nurse.card().text).toContain('Sosiaaliohjaaja B');
    expect(b.isOffered('request.accept')).toBe(true);
  });

  it('does not touch what somebody has taken', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    await a.taps('request.accept');
    await a.writes('poissa tänään');
    expect((await first()).consultation.state).toBe('accepted');
    expect(nurse.card().text).toContain('Sosiaaliohjaaja A otti kopin');
  });

  it('ends the day on the list of those on site', async () => {
    const { nurse, a } = world().people;
    await a.writes('poissa tänään');
    expect((await nurse.writes('paikalla')).text).toContain('Sosiaaliohjaaja A klo 8–10.15');
  });

  it('with a substitute asks the substitute', async () => {
    const { nurse, a, c } = world().people;
    await a.writes('poissa');
    await a.taps('absence.set', { from: '2026-11-24', substitute: c.id });
    await nurse.asks(nowSentence);
    expect(c.isOffered('request.accept')).toBe(true);
  });

  it('over several days ends after the last one', async () => {
    const { nurse, a } = world().people;
    await a.writes('poissa 24.–25.11.');
    await world().advanceTo('2026-11-26T10:00');
    await nurse.asks(todaySentence);
    expect(a.isOffered('request.accept')).toBe(true);
  });

  it('is kept for sixty days after its end', async () => {
    const { a, b } = world().people;
    await a.writes('poissa tänään');
    const ofA = async () => {
      const held = await world().rows.get('Config', 'schedules', 'current');
      const { absences } = unpacked<Schedules>(held!.values);
      return absences.filter(({ person }) => person === a.id).length;
    };
    await world().advanceTo('2027-01-22T10:00');
    await b.writes('poissa tänään');
    expect(await ofA()).toBe(1);
    await world().advanceTo('2027-01-26T10:00');
    await b.writes('poissa tänään');
    expect(await ofA()).toBe(0);
  }, 30_000);

  it.each(['absence.set', 'state.set'])('%s is not for nurses', async (verb) => {
    const inputs = { from: 'tänään', state: 'busy', until: '14' };
    const answer = await world().people.nurse.forges(verb, inputs);
    expect(answer.text).toContain('ohjaajille');
  });

  it('at a time that cannot be read is refused in a sentence', async () => {
    const { a } = world().people;
    const answer = await a.forges('absence.set', { from: 'sitten joskus' });
    expect(answer.text).toContain('en ymmärtänyt aikaa');
  });
});

describe('a momentary state', () => {
  it('varattu 14 keeps the person out of Nyt, and ends by itself', async () => {
    const { nurse, a, b } = world().people;
    const answer = await a.writes('varattu 14');
    expect(answer.text).toContain('Varattu klo 14 asti');
    await nurse.asks(nowSentence);
    expect(a.isOffered('request.accept')).toBe(false);
    expect(b.isOffered('request.accept')).toBe(true);
    await nurse.taps('request.withdraw');
    await world().advanceTo('2026-11-24T14:01');
    await nurse.asks(nowSentence);
    expect(a.isOffered('request.accept')).toBe(true);
  });

  it('does not disturb for Tänään before it ends', async () => {
    const { nurse, a } = world().people;
    await a.writes('varattu 11');
    await nurse.asks(todaySentence);
    expect(a.isOffered('request.accept')).toBe(false);
    await world().advanceTo('2026-11-24T11:01');
    expect(a.isOffered('request.accept')).toBe(true);
  });

  it('vapaa ends it at once', async () => {
    const { nurse, a } = world().people;
    await a.writes('matkalla 14');
    await a.writes('vapaa');
    await nurse.asks(nowSentence);
    expect(a.isOffered('request.accept')).toBe(true);
  });

  it('is ended by the button on its card', async () => {
    const { nurse, a } = world().people;
    await a.writes('varattu 14');
    await a.taps('state.set');
    await nurse.asks(nowSentence);
    expect(a.isOffered('request.accept')).toBe(true);
  });

  it('without an end asks for one', async () => {
    const { a } = world().people;
    await a.writes('kotikäynnillä');
    const answer = await a.taps('state.set', { until: '13:30' });
    expect(answer.text).toContain('Kotikäynnillä klo 13.30 asti');
  });

  it('that was over before it began is refused', async () => {
    const answer = await world().people.a.writes('varattu 9');
    expect(answer.text).toContain('en ymmärtänyt aikaa');
  });
});

describe('lists', () => {
  it('omat shows one’s own requests with what can be done', async () => {
    const { nurse } = world().people;
    await nurse.asks(todaySentence);
    const { text, verbs } = await nurse.writes('omat');
    expect(text).toContain('Rantakylä · Tänään · Etuus- ja hakemusasiat');
    expect(verbs).toEqual(['request.edit', 'request.withdraw']);
  });

  it('omat shows nobody else’s', async () => {
    const { nurse, nurseNiinivaara } = world().people;
    await nurse.asks(todaySentence);
    expect((await nurseNiinivaara.writes('omat')).text).not.toContain('Rantakylä · Tänään');
  });

  it('omat offers the rating of what is closed', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    await a.taps('request.accept');
    await a.taps('request.answerAndClose', { answer: 'Kyllä.' });
    await nurse.writes('omat');
    const answer = await nurse.taps('rating.send');
    expect(answer.text).toContain('Oliko tästä apua?');
  });

  it('jono shows the most urgent first, and one tap takes it', async () => {
    const { nurse, nurseNiinivaara, b } = world().people;
    await nurse.asks(todaySentence);
    await nurseNiinivaara.asks('Niinivaaralla kysymys asumisesta, nyt, huone 2');
    const { text } = await b.writes('jono');
    expect(text.indexOf('Niinivaara · Nyt')).toBeLessThan(text.indexOf('Rantakylä · Tänään'));
    await b.taps('request.accept');
    expect(nurseNiinivaara.card().text).toContain('Sosiaaliohjaaja B otti kopin');
  });

  it('jono is empty in words', async () => {
    expect((await world().people.a.writes('jono')).text).toContain('Jonossa ei ole pyyntöjä.');
  });

  it('jono and keskeneräiset are not for nurses', async () => {
    for (const command of ['jono', 'keskeneräiset'])
      expect((await world().people.nurse.writes(command)).text).toContain('ohjaajille');
  });

  it('keskeneräiset lists what one has taken', async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(todaySentence);
    await a.taps('request.accept');
    expect((await a.writes('keskeneräiset')).verbs).toContain('request.close');
    expect((await b.writes('keskeneräiset')).text).toContain('Ei keskeneräisiä.');
  });
});

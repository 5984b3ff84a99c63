import type { DemoFile } from '../helpers/service.ts';
import { freshService, nowSentence, todaySentence } from './fresh.ts';

const kiteeSentence = 'Kiteellä kysymys asumistuesta, tänään';

describe('a pair', () => {
  const paired = (file: DemoFile): DemoFile => ({
    ...file,
    people: file.people.map((person) => {
      if (person['id'] === 'sosiaaliohjaaja-a') return { ...person, pair: 'sosiaaliohjaaja-b' };
      if (person['id'] === 'sosiaaliohjaaja-b') return { ...person, pair: 'sosiaaliohjaaja-a' };
      return person;
    }),
  });
  const world = freshService(() => ({ county: paired }));

  it('is asked together, and either takes it', async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(nowSentence);
    for (const one of [a, b]) expect(one.isOffered('request.accept')).toBe(true);
    await b.taps('request.accept');
    expect(nurse.card().text).toContain('Sosiaaliohjaaja B otti kopin');
    expect(a.isOffered('request.accept')).toBe(false);
    expect(a.card().text).toContain('Sosiaaliohjaaja B ehti ensin');
  });
});

describe('regions', () => {
  const world = freshService();

  it('a counsellor of another region cannot take a request', async () => {
    const { nurseKitee, b, c } = world().people;
    await nurseKitee.asks(kiteeSentence);
    expect(c.isOffered('request.accept')).toBe(true);
    expect((await b.writes('jono')).text).not.toContain('Kitee');
    const { id } = (await world().requests())[0]!.consultation;
    const answer = await b.forges('request.accept', { id });
    expect(answer.text).not.toContain('asumistuesta');
    expect((await world().requests())[0]!.consultation.state).toBe('waiting');
  });
});

describe('a station where nobody is ever on site', () => {
  const deserted = (file: DemoFile): DemoFile => ({
    ...file,
    schedules: {
      ...file.schedules,
      blocks: file.schedules.blocks.filter(({ station }) => station !== 'kitee'),
    },
  });
  const world = freshService(() => ({ county: deserted }));

  it.each(['now', 'today', 'week'])('is asked for all the same: %s', async (urgency) => {
    const { nurseKitee } = world().people;
    const receipt = await nurseKitee.asks(kiteeSentence, { urgency });
    expect(receipt.text).toContain('Odottaa ottajaa');
    const { consultation } = (await world().requests())[0]!;
    expect(consultation.due).toBeDefined();
  });
});

describe('Lisätiedot', () => {
  const sparing = (file: DemoFile): DemoFile => ({
    ...file,
    settings: { ...file.settings, closingFields: ['channel'] },
  });
  const world = freshService(() => ({ county: sparing }));

  it('that the county does not keep are neither asked nor kept when forged', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    const card = await a.taps('request.accept');
    expect(card.text).not.toContain('Asiakkaan ikäryhmä');
    const { id } = (await world().requests())[0]!.consultation;
    const data = { id, outcome: 'solved', channel: 'phone', ageBand: '75-84', pensioner: 'true' };
    await a.forges('request.close', data);
    expect((await world().requests())[0]!.consultation.details).toEqual({ channel: 'phone' });
  });
});

describe('one person in a hurry', () => {
  const world = freshService();

  it('pressing ten things at once has all of them done', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    await a.taps('request.accept');
    const card = a.card();
    const said = Array.from({ length: 10 }, (_, index) => `Vastaus ${'abcdefghij'[index]}`);
    const pressed = said.map((answer) =>
      a.press(card.card!, { verb: 'request.answer', inputs: { answer } }, card.activityId),
    );
    for (const { status } of await Promise.all(pressed)) expect(status).toBe(200);
    await world().settled();
    const { text } = (await world().requests())[0]!;
    expect(text.messages.map((message) => message.text).sort()).toEqual(said);
    for (const answer of said.slice(2)) expect(nurse.card().text).toContain(answer);
  });

  it('accepting by Action.Submit leaves no stale button on the first card', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    const { card, activityId } = a.card();
    await a.submit(card!, { verb: 'request.accept' }, activityId);
    await world().settled();
    expect(a.isOffered('request.accept')).toBe(false);
    expect(a.card().verbs).toContain('request.close');
  });
});

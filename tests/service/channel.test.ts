import { fi } from '../../bot/src/wording/fi.ts';
import { freshService, nowSentence } from './fresh.ts';

const world = freshService();

const place = { kind: 'channel', id: '19:rantakyla@thread.tacv2' } as const;
const secret = 'salainen kysymys asumistuesta';
const ownPhone = '013 000 1101';
const sentence = `Rantakylässä ${secret}, tänään`;

/** Every activity the bot put into the channel, with everything it carries. */
const posted = () =>
  JSON.stringify(world().connector.calls.filter(({ conversation }) => conversation === place.id));

describe('a question in the channel', () => {
  it('gets a form without its text', async () => {
    const form = await world().people.nurse.in(place).writes(sentence);
    expect(form.summary).toContain('Rantakylä · Tänään');
    expect(form.text).toContain('Kysymyksesi kulkee mukana.');
    expect(posted()).not.toContain(secret);
  });

  it('reaches the counsellor whole, while the channel sees only the state', async () => {
    const { nurse, a } = world().people;
    const status = await nurse.in(place).asks(sentence);
    expect(status.text).toContain('Odottaa ottajaa');
    expect(a.card().text).toContain(secret);
    expect(posted()).not.toContain(secret);
  });

  it('keeps the card in the channel up to date for everybody', async () => {
    const { nurse, a } = world().people;
    const channel = nurse.in(place);
    await channel.asks(sentence);
    await a.taps('request.accept');
    await world().settled();
    expect(channel.card().text).toContain('Koppi otettu');
    expect(posted()).not.toContain(secret);
  });

  it('brings the receipt to the personal chat of whoever asked', async () => {
    const { nurse } = world().people;
    await nurse.install();
    await nurse.in(place).asks(sentence);
    expect(nurse.card().text).toContain('Pyyntö lähetetty Rantakylään');
    expect(nurse.card().text).toContain(secret);
  });

  it('offers nobody’s numbers on any form, and keeps the one that was chosen', async () => {
    const { nurse, a } = world().people;
    const channel = nurse.in(place);
    const empty = await channel.writes('konsultaatio');
    expect(empty.text).not.toContain(ownPhone);
    const again = await channel.taps('request.send', { kind: 'handle' }, { on: empty });
    expect(again.text).not.toContain(ownPhone);
    await nurse.asks(sentence, { callback: ownPhone });
    const { id } = (await world().requests())[0]!.consultation;
    const edit = await channel.forges('request.edit', { id });
    expect(edit.text).not.toContain(ownPhone);
    await channel.taps('request.edit', { way: 'phone' }, { on: edit });
    expect(a.card().text).toContain(ownPhone);
    expect(posted()).not.toContain(ownPhone);
  });

  it('typed into the empty form is not repeated when the form comes again', async () => {
    const channel = world().people.nurse.in(place);
    const empty = await channel.writes('konsultaatio');
    const typed = { kind: 'handle', question: secret };
    const again = await channel.taps('request.send', typed, { on: empty });
    expect(again.text).not.toContain(secret);
    await channel.taps('request.send', { permission: 'true' }, { on: again });
    expect(world().people.a.card().text).toContain(secret);
  });

  it('cannot be sent by somebody else who sees the form', async () => {
    const { nurse, nurseNiinivaara } = world().people;
    await nurse.in(place).writes(sentence);
    const answer = await nurseNiinivaara.in(place).taps('request.send');
    expect(answer.text).toContain('Kortin tiedot eivät täsmää.');
    expect(await world().requests()).toEqual([]);
  });

  it('with a seal that somebody changed loses the text and keeps nothing of it', async () => {
    const { nurse } = world().people;
    const form = await nurse.in(place).writes(sentence);
    const nonce = /"nonce":"(\w+)"/.exec(JSON.stringify(form.card))![1]!;
    const answer = await nurse
      .in(place)
      .forges('request.send', { nonce, sealed: secret, station: 'rantakyla' });
    expect(answer.text).not.toContain(secret);
    expect(await world().everythingStored()).not.toContain(secret);
  });

  it('cannot be read by putting its seal into a request of one’s own', async () => {
    const { nurse, nurseNiinivaara } = world().people;
    const form = await nurse.in(place).writes(sentence);
    const [, nonce, sealed] = /"nonce":"(\w+)","sealed":"([\w-]+)"/.exec(
      JSON.stringify(form.card),
    )!;
    await nurseNiinivaara.asks(nowSentence);
    const { id } = (await world().requests())[0]!.consultation;
    await nurseNiinivaara.forges('request.edit', { id, nonce, sealed, kind: 'consult' });
    expect(nurseNiinivaara.card().text).not.toContain(secret);
    expect(await world().everythingStored()).not.toContain(secret);
  });

  it('that lacks a station keeps its text sealed while the station is asked', async () => {
    const nurse = world().stranger();
    const form = await nurse.in(place).writes(`apua: ${secret}`);
    expect(form.verbs).toContain('request.send');
    await nurse.in(place).taps('request.send', { station: 'rantakyla' });
    expect(posted()).not.toContain(secret);
    expect(world().people.a.card().text).toContain(secret);
  });
});

describe('a command in the channel', () => {
  it('asema sets the station that the channel’s questions start from', async () => {
    const { nurseNiinivaara } = world().people;
    const channel = nurseNiinivaara.in(place);
    await channel.writes('asema Rantakylä');
    const form = await channel.writes('kysymys asumistuesta, tänään');
    expect(form.summary).toContain('Rantakylä');
  });

  it.each(['omat', 'jono', 'keskeneräiset'])('%s is asked for in private', async (command) => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    await a.taps('request.accept');
    for (const person of [nurse, a])
      expect((await person.in(place).writes(command)).text).toBe(fi.writePrivately);
    expect(posted()).not.toMatch(/lomaketta auki|Rantakylä · Nyt/);
  });

  it.each(['merkintä', 'poissa tänään', 'varattu 14', 'vapaa', 'kieli svenska'])(
    '%s belongs to the private chat and changes nothing here',
    async (command) => {
      const { nurse, a } = world().people;
      expect((await a.in(place).writes(command)).text).toBe(fi.writePrivately);
      expect((await nurse.writes('paikalla')).text).toContain('Sosiaaliohjaaja A klo 8–15, huone');
      expect((await a.writes('ohje')).text).toContain(fi.help.heading);
    },
  );

  it('the entry button of the help card opens no form there', async () => {
    const channel = world().people.a.in(place);
    await channel.writes('ohje');
    expect((await channel.taps('entry.new')).text).toBe(fi.writePrivately);
  });

  it('a list that was closed from there is not shown there', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    await nurse.asks(sentence);
    const [one, other] = (await world().requests()).map(({ consultation }) => consultation.id);
    for (const id of [one, other]) await a.forges('request.accept', { id });
    const closing = { id: one, outcome: 'solved', list: 'unfinished' };
    const answer = await a.in(place).forges('request.close', closing);
    expect(answer.text).toContain('Päätetty');
    expect(answer.verbs).toEqual([]);
  });

  it('a button pressed there answers without question text', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    const { id } = (await world().requests())[0]!.consultation;
    const answer = await a.in(place).forges('request.accept', { id });
    expect(answer.text).not.toContain('lomaketta auki');
    expect(a.card().text).toContain('lomaketta auki');
    expect(a.card().verbs).toContain('request.close');
  });
});

describe('Muuta in the channel', () => {
  it('opens a form without the question, and sending it keeps the question', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(nowSentence);
    const { id } = (await world().requests())[0]!.consultation;
    const form = await nurse.in(place).forges('request.edit', { id });
    expect(JSON.stringify(form.card)).not.toContain('lomaketta auki');
    await nurse.in(place).taps('request.edit', { place: 'huone 9' }, { on: form });
    expect(a.card().text).toContain('lomaketta auki');
    expect(a.card().text).toContain('huone 9');
    expect(posted()).not.toContain('lomaketta auki');
  });
});

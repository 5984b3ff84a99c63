import { fi } from '../../bot/src/wording/fi.ts';
import { verbInputs } from '../../bot/src/contract/verbs.ts';
import { freshService, todaySentence } from './fresh.ts';

const world = freshService();

const formNonce = async (): Promise<string> => {
  const form = await world().people.nurse.writes(todaySentence);
  return /"nonce":"([a-z]+)"/i.exec(JSON.stringify(form.card))![1]!;
};

const sentId = async (): Promise<string> => {
  await world().people.nurse.asks(todaySentence);
  return (await world().requests())[0]!.consultation.id;
};

describe('a form is refused and nothing stored', () => {
  it('when it asks for more than advice without the client’s permission', async () => {
    const { nurse } = world().people;
    await nurse.writes(todaySentence);
    const form = await nurse.taps('request.send', { kind: 'handle', place: 'huone 7' });
    expect(form.text).toContain(fi.refusal.permissionNeeded);
    expect(await world().requests()).toEqual([]);
    await nurse.taps('request.send', { permission: 'true' }, { on: form });
    const { consultation, text } = (await world().requests())[0]!;
    expect(consultation).toMatchObject({ kind: 'handle', place: 'huone 7' });
    expect(text.question).toBe(todaySentence);
  });

  it('when the question is too long', async () => {
    const nonce = await formNonce();
    const question = 'a '.repeat(251);
    const data = { nonce, station: 'rantakyla', question };
    const answer = await world().people.nurse.forges('request.send', data);
    expect(answer.text).toContain('enintään 500');
    expect(await world().requests()).toEqual([]);
  });

  it('when another person sends it', async () => {
    const nonce = await formNonce();
    const data = { nonce, station: 'rantakyla', topic: 'benefits' };
    const answer = await world().people.nurseNiinivaara.forges('request.send', data);
    expect(answer.text).toBe(fi.refusal.badCard);
    expect(await world().requests()).toEqual([]);
  });

  it.each([
    ['no nonce', {}],
    ['an invented nonce', { nonce: 'kolibrikolibrikolibri' }],
    ['a nonce that is a list', { nonce: ['a', 'b'] }],
    ['a nonce with a quote', { nonce: "x' or PartitionKey ne '" }],
  ])('with %s', async (_what, data) => {
    const form = { station: 'rantakyla', topic: 'benefits', ...data };
    const answer = await world().people.nurse.forges('request.send', form);
    expect(answer.text).toBe(fi.refusal.badCard);
    expect(await world().requests()).toEqual([]);
  });

  it.each([
    ['station', 'helsinki'],
    ['topic', 'gossip'],
    ['profession', 'wizard'],
    ['callback', '040 000 0000'],
    ['triggers', 'many-visits'],
  ])('with a %s that the county does not have', async (field, value) => {
    const data = { nonce: await formNonce(), station: 'rantakyla', topic: 'benefits' };
    const answer = await world().people.nurse.forges('request.send', { ...data, [field]: value });
    expect(answer.text).toContain('valintaa ei löydy');
    expect(await world().requests()).toEqual([]);
  });

  it.each([
    ['kind', 'gift'],
    ['urgency', 'yesterday'],
    ['way', { pigeon: true }],
    ['question', 7],
    ['permission', 'maybe'],
    ['station', null],
  ])('with a %s of the wrong type', async (field, value) => {
    const data = { nonce: await formNonce(), station: 'rantakyla', topic: 'benefits' };
    const answer = await world().people.nurse.forges('request.send', { ...data, [field]: value });
    expect(answer.text).toBe(fi.refusal.badCard);
    expect(await world().requests()).toEqual([]);
  });
});

describe('a message is refused', () => {
  it('when it is too long, and says how long it was', async () => {
    const answer = await world().people.nurse.writes('ä '.repeat(260).trim());
    expect(answer.text).toContain('tekstissä on 519 merkkiä, enintään 500 mahtuu');
  });

  it('from another tenant, and nothing is kept of its writer', async () => {
    const stranger = world().stranger({ tenantId: '11111111-2222-4333-8444-555555555555' });
    const answer = await stranger.writes(todaySentence);
    expect(answer.text).toBe(fi.refusal.otherTenant);
    expect(await world().everythingStored()).not.toContain(stranger.id);
  });

  it('from a guest, who has no object id of ours', async () => {
    const guest = world().stranger({ aadObjectId: '', name: 'Vieras' });
    const answer = await guest.writes(todaySentence);
    expect(answer.text).toBe(fi.refusal.guest);
    expect(await world().requests()).toEqual([]);
  });
});

describe('a forged button', () => {
  const ofRequest = Object.keys(verbInputs).filter(
    (verb) => verb.startsWith('request.') && !['request.new', 'request.send'].includes(verb),
  );

  it.each(ofRequest)('%s on a request that is not there changes nothing', async (verb) => {
    const data = {
      id: 'nosuchrequestnosuchreque',
      answer: 'hei',
      outcome: 'solved',
      question: 'hei',
    };
    const answer = await world().people.a.forges(verb, data);
    expect(answer.card).toBeUndefined();
    expect(await world().requests()).toEqual([]);
  });

  it.each(ofRequest)('%s with an id that is no text is a bad card', async (verb) => {
    for (const id of [7, null, ['x'], { $ne: '' }, undefined])
      expect((await world().people.a.forges(verb, { id })).text).toBe(fi.refusal.badCard);
  });

  it.each(["a'b", 'a/b', 'a\\b', 'a#b', 'a?b', '', ' ', '\u0000', 'å'.repeat(200), '\ud800'])(
    'with the id %j is a bad card',
    async (id) => {
      const answer = await world().people.a.forges('request.accept', { id });
      expect(answer.text).toBe(fi.refusal.badCard);
    },
  );

  it.each(['request.steal', 'constructor', '__proto__', 'toString', ''])(
    'of the unknown verb "%s" is a bad card',
    async (verb) => {
      expect((await world().people.a.forges(verb, { id: 'x' })).text).toBe(fi.refusal.badCard);
    },
  );

  it.each([
    ['request.accept', {}, fi.refusal.notAdviser],
    ['request.decline', {}, fi.refusal.notAdviser],
    ['request.assign', { adviser: 'x' }, 'valintaa ei löydy'],
    ['request.close', { outcome: 'solved' }, 'Odottaa ottajaa'],
    ['request.handOver', { adviser: 'x' }, 'valintaa ei löydy'],
    ['request.answer', { answer: 'hei' }, 'odottaa ottajaa'],
  ])('%s by the asker is refused', async (verb, data, says) => {
    const id = await sentId();
    const answer = await world().people.nurse.forges(verb, { id, ...data });
    expect(answer.text.toLowerCase()).toContain(says.toLowerCase());
    expect(await world().requests()).toMatchObject([{ consultation: { version: 1 } }]);
  });

  it.each(ofRequest)('%s shows no other nurse anything of the request', async (verb) => {
    const id = await sentId();
    const { nurseNiinivaara, a } = world().people;
    const data = { id, answer: 'hei', outcome: 'solved', adviser: a.id, result: 'completed' };
    const answer = await nurseNiinivaara.forges(verb, data);
    expect(answer.text).not.toContain('asumistuesta');
    expect(answer.text).not.toContain('Hoitaja Rantakylä');
    expect(await world().requests()).toMatchObject([{ consultation: { version: 1 } }]);
  });

  it('of an adviser who does not hold it closes nothing', async () => {
    const id = await sentId();
    const { a, b } = world().people;
    await a.taps('request.accept');
    const answer = await b.forges('request.close', { id, outcome: 'solved' });
    expect(answer.text).toContain('Sosiaaliohjaaja A ehti ensin');
    expect(await world().requests()).toMatchObject([{ consultation: { state: 'accepted' } }]);
  });

  it('of the report reader takes nothing', async () => {
    const id = await sentId();
    const answer = await world().people.reader.forges('request.accept', { id });
    expect(answer.text).not.toContain('asumistuesta');
    expect(await world().requests()).toMatchObject([{ consultation: { state: 'waiting' } }]);
  });
});

import { identityCode } from '../domain/privacy/identity-codes.ts';
import { prefilledOf } from '../helpers/card.ts';
import type { Person } from '../helpers/person.ts';
import { freshService, nowSentence, todaySentence } from './fresh.ts';

const world = freshService();

const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });

/** Neither the store nor the log nor any conversation holds it, whole or without its sign. */
async function expectNoTrace(of = code): Promise<void> {
  const sent = JSON.stringify(world().connector.calls);
  for (const kept of [await world().everythingStored(), world().everythingLogged(), sent])
    for (const form of [of, of.replace('-', ''), of.slice(0, 6)]) expect(kept).not.toContain(form);
}

const refused = 'Mitään ei tallennettu.';

describe('an identity code leaves no trace', () => {
  it('in a message', async () => {
    const answer = await world().people.nurse.writes(`Asiakas ${code} tarvitsee apua, nyt`);
    expect(answer.text).toContain(refused);
    expect(answer.text).toContain('Viestisi jää tähän keskusteluun');
    await expectNoTrace();
  });

  it('in a message from somebody who never wrote before', async () => {
    const answer = await world().stranger().writes(`apua ${code}`);
    expect(answer.text).toContain(refused);
    await expectNoTrace();
  });

  it('after a command', async () => {
    await world().people.a.writes(`poissa ${code}`);
    await expectNoTrace();
  });

  it.each(['question', 'place'])('in the %s of the form', async (input) => {
    const { nurse } = world().people;
    await nurse.writes(nowSentence);
    const answer = await nurse.taps('request.send', { [input]: `huone 4 ${code}` });
    expect(answer.text).toContain(refused);
    expect(await world().requests()).toEqual([]);
    await expectNoTrace();
  });

  it('split over two fields of the form', async () => {
    const { nurse } = world().people;
    await nurse.writes(nowSentence);
    const [date, rest] = [code.slice(0, 7), code.slice(7)];
    const answer = await nurse.taps('request.send', { question: `asiakas ${date}`, place: rest });
    expect(answer.text).toContain(refused);
    expect(await world().requests()).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['asks for nothing', { topic: '', question: '' }],
    ['lacks the permission', { kind: 'handle' }],
    ['is to be warned of', { question: 'asiakas Matti Meikäläinen kysyy asumistuesta' }],
  ])('as the number to call on a form that %s', async (_what, inputs) => {
    const { nurse } = world().people;
    const form = await nurse.writes(nowSentence);
    const nonce = /"nonce":"(\w+)"/.exec(JSON.stringify(form.card))![1]!;
    const given = { ...prefilledOf(form.card!), ...inputs, nonce, callback: code };
    const answer = await nurse.forges('request.send', given);
    expect(JSON.stringify(answer)).not.toContain(code);
    expect(answer.text).toContain('valintaa ei löydy');
    expect(await world().requests()).toEqual([]);
    await expectNoTrace();
  });

  it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    [
      'the question that stands',
      { question: `asiakas ${code.slice(0, 7)}` },
      { place: code.slice(7) },
    ],
    ['the place that stands', { place: code.slice(0, 7) }, { question: `${code.slice(7)} on se` }],
  ])('split over an edit and %s', async (_what, first, later) => {
    const { nurse } = world().people;
    await nurse.asks(nowSentence, first);
    const { id } = (await world().requests())[0]!.consultation;
    const answer = await nurse.forges('request.edit', { id, ...later });
    expect(answer.text).toContain(refused);
    expect(await world().requests()).toMatchObject([{ consultation: { version: 1 } }]);
  });

  it('in an edit, which changes nothing', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    const form = await nurse.taps('request.edit');
    const answer = await nurse.taps('request.edit', { question: `Apua ${code}` }, { on: form });
    expect(answer.text).toContain(refused);
    expect(a.card().text).toContain(todaySentence);
    await expectNoTrace();
  });

  it.each([
    ['an answer', 'request.answer', { answer: `Soitan, ${code}` }],
    ['the last answer', 'request.answerAndClose', { answer: `Soitan, ${code}` }],
    ['the proposal of a phenomenon', 'request.close', { proposal: code }],
  ])('in %s', async (_where, verb, inputs) => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    await a.taps('request.accept');
    const answer = await a.taps(verb, inputs);
    expect(answer.text).toContain(refused);
    expect(await world().requests()).toMatchObject([{ consultation: { state: 'accepted' } }]);
    await expectNoTrace();
  });

  it('in a closing note', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence, { kind: 'handle', permission: 'true' });
    await a.taps('request.accept');
    const answer = await a.taps('request.close', { result: `Hoidettu, ${code}` });
    expect(answer.text).toContain(refused);
    expect(await world().requests()).toMatchObject([{ consultation: { state: 'accepted' } }]);
    await expectNoTrace();
  });

  it('in a channel', async () => {
    const { nurse } = world().people;
    const channel = nurse.in({ kind: 'channel', id: '19:rantakyla@thread.tacv2' });
    const answer = await channel.writes(`asiakas ${code}, nyt`);
    expect(answer.text).toContain(refused);
    await expectNoTrace();
  });
});

/** Every verb that takes a code, with the identity code in its place. */
const codes: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['request.edit', { callback: code }],
  ['request.edit', { station: code }],
  ['request.edit', { triggers: code }],
  ['request.decline', { reason: code }],
  ['request.handOver', { adviser: code, reason: code }],
  ['request.close', { outcome: 'solved', responsible: code }],
  ['request.close', { outcome: 'solved', phenomenon: code }],
  ['entry.new', { request: code }],
  ['station.set', { station: code }],
  ['absence.set', { from: 'tänään', until: code, substitute: code }],
  ['state.set', { state: 'busy', until: code }],
];

it.each(codes)('%s with a forged %j keeps none of it', async (verb, data) => {
  const { nurse, a } = world().people;
  await nurse.asks(todaySentence);
  const { id } = (await world().requests())[0]!.consultation;
  const both: readonly Person[] = [nurse, a];
  for (const person of both) await person.forges(verb, { id, ...data });
  await expectNoTrace();
});

it('a likely name is asked about on the form, and nothing is refused', async () => {
  const form = await world().people.nurse.writes('asiakas Matti Meikäläinen kysyy asumistuesta');
  expect(form.text).toContain('Tekstissä saattaa olla nimi.');
  expect(form.verbs).toEqual(['request.send']);
});

it.each(['', nowSentence])('an attachment with the text "%s" is refused', async (text) => {
  const { nurse } = world().people;
  const image = { contentType: 'image/png', contentUrl: 'https://example.invalid/kuva.png' };
  await nurse.post({ type: 'message', text, attachments: [image] });
  expect(nurse.messages().at(-1)).toContain('En ota vastaan liitteitä');
  expect(await world().everythingStored()).not.toContain('kuva.png');
});

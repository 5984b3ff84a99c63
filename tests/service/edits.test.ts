import { en } from '../../bot/src/wording/en.ts';
import { fi } from '../../bot/src/wording/fi.ts';
import { sv } from '../../bot/src/wording/sv.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import type { Json } from '../helpers/card.ts';
import type { Person } from '../helpers/person.ts';
import { freshService, todaySentence } from './fresh.ts';

const world = freshService();

const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });

/** What Teams sends when somebody changes what they wrote; answers what the bot said to it. */
async function edits(person: Person, text: string, more: object = {}): Promise<string[]> {
  const edit = { type: 'messageUpdate', text, channelData: dataOf('editMessage'), ...more };
  const { status, answers } = await person.post(edit);
  expect(status).toBe(200);
  return answers.map(({ activity }) => activity.text ?? 'a card');
}

const dataOf = (eventType: string) => ({
  tenant: { id: world().people.nurse.identity.tenantId },
  eventType,
});

/** Neither the store nor the log nor any conversation holds it. */
async function expectNoTrace(): Promise<void> {
  const sent = JSON.stringify(world().connector.calls);
  for (const kept of [await world().everythingStored(), world().everythingLogged(), sent])
    for (const form of [code, code.slice(0, 6)]) expect(kept).not.toContain(form);
}

describe('an edit that brings in an identifier', () => {
  it.each([
    ['fi-FI', fi],
    ['sv-FI', sv],
    ['en-US', en],
  ] as const)('is answered by the refusal of a message (%s)', async (locale, { refusal }) => {
    const { identifier } = refusal;
    const said = await edits(world().people.nurse.speaking(locale), `asiakas ${code} kysyy`);
    expect(said).toEqual([identifier.message(identifier.what['identity-code'])]);
    await expectNoTrace();
  });

  it('is answered so too when the text is far too long to be taken', async () => {
    const said = await edits(world().people.nurse, `${'pitkä '.repeat(200)}${code}`);
    expect(said).toEqual([expect.stringContaining('Viestisi jää tähän keskusteluun')]);
    await expectNoTrace();
  });

  it('leaves a request that came of the first text as it was', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    const before = await world().requests();
    await edits(nurse, `${todaySentence} ${code}`);
    await world().settled();
    expect(await world().requests()).toEqual(before);
    expect(a.card().text).toContain(todaySentence);
    await expectNoTrace();
  });

  it('is answered in a channel, too', async () => {
    const { nurse } = world().people;
    const channel = nurse.in({ kind: 'channel', id: '19:rantakyla@thread.tacv2' });
    expect(await edits(channel, `<at>Koppi</at> ${code}`)).toHaveLength(1);
    await expectNoTrace();
  });

  it('by somebody who never wrote before keeps nothing of them', async () => {
    const stranger = world().stranger();
    expect(await edits(stranger, `apua ${code}`)).toHaveLength(1);
    expect(await world().everythingStored()).not.toContain(stranger.id);
  });
});

describe('an edit without one', () => {
  it.each([
    ['another question', 'Rantakylässä kysymys etuuksista, nyt'],
    ['a command', 'omat'],
    ['a likely name', 'asiakas Matti Meikäläinen kysyy asumistuesta'],
    ['a text that is far too long', 'pitkä '.repeat(500)],
    ['nothing', ''],
  ])('goes unanswered: %s', async (_what, text) => {
    const { nurse } = world().people;
    await nurse.asks(todaySentence);
    const before = [await world().requests(), await world().rows.listAcross('People', '')];
    expect(await edits(nurse, text)).toEqual([]);
    await world().settled();
    expect([await world().requests(), await world().rows.listAcross('People', '')]).toEqual(before);
  });
});

describe('a message that is taken away or put back', () => {
  it.each([
    ['deleted', 'messageDelete', 'softDeleteMessage'],
    ['put back', 'messageUpdate', 'undeleteMessage'],
  ])('%s: goes unanswered', async (_what, type, eventType) => {
    const { nurse } = world().people;
    expect(await edits(nurse, code, { type, channelData: dataOf(eventType) })).toEqual([]);
    await expectNoTrace();
  });
});

describe('where somebody’s chat is now', () => {
  const elsewhere = () => world().connector.serviceUrl.replace('127.0.0.1', 'localhost');
  const channel = { id: '19:rantakyla@thread.tacv2', conversationType: 'channel' };
  const isKept = async () => (await world().everythingStored()).includes(elsewhere());

  it.each([
    ['a message', { type: 'message', text: 'omat' }],
    ['an edit', { type: 'messageUpdate', text: 'omat', channelData: 'edit' }],
    ['a message taken away', { type: 'messageDelete' }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['a word being written', { type: 'typing' }],
  ])('is known again from %s', async (_what, { channelData, ...activity }: Json) => {
    const { nurse } = world().people;
    await nurse.asks(todaySentence);
    const data = channelData === undefined ? {} : { channelData: dataOf('editMessage') };
    await nurse.post({ ...activity, ...data, serviceUrl: elsewhere() });
    expect(await isKept()).toBe(true);
  });

  it('is not learnt from a reaction in a channel, nor from one who never wrote', async () => {
    const reaction = { type: 'messageReaction', serviceUrl: elsewhere() };
    await world().people.nurse.asks(todaySentence);
    await world().people.nurse.post({ ...reaction, conversation: channel });
    await world().stranger().post(reaction);
    expect(await isKept()).toBe(false);
  });
});

it('an identifier in a field is refused with a sentence about the field', async () => {
  const { nurse } = world().people;
  await nurse.writes(todaySentence);
  const answer = await nurse.taps('request.send', { question: `asiakas ${code}` });
  expect(answer.text).toContain('Poista se kortin kentästä ja lähetä uudelleen.');
  expect(answer.text).not.toContain('Viestisi');
  await expectNoTrace();
});

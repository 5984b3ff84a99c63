import { fi } from '../../bot/src/wording/fi.ts';
import { prefilledOf } from '../helpers/card.ts';
import { freshService, todaySentence } from './fresh.ts';
import {
  colleagues,
  html,
  keptIn,
  onMessage,
  onNothing,
  opens,
  send,
  taps,
  type Shown,
} from './in-dialog.ts';

// Kysy Kopilta: a colleague asked something in a chat, and the nurse takes it to Koppi.

const world = freshService();

const nurse = () => world().people.nurse.in(colleagues);
const requests = () => world().requests();

/** The same dialog, with what its person typed or chose. */
const sends = (shown: Shown, inputs: Readonly<Record<string, string>> = {}) =>
  taps(nurse(), shown, { ...send, inputs });

describe('on a message', () => {
  it('fills in the form of the bot, and stores nothing', async () => {
    await world().settled();
    const before = await keptIn(world());
    const form = await opens(nurse(), onMessage(html));
    expect(form.title).toBe('Kysy Kopilta');
    expect(form.text).toContain('Rantakylä · Tänään · Etuus- ja hakemusasiat');
    expect(prefilledOf(form.card)).toMatchObject({ question: todaySentence, station: 'rantakyla' });
    expect(form.verbs).toEqual(['request.send']);
    await world().settled();
    expect(await keptIn(world())).toEqual(before);
    expect(await world().everythingStored()).not.toContain(todaySentence);
    expect(world().connector.shown(colleagues.id)).toEqual([]);
  });

  it('is one request once it is sent, and its news come to the chat with Koppi', async () => {
    await world().people.nurse.install();
    const receipt = await sends(await opens(nurse(), onMessage(html)));
    expect(receipt.text).toContain('Pyyntö lähetetty Rantakylään: Sosiaaliohjaaja A');
    expect(receipt.text).toContain(fi.dialog.sent);
    await world().settled();
    const [request, ...others] = await requests();
    expect(others).toEqual([]);
    expect(request?.text.question).toBe(todaySentence);
    expect(world().people.nurse.card().text).toContain('Pyyntö lähetetty Rantakylään');
    await world().people.a.taps('request.accept');
    expect(world().people.nurse.card().text).toContain('Koppi otettu');
  });

  it('leaves nothing in the chat, and nothing of the chat in the store', async () => {
    await sends(await opens(nurse(), onMessage(html)));
    await world().settled();
    expect(world().connector.shown(colleagues.id)).toEqual([]);
    const kept = `${await world().everythingStored()}${world().everythingLogged()}`;
    expect(['unq.gbl', '1606000000000', 'Toinen'].filter((one) => kept.includes(one))).toEqual([]);
  });

  it('is told with the numbers to call where the words tell of danger', async () => {
    const form = await opens(nurse(), onMessage('<p>Rantakylässä mies uhkaa lyödä vaimoaan</p>'));
    expect(form.text).toContain('[112](tel:112)');
    expect((await sends(form)).text).toContain('Pyyntö lähetetty');
  });

  it('with a name says so before it is sent', async () => {
    const form = await opens(nurse(), onMessage('asiakas Matti Meikäläinen kysyy tuesta', 'text'));
    expect(form.text).toContain(fi.form.nameWarning);
  });

  it('knows the station of the channel it stands in, and says nothing there', async () => {
    const channel = { kind: 'channel', id: '19:kitee@thread.tacv2' } as const;
    const { c } = world().people;
    await c.in(channel).writes('asema');
    await c.in(channel).taps('station.set', { station: 'kitee' });
    const before = world().connector.calls.length;
    const there = world().people.nurse.in(channel);
    const form = await opens(there, onMessage('<p>Kysymys asumistuesta</p>'));
    expect(prefilledOf(form.card)).toMatchObject({ station: 'kitee' });
    expect(form.text).toContain('Kysymys asumistuesta');
    expect(world().connector.calls).toHaveLength(before);
  });
});

describe('from the message box, or on a message without words', () => {
  it.each([
    ['the message box', onNothing],
    ['the search at the top', { ...onNothing, commandContext: 'commandBox' }],
    ['a picture', onMessage('<p><img alt="kuva" src="https://example.org/1.png"></p>')],
    ['a message that holds nothing', onMessage('')],
  ])('%s opens the empty form', async (_what, value) => {
    const form = await opens(nurse(), value);
    expect(form.text).toContain('Vielä puuttuu: aihe ja kiireellisyys.');
    expect(prefilledOf(form.card)).not.toHaveProperty('question');
    const receipt = await sends(form, { question: 'Kysymys asumistuesta' });
    expect(receipt.text).toContain('Pyyntö lähetetty');
  });
});

describe('pressed more than once', () => {
  it.each<[string, (ids: readonly [string, string]) => readonly [string, string]]>([
    ['twice', (ids) => ids],
    ['and delivered once more', ([first]) => [first, first]],
  ])('%s is one request and the same receipt', async (_what, idsOf) => {
    const form = await opens(nurse(), onMessage(html));
    const [one, other] = idsOf(['f:1', 'f:2']);
    const first = await taps(nurse(), form, send, one);
    expect((await taps(nurse(), form, send, other)).text).toBe(first.text);
    expect(await requests()).toHaveLength(1);
  });

  it('at the same moment is one request', async () => {
    const form = await opens(nurse(), onMessage(html));
    await Promise.all([1, 2, 3].map(() => sends(form)));
    expect(await requests()).toHaveLength(1);
  });

  it('by somebody else is nobody’s request', async () => {
    const form = await opens(nurse(), onMessage(html));
    const { b } = world().people;
    expect((await taps(b.in(colleagues), form, send)).text).toBe(fi.refusal.badCard);
    expect(await requests()).toEqual([]);
  });
});

it('is changed and withdrawn in the dialog as in the chat', async () => {
  const receipt = await sends(await opens(nurse(), onMessage(html)));
  const form = await taps(nurse(), receipt, { verb: 'request.edit' });
  const edited = await taps(nurse(), form, { verb: 'request.edit', inputs: { urgency: 'week' } });
  expect((await requests())[0]?.consultation.urgency).toBe('week');
  const ended = await taps(nurse(), edited, { verb: 'request.withdraw' });
  expect(ended.text).toContain(fi.state.withdrawn);
});

it.each([
  ['sv-SE', 'Fråga Koppi', 'Inte skickad än'],
  ['en-GB', 'Ask Koppi', 'Not sent yet'],
])('speaks to its reader in %s', async (locale, title, notSent) => {
  const b = world().people.b.speaking(locale).in(colleagues);
  const form = await opens(b, onMessage(html));
  expect(form).toMatchObject({ title, text: expect.stringContaining(notSent) as unknown });
});

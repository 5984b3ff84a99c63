import { createMemoryRows } from '../../bot/src/adapters/memory/memory-rows.ts';
import { fi } from '../../bot/src/wording/fi.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import { prefilledOf, submitted } from '../helpers/card.ts';
import { StorageUnavailable } from '../helpers/service.ts';
import { freshService, todaySentence } from './fresh.ts';
import {
  colleagues,
  fetched,
  forges,
  html,
  keptIn,
  onMessage,
  onNothing,
  opens,
  pressedWith,
  send,
  taps,
  type Shown,
} from './in-dialog.ts';

// What Kysy Kopilta does not take, and how the dialog goes on.

let broken = false;
const world = freshService(() => {
  broken = false;
  const rows = createMemoryRows();
  const write: typeof rows.write = (...writing) =>
    broken ? Promise.reject(new StorageUnavailable('down')) : rows.write(...writing);
  return { rows: { ...rows, write } };
});

const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });

const nurse = () => world().people.nurse.in(colleagues);
const requests = () => world().requests();

/** The same dialog, with what its person typed or chose. */
const sends = (shown: Shown, inputs: Readonly<Record<string, string>> = {}) =>
  taps(nurse(), shown, { ...send, inputs });

describe('an identifier', () => {
  it.each([
    ['in a message', `<p>Asiakas ${code} tarvitsee apua</p>`],
    ['under the marks of a message', `<p>Asiakas <b>${code.slice(0, 4)}</b>${code.slice(4)}</p>`],
    ['alone in a message', code],
  ])('%s is not taken in', async (_what, content) => {
    const before = await keptIn(world());
    const said = await opens(nurse(), onMessage(content));
    expect(said.text).toBe(
      fi.refusal.identifier.action(fi.refusal.identifier.what['identity-code']),
    );
    expect(said.verbs).toEqual([]);
    expect(await keptIn(world())).toEqual(before);
    expect(world().everythingLogged()).not.toContain(code);
  });

  it('in the dialog is taken out of it, with all else kept', async () => {
    const form = await opens(nurse(), onMessage(html));
    const again = await sends(form, { place: `huone ${code}`, urgency: 'now' });
    expect(again.text).toContain(
      fi.refusal.identifier.dialog(fi.refusal.identifier.what['identity-code']),
    );
    expect(JSON.stringify(again)).not.toContain(code);
    expect(prefilledOf(again.card)).toMatchObject({ question: todaySentence, urgency: 'now' });
    expect(await requests()).toEqual([]);
    expect((await sends(again, { place: 'huone 4' })).text).toContain('Pyyntö lähetetty');
  });

  it.each(['request.send', 'request.check'])(
    'as a choice of %s is not shown again',
    async (verb) => {
      const form = await opens(nurse(), onMessage(html));
      const data = { ...submitted(form.card, send), verb, station: code, callback: code };
      const again = await forges(nurse(), data);
      expect(JSON.stringify(again)).not.toContain(code);
      expect(again.text).toContain('valintaa ei löydy enää');
      expect(await requests()).toEqual([]);
    },
  );
});

describe('a message that is too long', () => {
  const long = 'Kysymys asumistuesta ja vuokrasta. '.repeat(18).trim();

  it('comes as the form, to be shortened', async () => {
    const form = await opens(nurse(), onMessage(long));
    expect(form.text).toContain(fi.refusal.tooLong('Kysymys', 500, long.length));
    const { question } = prefilledOf(form.card);
    expect(question).toBe(long);
    const again = await forges(nurse(), submittedWith(form, long));
    expect(again.text).toContain(fi.refusal.tooLong('Kysymys', 500, long.length));
    expect(await requests()).toEqual([]);
    const receipt = await sends(again, { question: long.slice(0, 400), station: 'rantakyla' });
    expect(receipt.text).toContain('Pyyntö lähetetty');
  });

  it('without end is only told how long it may be', async () => {
    const said = await opens(nurse(), onMessage('Kysymys tuesta. '.repeat(2000)));
    expect(said.text).toContain('enintään 500 mahtuu');
    expect(said.verbs).toEqual([]);
  });

  it('that ends in an identifier is not taken in', async () => {
    const said = await opens(nurse(), onMessage(`${long} ${code}`));
    expect(said.text).toContain('En ottanut viestiä vastaan');
  });

  const submittedWith = ({ card }: Shown, question: string) => ({
    ...submitted(card, { ...send, inputs: { question: 'lyhyt', station: 'rantakyla' } }),
    question,
  });
});

describe('a form that is not taken', () => {
  it('lacks the permission, and comes again with what was typed', async () => {
    const again = await sends(await opens(nurse(), onMessage(html)), {
      kind: 'handle',
      place: 'huone 4',
    });
    expect(again.text).toContain(fi.refusal.permissionNeeded);
    expect(prefilledOf(again.card)).toMatchObject({ kind: 'handle', place: 'huone 4' });
    const receipt = await sends(again, { permission: 'true' });
    expect(receipt.text).toContain('Jätä viesti');
    expect(await requests()).toHaveLength(1);
  });

  it('lacks the station of somebody who is in no roster', async () => {
    const stranger = world().stranger().in(colleagues);
    const form = await opens(stranger, onMessage('<p>Asiakas kysyy asumistuesta</p>'));
    const { station: _, ...data } = {
      ...submitted(form.card, { ...send, inputs: { station: 'kitee' } }),
    } as Readonly<Record<string, string>>;
    const again = await forges(stranger, data);
    expect(again.text).toContain('Vielä puuttuu: terveysasema');
    expect(prefilledOf(again.card)).toMatchObject({ question: 'Asiakas kysyy asumistuesta' });
    expect(await requests()).toEqual([]);
    const receipt = await taps(stranger, again, { ...send, inputs: { station: 'rantakyla' } });
    expect(receipt.text).toContain('Pyyntö lähetetty Rantakylään: Sosiaaliohjaaja A');
    await world().settled();
    expect(world().people.a.card().text).toContain('Hoitaja Sijainen');
    expect(prefilledOf((await opens(stranger, onNothing)).card)).toMatchObject({
      station: 'rantakyla',
    });
  });

  it('is kept while storage does not answer, and is sent afterwards', async () => {
    const form = await opens(nurse(), onMessage(html));
    broken = true;
    const again = await sends(form, { place: 'huone 4' });
    expect(again.text).toContain(fi.refusal.storage);
    expect(prefilledOf(again.card)).toMatchObject({ question: todaySentence, place: 'huone 4' });
    broken = false;
    expect((await sends(again)).text).toContain('Pyyntö lähetetty');
    expect(await requests()).toHaveLength(1);
  });
});

describe('whoever may not use Koppi', () => {
  it('is of another tenant, and is told so', async () => {
    const other = world().stranger({ tenantId: '11111111-2222-4333-8444-555555555555' });
    const said = await opens(other.in(colleagues), onMessage(html));
    expect(said.text).toBe(fi.refusal.otherTenant);
    const form = await opens(nurse(), onMessage(html));
    expect((await taps(other.in(colleagues), form, send)).text).toBe(fi.refusal.otherTenant);
    expect(await requests()).toEqual([]);
  });

  it('is a guest, and is told so', async () => {
    const guest = world().stranger({ aadObjectId: '' });
    expect((await opens(guest.in(colleagues), onMessage(html))).text).toBe(fi.refusal.guest);
  });
});

const message = onMessage(html);
it.each([
  ['another command', { ...message, commandId: 'searchContacts' }],
  ['no command', { ...message, commandId: undefined }],
  ['another place', { ...message, commandContext: 'meeting' }],
  ['no message', { ...message, messagePayload: undefined }],
  ['a message of another kind', onMessage('x', 'markdown')],
  ['a message that is no text', { ...message, messagePayload: { body: { content: {} } } }],
  ['an endless message', onMessage('a'.repeat(100_001))],
  ['nothing', undefined],
])('answers %s with nothing', async (_what, value) => {
  expect(await fetched(nurse(), value)).toMatchObject({ status: 200, body: '' });
  expect(await pressedWith(nurse(), value)).toMatchObject({ status: 200, body: '' });
});

import { parseEnvelope } from '../../../bot/src/contract/activity.ts';
import { contentOf, incomingOf } from '../../../bot/src/adapters/teams/incoming.ts';
import { parseReference } from '../../../bot/src/adapters/teams/reference.ts';
import type { Incoming } from '../../../bot/src/ports.ts';

/** Reads an activity that differs from a plain personal message in what is given. */
function read(change: object): Incoming {
  const envelope = parseEnvelope({
    type: 'message',
    id: 'activity-1',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: '29:nurse', name: 'Hoitaja Rantakylä', aadObjectId: 'nurse' },
    recipient: { id: '28:bot', name: 'Koppi' },
    conversation: { id: 'a:chat', conversationType: 'personal', tenantId: 'ours' },
    channelData: { tenant: { id: 'ours' } },
    text: 'terve',
    ...change,
  });
  if (envelope === undefined) throw new Error('Not an activity');
  const content = contentOf(envelope);
  if (content === undefined) throw new Error('Nothing to answer');
  return incomingOf(envelope, content);
}

const mention = (text: string, id: string) => ({ type: 'mention', text, mentioned: { id } });
const own = mention('<at>Koppi</at>', '28:bot');

describe('what was said', () => {
  it.each([
    ['plain', 'asiakas tarvitsee neuvoa', [], 'asiakas tarvitsee neuvoa'],
    ['with the bot named first', '<at>Koppi</at> paikalla', [own], 'paikalla'],
    ['with the bot named twice', '<at>Koppi</at> hei <at>Koppi</at>', [own], 'hei'],
    ['with a hard space', '<at>Koppi</at>&nbsp;omat\u00A0', [own], 'omat'],
    [
      'with another person named',
      '<at>Koppi</at> kysyisin <at>Hoitaja Kitee</at> puolesta',
      [own, mention('<at>Hoitaja Kitee</at>', '29:kitee')],
      'kysyisin Hoitaja Kitee puolesta',
    ],
    ['with a mention that has no entity', '<at id="0">Koppi</at> jono', [], 'Koppi jono'],
    ['with entities of other kinds', 'ohje', [{ type: 'clientInfo', locale: 'fi-FI' }, {}], 'ohje'],
    ['with nothing but the bot', '<at>Koppi</at>', [own], ''],
    ['with nothing at all', null, null, ''],
  ])('is heard %s', (_case, text, entities, heard) => {
    expect(read({ text, entities }).content).toEqual({
      kind: 'text',
      text: heard,
      attachments: false,
    });
  });

  it.each([
    ['its own formatted text', [{ contentType: 'text/html', content: '<p>terve' }], false],
    ['a picture', [{ contentType: 'image/png' }], true],
    [
      'a file beside formatted text',
      [{ contentType: 'text/html' }, { contentType: 'application/pdf' }],
      true,
    ],
  ])('with %s: attachments %#', (_case, given, attachments) => {
    expect(read({ attachments: given }).content).toMatchObject({ attachments });
  });
});

describe('a button', () => {
  const act = { type: 'invoke', name: 'adaptiveCard/action', replyToId: 'card-1' };

  it('pressed as Action.Execute answers in place', () => {
    const action = {
      type: 'Action.Execute',
      verb: 'request.send',
      data: { nonce: 'n', urgency: 'now' },
    };
    expect(read({ ...act, value: { action, trigger: 'manual' } }).content).toEqual({
      kind: 'act',
      verb: 'request.send',
      data: { nonce: 'n', urgency: 'now' },
      cardActivityId: 'card-1',
      inPlace: true,
    });
  });

  it('needs no data', () => {
    expect(read({ ...act, value: { action: { verb: 'help.show' } } }).content).toMatchObject({
      data: {},
    });
  });

  it('pressed as Action.Submit follows the card, with the verb among its data', () => {
    const value = { verb: 'request.send', nonce: 'n' };
    expect(read({ text: null, value }).content).toEqual({
      kind: 'act',
      verb: 'request.send',
      data: { nonce: 'n' },
      inPlace: false,
    });
  });

  it('does not swallow what was typed beside a value', () => {
    expect(read({ text: 'terve', value: { verb: 'help.show' } }).content).toMatchObject({
      kind: 'text',
      text: 'terve',
    });
  });
});

describe('who, where and in which language', () => {
  it.each([
    ['fi-FI', 'fi'],
    ['sv', 'sv'],
    ['sv-FI', 'sv'],
    ['EN-us', 'en'],
    ['de-DE', 'fi'],
    [null, 'fi'],
  ])('locale %s is read as %s', (locale, language) => {
    expect(read({ locale }).language).toBe(language);
  });

  it.each([
    [{ conversationType: 'personal' }, 'personal'],
    [{ conversationType: 'channel', isGroup: true }, 'channel'],
    [{ conversationType: 'groupChat', isGroup: true }, 'group'],
    [{ isGroup: true }, 'group'],
    [{}, 'personal'],
  ])('%j is a %s conversation', (conversation, kind) => {
    expect(read({ conversation: { id: 'x', ...conversation } }).conversation.kind).toBe(kind);
  });

  it('a thread is its channel', () => {
    const conversation = {
      id: '19:station@thread.tacv2;messageid=17',
      conversationType: 'channel',
    };
    const incoming = read({ conversation });
    expect(incoming.conversation.id).toBe('19:station@thread.tacv2');
    expect(parseReference(incoming.conversation.reference).conversation.id).toBe(
      '19:station@thread.tacv2',
    );
  });

  it('the reference is enough to reach the chat and holds no name', () => {
    const { caller, conversation } = read({ locale: 'fi-FI' });
    expect(caller).toEqual({ id: 'nurse', name: 'Hoitaja Rantakylä' });
    expect(conversation.reference).not.toContain('Hoitaja');
    expect(parseReference(conversation.reference)).toMatchObject({
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      locale: 'fi-FI',
      bot: { id: '28:bot' },
      user: { id: '29:nurse', aadObjectId: 'nurse' },
      conversation: { id: 'a:chat', conversationType: 'personal', tenantId: 'ours' },
    });
  });
});

import { fromTeams, strangerOf } from '../../../bot/src/adapters/teams/gate.ts';
import { mentionsOf, parseEnvelope, type Envelope } from '../../../bot/src/contract/activity.ts';

const ours = '5d0c2a7e-3b61-4c1f-9a58-7e2f60b4c913';
const theirs = '11111111-2222-4333-8444-555555555555';

const plain = {
  type: 'message',
  id: 'activity-1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:nurse', name: 'Hoitaja', aadObjectId: 'nurse' },
  recipient: { id: '28:bot', name: 'Koppi' },
  conversation: { id: 'a:chat', conversationType: 'personal', tenantId: ours },
  channelData: { tenant: { id: ours } },
  text: 'terve',
};

function read(change: object): Envelope {
  const envelope = parseEnvelope({ ...plain, ...change });
  if (envelope === undefined) throw new Error('Not an activity');
  return envelope;
}

describe('an envelope', () => {
  const fields = [
    'type',
    'id',
    'channelId',
    'serviceUrl',
    'from',
    'recipient',
    'conversation',
    'channelData',
    'locale',
    'text',
    'entities',
    'attachments',
    'replyToId',
    'name',
    'action',
    'membersAdded',
  ];
  const texts = new Set([
    'type',
    'id',
    'channelId',
    'locale',
    'text',
    'replyToId',
    'name',
    'action',
  ]);
  const wrong: readonly (readonly [string, unknown])[] = [
    ['a number', 7],
    ['true', true],
    ['a list of numbers', [7]],
    ['a list of texts', ['x']],
    ['a list of lists', [[]]],
  ];
  const cases = fields.flatMap((field) => [
    ...wrong.map(([what, value]) => [field, what, value] as const),
    ...(texts.has(field)
      ? [
          [
            field,
            'a length that cannot be compared',
            { length: { toString: 'x', valueOf: 7 } },
          ] as const,
        ]
      : []),
    ...(texts.has(field) ? [[field, 'an object', { toString: 'x' }] as const] : []),
    ...(texts.has(field) ? [] : [[field, 'a text', 'x'] as const]),
  ]);

  it.each(cases)('whose %s is %s is none', (field, _what, value) => {
    expect(parseEnvelope({ ...plain, [field]: value })).toBeUndefined();
  });

  it.each(['type', 'id', 'channelId', 'serviceUrl', 'from', 'recipient', 'conversation'])(
    'without %s, or with nothing there, is none',
    (field) => {
      expect(parseEnvelope({ ...plain, [field]: undefined })).toBeUndefined();
      expect(parseEnvelope({ ...plain, [field]: null })).toBeUndefined();
    },
  );

  it.each([
    ['locale', null],
    ['text', null],
    ['entities', null],
    ['attachments', null],
    ['replyToId', null],
    ['name', null],
    ['action', null],
    ['membersAdded', null],
    ['channelData', null],
    ['value', null],
    ['timestamp', 7],
    ['anythingElse', { deep: [{}] }],
  ])('may have %s as %j', (field, value) => {
    expect(parseEnvelope({ ...plain, [field]: value })).toBeDefined();
  });

  it.each([
    ['a sender without an id', { from: { name: 'x' } }],
    ['a sender whose id is empty', { from: { id: '' } }],
    ['a sender whose id is no text', { from: { id: { $ne: '' } } }],
    ['an id with a line break', { id: 'a\nb' }],
    ['an id with a NUL', { id: 'a\u0000' }],
    ['half a surrogate pair for an id', { id: '\ud800' }],
    ['an id of a thousand and one', { id: 'x'.repeat(1001) }],
    ['an Entra id that is a path', { from: { id: '29:1', aadObjectId: '../x' } }],
    ['an Entra id with a quote', { from: { id: '29:1', aadObjectId: "x' or PartitionKey ne '" } }],
    ['an Entra id that is a list', { from: { id: '29:1', aadObjectId: ['nurse'] } }],
    ['an Entra id that is too long', { from: { id: '29:1', aadObjectId: 'a'.repeat(65) } }],
    ['a conversation whose id is too long for a key', { conversation: { id: 'ä'.repeat(100) } }],
    ['a conversation with half a surrogate pair', { conversation: { id: 'a\udc00' } }],
    ['a tenant that is a number', { conversation: { id: 'a:1', tenantId: 7 } }],
    ['a tenant that is a list', { channelData: { tenant: { id: [ours] } } }],
    ['a name of a thousand and one', { from: { id: '29:1', name: 'x'.repeat(1001) } }],
    ['a long type', { type: 'x'.repeat(101) }],
    ['an address that is none', { serviceUrl: 'smba.trafficmanager.net' }],
    ['an address of a thousand and one', { serviceUrl: `https://x.fi/${'x'.repeat(990)}` }],
  ])('with %s is none', (_what, change) => {
    expect(parseEnvelope({ ...plain, ...change })).toBeUndefined();
  });

  it.each([null, undefined, 7, 'text', [], [plain], true, () => plain])('%p is none', (body) => {
    expect(parseEnvelope(body)).toBeUndefined();
  });

  it('keeps nothing that was not asked for, and changes nobody’s prototype', () => {
    const text = JSON.stringify(plain).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    const envelope = parseEnvelope(JSON.parse(text))!;
    expect(Object.keys(envelope)).not.toContain('__proto__');
    expect('polluted' in envelope).toBe(false);
    expect('polluted' in {}).toBe(false);
  });

  it('reads past a mention that is none', () => {
    const text = { length: { toString: 'x', valueOf: 7 } };
    const entities = [{ type: 'mention', text, mentioned: { id: '28:bot' } }];
    expect(mentionsOf(read({ entities }))).toEqual([]);
  });

  it('mends half a surrogate pair in what a person wrote', () => {
    expect(read({ text: 'a\ud800b' }).text).toBe('a\ufffdb');
  });

  it('takes the last of two that say the same, as everything after it does', () => {
    const twice = JSON.stringify(plain).replace(
      '"conversation":{',
      `"conversation":{"id":"a:x","tenantId":"${ours}"},"conversation":{`,
    );
    const last = twice.replace(/("tenantId":")[^"]*("\},"channelData")/u, `$1${theirs}$2`);
    expect(strangerOf(parseEnvelope(JSON.parse(last))!, ours)).toBe('other-tenant');
  });
});

describe('the address where an answer is awaited', () => {
  const anywhere = [
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://smba.trafficmanager.net/emea', true],
    ['https://smba.trafficmanager.net', true],
    [`https://smba.trafficmanager.net/fi/${ours}/`, true],
    ['https://smba.infra.gcc.teams.microsoft.com/gcc/', true],
    ['https://webchat.botframework.com/', true],
    // Another scheme.
    ['http://smba.trafficmanager.net/emea/', false],
    ['ftp://smba.trafficmanager.net/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    // Another host.
    ['https://example.org/', false],
    ['https://smba.trafficmanager.net.example.org/', false],
    ['https://example.org/smba.trafficmanager.net', false],
    ['https://xsmba.trafficmanager.net/', false],
    ['https://other.trafficmanager.net/', false],
    ['https://trafficmanager.net/', false],
    ['https://botframework.com/', false],
    ['https://evilbotframework.com/', false],
    ['https://teams.microsoft.com.example.org/', false],
    // A host behind a name.
    ['https://smba.trafficmanager.net@example.org/', false],
    ['https://user@smba.trafficmanager.net/', false],
    ['https://user:word@smba.trafficmanager.net/', false],
    ['https://@smba.trafficmanager.net/', false],
    // A port.
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://smba.trafficmanager.net:443/', false],
    // The same host, written otherwise: lenient readers may come to another one.
    ['https://SMBA.trafficmanager.net/', false],
    ['HTTPS://smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net./', false],
    ['https://smba。trafficmanager。net/', false],
    ['https://ｓｍｂａ.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net\\@example.org/', false],
    ['https:\\\\smba.trafficmanager.net\\', false],
    ['https:/smba.trafficmanager.net/', false],
    ['https:smba.trafficmanager.net', false],
    [' https://smba.trafficmanager.net/', false],
    ['https://smba.traffic\tmanager.net/', false],
    ['https://smba.trafficmanager.net/\n', false],
    ['https://smba.trafficmanager.net%2eexample.org/', false],
    // Cyrillic letters that look alike, as such and as they travel.
    ['https://smbа.trafficmanager.net/', false],
    ['https://xn--smb-7cd.trafficmanager.net/', false],
    ['https://xn--teams-k8a.microsoft.com/', false],
    // What is appended would not stand in the path.
    ['https://smba.trafficmanager.net/?x=', false],
    ['https://smba.trafficmanager.net/emea?', false],
    ['https://smba.trafficmanager.net/#', false],
    ['https://smba.trafficmanager.net/a/../b', false],
    ['https://smba.trafficmanager.net/%2e%2e/', false],
    ['https://smba.trafficmanager.net/a;b=c', false],
    // Loopback and what comes near it.
    ['https://127.0.0.1/', false],
    ['https://localhost/', false],
    ['https://[::1]/', false],
    ['https://2130706433/', false],
    ['https://0x7f000001/', false],
    ['https://0/', false],
    ['https://169.254.169.254/', false],
    ['https://[::ffff:127.0.0.1]/', false],
    ['https://localhost.botframework.com.localhost/', false],
  ] as const;

  it.each(anywhere)('%s: %p', (serviceUrl, good) => {
    expect(fromTeams(read({ serviceUrl }), false)).toBe(good);
  });

  it.each([
    ['http://127.0.0.1:56150/_connector', true],
    ['http://127.0.0.1:3978/', true],
    ['http://localhost:56150/_connector', true],
    ['https://localhost:56150/', true],
    ['http://[::1]:3978/', true],
    ['http://127.9.9.9/', true],
    ['https://smba.trafficmanager.net/emea/', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['http://2130706433/', false],
    ['http://127.1/', false],
    ['http://0.0.0.0/', false],
    ['http://[::ffff:127.0.0.1]/', false],
    ['http://user@localhost/', false],
    ['http://localhost.example.org/', false],
    ['http://127.0.0.1.example.org/', false],
    ['http://example.org/', false],
    ['http://169.254.169.254/', false],
    ['ftp://localhost/', false],
  ])('at a desk, %s: %p', (serviceUrl, good) => {
    expect(fromTeams(read({ serviceUrl }), true)).toBe(good);
  });

  it.each(['webchat', 'directline', 'emulator', 'MSTEAMS', 'msteams ', ''])(
    'is not asked for by the channel "%s"',
    (channelId) => {
      expect(fromTeams(read({ channelId }), false)).toBe(false);
      expect(fromTeams(read({ channelId }), true)).toBe(false);
    },
  );
});

describe('who belongs', () => {
  const noTenant = { conversation: { id: 'a:1' }, channelData: {} };
  it.each([
    ['as Teams sends it', {}, undefined],
    ['with the tenant in the conversation only', { channelData: {} }, undefined],
    ['with the tenant in the channel’s data only', { conversation: { id: 'a:1' } }, undefined],
    ['in capitals', { channelData: { tenant: { id: ours.toUpperCase() } } }, undefined],
    ['with our tenant everywhere', { from: { ...plain.from, tenantId: ours } }, undefined],
    ['with no tenant', noTenant, 'other-tenant'],
    [
      'with empty tenants',
      { ...noTenant, conversation: { id: 'a:1', tenantId: '' } },
      'other-tenant',
    ],
    [
      'with another tenant in the conversation',
      { conversation: { id: 'a:1', tenantId: theirs } },
      'other-tenant',
    ],
    [
      'with another tenant in the channel’s data',
      { channelData: { tenant: { id: theirs } } },
      'other-tenant',
    ],
    [
      'with a sender of another tenant',
      { from: { ...plain.from, tenantId: theirs } },
      'other-tenant',
    ],
    [
      'with a bot of another tenant',
      { recipient: { ...plain.recipient, tenantId: theirs } },
      'other-tenant',
    ],
    [
      'with a team of another tenant',
      { channelData: { tenant: { id: ours }, team: { id: '19:x', tenantId: theirs } } },
      'other-tenant',
    ],
    [
      'with a shared channel of another tenant',
      { channelData: { tenant: { id: ours }, channel: { id: '19:x', hostTenantId: theirs } } },
      'other-tenant',
    ],
    [
      'with a tenant that is an object elsewhere',
      { from: { ...plain.from, tenantId: { id: ours } } },
      'other-tenant',
    ],
    [
      'with a tenant that is a list elsewhere',
      { from: { ...plain.from, tenantId: [ours] } },
      'other-tenant',
    ],
    ['with another tenant in what a card says', { value: { tenantId: theirs } }, undefined],
    ['without an Entra id', { from: { id: '29:1' } }, 'guest'],
    ['with an empty Entra id', { from: { id: '29:1', aadObjectId: '' } }, 'guest'],
    ['of another tenant and without an id', { ...noTenant, from: { id: '29:1' } }, 'other-tenant'],
  ])('%s', (_what, change, stranger) => {
    expect(strangerOf(read(change), ours)).toBe(stranger);
  });
});

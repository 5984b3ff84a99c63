import { checkWritten, emailOf, phoneOf, webOf } from '../../../bot/src/domain/directory/checks.ts';
import { municipalityCode } from '../../../bot/src/domain/directory/municipalities.ts';

describe('a phone number', () => {
  it.each([
    ['013 330 1111', '0133301111'],
    ['(013) 330 1111', '0133301111'],
    ['013-330 1111', '0133301111'],
    ['+358 13 330 1111', '+358133301111'],
    ['+358 (0)13 330 1111', '+358133301111'],
    ['00358 13 330 1111', '+358133301111'],
    ['0800 1234', '08001234'],
    ['050 123 4567', '0501234567'],
    ['112', '112'],
    ['116 117', '116117'],
    ['+46 8 123 456', '+468123456'],
  ])('%s is dialled %s', (written, dial) => expect(phoneOf(written)).toEqual({ dial }));

  it.each([
    '',
    '12',
    '1234567',
    '00',
    'soita',
    '013 330 1111 (pvm)',
    '+0123456',
    '+358 13 330 1111 1111 11',
    '013; 014',
    '=1+1',
  ])('is not %j', (written) => expect(phoneOf(written)).toBeUndefined());
});

describe('an e-mail address', () => {
  it.each([
    ['nimi(ät)alue.fi', 'nimi@alue.fi'],
    ['nimi (at) alue.fi', 'nimi@alue.fi'],
    ['etunimi.sukunimi[ät]alue.fi', 'etunimi.sukunimi@alue.fi'],
    ['neuvonta@hämeenlinna.fi', 'neuvonta@hämeenlinna.fi'],
    ['a+b@xn--hmeenlinna-q5a.fi', 'a+b@xn--hmeenlinna-q5a.fi'],
  ])('%s is %s', (written, address) => expect(emailOf(written)).toBe(address));

  it.each([
    'nimi',
    '@alue.fi',
    'nimi@alue',
    'a b@alue.fi',
    'nimi@-alue.fi',
    'a..b@alue.fi',
    '.a@alue.fi',
    'a@b@c.fi',
    'a@10.0.0.1',
    `${'a'.repeat(65)}@b.fi`,
  ])('is not %j', (written) => expect(emailOf(written)).toBeUndefined());
});

describe('a web address', () => {
  it.each([
    ['https://www.example.fi/polku?a=1#b', 'https://www.example.fi/polku?a=1#b'],
    ['http://äänekoski.fi', 'http://äänekoski.fi'],
    ['www.example.fi', 'https://www.example.fi'],
    ['example.fi/polku', 'https://example.fi/polku'],
  ])('%s is %s', (written, address) => expect(webOf(written)).toBe(address));

  it.each([
    ...[
      'javascript:alert(1)',
      'JAVASCRIPT://example.fi/%0aalert(1)',
      'data:text/html,x',
      'ftp://example.fi',
    ],
    ...[
      'https://user:pass@example.fi',
      'https://exa mple.fi',
      'https://',
      'https://example',
      'https://127.0.0.1',
    ],
    ...['//example.fi', '/polku', 'https://example.fi/"onclick="', 'https://example.fi/<b>', ' '],
  ])('is not %j', (written) => expect(webOf(written)).toBeUndefined());
});

describe('a municipality', () => {
  it.each([
    ['260', '260'],
    ['Kitee', '260'],
    [' kides ', '260'],
    ['091', '091'],
  ])('%j is %s', (written, code) => expect(municipalityCode(written)).toBe(code));

  it.each(['26', '2600', 'Kiteellä', ''])('is not %j', (written) =>
    expect(municipalityCode(written)).toBeUndefined(),
  );
});

describe('what somebody wrote', () => {
  it('lacks what is required, is too long or has the wrong form', () => {
    const written = {
      'name.fi': ' ',
      'name.sv': 'a'.repeat(201),
      email: 'nimi',
      number: '013 1111',
      url: '',
      municipality: '26',
    };
    expect(checkWritten(written, ['name.fi', 'organization'])).toEqual([
      { field: 'name.fi', kind: 'missing' },
      { field: 'organization', kind: 'missing' },
      { field: 'name.sv', kind: 'too-long' },
      { field: 'email', kind: 'wrong' },
      { field: 'municipality', kind: 'wrong' },
    ]);
  });

  it('may be right', () => {
    const written = {
      'name.fi': 'Kela',
      website: 'kela.fi',
      municipality: '260',
      'description.fi': 'a'.repeat(5000),
    };
    expect(checkWritten(written, ['name.fi'])).toEqual([]);
  });
});

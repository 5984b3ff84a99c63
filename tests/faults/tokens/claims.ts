import type { Base, Claims, Door, Kind } from './kind.ts';
import { doors } from './kind.ts';
import { rs256, tokenOf } from './kit.ts';

/** Signed by the issuer with its own key, which it uses for everybody: only what it says is not for us. */
type Wrong = Claims | ((base: Base) => Claims);

const about =
  (names: readonly Door[]) =>
  (what: string, wrong: Wrong): Kind => ({
    name: what,
    doors: names,
    forge: (base) => {
      const changed = typeof wrong === 'function' ? wrong(base) : wrong;
      const claims = { ...base.claims, ...changed };
      return tokenOf(base.header, claims, rs256(base.kit.issuer));
    },
  });
const both = about(doors);
const bot = about(['bot']);
const api = about(['api']);

const now = () => Math.floor(Date.now() / 1000);
const guid = ({ random }: Base): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () =>
    Math.floor(random() * 16).toString(16),
  );
const text = (value: unknown): string => String(value);

/** Nothing but a look at its end refuses this one. */
export const ended = 'a good token of two hours ago';

const times: readonly Kind[] = [
  both('expired an hour ago', () => ({ exp: now() - 3600 })),
  both(ended, () => ({ iat: now() - 7200, nbf: now() - 7200, exp: now() - 3600 })),
  both('expired just beyond the tolerance', ({ door }) => ({
    exp: now() - (door === 'bot' ? 302 : 1),
  })),
  both('no exp', { exp: undefined }),
  both('exp as a string', () => ({ exp: `${now() + 3600}` })),
  both('exp in Arabic digits', { exp: '٤٨٩٢٣٤٥٦٧٨' }),
  both('exp null', { exp: null }),
  both('exp in a list', () => ({ exp: [now() + 3600] })),
  both('exp in a hundred years', () => ({ exp: now() + 3_153_600_000 })),
  both('exp beyond all numbers', { exp: 1e308 }),
  both('exp negative', { exp: -1 }),
  both('exp in milliseconds', () => ({ exp: Date.now() + 3_600_000 })),
  both('nbf ahead', () => ({ nbf: now() + 900 })),
  both('no nbf', { nbf: undefined }),
  both('nbf as a string', () => ({ nbf: `${now()}` })),
  both('issued in the future', () => ({ iat: now() + 1200, exp: now() + 3600 })),
  both('ended before it began', () => ({ iat: now() - 10, nbf: now() - 10, exp: now() - 600 })),
];

const issuers: readonly Kind[] = [
  both('no issuer', { iss: undefined }),
  both('an empty issuer', { iss: '' }),
  both('the issuer in a list', ({ claims }) => ({ iss: [claims['iss']] })),
  both('a lookalike issuer', ({ claims }) => ({
    iss: text(claims['iss']).replace(/(\.com)/u, '$1.example.org'),
  })),
  both('a Cyrillic lookalike issuer', ({ claims }) => ({
    iss: text(claims['iss']).replace('o', '\u043E'),
  })),
  both('the issuer with a slash', ({ claims }) => ({ iss: `${text(claims['iss'])}/` })),
  both('the issuer in capitals', ({ claims }) => ({ iss: text(claims['iss']).toUpperCase() })),
  both('the issuer and a line end', ({ claims }) => ({ iss: `${text(claims['iss'])}\n` })),
  api('issuer of version 1', ({ tenantId }) => ({
    iss: `https://sts.windows.net/${tenantId}/`,
    ver: '1.0',
  })),
  api('issuer of another tenant', (base) => ({
    iss: `https://login.microsoftonline.com/${guid(base)}/v2.0`,
  })),
  api('issuer for everybody', { iss: 'https://login.microsoftonline.com/common/v2.0' }),
  bot('issuer of the emulator', {
    iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
    ver: '1.0',
  }),
  bot('issuer of another cloud', { iss: 'https://api.botframework.us' }),
  bot('a skill of ours', (base) => ({
    iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
    ver: '2.0',
    azp: guid(base),
  })),
];

const audiences: readonly Kind[] = [
  both('no audience', { aud: undefined }),
  both('an empty audience', { aud: '' }),
  both('another audience', (base) => ({ aud: guid(base) })),
  both('ours among several audiences', (base) => ({ aud: [base.claims['aud'], guid(base)] })),
  both('ours in a list', ({ claims }) => ({ aud: [claims['aud']] })),
  both('the audience as an address', ({ claims }) => ({ aud: `api://${text(claims['aud'])}` })),
  both('the audience and more', ({ claims }) => ({ aud: `${text(claims['aud'])} ` })),
  both('the audience as an object', ({ claims }) => ({ aud: { [text(claims['aud'])]: true } })),
];

const people: readonly Kind[] = [
  api('another tenant', (base) => ({ tid: guid(base) })),
  api('no tenant', { tid: undefined }),
  api('tenants in a list', ({ tenantId }) => ({ tid: [tenantId] })),
  api('our tenant in capitals', ({ tenantId }) => ({ tid: tenantId.toUpperCase() })),
  api('a guest by another issuer', (base) => ({ idp: `https://sts.windows.net/${guid(base)}/` })),
  api('a guest by mail', { idp: 'mail' }),
  api('a guest by account kind', { acct: 1 }),
  api('nobody', { oid: undefined }),
  api('somebody without a GUID', { oid: 'hoitaja-rantakyla' }),
  api('several people', ({ claims }) => ({ oid: [claims['oid']] })),
  api('a person with a filter', ({ claims }) => ({ oid: `${text(claims['oid'])}' or ''='` })),
  api('version 1.0', { ver: '1.0' }),
  api('no version', { ver: undefined }),
];

const scopes: readonly Kind[] = [
  api('no scope', { scp: undefined }),
  api('an empty scope', { scp: '' }),
  api('another scope', { scp: 'User.Read openid profile' }),
  api('a longer scope', { scp: 'access_as_user_readonly' }),
  api('a part of the scope', { scp: 'access_as' }),
  api('the scope in capitals', { scp: 'ACCESS_AS_USER' }),
  api('the scope in a list', { scp: ['access_as_user'] }),
  api('scopes with commas', { scp: 'User.Read,access_as_user' }),
  api('a program with a role', { scp: undefined, roles: ['access_as_user'], idtyp: 'app' }),
  api('a program with the scope', { idtyp: 'app' }),
  api('a token that only says who', { scp: undefined, nonce: 'x', name: 'Hoitaja' }),
];

const channel: readonly Kind[] = [
  bot('no service address', { serviceurl: undefined }),
  bot('another service address', { serviceurl: 'https://smba.trafficmanager.net/amer/' }),
  bot('service address in a list', ({ serviceUrl }) => ({ serviceurl: [serviceUrl] })),
  bot('service address without its slash', ({ serviceUrl }) => ({
    serviceurl: serviceUrl.slice(0, -1),
  })),
  bot('service address in capitals', ({ serviceUrl }) => ({
    serviceurl: serviceUrl.toUpperCase(),
  })),
];

export const claimKinds: readonly Kind[] = [
  ...times,
  ...issuers,
  ...audiences,
  ...people,
  ...scopes,
  ...channel,
];

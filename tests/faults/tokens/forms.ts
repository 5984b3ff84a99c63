import type { Base, Claims, Kind, Knock } from './kind.ts';
import { doors } from './kind.ts';
import { encoded, es256, hmac, jwk, pss, rs256, tokenOf, type Signer } from './kit.ts';

type Forge = (base: Base) => Knock | string;
const both = (name: string, forge: Forge, statuses?: readonly number[]): Kind => ({
  name,
  doors,
  ...(statuses && { statuses }),
  forge,
});
const bot = (name: string, forge: Forge): Kind => ({ name, doors: ['bot'], forge });

/** The claims are right, the header says something else, and this signs it. */
const headed = (name: string, header: (base: Base) => Claims, signer: (base: Base) => Signer) =>
  both(name, (base) => tokenOf({ ...base.header, ...header(base) }, base.claims, signer(base)));
const byIssuer = ({ kit }: Base) => rs256(kit.issuer);
const byForger = ({ kit }: Base) => rs256(kit.forger);
const unsigned = () => () => Buffer.alloc(0);
const pem = ({ kit }: Base) => kit.issuer.publicKey.export({ format: 'pem', type: 'spki' });

const algorithms: readonly Kind[] = [
  ...['none', 'None', 'NONE', 'nOnE', ''].map((alg) =>
    headed(`algorithm "${alg}"`, () => ({ alg }), unsigned),
  ),
  headed('algorithm none, signed all the same', () => ({ alg: 'none' }), byIssuer),
  headed('no algorithm', () => ({ alg: undefined }), byIssuer),
  headed('algorithms in a list', () => ({ alg: ['RS256'] }), byIssuer),
  headed('algorithm in small letters', () => ({ alg: 'rs256' }), byIssuer),
  headed('algorithm with a space', () => ({ alg: 'RS256 ' }), byIssuer),
  headed(
    'HS256 with the public key',
    () => ({ alg: 'HS256' }),
    (base) => hmac(pem(base)),
  ),
  headed(
    'HS256 with the modulus',
    () => ({ alg: 'HS256' }),
    ({ kit }) => hmac(`${kit.issuer.publicKey.export({ format: 'jwk' }).n}`),
  ),
  headed(
    'HS256 with the published key as text',
    () => ({ alg: 'HS256' }),
    ({ kit }) => hmac(JSON.stringify(jwk('issuer', kit.issuer))),
  ),
  headed(
    'HS256 with nothing',
    () => ({ alg: 'HS256' }),
    () => hmac(''),
  ),
  headed(
    'HS256 called RS256',
    () => ({}),
    (base) => hmac(pem(base)),
  ),
  headed(
    'RS384',
    () => ({ alg: 'RS384' }),
    ({ kit }) => rs256(kit.issuer, 'sha384'),
  ),
  headed(
    'RS512',
    () => ({ alg: 'RS512' }),
    ({ kit }) => rs256(kit.issuer, 'sha512'),
  ),
  headed(
    'RS1',
    () => ({ alg: 'RS1' }),
    ({ kit }) => rs256(kit.issuer, 'sha1'),
  ),
  headed(
    'PS256',
    () => ({ alg: 'PS256' }),
    ({ kit }) => pss(kit.issuer),
  ),
  headed(
    'PS256 called RS256',
    () => ({}),
    ({ kit }) => pss(kit.issuer),
  ),
  headed(
    'ES256 with a published key',
    () => ({ alg: 'ES256', kid: 'elliptic' }),
    ({ kit }) => es256(kit.elliptic),
  ),
  headed(
    'ES256 called RS256',
    () => ({ kid: 'elliptic' }),
    ({ kit }) => es256(kit.elliptic),
  ),
];

/** Nothing but the look-up of its key refuses this one. */
export const forgedByKey = 'a key that nobody published';

const keyNames: readonly Kind[] = [
  headed(forgedByKey, () => ({ kid: 'forger' }), byForger),
  headed('a forged signature', () => ({}), byForger),
  headed('the kid of another key', () => ({ kid: 'second' }), byIssuer),
  headed('a key that only encrypts', () => ({ kid: 'encrypts' }), byIssuer),
  headed('no kid', () => ({ kid: undefined }), byIssuer),
  headed('an empty kid', () => ({ kid: '' }), byIssuer),
  headed('kids in a list', () => ({ kid: ['issuer'] }), byIssuer),
  headed('kid as a number', () => ({ kid: 0 }), byIssuer),
  headed(
    'kid as a path',
    () => ({ kid: '../../../../dev/null' }),
    () => hmac(''),
  ),
  headed('kid as SQL', () => ({ kid: "x' UNION SELECT 'issuer' --" }), byForger),
  headed('kid as a filter', () => ({ kid: "issuer' or RowKey ne '" }), byIssuer),
  headed('kid with a null byte', () => ({ kid: 'issuer\u0000' }), byIssuer),
  headed('kid as an address', ({ kit }) => ({ kid: kit.forgersUrl }), byForger),
  headed('kid as a prototype', () => ({ kid: '__proto__' }), byForger),
  headed('kid as a constructor', () => ({ kid: 'constructor' }), byForger),
  headed('kid in capitals', () => ({ kid: 'ISSUER' }), byIssuer),
  headed('kid with a space', () => ({ kid: ' issuer' }), byIssuer),
  headed('a kid by chance', ({ random }) => ({ kid: `k${random()}` }), byForger),
];

const embedded: readonly Kind[] = [
  headed('an embedded key', ({ kit }) => ({ jwk: jwk('issuer', kit.forger) }), byForger),
  headed(
    'an embedded key and no kid',
    ({ kit }) => ({ kid: undefined, jwk: jwk('forger', kit.forger) }),
    byForger,
  ),
  headed('the address of a key set', ({ kit }) => ({ jku: kit.forgersUrl }), byForger),
  headed('the address of a certificate', ({ kit }) => ({ x5u: kit.forgersUrl }), byForger),
  headed('an embedded certificate', ({ kit }) => ({ x5c: [der(kit.forger)] }), byForger),
  headed(
    'an embedded key beside a good signature',
    ({ kit }) => ({ jwk: jwk('issuer', kit.issuer) }),
    byIssuer,
  ),
  headed('something critical', () => ({ crit: ['exp'], exp: 1 }), byIssuer),
  headed('something critical and unknown', () => ({ crit: ['x-koppi'], 'x-koppi': 1 }), byIssuer),
  headed('a payload that is not encoded', () => ({ crit: ['b64'], b64: false }), byIssuer),
  headed('compression', () => ({ zip: 'DEF' }), byIssuer),
  headed('a token within', () => ({ cty: 'JWT' }), byIssuer),
  headed('the kind of another token', () => ({ typ: 'at+jwt' }), byIssuer),
  headed('the kind of a logout token', () => ({ typ: 'logout+jwt' }), byIssuer),
  headed('the kind of no token', () => ({ typ: 7 }), byIssuer),
];

function der({ publicKey }: Base['kit']['issuer']): string {
  return publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
}

const parts = ({ good }: Base) => good.split('.') as [string, string, string];
/** One letter in the middle becomes another. */
const bent = (part: string): string => {
  const at = part.length >> 1;
  return part.slice(0, at) + (part[at] === 'A' ? 'B' : 'A') + part.slice(at + 1);
};
const raw = (name: string, payload: (base: Base) => string) =>
  both(name, (base) => tokenOf(base.header, payload(base), rs256(base.kit.issuer)));

const shapes: readonly Kind[] = [
  both('no signature', (base) => `${parts(base)[0]}.${parts(base)[1]}.`),
  both('two parts', (base) => parts(base).slice(0, 2).join('.')),
  both('four parts', ({ good }) => `${good}.x`),
  both('five parts', ({ good }) => `${good}.x.y`),
  both('only dots', () => '..'),
  both('half a signature', (base) => base.good.slice(0, -(parts(base)[2].length >> 1))),
  both('a bent signature', (base) => [...parts(base).slice(0, 2), bent(parts(base)[2])].join('.')),
  both('a bent payload', (base) =>
    [parts(base)[0], bent(parts(base)[1]), parts(base)[2]].join('.'),
  ),
  both('a bent header', (base) => [bent(parts(base)[0]), ...parts(base).slice(1)].join('.')),
  both('claims changed afterwards', (base) =>
    [
      parts(base)[0],
      encoded({ ...base.claims, oid: 'b0b0b0b0-0001-4a10-8b00-6f1d2c3b4a99', x: base.random() }),
      parts(base)[2],
    ].join('.'),
  ),
  both('the signature of another token', (base) =>
    [...parts(base).slice(0, 2), base.otherDoors.split('.')[2]].join('.'),
  ),
  both('padding', ({ good }) => `${good}==`),
  both('letters outside base64url', ({ good }) => `${good.slice(0, -4)}+/+/`),
  both('a space inside', ({ good }) => good.replace('.', ' .')),
  both('an invisible letter', ({ good }) => good.replace('.', '\u00AD.')),
  both(
    'a header that is no JSON',
    (base) => `${encoded('{alg:')}.${parts(base)[1]}.${parts(base)[2]}`,
  ),
  both('a header that is a list', (base) => tokenOf([], base.claims, byIssuer(base))),
  both('a header that is null', (base) => tokenOf('null', base.claims, byIssuer(base))),
  both('an algorithm twice', (base) =>
    tokenOf('{"alg":"RS256","kid":"issuer","typ":"JWT","alg":"none"}', base.claims, () =>
      Buffer.alloc(0),
    ),
  ),
  raw('a payload that is no JSON', () => '{"exp":'),
  raw('a payload that is null', () => 'null'),
  raw('a payload that is a list', ({ claims }) => JSON.stringify([claims])),
  raw('a payload that is a text', ({ claims }) => JSON.stringify(JSON.stringify(claims))),
  raw('a payload with something after it', ({ claims }) => `${JSON.stringify(claims)}x`),
  raw('an audience twice', ({ claims }) =>
    JSON.stringify(claims).replace(/\}$/u, ',"aud":"somebody-else"}'),
  ),
  raw('an end twice', ({ claims }) => JSON.stringify(claims).replace(/\}$/u, ',"exp":1}')),
  raw('an issuer twice', ({ claims }) =>
    JSON.stringify(claims).replace(/\}$/u, ',"iss":"https://example.org"}'),
  ),
  raw('a very deep payload', () => '['.repeat(2000) + ']'.repeat(2000)),
];

const longToken = (base: Base, length: number) =>
  tokenOf(base.header, { ...base.claims, groups: 'x'.repeat(length) }, byIssuer(base));

const forged = (base: Base) => [`Bearer ${tokenOf(base.header, base.claims, byForger(base))}`];

const headers: readonly Kind[] = [
  both('no token', () => ({ authorization: [] })),
  both('an empty header', () => ({ authorization: [''] })),
  both('a scheme alone', () => ({ authorization: ['Bearer'] })),
  both('no more than a word', () => ({ authorization: ['Bearer undefined'] })),
  both('another scheme', ({ good }) => ({ authorization: [`Basic ${good}`] })),
  both('a scheme of passwords', () => ({ authorization: ['Basic a29wcGk6a29wcGk='] })),
  both('a scheme of tickets', ({ good }) => ({ authorization: [`Negotiate ${good}`] })),
  both('no scheme', ({ good }) => ({ authorization: [good] })),
  both('two schemes', ({ good }) => ({ authorization: [`Bearer Bearer ${good}`] })),
  both('two tokens in a header', ({ good }) => ({
    authorization: [`Bearer ${good}, Bearer ${good}`],
  })),
  both(
    'two headers, the forged one first',
    (base) => ({ authorization: [...forged(base), `Bearer ${base.good}`] }),
    [400],
  ),
  both(
    'two headers, the forged one last',
    (base) => ({ authorization: [`Bearer ${base.good}`, ...forged(base)] }),
    [400],
  ),
  both('a token in the address', ({ good }) => ({
    authorization: [],
    query: `?access_token=${good}`,
  })),
  both('a token in a cookie', ({ good }) => ({
    authorization: [],
    cookie: `access_token=${good}; Authorization=Bearer ${good}`,
  })),
  both('letters of another alphabet', ({ good }) => ({ authorization: [`B\u00EBarer ${good}`] })),
  both('a token of 9 KB', (base) => longToken(base, 6000)),
  both('a token of 15 KB', (base) => longToken(base, 10_500)),
  both('a token of 64 KB', (base) => longToken(base, 48_000), [431]),
  both('a token of the other door', ({ otherDoors }) => otherDoors),
];

const channel: readonly Kind[] = [
  bot('a key of another channel', (base) =>
    tokenOf({ ...base.header, kid: 'webchat' }, base.claims, byIssuer(base)),
  ),
  bot('a key of no channel', (base) =>
    tokenOf({ ...base.header, kid: 'no-channel' }, base.claims, byIssuer(base)),
  ),
  bot('a good token and another service address', ({ good }) => ({
    authorization: [`Bearer ${good}`],
    activity: { serviceUrl: 'https://smba.trafficmanager.net/amer/' },
  })),
  bot('a good token and a forged service address', ({ good }) => ({
    authorization: [`Bearer ${good}`],
    activity: { serviceUrl: 'https://example.org/' },
  })),
  bot('a good token and a channel it is not for', ({ good }) => ({
    authorization: [`Bearer ${good}`],
    activity: { channelId: 'emulator' },
  })),
];

export const formKinds: readonly Kind[] = [
  ...algorithms,
  ...keyNames,
  ...embedded,
  ...shapes,
  ...headers,
  ...channel,
];

import { constants, createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface KeyPair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

/** Keys of the issuer, and of somebody who would like to be it. */
export interface Kit {
  readonly issuer: KeyPair;
  /** Published beside the first: the key of another kid. */
  readonly second: KeyPair;
  /** Published too, of a kind we take nothing from. */
  readonly elliptic: KeyPair;
  readonly forger: KeyPair;
  /** Where the forger publishes a key of their own. */
  readonly forgersUrl: string;
  /** What was asked for at the forger's address; nobody should. */
  readonly lured: readonly string[];
  /** Key server of Entra and of the channel, on loopback. */
  readonly url: string;
  /** How often it was asked. */
  asked(): number;
  stop(): void;
}

const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** @param broken the deliberate fault of `--prove`: the server publishes the forger's key */
export async function startKit(broken: boolean): Promise<Kit> {
  const [issuer, second, forger] = [rsa(), rsa(), rsa()];
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const published = [
    jwk('issuer', issuer),
    jwk('second', second),
    jwk('elliptic', elliptic),
    { ...jwk('encrypts', issuer), use: 'enc' },
    { ...jwk('webchat', issuer), endorsements: ['webchat'] },
    { ...jwk('no-channel', issuer), endorsements: undefined },
    ...(broken ? [jwk('forger', forger)] : []),
  ];
  const lured: string[] = [];
  let asked = 0;
  const server = createServer(({ url: path = '' }, response) => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const forgers = path.startsWith('/forger');
    asked += 1;
    if (forgers) lured.push(path);
    const keys = forgers ? [jwk('issuer', forger), jwk('forger', forger)] : published;
    response.end(JSON.stringify(path === '/metadata' ? { jwks_uri: `${url}/keys` } : { keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ issuer, second, elliptic, forger, lured, url },
    forgersUrl: `${url}/forger/keys`,
    asked: () => asked,
    stop: () => void server.close(),
  };
}

export const jwk = (kid: string, { publicKey }: KeyPair) => ({
  ...publicKey.export({ format: 'jwk' }),
  kid,
  use: 'sig',
  endorsements: ['msteams', 'webchat'],
});

/** How the signing input becomes a signature. */
export type Signer = (input: string) => Buffer;

export const rs256 =
  ({ privateKey }: KeyPair, hash = 'sha256'): Signer =>
  (input) =>
    sign(hash, Buffer.from(input), privateKey);

export const pss =
  ({ privateKey }: KeyPair): Signer =>
  (input) =>
    sign('sha256', Buffer.from(input), {
      key: privateKey,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: 32,
    });

export const es256 =
  ({ privateKey }: KeyPair): Signer =>
  (input) =>
    sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });

export const hmac =
  (secret: string | Buffer): Signer =>
  (input) =>
    createHmac('sha256', secret).update(input).digest();

export const encoded = (part: unknown): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

/** Header and payload as objects, or as the very text that shall stand there. */
export function tokenOf(header: unknown, payload: unknown, signer: Signer): string {
  const input = `${encoded(header)}.${encoded(payload)}`;
  return `${input}.${signer(input).toString('base64url')}`;
}

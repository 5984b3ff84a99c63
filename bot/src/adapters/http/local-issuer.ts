import { randomUUID } from 'node:crypto';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JWK,
} from 'jose';
import { z } from 'zod';
import type { Person, PersonId } from '../../domain/roster/county.ts';
import type { Instant } from '../../domain/time.ts';
import type { PublishedKeys } from '../tokens/published-keys.ts';
import type { Route } from './index.ts';
import { issuerOf } from './sign-in.ts';

interface LocalIssuerParts {
  readonly tenantId: string;
  readonly person: (id: PersonId) => Person | undefined;
  /** The store's own: instances on one store take each other's tokens. */
  readonly keptKey: (make: () => Promise<JWK>) => Promise<JWK>;
  /** Machine time. */
  readonly now: () => Instant;
}

export interface LocalIssuer {
  readonly keys: Pick<PublishedKeys, 'key'>;
  /** POST /local/token {aadObjectId}: a token for somebody of the county, as Entra would give it. */
  readonly route: Route;
}

/** The audience of local mode, which has no registration. */
export const localClientId = '10ca1000-0000-4000-8000-000000000001';

const lifeSeconds = 3600;
const wanted = z.strictObject({ aadObjectId: z.guid() });

/** Stands in for Entra at a desk; its tokens go through the same checks as Entra's. */
export function createLocalIssuer(parts: LocalIssuerParts): LocalIssuer {
  // Made when first needed: most services at a desk never see a token.
  let key: Promise<JWK> | undefined;
  const ownKey = (): Promise<JWK> => {
    key ??= parts.keptKey(makeKey).catch((error: unknown) => {
      key = undefined;
      throw error;
    });
    return key;
  };
  return {
    keys: {
      key: async ({ kid }) => {
        const { kty = '', n = '', e = '', kid: own } = await ownKey();
        if (kid !== own) throw new Error('a key that is not ours');
        return importJWK({ kty, n, e }, 'RS256');
      },
    },
    route: {
      method: 'POST',
      path: '/local/token',
      handler: async ({ body }) => {
        const read = wanted.safeParse(body);
        if (!read.success) return { status: 400, json: { mistakes: ['aadObjectId'] } };
        const person = parts.person(read.data.aadObjectId);
        if (!person) return { status: 404 };
        const issuedAt = Math.floor(parts.now() / 1000);
        const token = await tokenOf(person, parts.tenantId, await ownKey(), issuedAt);
        return {
          status: 200,
          json: { token, expiresOnTimestamp: (issuedAt + lifeSeconds) * 1000 },
        };
      },
    },
  };
}

async function makeKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk) };
}

async function tokenOf(
  { id, name }: Person,
  tenantId: string,
  key: JWK,
  issuedAt: number,
): Promise<string> {
  const claims = {
    aud: localClientId,
    iss: issuerOf(tenantId),
    iat: issuedAt,
    nbf: issuedAt,
    exp: issuedAt + lifeSeconds,
    azp: localClientId,
    name,
    oid: id,
    scp: 'access_as_user',
    sub: id,
    tid: tenantId,
    uti: randomUUID(),
    ver: '2.0',
  };
  return new SignJWT(claims)
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: key.kid ?? '' })
    .sign(await importJWK(key, 'RS256'));
}

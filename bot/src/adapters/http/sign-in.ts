import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { PersonId } from '../../domain/roster/county.ts';

/** Whose token it is; undefined when it is not good for our API. */
export type SignIn = (authorization: string | undefined) => Promise<PersonId | undefined>;

const claims = z.object({ oid: z.guid(), tid: z.guid(), scp: z.string() });

export interface SignInSettings {
  readonly tenantId: string;
  /** The client id of the tab's registration, which is the audience. */
  readonly clientId: string;
  readonly keys?: JWTVerifyGetKey;
}

/** Checks tokens of our own tenant for the scope access_as_user; anything doubtful is nobody. */
export function createSignIn({ tenantId, clientId, keys }: SignInSettings): SignIn {
  const authority = `https://login.microsoftonline.com/${tenantId}`;
  const found = keys ?? createRemoteJWKSet(new URL(`${authority}/discovery/v2.0/keys`));
  return async (authorization) => {
    const token = /^Bearer (\S{20,8000})$/u.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, found, {
        issuer: `${authority}/v2.0`,
        audience: clientId,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'nbf', 'oid', 'tid', 'scp'],
      });
      const { oid, tid, scp } = claims.parse(payload);
      return tid === tenantId && scp.split(' ').includes('access_as_user') ? oid : undefined;
    } catch {
      return undefined;
    }
  };
}

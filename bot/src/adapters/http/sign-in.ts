import { z } from 'zod';
import { accountName } from '../../contract/text.ts';
import type { Instant } from '../../domain/time.ts';
import type { Caller, Log } from '../../ports.ts';
import { causeOf } from '../cause.ts';
import { readBearer } from '../tokens/bearer.ts';
import { createPublishedKeys, type PublishedKeys } from '../tokens/published-keys.ts';

/** Whose token it is; undefined when it is not good for our API, whatever the reason. */
export type SignIn = (authorization: string | undefined) => Promise<Caller | undefined>;

interface SignInSettings {
  readonly tenantId: string;
  /** Of the tab's registration; tokens of version 2 name it alone, never its `api://` address. */
  readonly clientId: string;
  readonly keys: Pick<PublishedKeys, 'key'>;
  /** Machine time. */
  readonly now: () => Instant;
  readonly log: Log;
}

/** Entra gives tokens an hour or so, and 28 hours to clients that are told of revocation. */
const longestLife = 29 * 3600;

export const issuerOf = (tenantId: string): string =>
  `https://login.microsoftonline.com/${tenantId}/v2.0`;

/** Where Entra publishes the keys of a tenant's tokens. */
export const entraKeys = (tenantId: string, now: () => Instant): PublishedKeys =>
  createPublishedKeys({
    url: new URL(`https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`),
    now,
  });

/**
 * Checks tokens that a person's client got from our own tenant for the scope access_as_user:
 * no other tenant's, no guest's, no program's own. Anything doubtful is nobody.
 * Claims: learn.microsoft.com, "Access token claims reference".
 */
export function createSignIn(settings: SignInSettings): SignIn {
  const { clientId, keys, now, log } = settings;
  // Tokens name GUIDs in small letters, whatever a person wrote into a setting.
  const tenantId = settings.tenantId.toLowerCase();
  const issuer = issuerOf(tenantId);
  const claims = z.object({
    oid: z.guid(),
    /** For whoever is not in the roster; Entra may leave it out. */
    name: accountName.catch(''),
    tid: z.literal(tenantId),
    ver: z.literal('2.0'),
    scp: z.string().refine((scopes) => scopes.split(' ').includes('access_as_user')),
    idtyp: z.literal('user').optional(),
    /** Told of guests only; 0 is a member. */
    acct: z.literal(0).optional(),
    /** Who vouches for the person, where it is not the issuer: a guest's home. */
    idp: z.enum([issuer, `https://sts.windows.net/${tenantId}/`]).optional(),
  });
  const expected = {
    issuer,
    audience: clientId.toLowerCase(),
    key: keys.key,
    now,
    longestLife,
    claims: ['oid', 'tid', 'scp'],
    skew: 0,
  };
  return async (authorization) => {
    if (authorization === undefined) return undefined;
    try {
      const { oid, name } = claims.parse((await readBearer(authorization, expected)).claims);
      return { id: oid, name };
    } catch (error) {
      log.warn('not-signed-in', { cause: causeOf(error) });
      return undefined;
    }
  };
}

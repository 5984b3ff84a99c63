import { decodeProtectedHeader, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import type { Instant } from '../../domain/time.ts';

interface Expected {
  readonly issuer: string;
  readonly audience: string;
  readonly key: JWTVerifyGetKey;
  /** Machine time. */
  readonly now: () => Instant;
  /** The longest life of a token, in seconds. */
  readonly longestLife: number;
  readonly claims: readonly string[];
  /** Seconds by which the issuer's clock may differ from ours. */
  readonly skew: number;
}

interface Bearer {
  readonly kid: string;
  readonly claims: JWTPayload;
}

/** Three parts of base64url, none longer than an issuer has reason to make it. */
const wellFormed = /^Bearer ([\w-]{2,2000}\.[\w-]{2,8000}\.[\w-]{2,2000})$/u;

/** Keys and rules that a token brings along for its own check, and what would change its reading. */
const untrusted = ['crit', 'b64', 'zip', 'enc', 'cty', 'jwk', 'jku', 'x5c', 'x5u'];

/**
 * The token of an Authorization header, if it is signed by a key of its issuer with RS256 and is of
 * this issuer, for this audience, and of this time.
 *
 * @throws for everything else; the message is the library's and for nobody's eyes
 */
export async function readBearer(
  authorization: string | undefined,
  expected: Expected,
): Promise<Bearer> {
  const token = wellFormed.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new Refused('no token');
  const header = decodeProtectedHeader(token);
  const { kid, typ = 'JWT' } = header;
  if (kid === undefined || kid === '' || typ !== 'JWT' || untrusted.some((name) => name in header))
    throw new Refused('header');
  const { issuer, audience, key, now, claims, skew } = expected;
  const { payload } = await jwtVerify(token, key, {
    issuer,
    audience,
    algorithms: ['RS256'],
    requiredClaims: ['exp', 'nbf', ...claims],
    clockTolerance: skew,
    currentDate: new Date(now()),
  });
  if (payload.aud !== audience) throw new Refused('several audiences');
  if (!isOfThisTime(payload, now() / 1000 + skew, expected.longestLife)) throw new Refused('times');
  return { kid, claims: payload };
}

/** What no person is told. */
export class Refused extends Error {
  override name = 'Refused';
}

/** An end that lies too far ahead is none; nothing was issued later than now. */
function isOfThisTime({ exp, nbf, iat }: JWTPayload, now: number, longestLife: number): boolean {
  const begin = iat ?? nbf;
  if (exp === undefined || begin === undefined) return false;
  return begin <= now && exp - begin <= longestLife && begin < exp;
}

import { createRemoteJWKSet, customFetch, errors } from 'jose';
import type { FetchImplementation, JWK, JWTVerifyGetKey } from 'jose';
import type { Instant } from '../../domain/time.ts';

export interface PublishedKeys {
  /** @throws where no key fits, or none is known: the token is not good */
  readonly key: JWTVerifyGetKey;
  /** Everything the server says of a key besides the key itself, such as its endorsements. */
  about(kid: string): JWK | undefined;
}

export interface KeySource {
  readonly url: URL;
  /** Where the keys are not at the address itself. */
  readonly fetch?: FetchImplementation;
  /** Machine time. */
  readonly now: () => Instant;
}

/** After so long the server is asked again, so that a key that was taken away stops working. */
const freshMs = 10 * 60_000;
/** While the server does not answer, its last keys are good for so long. */
const goodMs = 24 * 3_600_000;
/** Not asked more often than this, whatever kids the tokens name, */
const coolDownMs = 30_000;
/** but sooner while there are no keys at all and everybody waits for them. */
const firstCoolDownMs = 1_000;
const answerLimitMs = 3_000;

/** Keys as their owner publishes them: kept through an outage, asked for again in good time. */
export function createPublishedKeys({ url, fetch, now }: KeySource): PublishedKeys {
  // When to ask is decided here, and jose asks only when told.
  const set = createRemoteJWKSet(url, {
    cacheMaxAge: Infinity,
    cooldownDuration: Infinity,
    timeoutDuration: answerLimitMs,
    ...(fetch && { [customFetch]: fetch }),
  });
  let loadedAt = -Infinity;
  let askedAt = -Infinity;
  let asking: Promise<void> | undefined;

  const ask = async (): Promise<void> => {
    askedAt = now();
    try {
      await set.reload();
      loadedAt = now();
    } catch {
      // The keys of before are good for a while; without any, nothing is let in.
    }
  };
  const asked = async (): Promise<void> => {
    const apart = loadedAt === -Infinity ? firstCoolDownMs : coolDownMs;
    if (now() - askedAt >= apart) asking ??= ask().finally(() => (asking = undefined));
    await asking;
  };
  return {
    key: async (header, token) => {
      if (now() - loadedAt >= freshMs) await asked();
      if (now() - loadedAt >= goodMs) throw new errors.JWKSNoMatchingKey();
      try {
        return await set(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        await asked();
        return set(header, token);
      }
    },
    about: (kid) => set.jwks()?.keys.find((key) => key.kid === kid),
  };
}

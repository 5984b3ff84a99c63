import { z } from 'zod';
import type { Envelope } from '../../contract/activity.ts';
import type { Instant } from '../../domain/time.ts';
import { readBearer, Refused } from '../tokens/bearer.ts';
import { createPublishedKeys } from '../tokens/published-keys.ts';

/** Issuer of the tokens that come in, and scope of those that go out. */
export const channelIssuer = 'https://api.botframework.com';

interface ChannelTokenParts {
  /** The audience. */
  readonly appId: string;
  /** Where the channel says where its keys are. */
  readonly metadataUrl: string;
  /** Machine time. */
  readonly now: () => Instant;
}

/** @throws when the token is not good for this activity */
export type CheckToken = (
  authorization: string | undefined,
  activity: Pick<Envelope, 'channelId' | 'serviceUrl'>,
) => Promise<void>;

const metadataSchema = z.object({ jwks_uri: z.url() });
/** Channels that the key may speak for. */
const endorsedSchema = z.object({ endorsements: z.array(z.string()) });

/** Microsoft's clocks and ours may differ by so much, in seconds. */
const skew = 300;
const longestLife = 25 * 3600;

/**
 * Checks that an activity comes from Teams by way of Microsoft's connector, in the place of the SDK:
 * that takes tokens without an end and keys without a word about the channel, asks for keys without a
 * time limit, forgets those it has when the server is down, and prints what it refuses.
 * Rules: learn.microsoft.com, "Authenticate requests from the Bot Connector to your bot".
 */
export function createChannelToken({ appId, metadataUrl, now }: ChannelTokenParts): CheckToken {
  const keys = createPublishedKeys({
    url: new URL(metadataUrl),
    fetch: async (url, options) => {
      const metadata = metadataSchema.parse(await (await fetch(url, options)).json());
      return fetch(metadata.jwks_uri, options);
    },
    now,
  });
  const expected = {
    issuer: channelIssuer,
    audience: appId.toLowerCase(),
    key: keys.key,
    now,
    longestLife,
    claims: ['serviceurl'],
    skew,
  };
  return async (authorization, { channelId, serviceUrl }) => {
    const { claims, kid } = await readBearer(authorization, expected);
    if (claims['serviceurl'] !== serviceUrl) throw new Refused('service address');
    const { endorsements } = endorsedSchema.parse(keys.about(kid));
    if (!endorsements.includes(channelId)) throw new Refused('endorsement');
  };
}

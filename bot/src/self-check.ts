import { generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { issuerOf } from './adapters/http/sign-in.ts';
import { channelIssuer } from './adapters/teams/channel-token.ts';

/** A check that takes longer has not shown that the door is shut. */
const limitMs = 10_000;

const serviceUrl = 'https://smba.trafficmanager.net/emea/';

/** A press as Teams would send it: well-formed, so that nothing but the signature can refuse it. */
const activity = JSON.stringify({
  type: 'invoke',
  id: 'self-check',
  name: 'adaptiveCard/action',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:self-check', name: 'self-check' },
  recipient: { id: '28:self-check', name: 'self-check' },
  conversation: { id: 'a:self-check', conversationType: 'personal' },
  value: { action: { type: 'Action.Execute', verb: 'help.show', data: {} }, trigger: 'manual' },
});

/** For whom a token would have to be. */
export interface Meant {
  /** The bot's. */
  readonly appId: string;
  readonly tenantId: string;
  /** The tab's. */
  readonly tabClientId: string;
}

/** One knock at a door of ours. */
interface Knock {
  readonly path: '/api/messages' | '/api/me';
  readonly token?: string;
}

/**
 * The service knocks on its own doors: without a signature, with rubbish for one, and with tokens
 * that say everything right but are signed by nobody, or by a key that nobody has published. Each
 * must be turned away with an empty 401.
 * @returns what was not turned away; empty when the doors are shut
 */
export async function unlocked(url: string, meant: Meant): Promise<readonly string[]> {
  const { forChannel, forTab } = claimsFor(meant);
  const sign = await somebodysHand();
  const knocks: Readonly<Record<string, Knock>> = {
    'an activity without a token': { path: '/api/messages' },
    'a token that is rubbish': { path: '/api/messages', token: 'rubbish' },
    'a token that nobody signed': { path: '/api/messages', token: unsigned(forChannel) },
    'a token that somebody else signed': { path: '/api/messages', token: await sign(forChannel) },
    'a token for the tab that somebody else signed': { path: '/api/me', token: await sign(forTab) },
  };
  // All at once: each may have to wait for keys that cannot be fetched.
  const open = Object.entries(knocks).map(async ([name, knock]) =>
    (await isTurnedAway(url, knock)) ? [] : [name],
  );
  return (await Promise.all(open)).flat();
}

async function isTurnedAway(url: string, { path, token }: Knock): Promise<boolean> {
  const isActivity = path === '/api/messages';
  try {
    const answer = await fetch(`${url}${path}`, {
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(isActivity ? { 'content-type': 'application/json' } : {}),
      },
      ...(isActivity ? { method: 'POST', body: activity } : {}),
      signal: AbortSignal.timeout(limitMs),
    });
    return answer.status === 401 && (await answer.text()) === '';
  } catch {
    return false;
  }
}

function claimsFor({ appId, tenantId, tabClientId }: Meant) {
  const now = Math.floor(Date.now() / 1000);
  const times = { iat: now - 60, nbf: now - 60, exp: now + 600 };
  const tid = tenantId.toLowerCase();
  const forChannel: JWTPayload = {
    ...{ iss: channelIssuer, aud: appId.toLowerCase(), serviceurl: serviceUrl },
    ...times,
  };
  const forTab: JWTPayload = {
    ...{ iss: issuerOf(tid), aud: tabClientId.toLowerCase(), tid, ver: '2.0' },
    ...{ oid: '5e1fc4ec-0000-4000-8000-000000000000', scp: 'access_as_user' },
    ...times,
  };
  return { forChannel, forTab };
}

/** Signs with a key that is forgotten afterwards. */
async function somebodysHand(): Promise<(claims: JWTPayload) => Promise<string>> {
  const { privateKey } = await generateKeyPair('RS256');
  const header = { alg: 'RS256', kid: 'self-check', typ: 'JWT' };
  return (claims) => new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
}

const unsigned = (claims: JWTPayload): string =>
  `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.`;

const encoded = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');

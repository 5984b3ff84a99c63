/** A check that takes longer has not shown that the door is shut. */
const limitMs = 10_000;

/** A press as Teams would send it: well-formed, so that nothing but the signature can refuse it. */
const activity = JSON.stringify({
  type: 'invoke',
  id: 'self-check',
  name: 'adaptiveCard/action',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:self-check', name: 'self-check' },
  recipient: { id: '28:self-check', name: 'self-check' },
  conversation: { id: 'a:self-check', conversationType: 'personal' },
  value: { action: { type: 'Action.Execute', verb: 'help.show', data: {} }, trigger: 'manual' },
});

/**
 * The service knocks on its own door: without a signature, with rubbish for one, and with a token
 * that says everything right but is not signed. Each must be turned away with an empty 401.
 * @param appId the bot the unsigned token is for
 * @returns what was not turned away; empty when the door is shut
 */
export async function unlocked(url: string, appId: string): Promise<readonly string[]> {
  const knocks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'an activity without a token': {},
    'a token that is rubbish': { authorization: 'Bearer rubbish' },
    'a token that nobody signed': { authorization: `Bearer ${unsigned(appId)}` },
  };
  const open: string[] = [];
  for (const [name, headers] of Object.entries(knocks))
    if (!(await isTurnedAway(`${url}/api/messages`, headers))) open.push(name);
  return open;
}

async function isTurnedAway(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<boolean> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: activity,
      signal: AbortSignal.timeout(limitMs),
    });
    return answer.status === 401 && (await answer.text()) === '';
  } catch {
    return false;
  }
}

function unsigned(appId: string): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: 'https://api.botframework.com',
    aud: appId,
    serviceurl: 'https://smba.trafficmanager.net/emea/',
    nbf: now - 60,
    exp: now + 600,
  };
  return `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.`;
}

const encoded = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');

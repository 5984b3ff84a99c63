import { freshService } from './fresh.ts';

const world = freshService();

const json = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = json) => ({
  method: 'POST',
  body,
  headers,
});

const answers: readonly (readonly [string, string, RequestInit, number])[] = [
  ['an activity that is none', '/api/messages', post('{}'), 400],
  ['half a body', '/api/messages', post('{'), 400],
  ['a form', '/api/messages', post('a=1', {}), 415],
  ['gzip', '/api/messages', post('{}', { ...json, 'content-encoding': 'gzip' }), 415],
  ['a body that is too long', '/api/messages', post('x'.repeat(262_145)), 413],
  ['a method that the door has not', '/api/messages', {}, 405],
  ['health', '/health/live', {}, 200],
  ['readiness', '/health/ready', {}, 200],
  ['the description of the API', '/api/openapi.json', {}, 200],
  ['the figures', '/api/statistics', {}, 200],
  ['figures of no month', '/api/statistics?from=x', {}, 400],
  ['who one is, without a token', '/api/me', {}, 401],
  ['a request, without a token', '/api/requests/kolibri', {}, 401],
  ['the local door', '/local/', {}, 200],
  ['the clock', '/local/clock', {}, 200],
  ['the clock, wrongly', '/local/clock', post('{"advanceMinutes":"x"}'), 400],
  ['nothing', '/nowhere', {}, 404],
  ['a file that is none of ours', '/../../etc/passwd', {}, 404],
];

it.each(answers)(
  'the answer to %s carries every security header',
  async (_what, path, init, status) => {
    const { headers, ...answer } = await ask(path, init);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; .*base-uri 'none'/u,
      ) as unknown,
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
    });
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('server')).toBeNull();
    if (status === 401 || status >= 404) expect(answer.body).toBe('');
  },
);

it('the answer to a person carries them, too', async () => {
  const { identity } = world().people.nurse;
  const activity = {
    type: 'invoke',
    id: 'activity-1',
    name: 'adaptiveCard/action',
    channelId: 'msteams',
    serviceUrl: world().connector.serviceUrl,
    from: { id: '29:1', aadObjectId: identity.aadObjectId },
    recipient: { id: 'bot' },
    conversation: { id: 'a:1', tenantId: identity.tenantId },
    value: { action: { verb: 'help.show' } },
  };
  const { status, headers } = await ask('/api/messages', post(JSON.stringify(activity)));
  expect([status, headers.get('x-content-type-options')]).toEqual([200, 'nosniff']);
});

async function ask(path: string, init: RequestInit) {
  const response = await fetch(`${world().url()}${path}`, init);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

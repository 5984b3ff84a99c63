import { createHttp, type Route } from '../../../bot/src/adapters/http/index.ts';
import { createLogBook } from '../log-book.ts';

const ok = () => Promise.resolve({ status: 200, json: 'done' });
const routes: readonly Route[] = [
  { method: 'POST', path: '/api/requests', handler: ok },
  { method: 'POST', path: '/api/messages', handler: ok },
];

const http = createHttp({ routes, log: createLogBook() });
let url = '';
beforeAll(async () => {
  url = `http://127.0.0.1:${await http.listen(0, '127.0.0.1')}`;
});
afterAll(() => http.close());

const json = { 'content-type': 'application/json' };
const long = `"${'x'.repeat(256 * 1024)}"`;

const cases: readonly (readonly [string, number, string, string, RequestInit])[] = [
  ['half a body', 400, 'unreadable', '/requests', { method: 'POST', body: '{', headers: json }],
  ['too long a body', 413, 'too-large', '/requests', { method: 'POST', body: long, headers: json }],
  ['a form', 415, 'not-json', '/requests', { method: 'POST', body: 'a=1' }],
  ['a method that is not there', 405, 'wrong-method', '/requests', { method: 'DELETE' }],
  ['an address that is not there', 404, 'not-found', '/nowhere', {}],
];

const asks = async (path: string, init: RequestInit, language?: string) => {
  const headers = new Headers(init.headers);
  if (language !== undefined) headers.set('accept-language', language);
  const answer = await fetch(`${url}${path}`, { ...init, headers });
  const type = answer.headers.get('content-type');
  return { status: answer.status, type, text: await answer.text() };
};

describe.each(cases)('%s at the tab’s API', (_what, status, kind, path, init) => {
  it('is a problem, with words in the language asked for', async () => {
    const told = await Promise.all(
      ['sv', 'en', 'fi'].map((language) => asks(`/api${path}`, init, language)),
    );
    const problems = told.map(({ text }) => JSON.parse(text) as { readonly detail: string });
    expect(told.map((one) => [one.status, one.type])).toEqual(
      told.map(() => [status, 'application/problem+json']),
    );
    for (const problem of problems)
      expect(problem).toEqual({
        ...{ type: `about:blank#${kind}`, status },
        detail: expect.stringMatching(/^\p{Lu}.+\.$/u) as unknown,
      });
    expect(new Set(problems.map(({ detail }) => detail)).size).toBe(3);
  });

  it.each([undefined, 'de'])('is told in Finnish where %s is asked for', async (language) => {
    expect((await asks(`/api${path}`, init, language)).text).toBe(
      (await asks(`/api${path}`, init, 'fi')).text,
    );
  });
});

it.each(['/api/messages', '/api/messages?a=1', '/nowhere', '/apis'])(
  'at %s nobody reads words: the status is all',
  async (path) => {
    const { status, text } = await asks(path, { method: 'PATCH', body: '{', headers: json });
    expect([[404, 405].includes(status), text]).toEqual([true, '']);
  },
);

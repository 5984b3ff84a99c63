import { SignJWT, generateKeyPair } from 'jose';
import { unpacked } from '../../bot/src/adapters/tables/packed.ts';
import { meSchema } from '../../bot/src/contract/me.ts';
import { requestSchema, type RequestSeen } from '../../bot/src/contract/request.ts';
import type { KnownPerson } from '../../bot/src/ports.ts';
import { identityCode } from '../domain/privacy/identity-codes.ts';
import type { Person } from '../helpers/person.ts';
import { startService } from '../helpers/service.ts';
import { askedOfApi, signedInAs } from '../helpers/tab-user.ts';
import { freshService, todaySentence, tuesday } from './fresh.ts';

const world = freshService();

async function gets(who: Pick<Person, 'id'>, path: string) {
  return askedOfApi(world().url(), path, await signedInAs(world().url(), who.id));
}
const ownId = async () => (await world().requests())[0]!.consultation.id;

async function sees(who: Person, id?: string): Promise<RequestSeen> {
  const { json } = await gets(who, `/api/requests/${id ?? (await ownId())}`);
  return requestSchema.parse(json);
}
/** One answer for what is not one's own and for what is not. */
const nothing = {
  status: 404,
  json: {
    type: 'about:blank#not-found',
    status: 404,
    detail: 'Tätä ei löydy, tai se ei kuulu sinulle. Palaa luetteloon.',
  },
};

describe('a token of the local issuer', () => {
  it.each([
    ['Hoitaja Rantakylä', 'asker'],
    ['Sosiaaliohjaaja A', 'adviser'],
    ['Verkoston vetäjä', 'coordinator'],
    ['Lähiesihenkilö', 'reader'],
  ])('tells who %s is', async (name, role) => {
    const { id } = world().named(name);
    const { status, json } = await gets({ id }, '/api/me');
    expect([status, meSchema.parse(json)]).toMatchObject([200, { id, name, role, language: null }]);
  });

  it('is not given to somebody outside the county', async () => {
    const somebody = 'b0b0b0b0-0001-4a10-8b00-6f1d2c3b4a99';
    await expect(signedInAs(world().url(), somebody)).rejects.toThrow('404');
    await expect(signedInAs(world().url(), 'Hoitaja Rantakylä')).rejects.toThrow('400');
  });

  it('is taken by another instance on the same store, and after a new start', async () => {
    const token = await signedInAs(world().url(), world().people.nurse.id);
    const other = await startService({ at: tuesday, rows: world().rows });
    expect((await askedOfApi(other.url(), '/api/me', token)).status).toBe(200);
    await other.stop();
    await world().restart();
    expect((await askedOfApi(world().url(), '/api/me', token)).status).toBe(200);
  });

  it('is not taken on another store', async () => {
    const other = await startService({ at: tuesday });
    const token = await signedInAs(other.url(), world().people.nurse.id);
    await other.stop();
    expect(await askedOfApi(world().url(), '/api/me', token)).toEqual({
      status: 401,
      json: undefined,
    });
  });

  it('that somebody else signed is not taken', async () => {
    const good = await signedInAs(world().url(), world().people.nurse.id);
    const [header, payload] = good
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as object);
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT({ ...payload })
      .setProtectedHeader({ alg: 'RS256', ...header })
      .sign(privateKey);
    expect((await askedOfApi(world().url(), '/api/me', forged)).status).toBe(401);
  });
});

describe('without a token', () => {
  it.each([
    ['/api/me', 401],
    ['/api/requests/abcdefghijklmnopqrstuvwx', 401],
    // At a desk the figures are open on loopback.
    ['/api/statistics', 200],
    ['/api/openapi.json', 200],
  ])('%s is %i', async (path, status) => {
    expect((await askedOfApi(world().url(), path)).status).toBe(status);
  });
});

describe('figures', () => {
  it.each([
    ['Hoitaja Rantakylä', 403],
    ['Sosiaaliohjaaja A', 403],
    ['Verkoston vetäjä', 200],
    ['Lähiesihenkilö', 200],
  ])('with a token of %s are %i, also at a desk', async (name, status) => {
    expect((await gets(world().named(name), '/api/statistics')).status).toBe(status);
  });

  it('with a bad token are 401, also at a desk', async () => {
    expect((await askedOfApi(world().url(), '/api/statistics', 'x.y.z')).status).toBe(401);
  });
});

it.each(['/api/directory', '/api/library', '/api/requests'])(
  'no identity code is looked for: %s',
  async (path) => {
    const code = identityCode({ day: 13, month: 5, year: 1961, sign: '-', individual: 905 });
    const query = new URLSearchParams({ q: `apua ${code}`, scope: 'mine' });
    if (path !== '/api/requests') query.delete('scope');
    const { status, json } = await gets(
      world().named('Hoitaja Rantakylä'),
      `${path}?${query.toString()}`,
    );
    expect(status).toBe(422);
    expect(json).toMatchObject({ type: 'about:blank#identifier', errors: [{ path: 'q' }] });
  },
);

describe('the language', () => {
  it('is the one chosen in Koppi', async () => {
    const { nurse } = world().people;
    await nurse.writes('kieli svenska');
    expect((await gets(nurse, '/api/me')).json).toMatchObject({ language: 'sv' });
  });
});

describe('a request', () => {
  it('is whole to its asker, with plan and rating', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    const waiting = await sees(nurse);
    expect(waiting).toMatchObject({
      state: 'waiting',
      content: { question: todaySentence, asker: { name: 'Hoitaja Rantakylä' } },
      asked: { helped: null },
    });
    // A was asked at once; the plan says who is next.
    expect(waiting.asked?.plan?.steps[0]?.people[0]?.name).toBe('Sosiaaliohjaaja B');
    await a.taps('request.accept');
    await a.taps('request.close', { outcome: 'solved' });
    await nurse.taps('rating.send', {}, { data: { helped: 'yes' } });
    expect(await sees(nurse)).toMatchObject({
      state: 'closed',
      adviser: { name: 'Sosiaaliohjaaja A' },
      asked: { helped: 'yes' },
    });
  });

  it('is whole to its adviser, without plan and rating', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    await a.taps('request.accept');
    await a.taps('request.answer', { answer: 'Soitan' });
    const seen = await sees(a);
    expect(seen.content?.messages).toMatchObject([
      { from: { name: 'Sosiaaliohjaaja A' }, text: 'Soitan' },
    ]);
    expect(seen.asked).toBeNull();
  });

  it('tells those who did not get it what became of it, and no more', async () => {
    const { nurse, a, b } = world().people;
    await nurse.asks(todaySentence);
    const id = await ownId();
    expect((await sees(b, id)).content?.question).toBe(todaySentence);
    await a.taps('request.accept');
    const lost = await sees(b, id);
    expect(lost).toMatchObject({ state: 'accepted', adviser: { name: 'Sosiaaliohjaaja A' } });
    expect([lost.content, lost.asked]).toEqual([null, null]);
    expect(JSON.stringify(lost)).not.toContain('Hoitaja');
  });

  it.each([
    ['another nurse', 'Hoitaja Kitee'],
    ['somebody who reads figures', 'Lähiesihenkilö'],
  ])('is not there for %s', async (_case, name) => {
    await world().people.nurse.asks(todaySentence);
    expect(await gets(world().named(name), `/api/requests/${await ownId()}`)).toEqual(nothing);
  });

  it('that is none is not there either, whatever its id is made of', async () => {
    const ids = [
      'abcdefghijklmnopqrstuvwx',
      'ABCDEFGHIJKLMNOPQRSTUVWX',
      '123',
      'a%2Fb',
      '%23',
      '%00',
    ];
    for (const id of [...ids, "x'%20or%20''='", '__proto__', 'x'.repeat(2000)]) {
      const { status, json } = await gets(world().people.nurse, `/api/requests/${id}`);
      // An address that names no request at all is answered with nothing.
      expect([id, status, json ?? nothing.json]).toEqual([id, 404, nothing.json]);
    }
  });

  it('that was read is logged as read, by whom and when', async () => {
    const { nurse, a } = world().people;
    await nurse.asks(todaySentence);
    await sees(a);
    const readings = (await world().rows.listAcross('Requests', '')).filter(({ row }) =>
      row.startsWith('read-'),
    );
    expect(JSON.stringify(readings.map(({ values }) => values))).toContain(a.id);
  });
});

it('the API is described by the schemas that it answers with', async () => {
  const { json } = await askedOfApi(world().url(), '/api/openapi.json');
  const { openapi, paths } = json as { openapi: string; paths: Record<string, object> };
  expect(openapi).toBe('3.1.0');
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(['/api/me', '/api/frame', '/api/requests/{id}', '/api/statistics']),
  );
  for (const path of Object.values(paths))
    for (const operation of Object.values(path))
      expect(operation).toMatchObject({ responses: { 200: {}, 401: {} } });
});

/** Nothing that somebody else wrote can be lost by these; docs/architecture.md says why of each. */
const withoutIfMatch = [
  'DELETE /api/directory/imports/{id}',
  'DELETE /api/networks/{network}/members/{person}',
  'DELETE /api/networks/{network}/presence/{meeting}',
  'PATCH /api/me',
  'POST /api/directory',
  'POST /api/directory/imports',
  'POST /api/directory/imports/{id}/parts',
  'POST /api/directory/imports/{id}/read',
  'POST /api/directory/imports/{id}/take-back',
  'POST /api/directory/reports/{id}/answer',
  'POST /api/directory/{id}/pin',
  'POST /api/directory/{id}/reports',
  'POST /api/directory/{id}/restored',
  'POST /api/drafts',
  'POST /api/drafts/entry',
  'POST /api/entries',
  'POST /api/library/import',
  'POST /api/library/import/preview',
  'POST /api/library/paths/{path}/tasks/{task}',
  'POST /api/library/pictures',
  'POST /api/library/preview',
  'POST /api/library/sessions',
  'POST /api/library/sessions/{id}/sign-up',
  'POST /api/library/wishes',
  'POST /api/library/wishes/{id}/answer',
  'POST /api/library/wishes/{id}/wanted',
  'POST /api/library/writing',
  'POST /api/library/{group}/answers',
  'POST /api/library/{group}/completions',
  'POST /api/networks',
  'POST /api/networks/{network}/ideas',
  'POST /api/networks/{network}/issues/{issue}/answer',
  'POST /api/networks/{network}/join',
  'POST /api/networks/{network}/leave',
  'POST /api/networks/{network}/meetings',
  'POST /api/networks/{network}/meetings/{meeting}/cancel',
  'POST /api/networks/{network}/meetings/{meeting}/decisions',
  'POST /api/networks/{network}/meetings/{meeting}/end',
  'POST /api/networks/{network}/meetings/{meeting}/issues',
  'POST /api/networks/{network}/meetings/{meeting}/items',
  'POST /api/networks/{network}/meetings/{meeting}/open',
  'POST /api/networks/{network}/meetings/{meeting}/reopen',
  'POST /api/networks/{network}/members',
  'POST /api/networks/{network}/series',
  'POST /api/networks/{network}/tasks',
  'POST /api/planning/simulations',
  'POST /api/requests',
  'POST /api/schedule/feeds',
  'POST /api/schedule/import/preview',
  'POST /api/schedule/preview',
  'POST /api/schedule/swaps',
  'POST /api/searches/in-vain',
  'POST /api/state',
  'POST /api/statistics/feedback',
  'POST /api/statistics/feeds',
  'POST /api/statistics/targets',
  'PUT /api/networks/{network}/channel',
  'PUT /api/networks/{network}/meetings/{meeting}/attendance',
  'PUT /api/networks/{network}/meetings/{meeting}/current',
  'PUT /api/networks/{network}/meetings/{meeting}/items/{item}/place',
  'PUT /api/networks/{network}/meetings/{meeting}/items/{item}/state',
  'PUT /api/networks/{network}/presence/{meeting}',
];

it('every other change names the state that was seen', async () => {
  const { json } = await askedOfApi(world().url(), '/api/openapi.json');
  const { paths } = json as { paths: Record<string, Record<string, { parameters: object[] }>> };
  const blind = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([method]) => method !== 'get')
      .filter(([, { parameters }]) => !JSON.stringify(parameters).includes('"If-Match"'))
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  );
  expect(blind.toSorted()).toEqual(withoutIfMatch);
});

it.each([
  ['somebody else’s days', 'GET', '/api/schedule/people/{id}', 403],
  ['everybody’s requests', 'GET', '/api/requests?scope=all', 403],
  ['a calendar of what is not one’s own', 'POST', '/api/schedule/feeds', 403],
  ['a body without end', 'POST', '/api/drafts', 413],
] as const)('%s, as a nurse asks for it, is described too', async (_what, method, path, status) => {
  const { a, nurse } = world().people;
  const url = world().url();
  const body = status === 413 ? { sentence: 'x'.repeat(262_144) } : { person: a.id };
  const told = await askedOfApi(
    url,
    path.replace('{id}', a.id),
    await signedInAs(url, nurse.id),
    method === 'GET' ? {} : { method, body },
  );
  expect(told).toMatchObject({ status, json: { status } });
  const { json } = await askedOfApi(url, '/api/openapi.json');
  const { paths } = json as { paths: Record<string, object> };
  expect(paths[path.split('?')[0]!]).toMatchObject({
    [method.toLowerCase()]: {
      responses: { [status]: { content: { 'application/problem+json': {} } } },
    },
  });
});

it('whoever opens the tab was here, also without a word to the bot', async () => {
  const name = 'Lähiesihenkilö';
  const { id } = world().named(name);
  await gets({ id }, '/api/me');
  const rows = await world().rows.list('People', `person_${id}`);
  const [kept] = rows.map(({ values }) => unpacked<KnownPerson>(values));
  expect(kept).toMatchObject({ id, name, seen: '2026-11', staff: true });
  expect(kept).not.toHaveProperty('reference');
});

describe('one’s own settings', () => {
  it('are changed one at a time, and hold', async () => {
    const url = world().url();
    const token = await signedInAs(url, world().people.nurse.id);
    const change = (body: object) => askedOfApi(url, '/api/me', token, { method: 'PATCH', body });
    expect((await change({ language: 'sv' })).json).toMatchObject({ language: 'sv' });
    expect((await change({ homeStation: 'kitee' })).json).toMatchObject({
      language: 'sv',
      homeStation: 'kitee',
    });
    expect((await change({ language: null })).json).toMatchObject({
      language: null,
      homeStation: 'kitee',
    });
  });

  it.each([
    [
      { language: 'xx' },
      400,
      'Någon',
      [{ path: 'language', message: 'Välj ett av alternativen.' }],
    ],
    [{ homeStation: 'atlantis' }, 422, 'Hälsostation', [{ path: 'homeStation' }]],
    [{ role: 'admin' }, 400, 'Någon', [{ path: 'role' }]],
  ])('%j is refused in the reader’s language', async (body, status, start, errors) => {
    const url = world().url();
    const token = await signedInAs(url, world().people.nurse.id);
    const told = await askedOfApi(url, '/api/me', token, {
      method: 'PATCH',
      body,
      headers: { 'accept-language': 'sv' },
    });
    const detail = expect.stringContaining(start) as unknown;
    expect(told).toMatchObject({ status, json: { status, detail, errors } });
  });
});

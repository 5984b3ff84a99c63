import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { named } from '../helpers/builders.ts';
import { signedInAs } from '../helpers/tab-user.ts';
import { freshService, todaySentence } from './fresh.ts';

const world = freshService();
const leader = named('Verkoston vetäjä');

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came over the network. */
  readonly bytes: Buffer;
}

interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly accepts?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Without a client that unpacks and tidies; a stream is left after its first piece. */
async function asks(path: string, { method = 'GET', accepts, body, headers }: Asked = {}) {
  const token = await signedInAs(world().url(), leader);
  return new Promise<Answer>((resolve, reject) => {
    const asked = request(`${world().url()}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(accepts === undefined ? {} : { 'accept-encoding': accepts }),
        ...headers,
      },
    });
    asked.once('error', reject);
    asked.once('response', (response) => {
      const parts: Buffer[] = [];
      const done = () => {
        const { statusCode: status = 0 } = response;
        resolve({ status, headers: response.headers, bytes: Buffer.concat(parts) });
      };
      response.on('data', (part: Buffer) => {
        parts.push(part);
        if (!response.headers['content-type']?.startsWith('text/event-stream')) return;
        done();
        asked.destroy();
      });
      response.once('end', done);
    });
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const plainly = (bytes: Buffer) => bytes;

describe('what the API tells', () => {
  it.each([
    ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
    ['br', 'GZIP;q=1.0, BR;q=0.5', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
    ['gzip', 'br;q=0, gzip', gunzipSync],
    [undefined, 'identity', plainly],
    [undefined, 'br;q=0.000, gzip; q=0', plainly],
    [undefined, 'zebra', plainly],
    [undefined, undefined, plainly],
  ])('comes as %s to whoever takes %s', async (coding, accepts, unpack) => {
    const plain = await asks('/api/frame');
    expect(plain.bytes.length).toBeGreaterThan(4096);
    const told = await asks('/api/frame', { ...(accepts === undefined ? {} : { accepts }) });
    expect(told.status).toBe(200);
    expect(told.headers['content-encoding']).toBe(coding);
    expect(told.headers['content-length']).toBe(String(told.bytes.length));
    expect(unpack(told.bytes).equals(plain.bytes)).toBe(true);
    if (coding !== undefined) expect(told.bytes.length).toBeLessThan(plain.bytes.length / 2);
  });

  it.each(['/api/frame', '/api/today?station=rantakyla', '/api/settings'])(
    'differs in nothing else, its ETag neither, and says that it may: %s',
    async (path) => {
      const told = async (accepts: string) => {
        const { headers } = await asks(path, { accepts });
        const { 'content-encoding': coding, 'content-length': _l, date: _d, ...rest } = headers;
        return { coding, rest };
      };
      const [packed, plain] = [await told('br'), await told('identity')];
      expect([packed.coding, plain.coding]).toEqual(['br', undefined]);
      expect(packed.rest).toEqual(plain.rest);
      expect(packed.rest).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        vary: 'accept-encoding',
        'cache-control': 'no-store',
      });
    },
  );
});

describe('is never compressed:', () => {
  it.each([
    ['what is small', '/api/me', {}],
    ['the stream of changes', '/api/changes', {}],
    [
      'what answers a sentence',
      '/api/drafts',
      { method: 'POST', body: { sentence: todaySentence.repeat(9) } },
    ],
    ['a token', '/local/token', { method: 'POST', body: { aadObjectId: leader } }],
    ['a page', '/tab/', {}],
  ] as const)('%s', async (_what, path, asked) => {
    const { status, headers } = await asks(path, { ...asked, accepts: 'br, gzip' });
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBeUndefined();
  });
});

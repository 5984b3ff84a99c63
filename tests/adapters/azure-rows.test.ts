import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse, type Server } from 'node:http';
import { createAzureRows, type AzureRows } from '../../bot/src/adapters/tables/azure-rows.ts';
import { StorageUnavailable, type Write } from '../../bot/src/adapters/tables/rows.ts';
import { startAzurite } from '../helpers/azurite.ts';

const secret = 'Rantakylä-salaisuus';
const insert: Write = { do: 'insert', row: `${secret}-row`, values: { text: secret } };
const remove: Write = { do: 'remove', row: 'b', etag: 'W/"1"' };

const calls: [string, (rows: AzureRows) => Promise<unknown>][] = [
  ['opening', (rows) => rows.open()],
  ['reading a row', (rows) => rows.get('Requests', secret, 'a')],
  ['listing', (rows) => rows.list('Requests', secret)],
  ['listing across', (rows) => rows.listAcross('Requests', secret)],
  ['one write', (rows) => rows.write('Requests', secret, [insert])],
  ['one removal', (rows) => rows.write('Requests', secret, [remove])],
  ['a transaction', (rows) => rows.write('Requests', secret, [insert, remove])],
];

/** Fails unless the call is refused as unavailable, with words that hold nothing of what was sent. */
async function expectUnavailable(call: Promise<unknown>, cause: RegExp): Promise<void> {
  const error: unknown = await call.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StorageUnavailable);
  if (!(error instanceof StorageUnavailable)) return;
  expect(error.cause).toMatch(cause);
  expect(`${error.message} ${String(error.cause)}`).not.toContain('salaisuus');
}

describe('when Azurite has been stopped', () => {
  let rows: AzureRows;
  beforeAll(async () => {
    const azurite = await startAzurite();
    rows = createAzureRows({ connectionString: azurite.connectionString });
    await rows.open();
    await azurite.stop();
  }, 30_000);

  it.each(calls)('%s says that storage is unavailable', async (_, call) => {
    await expectUnavailable(call(rows), /^RestError ECONNREFUSED$/);
  });
});

describe('when the service', () => {
  let server: Server;
  let answer: RequestListener;
  let asked: number;
  beforeEach(async () => {
    asked = 0;
    server = createServer((request, response) => {
      asked += 1;
      answer(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  function rowsAt(limitMs?: number): AzureRows {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const endpoint = `http://127.0.0.1:${address.port}/account`;
    const connectionString = `DefaultEndpointsProtocol=http;AccountName=account;AccountKey=a2V5;TableEndpoint=${endpoint}`;
    return createAzureRows({ connectionString }, limitMs);
  }
  /** In two steps: where restify is loaded in the same process, its writeHead gives nothing back. */
  function respond(response: ServerResponse, status: number, headers: object, body = ''): void {
    response.writeHead(status, { ...headers });
    response.end(body);
  }
  const says =
    (status: number, code: string, headers = {}): RequestListener =>
    (_, response) => {
      const error = { code, message: { lang: 'en-US', value: `${code} for ${secret}` } };
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify({ 'odata.error': error }));
    };

  it.each(calls)('never answers, %s ends with the time limit', async (_, call) => {
    answer = () => undefined;
    await expectUnavailable(call(rowsAt(100)), /^AbortError$/);
  });

  it.each(calls.slice(1))('is busy, %s is tried three times', async (_, call) => {
    answer = says(503, 'ServerBusy');
    await expectUnavailable(call(rowsAt()), /^RestError( ServerBusy)? 503$/);
    expect(asked).toBe(3);
  });

  it('asks to come back in an hour, a call still ends with the time limit', async () => {
    answer = says(503, 'ServerBusy', { 'retry-after': '3600' });
    await expectUnavailable(rowsAt(100).get('Requests', 'a', 'b'), /^AbortError$/);
    expect(asked).toBe(1);
  });

  it.each(calls)('does not know us, %s says that storage is unavailable', async (_, call) => {
    answer = says(403, 'AuthenticationFailed');
    await expectUnavailable(call(rowsAt()), /^RestError( AuthenticationFailed)? 403$/);
  });

  it.each(calls.slice(1))(
    'has lost its tables, %s does not take it for a missing row',
    async (_, call) => {
      answer = says(404, 'TableNotFound');
      await expectUnavailable(call(rowsAt()), /^RestError( TableNotFound)? 404$/);
    },
  );

  it.each(calls)('answers with rubbish, %s says that storage is unavailable', async (_, call) => {
    answer = (_request, response) => respond(response, 500, {}, `<p>${secret}</p>`);
    await expectUnavailable(call(rowsAt()), /500$/);
  });

  it('has closed the connection meanwhile, a write is sent again', async () => {
    answer = (request, response) => {
      if (asked === 1) request.socket.destroy();
      else respond(response, 204, { etag: 'W/"1"' });
    };
    const written = rowsAt().write('Requests', 'a', [insert]);
    expect(await written).toEqual({ kind: 'done', etags: ['W/"1"'] });
  });

  it('got the write and its answer was lost, the repeat is told that it exists', async () => {
    answer = (request, response) => {
      if (asked === 1) request.socket.destroy();
      else says(409, 'EntityAlreadyExists')(request, response);
    };
    const written = rowsAt().write('Requests', 'a', [insert]);
    expect(await written).toEqual({ kind: 'exists', index: 0 });
  });

  it('does not say which write of a transaction it refused, the first that could be is named', async () => {
    answer = says(412, 'UpdateConditionNotSatisfied');
    const written = rowsAt().write('Requests', 'a', [insert, remove]);
    expect(await written).toEqual({ kind: 'stale', index: 1 });
  });

  it('begins an answer and never ends it, a call still ends with the time limit', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"value":[');
    };
    await expectUnavailable(rowsAt(100).list('Requests', 'a'), /^AbortError$/);
  });

  const batch = (...parts: readonly string[]) =>
    [
      '--batchresponse_1\r\ncontent-type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n',
      ...parts.map((part) => `--changesetresponse_1\r\n\r\nHTTP/1.1 ${part}\r\n\r\n`),
      '--changesetresponse_1--\r\n--batchresponse_1--\r\n',
    ].join('');
  const done = '204 No Content\r\nETag: W/"1"';

  it.each([
    ['nothing', ''],
    ['something else', '<p>Welcome to our network</p>'],
    ['one part of two', batch(done)],
    ['a refusal without a body', batch(done, '412 Precondition Failed')],
    [
      'a refusal over several lines',
      batch(done, '412 Precondition Failed\r\n\r\n{\n"odata.error": {\n}\n}'),
    ],
    ['no ETag', batch(done, '204 No Content')],
  ])('answers a transaction with %s, it does not count as written', async (_, body) => {
    answer = (_request, response) =>
      respond(response, 202, { 'content-type': 'multipart/mixed; boundary=batchresponse_1' }, body);
    const written = rowsAt().write('Requests', 'a', [insert, { ...insert, row: 'b' }]);
    await expectUnavailable(written, /^not confirmed$/);
  });

  describe.each(['<p>Welcome to our network</p>', '{}', ''])(
    'answers everything with %j',
    (body) => {
      it.each(calls.slice(1))('%s takes nothing for written or missing', async (_name, call) => {
        const type = body.startsWith('<') ? 'text/html' : 'application/json';
        answer = (_, response) => respond(response, 200, { 'content-type': type }, body);
        await expectUnavailable(call(rowsAt()), /./);
      });
    },
  );

  it('sends empty pages, they are read to the end', async () => {
    const entity = (RowKey: string) => ({ PartitionKey: 'a', RowKey, 'odata.etag': 'W/"1"' });
    const pages = [[], [entity('1')], [], [entity('2')]];
    answer = (_, response) => {
      const value = pages[asked - 1] ?? [];
      const next = asked < pages.length && {
        'x-ms-continuation-nextpartitionkey': 'a',
        'x-ms-continuation-nextrowkey': `${asked}`,
      };
      response.writeHead(200, { 'content-type': 'application/json', ...next });
      response.end(JSON.stringify({ value }));
    };
    const rows = await rowsAt().list('Requests', 'a');
    expect(rows.map(({ row }) => row)).toEqual(['1', '2']);
    expect(asked).toBe(4);
  });

  it('is Azure itself, which takes a bare number for 32 bits, every number is sent as a Double', async () => {
    let sent = '';
    answer = (request, response) => {
      request.on('data', (chunk: Buffer) => (sent += chunk.toString()));
      request.on('end', () => respond(response, 204, { etag: 'W/"1"' }));
    };
    await rowsAt().write('Requests', 'a', [{ do: 'insert', row: 'b', values: { at: 2 ** 41 } }]);
    expect(JSON.parse(sent)).toMatchObject({ at: 2 ** 41, 'at@odata.type': 'Edm.Double' });
  });

  it('speaks plain HTTP from another machine, nothing is sent to it', async () => {
    const connectionString =
      'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;TableEndpoint=http://tables.invalid/a';
    const rows = createAzureRows({ connectionString });
    await expectUnavailable(rows.get('Requests', 'a', 'b'), /^Error$/);
  });
});

describe('when no token comes', () => {
  it.each(calls)('%s ends with the time limit', async (_, call) => {
    const credential = { getToken: () => new Promise<null>(() => undefined) };
    const rows = createAzureRows({ url: 'https://127.0.0.1:9/', credential }, 100);
    await expectUnavailable(call(rows), /^AbortError$/);
  });
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Place } from '../../../bot/src/adapters/teams/reference.ts';
import { channels } from '../../../bot/src/config.ts';
import { connectorOf } from './bot.ts';

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly body: unknown;
}

let server: Server;
let asked: Asked[];
let told: { readonly status: number; readonly body: object };
let place: Place;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method, url } = request;
    const body = method === 'GET' ? Promise.resolve(undefined) : json(request);
    void body.then((given) => {
      asked.push({ method, url, body: given });
      response.statusCode = told.status;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(told.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  asked = [];
  told = { status: 200, body: { id: 'new' } };
  const { port } = server.address() as AddressInfo;
  place = {
    channelId: 'msteams',
    serviceUrl: `http://127.0.0.1:${port}/emea/`,
    locale: 'sv-FI',
    bot: { id: '28:bot', name: '' },
    user: { id: '29:nurse', name: '', aadObjectId: 'nurse' },
    conversation: {
      id: '19:a/b?c@thread.tacv2;messageid=7',
      name: '',
      isGroup: true,
      conversationType: 'channel',
      tenantId: 'ours',
    },
  };
});

const path = '/emea/v3/conversations/19%3Aa%2Fb%3Fc%40thread.tacv2%3Bmessageid%3D7';
const card = { contentType: 'application/vnd.microsoft.card.adaptive', content: { body: [] } };
const message = { type: 'message' as const, summary: 'kortti', attachments: [card] };
const beginning = {
  isGroup: false,
  bot: { id: '28:bot' },
  members: [{ id: 'nurse' }],
  tenantId: 'ours',
  channelData: { tenant: { id: 'ours' } },
} as const;

describe.each(channels)('the connector by way of %s', (sdk) => {
  const connector = connectorOf(sdk, { local: true });

  it('answers an activity beneath it, in the name of the bot', async () => {
    expect(await connector.send(place, message, 'seen/1')).toBe('new');
    expect(asked).toMatchObject([
      {
        method: 'POST',
        url: `${path}/activities/seen%2F1`,
        body: {
          ...message,
          replyToId: 'seen/1',
          from: { id: '28:bot' },
          recipient: { id: '29:nurse', aadObjectId: 'nurse' },
          conversation: place.conversation,
          channelId: 'msteams',
          locale: 'sv-FI',
        },
      },
    ]);
  });

  it('updates what was sent', async () => {
    await connector.update(place, 'sent/1', message);
    expect(asked).toMatchObject([
      { method: 'PUT', url: `${path}/activities/sent%2F1`, body: { ...message, id: 'sent/1' } },
    ]);
  });

  it('begins a conversation as it is told', async () => {
    expect(await connector.begin(place.serviceUrl, beginning)).toBe('new');
    expect(asked).toMatchObject([
      { method: 'POST', url: '/emea/v3/conversations', body: beginning },
    ]);
  });

  it('tells of a member what is known, also what no type of its names', async () => {
    const body = { id: '29:nurse', aadObjectId: 'nurse', tenantId: 'ours', userRole: 'guest' };
    told = { status: 200, body };
    expect(await connector.member(place, '29:nu/rse')).toMatchObject(body);
    expect(asked).toMatchObject([{ method: 'GET', url: `${path}/members/29%3Anu%2Frse` }]);
  });

  it('rejects with the status where it is refused', async () => {
    told = { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } };
    const refused = { statusCode: 403 };
    await expect(connector.send(place, message)).rejects.toMatchObject(refused);
    await expect(connector.update(place, 'sent', message)).rejects.toMatchObject(refused);
    await expect(connector.member(place, '29:nurse')).rejects.toMatchObject(refused);
    await expect(connector.begin(place.serviceUrl, beginning)).rejects.toMatchObject(refused);
    expect(asked).toHaveLength(4);
  });
});

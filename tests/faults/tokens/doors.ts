import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createRequire } from 'node:module';
import { createMemoryRows } from '../../../bot/src/adapters/memory/memory-rows.ts';
import { unpacked } from '../../../bot/src/adapters/tables/packed.ts';
import type { Around } from '../../../bot/src/compose.ts';
import { readCounty } from '../../../bot/src/contract/county.ts';
import type { Messenger } from '../../../bot/src/ports.ts';
import { createLogBook } from '../../adapters/log-book.ts';
import type { Claims, Door, Knock } from './kind.ts';
import { rs256, tokenOf, type Kit } from './kit.ts';
import { believeClaims } from './lax-claims.ts';

export interface Heard {
  readonly status: number;
  readonly body: string;
}

/** The whole service in production mode, with both its doors on loopback. */
export interface Doors {
  readonly people: Readonly<Record<'nurse' | 'other' | 'victim', string>>;
  readonly tenantId: string;
  readonly log: ReturnType<typeof createLogBook>;
  /** Claims of a good token of this person. */
  claims(door: Door, person: string): Claims;
  good(door: Door, person: string): string;
  /** The tab's API by its path. */
  get(path: string, knock: Knock): Promise<Heard>;
  /** Presses a button in Teams. */
  press(person: string, knock: Knock, verb?: string, data?: object): Promise<Heard>;
  /** Each request's version by its id, and everybody who was written down. */
  stored(): Promise<string>;
  stop(): Promise<void>;
}

/** What asks the connector about somebody: the same one that the service has. */
const { TeamsInfo } = createRequire(import.meta.url)('botbuilder') as {
  TeamsInfo: { getMember: (context: unknown, id: string) => Promise<unknown> };
};

export const serviceUrl = 'https://smba.trafficmanager.net/emea/';
export const goodHeader = { alg: 'RS256', kid: 'issuer', typ: 'JWT' };

const botId = '0b5e7a3c-1d2f-4e6a-9c8b-7f6e5d4c3b2a';
const tabClientId = '1c6f8b4d-2e3a-4f7b-8dac-806f5e4d3c2b';
const bearer = (token: string): Knock => ({ authorization: [`Bearer ${token}`] });

/** Somebody with an id in our tenant whom the roster has not, and the connector calls a guest. */
export const guest = 'b0b0b0b0-0002-4a10-8b00-6f1d2c3b4a99';

/** @param broken the deliberate fault of `--prove`: what a signed token says is not looked at */
export async function openDoors(kit: Kit, broken: boolean): Promise<Doors> {
  if (broken) believeClaims();
  const { compose } = await import('../../../bot/src/compose.ts');
  const read = readCounty(JSON.parse(readFileSync('counties/siun-sote.json', 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
  const { tenantId, people } = read.county;
  const [nurse, other, victim] = people.filter(({ role }) => role === 'asker').map(({ id }) => id);
  if (!nurse || !other || !victim) throw new Error('The demo county lacks three nurses');
  keysFrom(kit);
  // The connector is far away, and knows of the guest alone.
  TeamsInfo.getMember = (_context, id) =>
    id === `29:${guest}`
      ? Promise.resolve({ ...{ id, name: '', tenantId }, userRole: 'guest', aadObjectId: guest })
      : Promise.reject(new Error('Only the guest is looked up'));
  const rows = createMemoryRows();
  const log = createLogBook();
  const bot = { appId: botId, appType: 'SingleTenant', password: 'unused', tenantId } as const;
  const mode = { kind: 'production', bot, tabClientId } as const;
  const service = await compose({ mode, channel: 'botbuilder' }, read, rows, log, silent);
  const port = await service.http.listen(0, '127.0.0.1');

  const claims = (door: Door, person: string): Claims => {
    const now = Math.floor(Date.now() / 1000);
    const times = { iat: now - 5, nbf: now - 5, exp: now + 3600 };
    if (door === 'bot')
      return { iss: 'https://api.botframework.com', aud: botId, serviceurl: serviceUrl, ...times };
    const iss = `https://login.microsoftonline.com/${tenantId}/v2.0`;
    const who = { oid: person, tid: tenantId, scp: 'access_as_user', ver: '2.0' };
    return { iss, aud: tabClientId, sub: person, ...who, ...times };
  };
  return {
    people: { nurse, other, victim },
    tenantId,
    log,
    claims,
    good: (door, person) => tokenOf(goodHeader, claims(door, person), rs256(kit.issuer)),
    get: (path, knock) => knocked(port, 'GET', path, knock, ''),
    press: (person, knock, verb = 'help.show', data = {}) => {
      const activity = { ...pressed(person, tenantId, verb, data), ...knock.activity };
      return knocked(port, 'POST', '/api/messages', knock, JSON.stringify(activity));
    },
    stored: async () => {
      const states = (await rows.listAcross('Requests', '')).filter(({ row }) => row === 'state');
      const known = await rows.listAcross('People', '');
      return JSON.stringify([
        states.map(({ partition, etag }) => [partition, etag]),
        known.map(({ values }) => unpacked<{ id: string }>(values).id),
      ]);
    },
    stop: async () => {
      const closed = service.http.close();
      await service.stop();
      await closed;
    },
  };
}

export const goodKnock = (doors: Doors, door: Door, person: string): Knock =>
  bearer(doors.good(door, person));

/** Entra and the channel publish their keys on loopback; nothing else is reached. */
function keysFrom({ url }: Kit): void {
  const real = globalThis.fetch;
  const published: readonly (readonly [RegExp, string])[] = [
    [/^https:\/\/login\.microsoftonline\.com\/[\w-]+\/discovery\/v2\.0\/keys$/u, `${url}/keys`],
    [/^https:\/\/login\.botframework\.com\/v1\/\.well-known\/\w+$/u, `${url}/metadata`],
  ];
  globalThis.fetch = (given, init) => {
    const asked = given instanceof Request ? given.url : String(given);
    const there = published.find(([address]) => address.test(asked))?.[1] ?? asked;
    return new URL(there).hostname === '127.0.0.1'
      ? real(there, init)
      : Promise.reject(new Error('Only loopback is reached'));
  };
}

/** Nobody is written to: the connector is far away. */
const silent: Around = (name, port) => {
  if (name !== 'messenger') return port;
  const sent = () => Promise.resolve({ kind: 'sent', activityId: 'sent' } as const);
  const nobody: Partial<Messenger> = { send: sent, update: sent };
  return { ...port, ...nobody };
};

const pressed = (person: string, tenantId: string, verb: string, data: object) => ({
  type: 'invoke',
  id: `activity-${verb}`,
  name: 'adaptiveCard/action',
  channelId: 'msteams',
  serviceUrl,
  from: { id: `29:${person}`, name: 'Hoitaja', aadObjectId: person },
  recipient: { id: '28:bot', name: 'Koppi' },
  conversation: { id: `a:${person}`, conversationType: 'personal', tenantId },
  channelData: { tenant: { id: tenantId } },
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
});

/** Sends the headers as they are told, also the same one twice. Status 0: the connection was closed. */
function knocked(
  port: number,
  method: string,
  path: string,
  { authorization, cookie, query = '' }: Knock,
  body: string,
): Promise<Heard> {
  const headers = [
    ...['Host', '127.0.0.1'],
    ...authorization.flatMap((value) => ['Authorization', value]),
    ...(cookie === undefined ? [] : ['Cookie', cookie]),
    ...(body === ''
      ? []
      : ['Content-Type', 'application/json', 'Content-Length', `${Buffer.byteLength(body)}`]),
  ];
  return new Promise((resolve) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path: `${path}${query}`, headers },
      (response) => {
        let heard = '';
        response.setEncoding('utf8');
        response.on('data', (more: string) => (heard += more));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: heard }));
      },
    );
    sent.on('error', () => resolve({ status: 0, body: '' }));
    sent.end(body);
  });
}

import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { issuerOf } from '../../../bot/src/adapters/http/sign-in.ts';
import { channelIssuer } from '../../../bot/src/adapters/teams/channel-token.ts';
import { jwk, rs256, tokenOf } from '../../faults/tokens/kit.ts';
import type { FakeConnector } from '../../helpers/fake-connector.ts';
import { certificateFor } from './certificate.ts';
import { passOn } from './pass-on.ts';

/** The registrations that a county makes. */
export const registered = {
  botId: '0b5e7a3c-1d2f-4e6a-9c8b-7f6e5d4c3b2a',
  botPassword: 'of-this-test-alone',
  tabClientId: '1c6f8b4d-2e3a-4f7b-8dac-806f5e4d3c2b',
} as const;

/** Where Teams has its connector; the gate lets answers go nowhere else. */
export const serviceUrl = 'https://smba.trafficmanager.net/emea/';

const hosts = {
  entra: 'login.microsoftonline.com',
  channel: 'login.botframework.com',
  connector: new URL(serviceUrl).host,
} as const;
const emea = new URL(serviceUrl).pathname;
const hourS = 3600;

/** Microsoft's addresses on this machine: Entra, the channel's OpenID server and the connector. */
export interface Microsoft {
  readonly port: number;
  /** Of the certificate that a service has to trust. */
  readonly cert: string;
  /** Of an activity, by the channel. */
  channelToken(claims?: object): string;
  /** Of somebody of the tenant for the tab, by Entra. */
  tabToken(person: string, claims?: object): string;
  /** As good as a real one, but signed by the channel's key. */
  wronglySigned(person: string): string;
  /** What was asked that nobody here knows, or without the token that was given for it. */
  readonly strange: readonly string[];
  /** How often the bot was given a token of its own. */
  botTokens(): number;
  stop(): Promise<void>;
}

/** @param connector gets what is sent to the connector with the bot's own token */
export async function startMicrosoft(
  tenantId: string,
  connector: FakeConnector,
): Promise<Microsoft> {
  const [channel, entra] = [rsa(), rsa()];
  const certified = certificateFor(Object.values(hosts));
  const ownToken = 'the-bot-itself';
  const strange: string[] = [];
  let given = 0;
  const entraUrl = `https://${hosts.entra}/${tenantId}`;
  const published: Readonly<Record<string, unknown>> = {
    [`https://${hosts.channel}/v1/.well-known/openidconfiguration`]: {
      issuer: channelIssuer,
      jwks_uri: `https://${hosts.channel}/v1/.well-known/keys`,
    },
    [`https://${hosts.channel}/v1/.well-known/keys`]: { keys: [jwk('channel', channel)] },
    [`${entraUrl}/discovery/v2.0/keys`]: { keys: [jwk('entra', entra)] },
    [`${entraUrl}/v2.0/.well-known/openid-configuration`]: {
      issuer: issuerOf(tenantId),
      authorization_endpoint: `${entraUrl}/oauth2/v2.0/authorize`,
      token_endpoint: `${entraUrl}/oauth2/v2.0/token`,
      jwks_uri: `${entraUrl}/discovery/v2.0/keys`,
    },
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', headers, url = '' } = request;
    const address = `https://${headers.host ?? ''}${url}`.replace(/[?].*$/u, '');
    const refuse = (): void => {
      strange.push(`${method} ${address}`);
      response.statusCode = 401;
      response.end();
    };
    if (method === 'GET' && address in published) {
      reply(response, published[address]);
    } else if (method === 'POST' && address === `${entraUrl}/oauth2/v2.0/token`) {
      if (!isBot(new URLSearchParams(await text(request)))) {
        refuse();
        return;
      }
      given += 1;
      reply(response, { token_type: 'Bearer', expires_in: hourS, access_token: ownToken });
    } else if (address.startsWith(serviceUrl) && headers.authorization === `Bearer ${ownToken}`) {
      passOn(request, response, new URL(url.slice(emea.length), connector.serviceUrl));
    } else {
      refuse();
    }
  };

  const server = createServer(certified, (request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const header = (kid: string) => ({ alg: 'RS256', kid, typ: 'JWT' });
  const tabClaims = (person: string) => ({
    ...{ iss: issuerOf(tenantId), aud: registered.tabClientId, tid: tenantId, sub: person },
    ...{ oid: person, scp: 'access_as_user', ver: '2.0', ...times() },
  });
  return {
    port: (server.address() as AddressInfo).port,
    cert: certified.cert,
    channelToken: (claims = {}) =>
      tokenOf(
        header('channel'),
        {
          ...{ iss: channelIssuer, aud: registered.botId, serviceurl: serviceUrl, ...times() },
          ...claims,
        },
        rs256(channel),
      ),
    tabToken: (person, claims = {}) =>
      tokenOf(header('entra'), { ...tabClaims(person), ...claims }, rs256(entra)),
    wronglySigned: (person) => tokenOf(header('entra'), tabClaims(person), rs256(channel)),
    strange,
    botTokens: () => given,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

function times() {
  const now = Math.floor(Date.now() / 1000);
  return { iat: now - 5, nbf: now - 5, exp: now + hourS };
}

/** The bot asks for a token for the connector, as itself. */
function isBot(form: URLSearchParams): boolean {
  return (
    form.get('client_id') === registered.botId &&
    form.get('client_secret') === registered.botPassword &&
    (form.get('scope') ?? '').split(' ').includes(`${channelIssuer}/.default`)
  );
}

function reply(response: ServerResponse, body: unknown): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
}

import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { ConfigurationBotFrameworkAuthentication as Sdk } from 'botbuilder';
import { channelIssuer } from '../channel-token.ts';
import { sendLimitMs } from '../connector.ts';
import { metadataUrlOf, type BotSettings, type TeamsSettings } from '../settings.ts';

type Claims = Parameters<Sdk['createConnectorFactory']>[0];
type ConnectorFactory = ReturnType<Sdk['createConnectorFactory']>;
type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;
type TokenClient = ReturnType<Sdk['createUserTokenClient']>;

interface PipelineRequest {
  readonly url: string;
  timeout: number;
  agent?: HttpAgent;
}

/** The part of the connector's HTTP pipeline that its types hide. */
interface Pipeline {
  removePolicy(policy: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest<R>(request: PipelineRequest, next: (request: PipelineRequest) => R): R;
  }): void;
}

/**
 * A connection that was idle for longer is not used again: the other side may just have closed it,
 * and then nobody could tell whether it took what was sent. Front ends keep theirs for a minute.
 */
const idleMs = 30_000;
const agents = {
  http: new HttpAgent({ keepAlive: true, timeout: idleMs }),
  https: new HttpsAgent({ keepAlive: true, timeout: idleMs }),
};
const mostConnectors = 100;

/**
 * What the SDK calls authentication, for the way out: who comes in is checked by channel-token.ts.
 * Connectors are kept per service address, since the SDK builds two HTTP pipelines a turn, and are
 * freed of the SDK's own retries, which are neither counted nor timed.
 */
export class Authentication extends Sdk {
  readonly #connectors = new Map<string, Promise<Connector>>();
  #tokenClient: TokenClient | undefined;

  constructor(settings: TeamsSettings) {
    super(settings.local === true ? {} : credentials(settings));
  }

  override authenticateRequest(): never {
    throw new Error('The SDK is not asked who comes in');
  }

  override createConnectorFactory(claims: Claims): ConnectorFactory {
    const factory = super.createConnectorFactory(claims);
    const create = factory.create.bind(factory);
    factory.create = (serviceUrl, audience) => {
      const known = this.#connectors.get(serviceUrl);
      if (known) return known;
      if (this.#connectors.size >= mostConnectors) this.#connectors.clear();
      const made = create(serviceUrl, audience).then(tamed);
      this.#connectors.set(serviceUrl, made);
      return made;
    };
    return factory;
  }

  override createUserTokenClient(claims: Claims): TokenClient {
    this.#tokenClient ??= super.createUserTokenClient(claims);
    return this.#tokenClient;
  }
}

/** The SDK takes its addresses all together or not at all. */
function credentials(settings: BotSettings) {
  const keysUrl = metadataUrlOf(settings);
  return {
    MicrosoftAppId: settings.appId,
    MicrosoftAppType: settings.appType,
    MicrosoftAppTenantId: settings.tenantId,
    ...(settings.password !== undefined && { MicrosoftAppPassword: settings.password }),
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: channelIssuer,
    ToBotFromChannelTokenIssuer: channelIssuer,
    OAuthUrl: channelIssuer,
    ToBotFromChannelOpenIdMetadataUrl: keysUrl,
    // The emulator may not come in: its tokens are looked for among the channel's keys.
    ToBotFromEmulatorOpenIdMetadataUrl: keysUrl,
  };
}

function tamed(connector: Connector): Connector {
  const { pipeline } = (connector as unknown as { client: { pipeline: Pipeline } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'koppiTimeLimit',
    sendRequest: (request, next) => {
      request.timeout = sendLimitMs;
      request.agent = request.url.startsWith('https:') ? agents.https : agents.http;
      return next(request);
    },
  });
  return connector;
}

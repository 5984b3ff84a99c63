import { Activity } from '@microsoft/agents-activity';
import { AuthType, ConnectorClient, HttpError, MsalTokenProvider } from '@microsoft/agents-hosting';
import { channelIssuer } from '../channel-token.ts';
import { sendLimitMs, type Connector, type Message } from '../connector.ts';
import type { Place } from '../reference.ts';
import type { TeamsSettings } from '../settings.ts';

/**
 * The connector by way of the Agents SDK: of it only the client and the sign-in, since its adapter
 * reads the environment by itself and wants what comes in to be its own.
 */
export function createConnector(settings: TeamsSettings): Connector {
  const token = tokenOf(settings);
  const at = async (serviceUrl: string): Promise<ConnectorClient> =>
    tamed(ConnectorClient.createClientWithToken(serviceUrl, await token()));
  return {
    send: async (to, message, replyTo) => {
      const client = await at(to.serviceUrl);
      const activity = activityOf(to, message, { replyToId: replyTo });
      const { id } =
        replyTo === undefined
          ? await client.sendToConversation(pathOf(to), activity)
          : await client.replyToActivity(pathOf(to), replyTo, activity);
      return id;
    },
    update: async (to, id, message) => {
      const client = await at(to.serviceUrl);
      const activity = activityOf(to, message, { id });
      await client.updateActivity(pathOf(to), encodeURIComponent(id), activity);
    },
    begin: async (serviceUrl, conversation) => {
      // The SDK's type wants a bot that it calls agent and sends as such, which no connector reads.
      const parameters = conversation as unknown as Parameters<
        ConnectorClient['createConversation']
      >[0];
      return (await (await at(serviceUrl)).createConversation(parameters)).id;
    },
    member: async (of, id) =>
      (await at(of.serviceUrl)).getConversationMember(encodeURIComponent(id), pathOf(of)),
  };
}

/** The SDK puts ids into addresses as they are. */
const pathOf = ({ conversation }: Place): string => encodeURIComponent(conversation.id);

/** Not read by the SDK's own schema, which refuses the empty names that references are kept with. */
const activityOf = (
  { channelId, serviceUrl, locale, bot, user, conversation }: Place,
  message: Message,
  more: object,
): Activity =>
  Object.assign(new Activity(message.type), {
    ...message,
    ...more,
    ...{ channelId, serviceUrl, locale, conversation },
    from: bot,
    recipient: user,
  });

/** Nobody signs in at a desk. */
function tokenOf(settings: TeamsSettings): () => Promise<string> {
  if (settings.local === true) return () => Promise.resolve('');
  const { appId: clientId, tenantId, password: clientSecret, appType } = settings;
  const provider = new MsalTokenProvider({
    ...{ clientId, tenantId },
    ...(clientSecret !== undefined && { clientSecret }),
    authType: appType === 'SingleTenant' ? AuthType.ClientSecret : AuthType.UserManagedIdentity,
  });
  return () => provider.getAccessToken(channelIssuer);
}

/** The SDK's requests wait for ever, and its errors name the status otherwise. */
function tamed(client: ConnectorClient): ConnectorClient {
  const { httpClient } = client;
  const request = httpClient.request.bind(httpClient);
  httpClient.request = async <T>(config: Parameters<typeof request>[0]) => {
    try {
      return await request<T>({ ...config, timeout: sendLimitMs });
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      throw Object.assign(error, { statusCode: error.status });
    }
  };
  return client;
}

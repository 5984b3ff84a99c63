import { CloudAdapter, TeamsInfo, type ConversationParameters, type TurnContext } from 'botbuilder';
import { channelIssuer } from '../channel-token.ts';
import type { Connector } from '../connector.ts';
import type { Place } from '../reference.ts';
import type { TeamsSettings } from '../settings.ts';
import { Authentication } from './authentication.ts';

/** The connector by way of the Bot Framework SDK: each call is a conversation continued. */
export function createConnector(settings: TeamsSettings): Connector {
  const adapter = new CloudAdapter(new Authentication(settings));
  const appId = settings.local === true ? '' : settings.appId;
  const within = async <T>(place: Place, act: (context: TurnContext) => Promise<T>) => {
    let done: T | undefined;
    await adapter.continueConversationAsync(appId, place, async (context) => {
      done = await act(context);
    });
    return done;
  };
  return {
    send: (to, activity, replyTo) =>
      within(to, async (context) => {
        if (replyTo !== undefined) context.activity.id = replyTo;
        return (await context.sendActivity(activity))?.id;
      }),
    update: async (to, id, activity) => {
      await within(to, (context) => context.updateActivity({ ...activity, id }));
    },
    begin: async (serviceUrl, conversation) => {
      let begun: string | undefined;
      // The SDK's type wants names and more, which Teams does not ask for.
      const parameters = conversation as unknown as ConversationParameters;
      await adapter.createConversationAsync(
        appId,
        'msteams',
        serviceUrl,
        channelIssuer,
        parameters,
        (context) => {
          begun = context.activity.conversation.id;
          return Promise.resolve();
        },
      );
      return begun;
    },
    member: (of, id) => within(of, (context) => TeamsInfo.getMember(context, id)),
  };
}

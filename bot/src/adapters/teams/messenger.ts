import type { CloudAdapter, ConversationParameters, TurnContext } from 'botbuilder';
import type { PersonId } from '../../domain/roster/county.ts';
import type { Delivery, Log, Messenger, Outgoing, Reached, Reference } from '../../ports.ts';
import { deliver } from './delivery.ts';
import { messageOf, type Draw } from './drawing.ts';
import { languageOf } from './incoming.ts';
import { begunReference, parseReference } from './reference.ts';

/** Who the bot is; local mode has no Entra, and begins no conversations. */
interface Bot {
  readonly appId: string;
  readonly tenantId: string;
}

/** Serves every region, for as long as nobody has written. */
const anyRegion = 'https://smba.trafficmanager.net/teams/';
const channelAudience = 'https://api.botframework.com';

export function createMessenger(
  adapter: CloudAdapter,
  bot: Bot | undefined,
  draw: Draw,
  log: Log,
): Messenger {
  const appId = bot?.appId ?? '';
  const within = (
    to: Reference,
    act: (context: TurnContext) => Promise<string | undefined>,
  ): Promise<Delivery> =>
    deliver(log, async () => {
      let activityId: string | undefined;
      await adapter.continueConversationAsync(appId, parseReference(to), async (context) => {
        activityId = await act(context);
      });
      return activityId;
    });
  const drawn = ({ view, language, reader }: Outgoing) => messageOf(draw(view, language, reader));

  return {
    languageOf: (to) => languageOf(parseReference(to)),
    send: (to, message) => {
      const activity = drawn(message);
      return within(to, async (context) => (await context.sendActivity(activity))?.id);
    },
    update: (to, activityId, message) => {
      const activity = { ...drawn(message), id: activityId };
      return within(to, async (context) => {
        await context.updateActivity(activity);
        return activityId;
      });
    },
    ...(bot && { reach: reachAs(adapter, bot, log) }),
  };
}

/** Teams takes the Entra id for the person, and gives the same conversation every time. */
function reachAs(adapter: CloudAdapter, bot: Bot, log: Log): NonNullable<Messenger['reach']> {
  return async (person: PersonId, near): Promise<Reached> => {
    const serviceUrl = near === undefined ? anyRegion : parseReference(near).serviceUrl;
    // The SDK's type wants names and more, which Teams does not ask for.
    const parameters = {
      isGroup: false,
      bot: { id: `28:${bot.appId}` },
      members: [{ id: person }],
      tenantId: bot.tenantId,
      channelData: { tenant: { id: bot.tenantId } },
    } as unknown as ConversationParameters;
    const begun = await deliver(log, async () => {
      let conversation: string | undefined;
      await adapter.createConversationAsync(
        bot.appId,
        'msteams',
        serviceUrl,
        channelAudience,
        parameters,
        (context) => {
          conversation = context.activity.conversation.id;
          return Promise.resolve();
        },
      );
      return conversation;
    });
    if (begun.kind !== 'sent') return begun;
    const reference = begunReference(bot, person, serviceUrl, begun.activityId);
    return { kind: 'reached', reference };
  };
}

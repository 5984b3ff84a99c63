import type { CloudAdapter, TurnContext } from 'botbuilder';
import type { Delivery, Log, Messenger, Outgoing, Reference } from '../../ports.ts';
import { deliver } from './delivery.ts';
import { messageOf, type Draw } from './drawing.ts';
import { languageOf } from './incoming.ts';
import { parseReference } from './reference.ts';

/** @param appId empty in local mode */
export function createMessenger(
  adapter: CloudAdapter,
  appId: string,
  draw: Draw,
  log: Log,
): Messenger {
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
  };
}

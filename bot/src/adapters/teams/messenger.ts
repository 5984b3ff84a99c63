import type { PersonId } from '../../domain/roster/county.ts';
import type { Log, Messenger, Outgoing, Reached } from '../../ports.ts';
import type { Connector } from './connector.ts';
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

export function createMessenger(
  connector: Connector,
  bot: Bot | undefined,
  draw: Draw,
  log: Log,
): Messenger {
  const drawn = ({ view, language, reader }: Outgoing) => messageOf(draw(view, language, reader));

  return {
    languageOf: (to) => languageOf(parseReference(to)),
    send: async (to, message) => {
      const activity = drawn(message);
      return deliver(log, () => connector.send(parseReference(to), activity));
    },
    update: async (to, activityId, message) => {
      const activity = drawn(message);
      return deliver(log, async () => {
        await connector.update(parseReference(to), activityId, activity);
        return activityId;
      });
    },
    ...(bot && { reach: reachAs(connector, bot, log) }),
  };
}

/** Teams takes the Entra id for the person, and gives the same conversation every time. */
function reachAs(connector: Connector, bot: Bot, log: Log): NonNullable<Messenger['reach']> {
  return async (person: PersonId, near): Promise<Reached> => {
    const serviceUrl = near === undefined ? anyRegion : parseReference(near).serviceUrl;
    const begun = await deliver(log, () =>
      connector.begin(serviceUrl, {
        isGroup: false,
        bot: { id: `28:${bot.appId}` },
        members: [{ id: person }],
        tenantId: bot.tenantId,
        channelData: { tenant: { id: bot.tenantId } },
      }),
    );
    if (begun.kind !== 'sent') return begun;
    const reference = begunReference(bot, person, serviceUrl, begun.activityId);
    return { kind: 'reached', reference };
  };
}

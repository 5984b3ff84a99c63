import { pressed, type Card, type Json, type Press } from '../helpers/card.ts';
import type { Person } from './cast.ts';

/** Activities as Teams' client would send them, ready to be posted. */
export interface Activities {
  said(by: Person, text: string): string;
  pressed(by: Person, card: Card, press: Press, cardActivityId: string): string;
  executed(by: Person, action: Json): string;
}

export const chatOf = ({ aadObjectId }: Person): string => `a:chat-${aadObjectId}`;

export function createActivities(serviceUrl: string): Activities {
  let order = 0;
  const envelope = (by: Person, activity: Json): string => {
    order += 1;
    return JSON.stringify({
      id: `bench-${order}`,
      channelId: 'msteams',
      serviceUrl,
      timestamp: new Date().toISOString(),
      from: { id: `29:${by.aadObjectId}`, name: by.name, aadObjectId: by.aadObjectId },
      recipient: { id: 'bot', name: 'Koppi' },
      conversation: { id: chatOf(by), conversationType: 'personal', tenantId: by.tenantId },
      channelData: { tenant: { id: by.tenantId } },
      entities: [{ type: 'clientInfo', locale: 'fi-FI', country: 'FI', platform: 'Web' }],
      locale: 'fi-FI',
      ...activity,
    });
  };
  const invoke = (by: Person, action: Json, replyToId: string): string =>
    envelope(by, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId,
      value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual' },
    });
  return {
    said: (by, text) => envelope(by, { type: 'message', text, textFormat: 'plain' }),
    pressed: (by, card, press, cardActivityId) => invoke(by, pressed(card, press), cardActivityId),
    executed: (by, action) => invoke(by, action, 'card'),
  };
}

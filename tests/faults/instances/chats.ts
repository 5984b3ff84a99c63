import { chatOf } from '../../bench/activities.ts';
import type { Person } from '../../bench/cast.ts';
import { cardOf, verbsOf, type Card } from '../../helpers/card.ts';
import type { FakeConnector } from '../../helpers/fake-connector.ts';

/** A card as it was sent to a conversation. */
export interface Lying {
  readonly card: Card;
  readonly activityId: string;
}

/** Somebody's sent cards that have the button, in order. */
export type Chats = (by: Person, verb: string) => readonly Lying[];

/** Looks at each call of the connector once, however often people look into their chats. */
export function createChats({ calls }: FakeConnector): Chats {
  const chats = new Map<string, Lying[]>();
  let looked = 0;
  const key = (conversation: string, verb: string) => `${verb} ${conversation}`;
  const look = () => {
    for (const { act, delivered, activity, activityId, conversation } of calls.slice(looked)) {
      looked += 1;
      if (act !== 'send' || !delivered || (activity.attachments ?? []).length === 0) continue;
      const card = cardOf(activity);
      for (const verb of new Set(verbsOf(card))) {
        const held = chats.get(key(conversation, verb)) ?? [];
        chats.set(key(conversation, verb), [...held, { card, activityId }]);
      }
    }
  };
  return (by, verb) => {
    look();
    return chats.get(key(chatOf(by), verb)) ?? [];
  };
}

import type { Receive } from '../teams/index.ts';
import type { Route } from './index.ts';

/** POST /api/messages: the bot's door. */
export function messagesRoute(receive: Receive): Route {
  return {
    method: 'POST',
    path: '/api/messages',
    handler: ({ headers, body }) => receive(headers.authorization, body),
  };
}

import { moveSchema } from '../../../contract/moves.ts';
import { requestSchema } from '../../../contract/request.ts';
import { moveFromTab } from '../../../use-cases/from-tab.ts';
import { isRequestId } from '../../../use-cases/see-request.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { apiRoute, type ApiRoute } from '../door.ts';
import { acted, atTab, problemOf } from './act.ts';

/** Every move of the bot, through its own use cases; who may is decided there. */
export const moveRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'POST',
    path: '/api/requests/:id/moves',
    summary: 'Moves a request: takes, answers, hands over, closes, rates …',
    ifMatch: true,
    body: moveSchema,
    answer: requestSchema,
    handle: async (call) => {
      const { params, body, ifMatch } = call;
      const id = params['id'] ?? '';
      if (!isRequestId(id)) return { kind: 'not-found' };
      const outcome = await moveFromTab(tools, atTab(call), id, body, versionOf(ifMatch));
      return outcome.kind === 'done'
        ? acted(tools, call, id, 200)
        : problemOf(tools, call, outcome, body, id);
    },
  }),
];

/** What is no version is no present one. */
const versionOf = (ifMatch: string): number => (/^\d{1,9}$/u.test(ifMatch) ? Number(ifMatch) : -1);

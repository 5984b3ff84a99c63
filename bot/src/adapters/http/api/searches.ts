import {
  inVainQuerySchema,
  inVainSchema,
  searchedBodySchema,
  searchedSchema,
} from '../../../contract/searches.ts';
import { missedSearches, toldInVain } from '../../../use-cases/searches.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { apiRoute, type ApiRoute } from '../door.ts';

/** Those who may write contacts and trainings. */
const writers = ['adviser', 'coordinator', 'admin'] as const;

/** What people search for and do not find, for those who can write it. */
export const searchRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/searches/in-vain',
    summary: 'What at least five people have searched for without an answer',
    roles: writers,
    query: inVainQuerySchema,
    answer: inVainSchema,
    handle: async ({ language, query: { kind } }) => {
      const seeker = { language, now: tools.clock.now(), limit: 1 };
      return { kind: 'ok', json: { items: [...(await missedSearches(tools, kind, seeker))] } };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/searches/in-vain',
    summary: 'Words that the caller has searched for and that found nothing',
    body: searchedBodySchema,
    answer: searchedSchema,
    handle: ({ caller, language, body }) => {
      toldInVain(tools, { ...body, caller }, { language, now: tools.clock.now(), limit: 1 });
      return { kind: 'ok', json: {} };
    },
  }),
];

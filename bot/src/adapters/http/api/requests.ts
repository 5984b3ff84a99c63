import { requestSchema } from '../../../contract/request.ts';
import { seeRequest } from '../../../use-cases/see-request.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { apiRoute, type ApiRoute } from '../door.ts';
import { requestJson } from './request-json.ts';

/** What is not the caller's is 404, as what is not. */
export const requestRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/requests/:id',
    summary: 'One request, as far as the caller may see it',
    answer: requestSchema,
    handle: async ({ caller, language, params }) => {
      const stored = await seeRequest(tools, caller, params['id'] ?? '');
      if (!stored) return { kind: 'not-found' };
      const json = requestJson(tools, stored, { caller, language });
      return { kind: 'ok', json, etag: String(json.version) };
    },
  }),
];

import type { z } from 'zod';
import { requestSchema } from '../../../contract/request.ts';
import {
  draftBodySchema,
  draftSchema,
  newRequestSchema,
  requestsQuerySchema,
  requestsSchema,
} from '../../../contract/requests.ts';
import { draftFromTab, sendFromTab } from '../../../use-cases/from-tab.ts';
import { listRequests, type Place, type Wanted } from '../../../use-cases/listed.ts';
import { isRequestId, seeRequest } from '../../../use-cases/see-request.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { problemWordsOf } from '../../../wording/problems.ts';
import { apiRoute, type ApiRoute, type Call } from '../door.ts';
import { acted, atTab, problemOf } from './act.ts';
import { draftJson } from './draft-json.ts';
import { fitsWords, listJson, placeOf } from './list-json.ts';
import { requestJson } from './request-json.ts';

/** What is not the caller's is 404, as what is not. */
export const requestRoutes = (tools: Tools): readonly ApiRoute[] => [
  listRoute(tools),
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
  apiRoute({
    method: 'POST',
    path: '/api/drafts',
    summary: 'The form with what is understood of a sentence; nothing is stored',
    body: draftBodySchema,
    answer: draftSchema,
    handle: (call) => {
      const { sentence = '', station } = call.body;
      const form = draftFromTab(tools, atTab(call), { sentence: sentence.trim(), station });
      return form.kind === 'refused'
        ? problemOf(tools, call, form, call.body)
        : { kind: 'ok', json: draftJson(tools, form, call) };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/requests',
    summary: 'Asks; the same nonce again is the same request',
    body: newRequestSchema,
    answer: requestSchema,
    handle: async (call) => {
      const { body } = call;
      const before = isRequestId(body.nonce) ? await tools.requests.load(body.nonce) : undefined;
      const outcome = await sendFromTab(tools, atTab(call), body);
      return outcome.kind === 'done'
        ? acted(tools, call, body.nonce, before ? 200 : 201)
        : problemOf(tools, call, outcome, body);
    },
  }),
];

type Query = z.output<typeof requestsQuerySchema>;

const listRoute = (tools: Tools): ApiRoute =>
  apiRoute({
    method: 'GET',
    path: '/api/requests',
    summary: 'Requests, newest first: what they are about and how they stand, never a text',
    query: requestsQuerySchema,
    answer: requestsSchema,
    handle: async (call) => {
      const { cursor } = call.query;
      if (!mayList(call)) return { kind: 'forbidden' };
      const after = cursor === undefined ? undefined : placeOf(cursor);
      if (cursor !== undefined && !after)
        return {
          kind: 'bad-input',
          errors: [{ path: 'cursor', message: problemWordsOf(call.language).badInput }],
        };
      const wanted = wantedOf(tools, call, after);
      return {
        kind: 'ok',
        json: listJson(tools, await listRequests(tools, call.caller, wanted), call),
      };
    },
  });

/** Whose lists somebody's role opens. */
function mayList({ query, role }: Call<Query>): boolean {
  if (query.scope === 'mine') return true;
  if (query.scope === 'all') return role === 'coordinator';
  return role === 'adviser' || role === 'coordinator';
}

function wantedOf(tools: Tools, call: Call<Query>, after: Place | undefined): Wanted {
  const { scope, state, urgency, station, topic, q = '', from, until, limit } = call.query;
  return {
    scope,
    limit,
    ...(state ? { states: state } : {}),
    ...(urgency ? { urgencies: urgency } : {}),
    ...(station ? { station } : {}),
    ...(topic ? { topic } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...(after ? { after } : {}),
    fits: fitsWords(tools, call, q),
  };
}

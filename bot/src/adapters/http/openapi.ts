import { z } from 'zod';
import { changedSchema } from '../../contract/live.ts';
import { problemSchema } from '../../contract/problem.ts';
import { statisticsQuerySchema, statisticsSchema } from '../../contract/statistics.ts';
import type { ApiRoute } from './door.ts';
import type { Route } from './index.ts';

/** GET /api/openapi.json: the tab's API, drawn from the same routes and schemas that answer it. */
export function openApiRoute(routes: readonly ApiRoute[]): Route {
  // Drawn when first asked for: hardly anybody asks, and every start would wait for it.
  let json: ReturnType<typeof documentOf> | undefined;
  return {
    method: 'GET',
    path: '/api/openapi.json',
    handler: () => Promise.resolve({ status: 200, json: (json ??= documentOf(routes)) }),
  };
}

const inBody = (
  schema: z.ZodType,
  type = 'application/json',
  io: 'input' | 'output' = 'output',
) => ({
  content: { [type]: { schema: z.toJSONSchema(schema, { io, unrepresentable: 'any' }) } },
});

const problem = (description: string) => ({
  description,
  ...inBody(problemSchema, 'application/problem+json'),
});

/** The one route that is answered outside the others. */
const statistics = {
  get: {
    summary: 'Figures by month and station',
    parameters: queryOf(statisticsQuerySchema),
    responses: {
      200: { description: 'The answer', ...inBody(statisticsSchema) },
      400: problem('The query has mistakes; each is named, and in `mistakes` too'),
      401: { description: 'No good token' },
      403: problem('The role does not read figures'),
      503: problem('Storage does not answer; Retry-After says when to try again'),
    },
  },
};

/** A stream, answered outside the others too. */
const changes = {
  get: {
    summary: 'What changes from now on, as Server-Sent Events: hello, then change or reset',
    parameters: [
      { name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'string' } },
    ],
    responses: {
      200: {
        description: 'Goes on for some minutes; each event’s data is JSON, of `change` it is this',
        ...inBody(changedSchema, 'text/event-stream'),
      },
      401: { description: 'No good token' },
      429: problem('Too many streams of one person; Retry-After says when'),
      503: problem('Storage does not answer, or too many streams; Retry-After says when'),
    },
  },
};

function documentOf(routes: readonly ApiRoute[]) {
  const byPath = Map.groupBy(routes, ({ path }) => path.replaceAll(/:(\w+)/gu, '{$1}'));
  const paths = [...byPath].map(([path, some]) => {
    const operations = some.map((one) => [one.method.toLowerCase(), operationOf(one)] as const);
    return [path, Object.fromEntries(operations)] as const;
  });
  return {
    openapi: '3.1.0',
    info: { title: 'Koppi', version: '1' },
    security: [{ entra: [] }],
    components: {
      securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    paths: { ...Object.fromEntries(paths), '/api/changes': changes, '/api/statistics': statistics },
  };
}

const text = { type: 'string' };

const ifMatchHeader = { name: 'If-Match', in: 'header', required: true, schema: text };
const actKeyHeader = {
  ...{ name: 'Idempotency-Key', in: 'header', required: false, schema: text },
  description:
    'The same for the same act sent again, so that it happens once; with another body it is another act',
};

function operationOf(route: ApiRoute) {
  const { method, summary, path, roles, query, body, answer, ifMatch, isStream } = route;
  const type = isStream ? 'text/event-stream' : undefined;
  const names = [...path.matchAll(/:(\w+)/gu)].map(([, name = '']) => name);
  const inPath = names.map((name) => ({ name, in: 'path', required: true, schema: text }));
  const headers = [
    ...(ifMatch ? [ifMatchHeader] : []),
    ...(method === 'POST' ? [actKeyHeader] : []),
  ];
  return {
    summary,
    ...(roles ? { description: `For: ${roles.join(', ')}` } : {}),
    parameters: [...inPath, ...(query ? queryOf(query) : []), ...headers],
    ...(body ? { requestBody: { required: true, ...inBody(body, undefined, 'input') } } : {}),
    responses: {
      200: {
        description: isStream ? 'The data of its last event, `result`' : 'The answer',
        ...inBody(answer, type),
      },
      ...(isStream ? { 429: problem('The same is under way already; Retry-After says when') } : {}),
      ...(method === 'POST' && !isStream
        ? { 201: { description: 'Made by this call', ...inBody(answer) } }
        : {}),
      401: { description: 'No good token' },
      403: problem(roles ? 'The role may not' : 'Not the caller’s to see or do'),
      503: problem('Storage does not answer; Retry-After says when to try again'),
      ...(query || body ? { 400: problem('The input has mistakes; each is named') } : {}),
      ...(method !== 'GET' || inPath.length > 0
        ? { 404: problem('No such thing, or none of the caller’s') }
        : {}),
      ...(method === 'GET'
        ? {}
        : {
            409: problem('It does not fit what stands there'),
            422: problem('Refused, and why'),
          }),
      ...(body ? { 413: problem('Over its size'), 415: problem('Not JSON, or compressed') } : {}),
      ...(ifMatch
        ? {
            412: problem('Made from a state that is not the present one any more'),
            428: problem('If-Match is missing'),
          }
        : {}),
    },
  };
}

function queryOf(schema: z.ZodType) {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, each]) => ({
    ...{ name, in: 'query', required: false },
    schema: each,
  }));
}

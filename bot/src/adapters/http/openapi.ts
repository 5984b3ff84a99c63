import { z } from 'zod';
import { meSchema } from '../../contract/me.ts';
import { requestSchema } from '../../contract/request.ts';
import { statisticsQuerySchema, statisticsSchema } from '../../contract/statistics.ts';
import type { Route } from './index.ts';

/** GET /api/openapi.json: the tab's API, drawn from the same schemas that check it. */
export const openApiRoute: Route = {
  method: 'GET',
  path: '/api/openapi.json',
  handler: () => Promise.resolve({ status: 200, json: document }),
};

const query = z.toJSONSchema(statisticsQuerySchema, { io: 'input' });

/** 200 with what the schema says, and what every call may be answered instead. */
const answers = (
  description: string,
  schema: z.ZodType,
  others: Readonly<Record<number, string>>,
) => ({
  200: { description, content: { 'application/json': { schema: z.toJSONSchema(schema) } } },
  ...describedBy({ 401: 'No good token', 503: 'Storage does not answer', ...others }),
});

function describedBy(others: Readonly<Record<number, string>>) {
  return Object.fromEntries(
    Object.entries(others).map(([status, description]) => [status, { description }]),
  );
}

const parameter = (where: 'query' | 'path') => (name: string, schema: unknown) => ({
  name,
  in: where,
  required: where === 'path',
  schema,
});

const document = {
  openapi: '3.1.0',
  info: { title: 'Koppi', version: '1' },
  security: [{ entra: [] }],
  components: {
    securitySchemes: { entra: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  },
  paths: {
    '/api/me': {
      get: {
        summary: 'Who Koppi takes the caller for',
        responses: answers('The caller', meSchema, {}),
      },
    },
    '/api/requests/{id}': {
      get: {
        summary: 'One request, as far as the caller may see it',
        parameters: [parameter('path')('id', { type: 'string' })],
        responses: answers('The request', requestSchema, {
          404: 'No such request, or none of the caller’s',
        }),
      },
    },
    '/api/statistics': {
      get: {
        summary: 'Figures by month and station',
        parameters: Object.entries(query.properties ?? {}).map(([name, schema]) =>
          parameter('query')(name, schema),
        ),
        responses: answers('The figures', statisticsSchema, {
          400: 'The query has mistakes; each is named',
          403: 'The role does not read figures',
        }),
      },
    },
  },
};

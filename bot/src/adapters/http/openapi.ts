import { z } from 'zod';
import { statisticsQuerySchema, statisticsSchema } from '../../contract/statistics.ts';
import type { Route } from './index.ts';

/** GET /api/openapi.json: the tab's API, drawn from the same schemas that check it. */
export const openApiRoute: Route = {
  method: 'GET',
  path: '/api/openapi.json',
  handler: () => Promise.resolve({ status: 200, json: document }),
};

const query = z.toJSONSchema(statisticsQuerySchema, { io: 'input' });

const document = {
  openapi: '3.1.0',
  info: { title: 'Koppi', version: '1' },
  paths: {
    '/api/statistics': {
      get: {
        summary: 'Figures by month and station',
        parameters: Object.entries(query.properties ?? {}).map(([name, schema]) => ({
          name,
          in: 'query',
          required: false,
          schema,
        })),
        responses: {
          200: {
            description: 'The figures',
            content: { 'application/json': { schema: z.toJSONSchema(statisticsSchema) } },
          },
          400: { description: 'The query has mistakes; each is named' },
          401: { description: 'No good token' },
          403: { description: 'The role does not read figures' },
        },
      },
    },
  },
};

import {
  definitionsSchema,
  reportQuerySchema,
  reportSchema,
  tableQuerySchema,
  tableSchema,
  type ReportQuery,
} from '../../../contract/report.ts';
import type { Role } from '../../../domain/roster/county.ts';
import { readReport } from '../../../use-cases/report/read.ts';
import type { Scope } from '../../../domain/statistics/report.ts';
import { readScope } from '../../../use-cases/report/scope.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { definitionsIn } from '../../../telling/report/definitions.ts';
import { tellReport } from '../../../telling/report/report.ts';
import { readCross } from '../../../use-cases/report/cross.ts';
import { tellCross } from '../../../telling/report/cross.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';

/** Roles that may read figures; product.md "People". */
export const figureReaders: readonly Role[] = ['reader', 'coordinator', 'admin'];

/** Tilastot: the report, one dimension against another, and what the figures mean. */
export const statisticsRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/statistics/report',
    summary: 'A report of any period, station, region and topic, in the language of the reader',
    roles: figureReaders,
    query: reportQuerySchema,
    answer: reportSchema,
    handle: (call) =>
      withScope(tools, call, call.query, async (scope) => {
        const data = await readReport(tools, scope, tools.known.person(call.caller));
        return { kind: 'ok', json: tellReport(data, tools.known.county(), call.language) };
      }),
  }),
  apiRoute({
    method: 'GET',
    path: '/api/statistics/table',
    summary: 'Requests by one dimension against another',
    roles: figureReaders,
    query: tableQuerySchema,
    answer: tableSchema,
    handle: (call) => {
      const { rows, columns, ...query } = call.query;
      return withScope(tools, call, query, async (scope) => {
        const crossed = await readCross(tools, scope, rows);
        const county = tools.known.county();
        return { kind: 'ok', json: tellCross(crossed, { rows, columns }, county, call.language) };
      });
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/statistics/definitions',
    summary: 'What each figure means, from which moment to which, and what it leaves out',
    roles: figureReaders,
    answer: definitionsSchema,
    handle: ({ language }) => ({ kind: 'ok', json: { figures: [...definitionsIn(language)] } }),
  }),
];

/** What the query means to whoever asks, or why it is not answered. */
export async function withScope<T>(
  { known, clock }: Tools,
  { caller }: Pick<Call, 'caller'>,
  query: ReportQuery,
  answer: (scope: Scope) => Promise<Answered<T>>,
): Promise<Answered<T>> {
  const read = readScope(query, known.county(), known.person(caller), clock.now());
  if (read.kind === 'forbidden') return read;
  if (read.kind === 'unknown')
    return { kind: 'refused', refusal: { kind: 'unknown-choice', field: read.field } };
  return answer(read.scope);
}

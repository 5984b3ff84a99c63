import { z } from 'zod';
import { reportQuerySchema, type ReportQuery } from '../../../contract/report.ts';
import { readReport } from '../../../use-cases/report/read.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { tellReport } from '../../../telling/report/report.ts';
import { sheetsOf } from '../../../telling/report/sheets.ts';
import { reportCsv } from '../../report-files/csv.ts';
import { reportPdf } from '../../report-files/pdf.ts';
import { reportXlsx } from '../../report-files/xlsx.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';
import { figureReaders, withScope } from './statistics.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
} as const;

const bytes = z.unknown().meta({ type: 'string', format: 'binary' });

/** The report that the page shows, as a file: the same query, the same figures, the same language. */
export const statisticsFileRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/statistics/report.csv',
    summary: 'The same report as a CSV file that a Finnish Excel opens by itself',
    roles: figureReaders,
    query: reportQuerySchema,
    answer: z.string(),
    handle: (call) =>
      told(tools, call, 'csv', (report) => reportCsv(sheetsOf(report, call.language))),
  }),
  apiRoute({
    method: 'GET',
    path: '/api/statistics/report.xlsx',
    summary: 'The same report as an Excel workbook, a sheet for each table',
    roles: figureReaders,
    query: reportQuerySchema,
    answer: bytes,
    handle: (call) =>
      told(tools, call, 'xlsx', (report) => reportXlsx(sheetsOf(report, call.language))),
  }),
  apiRoute({
    method: 'GET',
    path: '/api/statistics/report.pdf',
    summary: 'The same report as a PDF to read and to print: sentences, charts, figures, phenomena',
    roles: figureReaders,
    query: reportQuerySchema,
    answer: bytes,
    handle: (call) => told(tools, call, 'pdf', (report) => reportPdf(report, call.language)),
  }),
];

const told = <T>(
  tools: Tools,
  call: Call<ReportQuery>,
  kind: keyof typeof types,
  written: (report: ReturnType<typeof tellReport>) => Promise<T> | T,
): Promise<Answered<T>> =>
  withScope(tools, call, call.query, async (scope) => {
    const data = await readReport(tools, scope, tools.known.person(call.caller));
    const report = tellReport(data, tools.known.county(), call.language);
    return { kind: 'ok', json: await written(report), textType: types[kind] };
  });

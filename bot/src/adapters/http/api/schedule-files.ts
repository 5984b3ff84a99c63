import { z } from 'zod';
import {
  csvSentSchema,
  feedSchema,
  feedSentSchema,
  feedsSchema,
  importedSchema,
  importPreviewSchema,
  importSentSchema,
  type ImportPreview,
} from '../../../contract/schedule-files.ts';
import { shownOf } from '../../../domain/schedule/import.ts';
import type { DaysFull } from '../../../domain/schedule/fits.ts';
import { nameRemarks } from '../../../telling/schedule.ts';
import { makeFeed, ownFeeds } from '../../../use-cases/schedule/feeds.ts';
import { blocksOf, importDays, previewImport } from '../../../use-cases/schedule/import-days.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';
import { readCsv, writeCsv } from '../schedule-csv.ts';
import { atTab } from './act.ts';
import { countsOf, fileMistakes, leftOut, rowOnWire } from './import-json.ts';
import { effectsOnWire, penFor } from './schedule-json.ts';

const importers = ['coordinator', 'admin'] as const;

/** Days as files: CSV in and out, and addresses for calendar programs. */
export const scheduleFileRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'POST',
    path: '/api/schedule/import/preview',
    summary: 'What a CSV file would change; each row’s mistakes are named, nothing is imported',
    roles: importers,
    body: csvSentSchema,
    answer: importPreviewSchema,
    handle: (call) => previewed(tools, call),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/schedule/import',
    summary: 'Imports a CSV file exactly as it was previewed, or not at all',
    roles: importers,
    body: importSentSchema,
    answer: importedSchema,
    ifMatch: true,
    handle: (call) => imported(tools, call),
  }),
  apiRoute({
    method: 'GET',
    path: '/api/schedule/export.csv',
    summary: 'The days of everybody whose days the caller may change, as a CSV file',
    roles: importers,
    answer: z.string(),
    handle: ({ caller, language }) => {
      const { known } = tools;
      const json = writeCsv(blocksOf(tools, caller, known.schedules()), known.county(), language);
      return { kind: 'ok', json, textType: 'text/csv; charset=utf-8' };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/schedule/feeds',
    summary: 'Which calendar addresses the caller has made',
    answer: feedsSchema,
    handle: ({ caller }) => ({ kind: 'ok', json: ownFeeds(tools, caller) }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/schedule/feeds',
    summary: 'A new secret address for a calendar program; the one before is gone',
    body: feedSentSchema,
    answer: feedSchema,
    handle: async (call) => {
      const made = await makeFeed(tools, call.caller, call.body, atTab(call).actKey);
      if (made.kind !== 'made') return made;
      return { kind: 'ok', json: { path: `/calendar/${made.secret}.ics` }, status: 201 };
    },
  }),
];

type CsvCall = Call<unknown, { readonly csv: string }>;

function previewed(
  tools: Tools,
  call: CsvCall,
): DaysFull | { readonly kind: 'ok'; readonly json: ImportPreview; readonly etag: string } {
  const sheet = readCsv(call.body.csv);
  const pen = penFor(tools, call);
  const rows = sheet.kind === 'read' ? sheet.rows : [];
  const looked = previewImport(tools, call.caller, rows);
  if (looked.kind !== 'seen') return looked;
  const { plan, effects, etag, digest, hasName } = looked.seen;
  const { shown, left } = shownOf(plan.rows);
  const json = {
    ...effectsOnWire(tools, call, effects),
    remarks: [...nameRemarks(hasName, pen)],
    digest: digest ?? null,
    rows: [
      ...fileMistakes(tools, sheet, pen),
      ...shown.map((row) => rowOnWire(row, sheet, pen)),
      ...leftOut(left, pen),
    ],
    counts: countsOf(plan, sheet),
  };
  return { kind: 'ok', json, etag };
}

async function imported(
  tools: Tools,
  call: Call<unknown, z.infer<typeof importSentSchema>>,
): Promise<Answered<z.infer<typeof importedSchema>>> {
  const sheet = readCsv(call.body.csv);
  const rows = sheet.kind === 'read' ? sheet.rows : [];
  const { caller, ifMatch, actKey } = call;
  const { digest } = call.body;
  const result = await importDays(tools, rows, { caller, ifMatch, actKey, digest });
  if (result.kind === 'stale') {
    const now = previewed(tools, call);
    return now.kind === 'ok' ? { kind: 'stale', current: now.json, etag: now.etag } : now;
  }
  if (result.kind === 'refused') return result;
  const { plan, replanned } = result;
  return { kind: 'ok', json: { counts: countsOf(plan, sheet), replanned } };
}

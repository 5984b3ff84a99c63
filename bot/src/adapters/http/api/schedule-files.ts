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
import type { ImportedRow, ImportPlan } from '../../../domain/schedule/import.ts';
import type { DaysFull } from '../../../domain/schedule/fits.ts';
import type { CellMistake } from '../../../domain/schedule/sheet.ts';
import { withIds } from '../../../domain/schedule/ids.ts';
import type { Block } from '../../../domain/schedule/types.ts';
import type { Pen } from '../../../telling/pen.ts';
import { cellInWords, nameRemarks } from '../../../telling/schedule.ts';
import { blockOnWire } from '../../../use-cases/schedule/days.ts';
import { makeFeed, ownFeeds } from '../../../use-cases/schedule/feeds.ts';
import { blocksOf, importDays, previewImport } from '../../../use-cases/schedule/import-days.ts';
import { screen } from '../../../use-cases/screen.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { csvWordsOf } from '../../../wording/schedule-csv.ts';
import { scheduleWordsOf } from '../../../wording/schedule.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';
import { readCsv, writeCsv, type Sheet } from '../schedule-csv.ts';
import { atTab } from './act.ts';
import { effectsOnWire, penFor } from './schedule.ts';

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

function countsOf({ rows }: ImportPlan, sheet: Sheet): ImportPreview['counts'] {
  const count = (wanted: ImportedRow['becomes']) =>
    rows.filter(({ becomes }) => becomes === wanted).length;
  return {
    same: count('same'),
    added: count('added'),
    changed: count('changed'),
    gone: count('gone'),
    mistaken: sheet.kind === 'read' ? count('mistaken') : 1,
  };
}

type RowShown = ImportPreview['rows'][number];

function rowOnWire(
  { line, becomes, read, block, before }: ImportedRow,
  sheet: Sheet,
  pen: Pen,
): RowShown {
  return {
    line: line ?? null,
    becomes,
    person: read.person ?? null,
    block: blockShown(block),
    before: blockShown(before),
    mistakes: read.mistakes.map((mistake) => mistakeOnWire(mistake, sheet, pen)),
  };
}

function blockShown(block: Block | undefined): RowShown['block'] {
  const [named] = block ? withIds([block]) : [];
  if (!named) return null;
  const { id: _, ...shown } = blockOnWire(named);
  return shown;
}

function mistakeOnWire({ column, says }: CellMistake, sheet: Sheet, pen: Pen) {
  const heading =
    column &&
    ((sheet.kind === 'read' ? sheet.headings[column] : undefined) ?? headingOf(column, pen));
  return { column: heading ?? null, message: cellInWords(says, pen) };
}

const headingOf = (column: NonNullable<CellMistake['column']>, pen: Pen): string =>
  csvWordsOf(pen.language).headings[column][0];

const wordsAt = (line: number | null, messages: readonly string[]): RowShown => ({
  ...{ line, becomes: 'mistaken', person: null, block: null, before: null },
  mistakes: messages.map((message) => ({ column: null, message })),
});

/** After the mistakes that are told: on how many rows more there are some. */
const leftOut = (count: number, { language }: Pen): RowShown[] =>
  count === 0 ? [] : [wordsAt(null, [scheduleWordsOf(language).csv.moreMistakes(count)])];

/** What is wrong with the file as a whole stands as a row of its own, before all others. */
function fileMistakes(tools: Tools, sheet: Sheet, pen: Pen): RowShown[] {
  const { csv } = scheduleWordsOf(pen.language);
  const at = (line: number, messages: readonly string[]) => [wordsAt(line, messages)];
  // A heading is shown again only where it could be shown at all.
  const shown = (text: string) => (screen(tools, { place: text }).refusal ? csv.hidden : text);
  switch (sheet.kind) {
    case 'read':
      return [];
    case 'broken':
      return at(sheet.line, [csv.broken]);
    case 'empty':
      return at(1, [csv.empty]);
    case 'too-long':
      return at(1, [csv.tooManyRows(sheet.limit)]);
    case 'too-wide':
      return at(1, [csv.tooManyColumns(sheet.limit)]);
    case 'headings':
      return at(
        1,
        sheet.mistakes.map((mistake) => {
          if (mistake.kind === 'missing')
            return csv.noHeading(pen.list(mistake.columns.map((column) => headingOf(column, pen))));
          const words = mistake.kind === 'unknown' ? csv.unknownHeading : csv.headingTwice;
          return words(shown(mistake.heading));
        }),
      );
  }
}

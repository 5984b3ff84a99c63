import { z } from 'zod';
import {
  exportQuerySchema,
  importBegunSchema,
  importSchema,
  importsSchema,
  partSentSchema,
  readSentSchema,
  type ImportSeen,
} from '../../../contract/directory-imports.ts';
import {
  etagOf,
  startApplying,
  startReading,
  startTakingBack,
  throwAway,
  type Pressed,
} from '../../../use-cases/directory-imports/acts.ts';
import { exported } from '../../../use-cases/directory-imports/export.ts';
import { bookOf } from '../../../use-cases/directory-imports/book.ts';
import { beginImport, receivePart } from '../../../use-cases/directory-imports/receive.ts';
import { seenBook, seenImports } from '../../../use-cases/directory-imports/seen.ts';
import type { ImportBook, ImportTools } from '../../../use-cases/directory-imports/types.ts';
import { screen } from '../../../use-cases/screen.ts';
import { problemWordsOf } from '../../../wording/problems.ts';
import { writeHsds } from '../../directory-files/hsds-write.ts';
import { writePlainCsv } from '../../directory-files/plain-csv-write.ts';
import { zipped } from '../../directory-files/zip.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';
import { atTab } from './act.ts';

const importers = ['coordinator', 'admin'] as const;

/** Whole lists into the directory: sent, looked at, applied, taken back. */
export const directoryImportRoutes = (tools: ImportTools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/directory/imports',
    summary: 'Lists that were imported into the directory, and each time they came',
    roles: importers,
    answer: importsSchema,
    handle: async () => ({ kind: 'ok', json: await seenImports(tools) }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory/imports',
    summary: 'A new import that waits for its files',
    roles: importers,
    body: importBegunSchema,
    answer: importSchema,
    handle: async (call) => {
      const { list } = call.body;
      const { refusal } = screen(tools, 'name' in list ? { name: list.name } : {});
      if (refusal) return { kind: 'refused', refusal, fields: ['list.name'] };
      const book = await beginImport(tools, call.caller, call.body, atTab(call).actKey);
      return book ? shown(tools, book, 201) : { kind: 'not-found' };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/directory/imports/:id',
    summary: 'One import: its columns, what it would do, what it did',
    roles: importers,
    answer: importSchema,
    handle: async ({ params }) => {
      const book = await bookOf(tools, params['id'] ?? '');
      return book ? shown(tools, book) : { kind: 'not-found' };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory/imports/:id/parts',
    summary: 'One part of one of its files; a zip archive is a file like others',
    roles: importers,
    body: partSentSchema,
    answer: importSchema,
    handle: async (call) => {
      const received = await receivePart(tools, call.caller, call.params['id'] ?? '', call.body);
      if (received.kind === 'received') return shown(tools, received.book);
      if (received.kind === 'too-large') return { kind: 'too-large' };
      return received.kind === 'not-found' ? { kind: 'not-found' } : notNow(call);
    },
  }),
  ...pressRoutes(tools),
  exportRoute(tools),
];

const pressRoutes = (tools: ImportTools): readonly ApiRoute[] => [
  apiRoute({
    method: 'POST',
    path: '/api/directory/imports/:id/read',
    summary: 'Its files are all there: reads them and shows what it would do',
    roles: importers,
    body: readSentSchema,
    answer: importSchema,
    handle: async (call) =>
      pressed(
        tools,
        call,
        await startReading(tools, call.caller, call.params['id'] ?? '', call.body.columns),
      ),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory/imports/:id/apply',
    summary: 'Applies it as it was shown, while the directory is as it was then',
    roles: importers,
    answer: importSchema,
    ifMatch: true,
    handle: async (call) =>
      pressed(
        tools,
        call,
        await startApplying(tools, call.caller, call.params['id'] ?? '', call.ifMatch),
      ),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/directory/imports/:id/take-back',
    summary: 'Undoes what it did; what somebody changed since stays',
    roles: importers,
    answer: importSchema,
    handle: async (call) =>
      pressed(tools, call, await startTakingBack(tools, call.caller, call.params['id'] ?? '')),
  }),
  apiRoute({
    method: 'DELETE',
    path: '/api/directory/imports/:id',
    summary: 'Throws an import away that was never applied',
    roles: importers,
    answer: importSchema,
    handle: async (call) =>
      pressed(tools, call, await throwAway(tools, call.caller, call.params['id'] ?? '')),
  }),
];

const exportRoute = (tools: ImportTools): ApiRoute =>
  apiRoute({
    method: 'GET',
    path: '/api/directory/export',
    summary: 'The directory as a table (csv) or as an HSDS data package in a zip archive (hsds)',
    query: exportQuerySchema,
    answer: z.unknown().meta({ type: 'string', format: 'binary' }),
    handle: async ({ query: { format, numbers }, role, language }) => {
      const mayAll = importers.some((one) => one === role);
      if (numbers === 'all' && !mayAll) return { kind: 'forbidden' };
      const directory = exported(tools, numbers);
      return format === 'csv'
        ? {
            ...{ kind: 'ok', json: await writePlainCsv(directory, language) },
            textType: 'text/csv; charset=utf-8',
          }
        : {
            ...{ kind: 'ok', json: await zipped(await writeHsds(directory)) },
            textType: 'application/zip',
          };
    },
  });

async function shown(
  tools: ImportTools,
  book: ImportBook,
  status: 200 | 201 = 200,
): Promise<Answered<ImportSeen>> {
  return { kind: 'ok', json: await seenBook(tools, book), etag: etagOf(tools, book), status };
}

async function pressed(
  tools: ImportTools,
  call: Call,
  outcome: Pressed,
): Promise<Answered<ImportSeen>> {
  switch (outcome.kind) {
    case 'done':
      return shown(tools, outcome.book);
    case 'stale':
      return {
        kind: 'stale',
        current: await seenBook(tools, outcome.book),
        etag: etagOf(tools, outcome.book),
      };
    case 'not-found':
      return { kind: 'not-found' };
    case 'not-now':
      return notNow(call);
  }
}

/** It is at another step by now, as whoever looks at it again sees. */
function notNow({ language }: Call): Answered<never> {
  const message = problemWordsOf(language).held;
  return { kind: 'held', errors: [{ path: '', message }] };
}

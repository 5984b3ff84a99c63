import { z } from 'zod';
import {
  contentSchema,
  newContentSchema,
  previewSchema,
  previewSentSchema,
  supersedeSchema,
  versionSchema,
  versionsSchema,
  writingListSchema,
  writingSchema,
  type Version,
  type Writing,
} from '../../../contract/library-writing.ts';
import type { ItemChange } from '../../../domain/library/change.ts';
import { readMarkdown } from '../../../domain/library/markdown/read.ts';
import { plainText } from '../../../domain/library/markdown/tree.ts';
import { minutesOf } from '../../../domain/library/publish.ts';
import { mayWrite } from '../../../domain/library/rights.ts';
import { allItems, changeBy, createBy, versionsOf } from '../../../use-cases/library/write.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { libraryWordsOf } from '../../../wording/library.ts';
import { shapeMistakes } from '../../library-files/mistake.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';
import type { Problem } from '../problem.ts';
import { treeJson } from './library-json.ts';
import { saysInWords } from './library-words.ts';
import { contentJson, headOf, held, lineJson, shown, writtenJson } from './library-writing-json.ts';

/** Trainings as they are made: drafts, versions, publishing. For who makes them. */
export const libraryWritingRoutes = (tools: Tools): readonly ApiRoute[] =>
  [...readingRoutes(tools), ...changingRoutes(tools)].map((route) => forWriters(tools, route));

const readingRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/library/writing',
    summary: 'Every training in every language and state, the latest changed first',
    answer: writingListSchema,
    handle: () => ({
      kind: 'ok',
      json: { items: allItems(tools).map((item) => lineJson(tools, item)) },
    }),
  }),
  apiRoute({
    method: 'GET',
    path: '/api/library/writing/:id',
    summary: 'One training to be edited, with what lacks before it may be published',
    answer: writingSchema,
    handle: (call) => {
      const item = tools.book.on('library').get(idOf(call));
      return item ? shown(tools, call, item) : { kind: 'not-found' };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/library/writing/:id/versions',
    summary: 'Who changed what in a training, newest first',
    answer: versionsSchema,
    handle: async (call) => {
      const versions = await versionsOf(tools, idOf(call));
      if (!versions) return { kind: 'not-found' };
      const lines = versions.map(({ item, fields }) => ({
        ...headOf(tools, item),
        ...{ title: item.title, changed: [...fields] },
      }));
      return { kind: 'ok', json: { versions: lines } };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/library/writing/:id/versions/:version',
    summary: 'One version of a training; it comes back by being saved',
    answer: versionSchema,
    handle: async (call): Promise<Answered<Version>> => {
      const versions = await versionsOf(tools, idOf(call));
      const found = versions?.find(({ item }) => String(item.version) === call.params['version']);
      if (!found) return { kind: 'not-found' };
      const { item } = found;
      return { kind: 'ok', json: { ...headOf(tools, item), content: contentJson(item) } };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/library/preview',
    summary: 'What a text looks like while it is written, and how long it takes to read',
    body: previewSentSchema,
    answer: previewSchema,
    handle: ({ body: { body, language: written, pictures, questions }, language }) => {
      const own = pictures.map((source) => ({ source, alternative: '' }));
      const { blocks, unsafe } = readMarkdown(body, own);
      const json = {
        body: treeJson(blocks),
        minutes: minutesOf(plainText(blocks), written, questions),
        unsafe: unsafe.map(({ line }) => ({ line, message: libraryWordsOf(language).unsafe })),
      };
      return { kind: 'ok', json };
    },
  }),
];

/** Bodies are read here and not at the door, so that mistakes are told in plain words. */
const changingRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'POST',
    path: '/api/library/writing',
    summary: 'A new draft; the same once more is the same draft',
    body: described(newContentSchema),
    answer: writingSchema,
    handle: async (call) => {
      const read = contentRead(newContentSchema, call);
      if (!read.ok) return read.problem;
      const made = await createBy(tools, call.caller, read.content);
      const answered = writtenJson(tools, call, made);
      return answered.kind === 'ok' ? { ...answered, status: 201 } : answered;
    },
  }),
  apiRoute({
    method: 'PUT',
    path: '/api/library/writing/:id',
    summary: 'Saves a training; what is published must stay fit to be',
    body: described(contentSchema),
    answer: writingSchema,
    ifMatch: true,
    handle: async (call) => {
      const read = contentRead(contentSchema, call);
      if (!read.ok) return read.problem;
      return changed(tools, call, { kind: 'save', content: read.content });
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/library/writing/:id/publish',
    summary: 'Everybody may read and take it from now on',
    answer: writingSchema,
    ifMatch: true,
    handle: (call) => changed(tools, call, { kind: 'publish' }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/library/writing/:id/withdraw',
    summary: 'Nobody reads it any more, until it is published again',
    answer: writingSchema,
    ifMatch: true,
    handle: (call) => changed(tools, call, { kind: 'withdraw' }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/library/writing/:id/supersede',
    summary: 'Another published training takes its place',
    body: supersedeSchema,
    answer: writingSchema,
    ifMatch: true,
    handle: (call) => {
      const by = tools.book.on('library').get(call.body.by);
      if (!by) return held(libraryWordsOf(call.language).item['no-successor']);
      return changed(tools, call, { kind: 'supersede', by });
    },
  }),
];

/** Drafts are nobody else's to see. */
const forWriters = (tools: Tools, route: ApiRoute): ApiRoute => ({
  ...route,
  handle: (call) =>
    mayWrite(tools.known.person(call.caller)) ? route.handle(call) : { kind: 'forbidden' },
});

const described = (schema: z.ZodType) =>
  z.unknown().meta(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));

const idOf = ({ params }: Pick<Call, 'params'>): string => params['id'] ?? '';

type ContentRead<T> =
  { readonly ok: true; readonly content: T } | { readonly ok: false; readonly problem: Problem };

function contentRead<T>(
  schema: z.ZodType<T>,
  { body, language }: Pick<Call, 'body' | 'language'>,
): ContentRead<T> {
  const read = schema.safeParse(body, { reportInput: true });
  if (read.success) return { ok: true, content: read.data };
  const errors = shapeMistakes(read.error).map(({ path, says }) => ({
    path: path.map(String).join('.'),
    message: saysInWords(says, language),
  }));
  return { ok: false, problem: { kind: 'bad-input', errors } };
}

async function changed(tools: Tools, call: Call, change: ItemChange): Promise<Answered<Writing>> {
  const by = { id: idOf(call), version: call.ifMatch, change };
  return writtenJson(tools, call, await changeBy(tools, call.caller, by));
}

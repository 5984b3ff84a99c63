import { posix } from 'node:path';
import { z } from 'zod';
import {
  coverageSchema,
  filesImportedSchema,
  filesPreviewSchema,
  filesSchema,
  filesSentSchema,
  importFilesSentSchema,
  sentFilesSchema,
  type FilesPreview,
  type SentFile,
} from '../../../contract/library-files.ts';
import { identityCodesIn } from '../../../contract/county-identifiers.ts';
import type { Language } from '../../../domain/language.ts';
import { completionLines, coverageFor } from '../../../use-cases/library/coverage.ts';
import {
  carryOutImport,
  filedLibrary,
  planImport,
  type FiledMistake,
  type ImportPlan,
  type Planned,
} from '../../../use-cases/library/files.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { libraryWordsOf } from '../../../wording/library.ts';
import { readLibrary } from '../../library-files/folder.ts';
import { fileNameOf, readItemFile, writeItemFile } from '../../library-files/item-file.ts';
import type { Path } from '../../library-files/mistake.ts';
import { pathsFile, readPathsFile, writePathsFile } from '../../library-files/paths-file.ts';
import { unzipped, zipped } from '../../directory-files/zip.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';
import { completionsCsv } from '../library-csv.ts';
import type { Problem } from '../problem.ts';
import { saysInWords } from './library-words.ts';

const leaders = ['coordinator', 'admin'] as const;

/** How well the trainings are known, and the library as files. */
export const libraryFileRoutes = (tools: Tools): readonly ApiRoute[] => [
  apiRoute({
    method: 'GET',
    path: '/api/library/coverage',
    summary: 'How many have learnt each training, per station and profession; nobody is pointed at',
    roles: ['reader', ...leaders],
    answer: coverageSchema,
    handle: async (call) => {
      const items = (await coverageFor(tools, call)).map(({ item, groups, someHidden, asked }) => ({
        ...{ group: item.group, title: item.title, someHidden, asked: asked ?? null },
        groups: groups.map(({ stations, professions, ...rest }) => ({
          ...{ ...rest, stations: [...stations], professions: [...professions] },
        })),
      }));
      return { kind: 'ok', json: { items } };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/library/completions.csv',
    summary: 'Who has completed what and until when, as a CSV file',
    roles: leaders,
    answer: z.string(),
    handle: ({ caller, language }) => {
      const rows = completionLines(tools, caller);
      const json = completionsCsv(rows, tools.known.county(), language);
      return { kind: 'ok', json, textType: 'text/csv; charset=utf-8' };
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/library/files',
    summary: 'Every training and the induction paths, each as the file that counties share',
    roles: leaders,
    answer: filesSchema,
    handle: () => ({ kind: 'ok', json: { files: [...written(tools)] } }),
  }),
  apiRoute({
    method: 'GET',
    path: '/api/library/files.zip',
    summary: 'The same files in a zip archive',
    roles: leaders,
    answer: z.unknown().meta({ type: 'string', format: 'binary' }),
    handle: async () => {
      const files = written(tools).map(({ name, text }) => [name, text] as const);
      return {
        kind: 'ok',
        json: await zipped(Object.fromEntries(files)),
        textType: 'application/zip',
      };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/library/import/preview',
    summary: 'What files of trainings would change; nothing is imported',
    roles: leaders,
    body: filesSentSchema,
    answer: filesPreviewSchema,
    handle: async (call) => {
      const files = await filesOf(call.body);
      return files
        ? { kind: 'ok', json: looked(tools, call, files).json }
        : unreadable(call.language);
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/library/import',
    summary: 'Imports files of trainings exactly as they were previewed, or not at all',
    roles: leaders,
    body: importFilesSentSchema,
    answer: filesImportedSchema,
    handle: (call) => imported(tools, call),
  }),
];

function written(tools: Tools): readonly SentFile[] {
  const { items, paths } = filedLibrary(tools);
  const files = items.map((item) => ({ name: fileNameOf(item), text: writeItemFile(item) }));
  return [
    ...files,
    ...(paths.length > 0 ? [{ name: pathsFile, text: writePathsFile(paths) }] : []),
  ];
}

/** What comes out of an archive, at most. */
const unpacked = { bytes: 4_000_000, files: 1000 };

/** A file as it came: where its bytes are no text, that is said by the reader of the folder. */
interface Came extends SentFile {
  readonly bytes: Buffer;
}

/** Undefined where an archive cannot be opened. */
async function filesOf({
  files,
  zip,
}: z.infer<typeof filesSentSchema>): Promise<readonly Came[] | undefined> {
  if (zip === undefined) return files.map(({ name, text }) => came(name, Buffer.from(text)));
  const opened = await unzipped(Buffer.from(zip, 'base64'), unpacked);
  if (opened.kind !== 'files') return undefined;
  const all = opened.files
    .map(({ name, bytes }) => came(posix.basename(name), bytes))
    .filter(({ name }) => name.endsWith('.md') || name === pathsFile);
  const texts = all.map(({ name, text }) => ({ name, text }));
  return sentFilesSchema.safeParse(texts).success ? all : undefined;
}

/** What a file is called is told back: an identity code in it is not. */
const came = (name: string, bytes: Buffer): Came => ({
  ...{ bytes, text: bytes.toString() },
  name: identityCodesIn([name]).length > 0 ? `….${name.split('.').at(-1) ?? ''}` : name,
});

const unreadable = (language: Language): Extract<Problem, { kind: 'bad-input' }> => ({
  kind: 'bad-input',
  errors: [{ path: 'zip', message: libraryWordsOf(language).archive }],
});

type FilesCall = Pick<Call, 'caller' | 'language'>;
type FileLine = FilesPreview['files'][number];

interface Looked {
  readonly plan: ImportPlan;
  readonly json: FilesPreview;
}

/** What each file would do. One that has mistakes keeps none of the others from being looked at. */
function looked(tools: Tools, { caller, language }: FilesCall, files: readonly Came[]): Looked {
  const mistakes = folderMistakes(files, language);
  const items = files.flatMap(({ name, text }) => {
    const read = name.endsWith('.md') ? readItemFile(name, text) : undefined;
    return read?.ok && !mistakes.has(name) ? [{ name, ...read }] : [];
  });
  const paths = files.flatMap(({ name, text }) => {
    const read = name === pathsFile ? readPathsFile(text) : undefined;
    return read?.ok && !mistakes.has(name) ? [{ name, ...read }] : [];
  });
  const plan = planImport(tools, caller, {
    items: items.map(({ item }) => item),
    paths: paths.flatMap((one) => one.paths),
  });
  const lines: FileLine[] = [
    ...[...mistakes].map(([name, wrong]) => ({
      ...{ name, title: null, becomes: 'mistaken' as const, mistakes: wrong },
    })),
    ...items.map(({ name, item: { title }, lineOf }, index) =>
      lineJson({ name, title, lineOf }, plan.items.slice(index, index + 1), language),
    ),
    ...paths.map(({ name, lineOf }) =>
      lineJson({ name, title: null, lineOf }, plan.paths, language),
    ),
  ];
  const isMistaken = lines.length === 0 || lines.some(({ becomes }) => becomes === 'mistaken');
  return { plan, json: { digest: isMistaken ? null : plan.digest, files: lines } };
}

type Mistakes = FileLine['mistakes'];

/** What the files say wrong by themselves and as a folder; a name that is there twice is said once. */
function folderMistakes(files: readonly Came[], language: Language): ReadonlyMap<string, Mistakes> {
  const read = readLibrary(files);
  const found = new Map<string, Mistakes>();
  const add = (file: string, line: number, message: string) => {
    found.set(file, [...(found.get(file) ?? []), { line, message }]);
  };
  if (!read.ok)
    for (const { file, line, says } of read.mistakes) add(file, line, saysInWords(says, language));
  const names = files.map(({ name }) => name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) < index));
  for (const name of twice) add(name, 1, saysInWords({ kind: 'twice' }, language));
  return found;
}

interface FileRead {
  readonly name: string;
  /** Null: of the paths, of which one file holds several. */
  readonly title: string | null;
  readonly lineOf: (path: Path) => number;
}

/** What happens to any part of a file happens to the file. */
function lineJson(
  { name, title, lineOf }: FileRead,
  planned: readonly Planned<unknown>[],
  language: Language,
): FileLine {
  const isList = title === null;
  const becomes = (['mistaken', 'changed', 'added'] as const).find((one) =>
    planned.some((part) => part.becomes === one),
  );
  const mistakes = planned.flatMap((part, index) =>
    part.mistakes.map(({ path, says }) => ({
      line: lineOf([...(isList ? [index] : []), ...(path === '' ? [] : path.split('.'))]),
      message: mistakeInWords(says, language),
    })),
  );
  // Of what is refused for a code in it, the title may hold it.
  const holdsCode = planned.some((part) =>
    part.mistakes.some(({ says }) => says.kind === 'identity-code'),
  );
  return { name, title: holdsCode ? null : title, becomes: becomes ?? 'same', mistakes };
}

function mistakeInWords(says: FiledMistake['says'], language: Language): string {
  const words = libraryWordsOf(language);
  if (says.kind === 'identity-code') return words.identityCode;
  if (says.kind === 'reserved') return words.reserved;
  if (says.kind === 'refused') return words.item[says.why];
  return saysInWords(says, language);
}

async function imported(
  tools: Tools,
  call: Call<unknown, z.infer<typeof importFilesSentSchema>>,
): Promise<Answered<z.infer<typeof filesImportedSchema>>> {
  const files = await filesOf(call.body);
  if (!files) return unreadable(call.language);
  const { plan, json } = looked(tools, call, files);
  // Sent again after it was done, everything is there already.
  const isDone = json.digest !== null && json.files.every(({ becomes }) => becomes === 'same');
  if (json.digest !== call.body.digest && !isDone)
    return { kind: 'stale', current: json, etag: json.digest ?? '' };
  await carryOutImport(tools, call.caller, plan);
  const all = [...plan.items, ...plan.paths];
  const count = (becomes: string) => all.filter((one) => one.becomes === becomes).length;
  return {
    kind: 'ok',
    json: { added: count('added'), changed: count('changed'), same: count('same') },
  };
}

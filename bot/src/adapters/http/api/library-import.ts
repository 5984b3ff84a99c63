import { posix } from 'node:path';
import type { z } from 'zod';
import {
  filesImportedSchema,
  filesPreviewSchema,
  filesSentSchema,
  importFilesSentSchema,
  sentFilesSchema,
  type FilesPreview,
  type SentFile,
} from '../../../contract/library-files.ts';
import { identityCodesIn } from '../../../contract/county-identifiers.ts';
import { textIn } from '../../../domain/directory/entry.ts';
import type { Language } from '../../../domain/language.ts';
import { isOwnPicture } from '../../../domain/library/links.ts';
import { withStoredNames } from '../../../domain/library/pictures/names.ts';
import {
  carryOutImport,
  planImport,
  type FiledMistake,
  type ImportPlan,
  type Planned,
} from '../../../use-cases/library/files.ts';
import {
  addPicture,
  storedPicture,
  type PictureTools,
} from '../../../use-cases/library/pictures.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { libraryWordsOf } from '../../../wording/library.ts';
import { unzipped } from '../../directory-files/zip.ts';
import { readLibrary } from '../../library-files/folder.ts';
import { readItemFile } from '../../library-files/item-file.ts';
import type { Path } from '../../library-files/mistake.ts';
import { pathsFile, readPathsFile } from '../../library-files/paths-file.ts';
import { picturesIn, storedName } from '../../library-files/pictures.ts';
import { apiRoute, type Answered, type ApiRoute, type Call } from '../door.ts';
import type { Problem } from '../problem.ts';
import { saysInWords } from './library-words.ts';

const leaders = ['coordinator', 'admin'] as const;

/** The library from files: looked at first, then brought in as it was looked at. */
export const libraryImportRoutes = (tools: PictureTools): readonly ApiRoute[] => [
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
    .filter(({ name }) => name.endsWith('.md') || name === pathsFile || isOwnPicture(name));
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

type FilesCall = Pick<
  Call<unknown, z.infer<typeof filesSentSchema>>,
  'caller' | 'language' | 'body'
>;
type FileLine = FilesPreview['files'][number];

interface Looked {
  readonly plan: ImportPlan;
  readonly json: FilesPreview;
}

/** What each file would do. One that has mistakes keeps none of the others from being looked at. */
function looked(
  tools: Tools,
  { caller, language, body }: FilesCall,
  files: readonly Came[],
): Looked {
  const brought = new Map(body.pictures.map(({ name, source }) => [name, source]));
  const elsewhere = (name: string) => {
    const source = brought.get(name) ?? name;
    return storedPicture(tools, source) && source;
  };
  const pictures = picturesIn(files);
  const nameOf = (name: string) => storedName(pictures, name) ?? elsewhere(name);
  const mistakes = folderMistakes(readLibrary(files, elsewhere), files, language);
  const items = files.flatMap(({ name, text }) => {
    const read = name.endsWith('.md') ? readItemFile(name, text) : undefined;
    return read?.ok && !mistakes.has(name)
      ? [{ name, ...read, item: withStoredNames(read.item, nameOf) }]
      : [];
  });
  const paths = files.flatMap(({ name, text }) => {
    const read = name === pathsFile ? readPathsFile(text) : undefined;
    return read?.ok && !mistakes.has(name) ? [{ name, ...read }] : [];
  });
  const plan = planImport(tools, caller, {
    items: items.map(({ item }) => item),
    paths: paths.length > 0 ? paths.flatMap((one) => one.paths) : undefined,
    pictures: new Set([...pictures.keys()].flatMap((name) => storedName(pictures, name) ?? [])),
  });
  const gone = plan.gone.map(({ name }) => textIn(name, language) ?? '');
  const lines: FileLine[] = [
    ...[...mistakes].map(([name, wrong]) => ({
      ...{ name, title: null, becomes: 'mistaken' as const, mistakes: wrong, gone: [] },
    })),
    ...items.map(({ name, item: { title }, lineOf }, index) =>
      lineJson({ name, title, lineOf }, plan.items.slice(index, index + 1), language),
    ),
    ...paths.map(({ name, lineOf }) => {
      const line = lineJson({ name, title: null, lineOf }, plan.paths, language);
      const isChanged = gone.length > 0 && line.becomes !== 'mistaken';
      return { ...line, gone, ...(isChanged ? { becomes: 'changed' as const } : {}) };
    }),
  ];
  const isMistaken = lines.length === 0 || lines.some(({ becomes }) => becomes === 'mistaken');
  return { plan, json: { digest: isMistaken ? null : plan.digest, files: lines } };
}

type Mistakes = FileLine['mistakes'];

/** What the files say wrong by themselves and as a folder; a name that is there twice is said once. */
function folderMistakes(
  read: ReturnType<typeof readLibrary>,
  files: readonly Came[],
  language: Language,
): ReadonlyMap<string, Mistakes> {
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
  return { name, title: holdsCode ? null : title, becomes: becomes ?? 'same', mistakes, gone: [] };
}

function mistakeInWords(says: FiledMistake['says'], language: Language): string {
  const words = libraryWordsOf(language);
  if (says.kind === 'identity-code') return words.identityCode;
  if (says.kind === 'reserved') return words.reserved;
  if (says.kind === 'refused') return words.item[says.why];
  return saysInWords(says, language);
}

async function imported(
  tools: PictureTools,
  call: Call<unknown, z.infer<typeof importFilesSentSchema>>,
): Promise<Answered<z.infer<typeof filesImportedSchema>>> {
  const files = await filesOf(call.body);
  if (!files) return unreadable(call.language);
  const { plan, json } = looked(tools, call, files);
  const pictures = new Map(
    [...picturesIn(files).values()].flatMap((file) =>
      file.ok ? [[file.picture.source, file.picture.bytes] as const] : [],
    ),
  );
  // Sent again after it was done, everything is there already.
  const isDone = json.digest !== null && json.files.every(({ becomes }) => becomes === 'same');
  if (json.digest !== call.body.digest && !isDone)
    return { kind: 'stale', current: json, etag: json.digest ?? '' };
  for (const { filed } of plan.items)
    for (const { source } of filed.pictures) {
      const bytes = pictures.get(source);
      if (bytes && !storedPicture(tools, source)) await addPicture(tools, call.caller, bytes);
    }
  await carryOutImport(tools, call.caller, plan);
  const all = [...plan.items, ...plan.paths];
  const count = (becomes: string) => all.filter((one) => one.becomes === becomes).length;
  return {
    kind: 'ok',
    json: {
      ...{ added: count('added'), changed: count('changed'), same: count('same') },
      removed: plan.gone.length,
    },
  };
}

import { z } from 'zod';
import { coverageSchema, filesSchema, type SentFile } from '../../../contract/library-files.ts';
import { storedIn } from '../../../domain/library/pictures/names.ts';
import { completionLines, coverageFor } from '../../../use-cases/library/coverage.ts';
import { filedLibrary } from '../../../use-cases/library/files.ts';
import { storedPicture, type PictureTools } from '../../../use-cases/library/pictures.ts';
import type { Tools } from '../../../use-cases/tools.ts';
import { zipped } from '../../directory-files/zip.ts';
import { fileNameOf, writeItemFile } from '../../library-files/item-file.ts';
import { pathsFile, writePathsFile } from '../../library-files/paths-file.ts';
import { apiRoute, type ApiRoute } from '../door.ts';
import { completionsCsv } from '../library-csv.ts';

const leaders = ['coordinator', 'admin'] as const;

/** How well the trainings are known, and the library as files to be shared. */
export const libraryFileRoutes = (tools: PictureTools): readonly ApiRoute[] => [
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
    handle: () => ({
      kind: 'ok',
      json: { files: [...written(tools)], pictures: [...shownIn(tools)] },
    }),
  }),
  apiRoute({
    method: 'GET',
    path: '/api/library/files.zip',
    summary: 'The same files in a zip archive, the pictures beside them',
    roles: leaders,
    answer: z.unknown().meta({ type: 'string', format: 'binary' }),
    handle: async () => {
      const files: (readonly [string, string | Buffer])[] = written(tools).map(({ name, text }) => [
        name,
        text,
      ]);
      for (const source of shownIn(tools)) files.push([source, await bytesOf(tools, source)]);
      return {
        kind: 'ok',
        json: await zipped(Object.fromEntries(files)),
        textType: 'application/zip',
      };
    },
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

/** The pictures of the library that are there, by name. */
const shownIn = (tools: Tools): readonly string[] => {
  const named = filedLibrary(tools).items.flatMap(({ pictures }) => pictures);
  const sources = named.map(({ source }) => source);
  return [...new Set(sources)].filter((source) => storedPicture(tools, source)).sort();
};

async function bytesOf({ pictureBytes }: PictureTools, source: string): Promise<Buffer> {
  const bytes = await pictureBytes.get(storedIn(source)?.id ?? '');
  return Buffer.from(bytes ?? []);
}

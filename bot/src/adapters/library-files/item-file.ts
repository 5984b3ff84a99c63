import { itemHeader } from '../../contract/item.ts';
import { limits } from '../../domain/library/limits.ts';
import { idOf } from '../../domain/library/change.ts';
import type { FiledItem } from '../../domain/library/types.ts';
import {
  shapeMistakes,
  type FileMistake,
  type FileSays,
  type Path,
  type PlacedMistake,
} from './mistake.ts';
import { placed, readPlainYaml, writePlainYaml } from './plain-yaml.ts';

export type ItemRead =
  | {
      readonly ok: true;
      readonly item: FiledItem;
      /** The line of a value, for mistakes that only the whole library shows. */
      readonly lineOf: (path: Path) => number;
    }
  | { readonly ok: false; readonly mistakes: readonly FileMistake[] };

/** Characters of a front matter; more than all of its values at their longest. */
const frontMatterAtMost = 30_000;
const fence = '---';

/** `<group>.<language>.md` */
export const fileNameOf = ({ group, language }: Pick<FiledItem, 'group' | 'language'>): string =>
  `${idOf(group, language)}.md`;

/** Reads a Markdown file with front matter: an item, or every mistake with its line. */
export function readItemFile(file: string, given: string): ItemRead {
  const text = withPlainLines(given);
  const wrong = (line: number, says: FileSays): ItemRead => ({
    ok: false,
    mistakes: [{ file, line, path: '', says }],
  });
  const parts = split(text);
  if (typeof parts === 'string') return wrong(1, { kind: parts });
  const { frontMatter, body } = parts;
  if (frontMatter.length > frontMatterAtMost)
    return wrong(1, { kind: 'file-too-long', limit: frontMatterAtMost });
  if (body.length > limits.body)
    return wrong(frontMatter.split('\n').length + 3, { kind: 'too-long', limit: limits.body });
  const yaml = readPlainYaml(frontMatter);
  if (!yaml.ok)
    return {
      ok: false,
      mistakes: yaml.mistakes.map(({ line, says }) => ({ file, line: line + 1, path: '', says })),
    };
  return readValues(file, yaml, body);
}

function readValues(
  file: string,
  { value, lineOf }: Extract<ReturnType<typeof readPlainYaml>, { ok: true }>,
  body: string,
): ItemRead {
  const wrong = (mistakes: readonly PlacedMistake[]): ItemRead => ({
    ok: false,
    mistakes: placed(mistakes, lineOf, { file, before: 1 }),
  });
  const read = itemHeader.safeParse(value, { reportInput: true });
  if (!read.success) return wrong(shapeMistakes(read.error));
  const item = { ...read.data, body };
  const standing = standingMistake(item);
  if (standing) return wrong([{ path: ['supersededBy'], says: standing }]);
  const expected = fileNameOf(item);
  const says = { kind: 'file-name', expected } as const;
  if (file !== expected) return { ok: false, mistakes: [{ file, line: 1, path: '', says }] };
  return { ok: true, item, lineOf: (path) => lineOf(path) + 1 };
}

/** Just what is superseded names what came in its place. */
function standingMistake({ state, supersededBy }: FiledItem): FileSays | undefined {
  if (state === 'superseded' && supersededBy === undefined) return { kind: 'missing' };
  if (state !== 'superseded' && supersededBy !== undefined)
    return { kind: 'unknown-key', key: 'supersededBy' };
  return undefined;
}

/** Texts as a file keeps them: without a byte order mark, with plain line ends. */
const withPlainLines = (text: string): string =>
  text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n');

interface Parts {
  readonly frontMatter: string;
  readonly body: string;
}

function split(text: string): Parts | 'no-front-matter' | 'not-closed' {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== fence) return 'no-front-matter';
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  if (end === -1) return 'not-closed';
  return {
    frontMatter: lines.slice(1, end).join('\n'),
    body: plainBody(lines.slice(end + 1).join('\n')),
  };
}

/** Without empty lines before it and blanks after it: a body that was written is read as the same. */
export const plainBody = (body: string): string =>
  withPlainLines(body)
    .replace(/^(?:[ \t]*\n)+/u, '')
    .trimEnd();

/** In the order in which they stand in a file. */
const keys = [
  'title',
  'summary',
  'language',
  'group',
  'minutes',
  'topics',
  'professions',
  'pictures',
  'video',
  'attachments',
  'author',
  'reviewBy',
  'renewMonths',
  'state',
  'supersededBy',
  'questions',
] as const satisfies readonly (keyof FiledItem)[];

/** The item as a file, always the same for the same item; reading it gives the item again. */
export function writeItemFile(item: FiledItem): string {
  const values = keys.flatMap((key) => (isNothing(item[key]) ? [] : [[key, item[key]] as const]));
  const yaml = writePlainYaml(Object.fromEntries(values));
  return `${fence}\n${yaml}${fence}\n${plainBody(item.body)}\n`;
}

const isNothing = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { filedPaths } from '../../contract/item.ts';
import type { Texts } from '../../domain/language.ts';
import type { InductionPath, PathStep } from '../../domain/library/types.ts';
import { shapeMistakes, type FileMistake, type Path } from './mistake.ts';
import { placed, readPlainYaml, writePlainYaml } from './plain-yaml.ts';

export const pathsFile = 'paths.yaml';

export type PathsRead =
  | {
      readonly ok: true;
      readonly paths: readonly InductionPath[];
      readonly lineOf: (path: Path) => number;
    }
  | { readonly ok: false; readonly mistakes: readonly FileMistake[] };

const atMost = 100_000;

/** Reads the induction paths of a folder, or every mistake with its line. */
export function readPathsFile(text: string): PathsRead {
  const wrong = (mistakes: readonly Omit<FileMistake, 'file'>[]): PathsRead => ({
    ok: false,
    mistakes: mistakes.map((mistake) => ({ file: pathsFile, ...mistake })),
  });
  if (text.length > atMost)
    return wrong([{ line: 1, path: '', says: { kind: 'file-too-long', limit: atMost } }]);
  const yaml = readPlainYaml(text);
  if (!yaml.ok) return wrong(yaml.mistakes.map((one) => ({ ...one, path: '' })));
  const { value, lineOf } = yaml;
  const read = filedPaths.safeParse(value, { reportInput: true });
  if (!read.success) {
    const where = { file: pathsFile, before: 0 };
    return { ok: false, mistakes: placed(shapeMistakes(read.error), lineOf, where) };
  }
  const paths = read.data.map(({ steps, ...path }) => ({
    ...path,
    steps: steps.map(stepOf),
  }));
  const twice = twins(paths).map((path) => ({ path, says: { kind: 'twice' } as const }));
  if (twice.length > 0)
    return { ok: false, mistakes: placed(twice, lineOf, { file: pathsFile, before: 0 }) };
  return { ok: true, paths, lineOf };
}

type FiledStep = z.infer<typeof filedPaths>[number]['steps'][number];

function stepOf({ item, id, task, link }: FiledStep): PathStep {
  if (item !== undefined) return { kind: 'item', group: item };
  if (task === undefined) throw new Error('an unchecked step');
  return {
    ...{ kind: 'task', id: id ?? idOfText(task), text: task },
    ...(link === undefined ? {} : { link }),
  };
}

/** A task without an id is known by its words: letters only, as all ids that people may meet. */
function idOfText(text: Texts): string {
  const digest = createHash('sha256').update(JSON.stringify([text.fi, text.sv, text.en]));
  return digest
    .digest('hex')
    .slice(0, 16)
    .replaceAll(/[0-9]/gu, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}

/** Where a path, or a step of one, is named a second time. */
function twins(paths: readonly InductionPath[]): readonly Path[] {
  return [
    ...repeated(paths.map(({ id }) => id)).map((index) => [index, 'id']),
    ...paths.flatMap(({ steps }, path) =>
      repeated(steps.map(nameOf)).map((index) => [path, 'steps', index]),
    ),
  ];
}

const nameOf = (step: PathStep): string =>
  step.kind === 'item' ? `item ${step.group}` : `task ${step.id}`;

const repeated = (names: readonly string[]): readonly number[] =>
  names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []));

/** The paths as a file, always the same for the same paths. */
export function writePathsFile(paths: readonly InductionPath[]): string {
  const filed = paths.map(({ id, name, professions, steps }) => ({
    ...{ id, name: filedTexts(name) },
    ...(professions.length === 0 ? {} : { professions }),
    steps: steps.map((step) => (step.kind === 'item' ? { item: step.group } : filedTask(step))),
  }));
  return writePlainYaml(filed);
}

const filedTask = ({ id, text, link }: Extract<PathStep, { kind: 'task' }>) => ({
  ...(id === idOfText(text) ? {} : { id }),
  task: filedTexts(text),
  ...(link === undefined ? {} : { link }),
});

const filedTexts = ({ fi, sv, en }: Texts): Texts | string =>
  fi !== undefined && sv === undefined && en === undefined ? fi : withoutGaps({ fi, sv, en });

const withoutGaps = (texts: Readonly<Record<string, string | undefined>>): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));

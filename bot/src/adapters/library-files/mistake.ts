import type { z } from 'zod';
import type { ShapeSays } from '../../contract/item.ts';
import { keyAsTold } from '../../contract/unknown-key.ts';
import type { PictureFault } from '../../domain/library/pictures/types.ts';

/** One thing to mend in a file of the library. */
export interface FileMistake {
  readonly file: string;
  /** Of the file; 1 where it is about the file as a whole. */
  readonly line: number;
  /** `questions.1.text`, where it is about a value. */
  readonly path: string;
  readonly says: FileSays;
}

export type FileSays =
  | ShapeSays
  | { readonly kind: 'not-utf-8' | 'no-front-matter' | 'not-closed' | 'missing' | 'twice' }
  /** A name that is none of the file's keys, as it may be told. */
  | { readonly kind: 'unknown-key'; readonly key: string }
  | { readonly kind: 'wrong-type'; readonly expected: string }
  | { readonly kind: 'not-one-of'; readonly values: readonly string[] }
  /** What is no plain YAML: an anchor or an alias, or a tag that would make something of a text. */
  | { readonly kind: 'anchor' | 'tag' }
  /** The YAML cannot be read; the parser's own name of why. */
  | { readonly kind: 'yaml'; readonly code: string }
  | { readonly kind: 'file-too-long' | 'too-many-files'; readonly limit: number }
  | { readonly kind: 'file-name'; readonly expected: string }
  | { readonly kind: 'missing-picture'; readonly name: string }
  | { readonly kind: 'picture'; readonly why: PictureFault }
  | { readonly kind: 'missing-item'; readonly id: string };

export type Path = readonly PropertyKey[];

export interface PlacedMistake {
  readonly path: Path;
  readonly says: FileSays;
}

/** What a schema found, as values. */
export function shapeMistakes({ issues }: z.core.$ZodError): readonly PlacedMistake[] {
  return issues.flatMap(mistakesOf);
}

function mistakesOf(issue: z.core.$ZodIssue): readonly PlacedMistake[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(keyAsTold).map((key) => ({
      path: [...path, key],
      says: { kind: 'unknown-key', key },
    }));
  if (issue.code === 'invalid_type') return [{ path, says: typeMistake(issue) }];
  if (issue.code === 'invalid_value')
    return [{ path, says: { kind: 'not-one-of', values: issue.values.map(String) } }];
  if (issue.code === 'custom' && isShape(issue.params)) return [{ path, says: issue.params }];
  throw new Error(`a schema of the library says ${issue.code}`);
}

const typeMistake = ({ input, expected }: z.core.$ZodIssueInvalidType): FileSays =>
  input === undefined ? { kind: 'missing' } : { kind: 'wrong-type', expected };

const isShape = (params: Record<string, unknown> | undefined): params is ShapeSays =>
  typeof params?.['kind'] === 'string';

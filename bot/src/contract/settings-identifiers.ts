import { scan, scanFields } from '../domain/privacy/scan.ts';
import type { IdentifierKind } from '../domain/privacy/types.ts';
import type { Instant } from '../domain/time.ts';
import { written, type Mistake, type MistakeWords } from './county-mistakes.ts';

/** What is meant to stand there, by the name of the field; the auditor judges alike. */
const meant: Readonly<Record<string, readonly IdentifierKind[]>> = {
  phone: ['phone', 'digits'],
  phones: ['phone', 'digits'],
  privacyNotice: ['link'],
  accessibilityFeedback: ['link'],
};
const guid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;

/** Where a setting holds what may identify somebody, although it is no place for it. */
export function mistakenIdentifiers(
  area: string,
  value: unknown,
  now: Instant,
  { simple }: MistakeWords,
): readonly Mistake[] {
  const known = { now, names: [] };
  const sayOf = (found: readonly IdentifierKind[]) =>
    found.includes('identity-code') ? simple.identityCode : simple.identifier;
  const entries = area === 'everydayWords' ? linesOf(value, [area]) : entriesOf(value, [area]);
  return entries.flatMap((entry) => {
    const texts = [...stringsOf(...entry)].filter(({ text }) => !guid.test(text));
    const alone = texts.flatMap(({ text, path, field }) => {
      const found = scan(text, known)
        .blocked.map(({ kind }) => kind)
        .filter((kind) => !meant[field]?.includes(kind));
      return found.length === 0 ? [] : [{ path: written(path), says: sayOf(found) }];
    });
    if (alone.length > 0) return alone;
    // Half of a code in one field and half in another.
    const free = texts.filter(({ field }) => !(field in meant)).map(({ text }) => text);
    const split = scanFields(Object.fromEntries(free.entries()), known).blocked;
    const isCode = split.some(({ kind }) => kind === 'identity-code');
    return isCode ? [{ path: written(entry[1]), says: simple.identityCode }] : [];
  });
}

type Entry = readonly [value: unknown, path: readonly PropertyKey[]];

/** What is filled in together: each of a list, else the whole. */
const entriesOf = (value: unknown, path: readonly PropertyKey[]): readonly Entry[] =>
  Array.isArray(value)
    ? value.map((one: unknown, index) => [one, [...path, index]] as const)
    : [[value, path]];

/** Lists of lines are long, and what belongs together stands in one line. */
const linesOf = (value: unknown, path: readonly PropertyKey[]): readonly Entry[] =>
  [...stringsOf(value, path)].map((line) => [line.text, line.path]);

interface Found {
  readonly text: string;
  readonly path: readonly PropertyKey[];
  /** The innermost name on the way to it. */
  readonly field: string;
}

function* stringsOf(value: unknown, path: readonly PropertyKey[], field = ''): Generator<Found> {
  if (typeof value === 'string') yield { text: value, path, field };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* Array.isArray(value)
      ? stringsOf(inner, [...path, Number(key)], field)
      : stringsOf(inner, [...path, key], key);
}

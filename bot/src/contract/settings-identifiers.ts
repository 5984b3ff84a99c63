import { scan } from '../domain/privacy/scan.ts';
import type { IdentifierKind } from '../domain/privacy/types.ts';
import type { Instant } from '../domain/time.ts';
import { written, type Mistake, type MistakeWords } from './county-mistakes.ts';

/** What is meant to stand there, by the name of the field; the auditor judges alike. */
const meant: Readonly<Record<string, readonly IdentifierKind[]>> = {
  phone: ['phone', 'digits'],
  phones: ['phone', 'digits'],
  privacyNotice: ['link'],
};
const guid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;

/** Where a setting holds what may identify somebody, although it is no place for it. */
export function mistakenIdentifiers(
  area: string,
  value: unknown,
  now: Instant,
  { simple }: MistakeWords,
): readonly Mistake[] {
  return [...stringsOf(value, [area])].flatMap(({ text, path, field }) => {
    if (guid.test(text)) return [];
    const found = scan(text, { now, names: [] })
      .blocked.map(({ kind }) => kind)
      .filter((kind) => !meant[field]?.includes(kind));
    if (found.length === 0) return [];
    const says = found.includes('identity-code') ? simple.identityCode : simple.identifier;
    return [{ path: written(path), says }];
  });
}

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

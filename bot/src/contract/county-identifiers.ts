import { scan } from '../domain/privacy/scan.ts';

const guid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;

type Path = readonly (string | number)[];

/**
 * Where a file holds an identity code. Everything else that the scanner knows belongs into a roster:
 * phone numbers and addresses of services and staff.
 */
export function identityCodesIn(json: unknown): readonly Path[] {
  return [...stringsOf(json, [])].filter(({ text }) => holdsCode(text)).map(({ path }) => path);
}

function holdsCode(text: string): boolean {
  if (guid.test(text)) return false;
  return scan(text, { now: 0, names: [] }).blocked.some(({ kind }) => kind === 'identity-code');
}

function* stringsOf(value: unknown, path: Path): Generator<{ text: string; path: Path }> {
  if (typeof value === 'string') yield { text: value, path };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* stringsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

import type { Planted } from './identifiers.ts';

/** Something that came out: where, and its words. */
export interface Piece {
  readonly place: string;
  readonly text: string;
}

/** What is told apart from chance: shorter ones turn up in any long row of digits. */
const shortest = 8;
const longest = 10;

/** Only letters and digits, as they read: disguises and separators fall away. */
export const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Every string in a value, also in JSON that is kept as text. */
export function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    yield value;
    if (/^[[{]/u.test(value)) yield* stringsOf(parsed(value));
    if (value.includes('%')) yield decoded(value);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield key;
    yield* stringsOf(inner);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Looks for everything planted in one pass over each text. */
export function createSearch(planted: readonly Planted[]) {
  const needles = new Map<number, Map<string, Planted>>();
  for (const one of planted)
    for (const text of one.needles) {
      const whole = squeezed(text);
      if (whole.length < shortest) continue;
      const needle = whole.slice(0, longest);
      const sameLength = needles.get(needle.length) ?? new Map<string, Planted>();
      needles.set(needle.length, sameLength.set(needle, one));
    }
  return {
    /** The first planted one that stands in the text. */
    in: (text: string): Planted | undefined => {
      const piece = squeezed(text);
      for (const [length, sameLength] of needles)
        for (let from = 0; from + length <= piece.length; from += 1) {
          const part = piece.slice(from, from + length);
          const found = sameLength.get(part);
          if (found && standsAlone(text, part)) return found;
        }
      return undefined;
    },
  };
}

/** A row of digits counts where it ends by itself: any instant holds shorter ones. */
function standsAlone(text: string, part: string): boolean {
  if (!/^\d+$/u.test(part)) return true;
  const apart = Array.from(part).join('[^\\p{L}\\p{N}]{0,3}');
  return new RegExp(`(?<![\\p{L}\\p{N}])${apart}`, 'u').test(text.normalize('NFKC'));
}

import type { z } from 'zod';

export interface Mended<T> {
  /** Undefined: what is missing or wrong is what it cannot be without. */
  readonly value: T | undefined;
  readonly mistakes: readonly {
    /** `serviceHours[0].openingHour[1].from` */
    readonly path: string;
    readonly kind: 'missing' | 'wrong';
  }[];
}

type Path = readonly PropertyKey[];

/** An hour without its bounds would hold for ever: what is wrong with these takes the whole with it. */
const bounds: readonly PropertyKey[] = [
  ...['validFrom', 'validTo', 'isClosed', 'isAlwaysOpen', 'isReservation', 'openingHour'],
];

/**
 * Reads a foreign value by a schema and leaves out just as much of it as is wrong: the field; where
 * the field is needed, the row of the list that it stands in; and so on upwards.
 */
export function mended<T>(given: unknown, schema: z.ZodType<T>): Mended<T> {
  const first = schema.safeParse(given);
  if (first.success) return { value: first.data, mistakes: [] };
  const mistakes: Mended<T>['mistakes'][number][] = [];
  const value: unknown = structuredClone(given);
  let issues = first.error.issues;
  // Each round takes something away, so that there is an end; a record has some eight levels.
  for (;;) {
    for (const { path } of issues) {
      const name = written(path);
      const isMissing = isNothing(at(value, path));
      if (!mistakes.some((one) => one.path.startsWith(name)))
        mistakes.push({ path: name, kind: isMissing ? 'missing' : 'wrong' });
      const last = path.at(-1) ?? '';
      const without = isMissing || bounds.includes(last) ? path.slice(0, -1) : path;
      if (without.length === 0) return { value: undefined, mistakes };
      take(value, without);
    }
    const next = schema.safeParse(value);
    if (next.success) return { value: next.data, mistakes };
    issues = next.error.issues;
  }
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (within, key) => (typeof within === 'object' && within ? Reflect.get(within, key) : undefined),
    value,
  );
}

/** A place in a list is left empty, so that the others keep their numbers. */
function take(value: unknown, path: Path): void {
  const within = at(value, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof within !== 'object' || within === null || key === undefined) return;
  if (Array.isArray(within)) Reflect.set(within, key, undefined);
  else Reflect.deleteProperty(within, key);
}

const written = (path: Path): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : `${text}${text && '.'}${String(key)}`,
    '',
  );

import { fieldOf, same } from './tables.ts';

/** A field that the source says otherwise now; undefined where nothing is said. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

export interface Merged<R> {
  readonly row: R;
  readonly changes: readonly FieldChange[];
  /** Where it was changed here too, so that ours stays: `from` is ours, `to` the source's. */
  readonly kept: readonly FieldChange[];
}

/** A source stamps its rows anew without changing them; ids and origins are the plan's own matter. */
const passedOver = ['id', 'origin', 'lastModified'];

/**
 * Three-way: what the source changed since it last spoke (`base`) is taken, unless somebody changed
 * the same field here. `isLost`: the source points at what was removed here; that too stays.
 */
export function merge<R extends object>(
  base: R | undefined,
  incoming: R,
  standing: R,
  isLost: (field: string, value: unknown) => boolean = () => false,
): Merged<R> {
  const row = { ...standing };
  const changes: FieldChange[] = [];
  const kept: FieldChange[] = [];
  for (const field of new Set([...Object.keys(incoming), ...Object.keys(base ?? {})])) {
    if (passedOver.includes(field)) continue;
    const [was, to, from] = [
      base && fieldOf(base, field),
      fieldOf(incoming, field),
      fieldOf(standing, field),
    ];
    if (same(was, to) || same(from, to)) continue;
    if (!same(from, was) || isLost(field, to)) {
      kept.push({ field, from, to });
      continue;
    }
    changes.push({ field, from, to });
    put(row, field, to);
  }
  if (changes.length > 0) put(row, 'lastModified', fieldOf(incoming, 'lastModified'));
  return { row, changes, kept };
}

function put(row: object, field: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(row, field);
  else Reflect.set(row, field, value);
}

/** Values in the order of a text of theirs. */
export interface Sorted<V> {
  readonly add: (text: string, value: V) => void;
  readonly remove: (text: string) => void;
  /** All whose text begins so, in order. */
  readonly beginning: (start: string) => readonly V[];
}

/** Fewer are put in their place one by one. */
const many = 200;

/**
 * What begins alike stands side by side in one array, which is found and read faster than a tree is
 * walked. What was added is put in order when somebody asks next. No text twice.
 */
export function createSorted<V>(): Sorted<V> {
  let texts: string[] = [];
  let values: V[] = [];
  let added = new Map<string, V>();

  /** The index of the first text that is not less. */
  const firstFrom = (text: string): number => {
    let low = 0;
    let high = texts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((texts[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const order = (): void => {
    if (added.size < many)
      for (const [text, value] of added) {
        const at = firstFrom(text);
        texts.splice(at, 0, text);
        values.splice(at, 0, value);
      }
    else {
      const known = values.map((value, at) => [texts[at] ?? '', value] as const);
      const all = [...known, ...added].sort(([a], [b]) => (a < b ? -1 : 1));
      texts = all.map(([text]) => text);
      values = all.map(([, value]) => value);
    }
    added = new Map();
  };

  return {
    add: (text, value) => {
      added.set(text, value);
    },
    remove: (text) => {
      if (added.delete(text)) return;
      const at = firstFrom(text);
      texts.splice(at, 1);
      values.splice(at, 1);
    },
    beginning: (start) => {
      if (added.size > 0) order();
      const from = firstFrom(start);
      let until = from;
      while (texts[until]?.startsWith(start) === true) until += 1;
      return values.slice(from, until);
    },
  };
}

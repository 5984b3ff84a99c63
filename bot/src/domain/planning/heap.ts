/** Things in order of time; of the same time the one that came first is first. */
export interface Heap<T> {
  add(at: number, item: T): void;
  /** Takes the first away; undefined when there is none. */
  take(): { readonly at: number; readonly item: T } | undefined;
}

interface Entry<T> {
  readonly at: number;
  readonly order: number;
  readonly item: T;
}

/** A binary heap: events come and go hundreds of thousands of times. */
export function createHeap<T>(): Heap<T> {
  const entries: Entry<T>[] = [];
  let added = 0;
  const isBefore = (a: Entry<T> | undefined, b: Entry<T> | undefined): boolean =>
    a !== undefined && (b === undefined || a.at < b.at || (a.at === b.at && a.order < b.order));
  const rise = (entry: Entry<T>) => {
    let place = entries.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = entries[parent];
      if (above === undefined || !isBefore(entry, above)) break;
      entries[place] = above;
      place = parent;
    }
    entries[place] = entry;
  };
  const sink = (entry: Entry<T>) => {
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const child = isBefore(entries[left + 1], entries[left]) ? left + 1 : left;
      const below = entries[child];
      if (below === undefined || !isBefore(below, entry)) break;
      entries[place] = below;
      place = child;
    }
    entries[place] = entry;
  };
  return {
    add: (at, item) => {
      added += 1;
      rise({ at, order: added, item });
    },
    take: () => {
      const first = entries[0];
      const last = entries.pop();
      if (first === undefined || last === undefined) return undefined;
      if (entries.length > 0) sink(last);
      return first;
    },
  };
}

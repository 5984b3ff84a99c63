/** Anything of the schedules that is named by an id; rows from before there were ids have none. */
interface Named {
  readonly id?: string;
}

/**
 * Gives those an id that have none: made from what they say, so that the same row always gets the
 * same one. No two of the answer share one. Letters only, as all ids that people meet.
 */
export function withIds<T extends Named>(items: readonly T[]): readonly (T & { id: string })[] {
  const taken = new Set(items.flatMap(({ id }) => id ?? []));
  return items.map((item) => {
    if (item.id !== undefined) return { ...item, id: item.id };
    const id = freeId(contentOf(item), taken);
    taken.add(id);
    return { ...item, id };
  });
}

function freeId(content: string, taken: ReadonlySet<string>): string {
  for (let turn = 0; ; turn += 1) {
    const id = letters(`${content}${turn}`);
    if (!taken.has(id)) return id;
  }
}

/** The same for the same content, in whatever order its keys were written. */
function contentOf(item: object): string {
  const entries = Object.entries(item).filter(([, value]) => value !== undefined);
  return JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const length = 12;

/** The same letters for the same words; says nothing to whoever reads them. */
export function lettersFor(words: readonly string[]): string {
  return letters(JSON.stringify(words));
}

/** FNV-1a, drawn on for one letter after the other. */
function letters(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  let word = '';
  while (word.length < length) {
    word += String.fromCharCode(97 + ((hash >>> 16) % 26));
    hash = Math.imul(hash ^ (hash >>> 13) ^ word.length, 0x5bd1e995);
  }
  return word;
}

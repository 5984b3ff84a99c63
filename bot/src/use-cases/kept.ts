import type { Shelf } from '../ports.ts';

/** A shelf's documents in this instance's memory, as new as the last look at it. */
export interface Kept<T> {
  readonly documents: ReadonlyMap<string, T>;
  /** Takes in what changed, here or elsewhere: the ids of what is other than before. */
  refresh(): Promise<readonly string[]>;
}

export function createKept<T extends { readonly id: string }>(shelf: Shelf<T>): Kept<T> {
  const documents = new Map<string, T>();
  let known: number | undefined;

  const readAll = async (): Promise<readonly string[]> => {
    const all = await shelf.all();
    const ids = new Set([...documents.keys(), ...all.documents.map(({ id }) => id)]);
    documents.clear();
    for (const document of all.documents) documents.set(document.id, document);
    known = all.revision;
    return [...ids];
  };

  const look = async (): Promise<readonly string[]> => {
    if (known === undefined) return readAll();
    if ((await shelf.revision()) === known) return [];
    const news = await shelf.since(known);
    if (!news) return readAll();
    for (const { id, document } of news.documents)
      if (document) documents.set(id, document);
      else documents.delete(id);
    known = news.revision;
    return news.documents.map(({ id }) => id);
  };

  /** One after another: somebody's own change and the engine's look may come at the same moment. */
  let last: Promise<unknown> = Promise.resolve();
  return {
    documents,
    refresh: () => {
      const next = last.then(look, look);
      last = next;
      return next;
    },
  };
}

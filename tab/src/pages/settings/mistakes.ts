import type { Problem } from '../../api/client.ts';

interface Fault {
  readonly path: string;
  readonly message: string;
}

/** What the service found wrong with an entry, by the place in it. */
export interface Mistakes {
  /** At this field, or inside it. */
  at(path: string): string | undefined;
  /** At this field itself, for those whose parts show their own. */
  own(path: string): Mistakes;
  /** What no field of the entry shows. */
  elsewhere(paths: readonly string[]): readonly string[];
}

const lies = (path: string, within: string): boolean =>
  path === within || path.startsWith(`${within}.`);

function mistakesIn(faults: readonly Fault[], others: readonly Fault[]): Mistakes {
  return {
    at: (path) => faults.find((fault) => lies(fault.path, path))?.message,
    own: (path) =>
      mistakesIn(
        faults.filter((fault) => fault.path === path),
        [],
      ),
    elsewhere: (paths) => [
      ...others.map(({ message }) => message),
      ...faults
        .filter((fault) => !paths.some((path) => lies(fault.path, path)))
        .map(({ message }) => message),
    ],
  };
}

/** @param place of the entry in the list that was sent; undefined: the area has no list */
export function mistakesOf(problem: Problem | null, place: number | undefined): Mistakes {
  const faults = problem?.errors ?? [];
  if (place === undefined) return mistakesIn(faults, []);
  const start = `${place}.`;
  const own = faults
    .filter(({ path }) => path.startsWith(start))
    .map(({ path, message }) => ({ path: path.slice(start.length), message }));
  return mistakesIn(
    own,
    faults.filter(({ path }) => !path.startsWith(start)),
  );
}

/** Runs one person's acts after one another; undefined when too many are waiting already. */
type InLine = <T>(person: string, act: () => Promise<T>) => Promise<T> | undefined;

interface Line {
  length: number;
  last: Promise<unknown>;
}

/** @param longest how many acts of one person may wait behind the one that runs */
export function createLines(longest: number): InLine {
  const lines = new Map<string, Line>();
  return (person, act) => {
    const line = lines.get(person) ?? { length: 0, last: Promise.resolve() };
    if (line.length > longest) return undefined;
    line.length += 1;
    lines.set(person, line);
    const done = line.last.then(act).finally(() => {
      line.length -= 1;
      if (line.length === 0) lines.delete(person);
    });
    line.last = done.catch(() => undefined);
    return done;
  };
}

/** Runs one person's acts after one another; undefined when too many are waiting already. */
type InLine = <T>(person: string, act: Act<T>) => Promise<T> | undefined;

interface Act<T> {
  readonly run: () => Promise<T>;
  /** Machine milliseconds for which it may wait for its turn. */
  readonly patienceMs: number;
  /** Done instead when its turn did not come in time, at once and beside the line; `run` never is then. */
  readonly tooLate: () => Promise<T>;
}

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
    const { done, ended } = inTurn(line.last, act);
    line.last = ended.finally(() => {
      line.length -= 1;
      if (line.length === 0) lines.delete(person);
    });
    return done;
  };
}

/** `ended`, which never rejects, is when the next one may begin. */
function inTurn<T>(before: Promise<unknown>, { run, patienceMs, tooLate }: Act<T>) {
  const { promise: done, resolve } = Promise.withResolvers<T>();
  let isGivenUp = false;
  const timer = setTimeout(() => {
    isGivenUp = true;
    resolve(tooLate());
  }, patienceMs);
  const ended = before.then(async () => {
    clearTimeout(timer);
    if (isGivenUp) return;
    const running = run();
    resolve(running);
    await running.catch(() => undefined);
  });
  return { done, ended };
}

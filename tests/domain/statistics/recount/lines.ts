/** A value as lines that can be compared: `figures taken value 12`. */
export function linesOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path} ${String(value)}`];
  const inner = value instanceof Map ? [...value] : Object.entries(value);
  return inner.flatMap(([key, one]) => linesOf(one, `${path} ${String(key)}`));
}

/** What only one of the two says. */
export function differences(told: unknown, recounted: unknown): readonly string[] {
  const [here, there] = [linesOf(told), linesOf(recounted)];
  const [isHere, isThere] = [new Set(here), new Set(there)];
  return [
    ...here.filter((line) => !isThere.has(line)).map((line) => `told${line}`),
    ...there.filter((line) => !isHere.has(line)).map((line) => `counted${line}`),
  ];
}

interface Held<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** What is held under a key, made when it is first asked for. */
export function remember<K, V extends object | number>(held: Held<K, V>, key: K, make: () => V): V {
  const known = held.get(key);
  if (known !== undefined) return known;
  const made = make();
  held.set(key, made);
  return made;
}

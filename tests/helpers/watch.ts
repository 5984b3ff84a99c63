const patience = 10_000;

/**
 * Waits for things that are noted down in a list as they happen. Call `changed` after each push;
 * `waitFor` gives the first that fits, or says after ten seconds what there was instead.
 */
export function createWatch<T>(list: readonly T[]): {
  changed(): void;
  waitFor(fits: (item: T) => boolean): Promise<T>;
} {
  const waiting = new Set<() => void>();
  return {
    changed: () => {
      for (const look of waiting) look();
    },
    waitFor: (fits) =>
      new Promise<T>((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`Waited in vain; so far: ${JSON.stringify(list, undefined, 1)}`));
        }, patience);
        const look = (): void => {
          const found = list.find(fits);
          if (found === undefined) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}

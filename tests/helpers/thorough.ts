declare global {
  // Set by jest.config.js for the full tier.
  var thoroughness: number | undefined;
}

/** How many runs a property test makes: the everyday number, or many times that in the full tier. */
export function runs(everyday: number): number {
  return everyday * (globalThis.thoroughness ?? 1);
}

/** Some of many in the everyday tiers; all of them in the full one. */
export const some = <T>(all: readonly T[], everyday: number): readonly T[] =>
  globalThis.thoroughness === undefined ? all.slice(0, everyday) : all;

declare global {
  // Set by jest.config.js for the full tier.
  var thoroughness: number | undefined;
}

/** How many runs a property test makes: the everyday number, or many times that in the full tier. */
export function runs(everyday: number): number {
  return everyday * (globalThis.thoroughness ?? 1);
}

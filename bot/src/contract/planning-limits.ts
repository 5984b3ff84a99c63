// Apart from the schemas, so that the tab can read it without zod.

/** So many alternatives stand beside the days as they are. */
export const alternativesAtMost = 3;

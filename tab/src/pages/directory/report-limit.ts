/** Characters of a report, and of its answer. */
export const reportLimit = 1000;

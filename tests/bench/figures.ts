/** The value below which the share `at` of the sorted values lies (nearest rank); NaN of none. */
function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(0, Math.ceil(at * sorted.length) - 1);
  return sorted[rank] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const ninetyNinth = (values: readonly number[]): number => quantile(values, 0.99);

/** The median and the values between which the middle half lies. */
export interface Spread {
  readonly median: number;
  readonly from: number;
  readonly until: number;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  from: quantile(values, 0.25),
  until: quantile(values, 0.75),
});

export const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

/** A ratio, and where the middle half of its values lies. */
export const share = ({ median: middle, from, until }: Spread): string =>
  `${middle.toFixed(2)} (${from.toFixed(2)}–${until.toFixed(2)})`;

import { monthsBetween } from '../../domain/statistics/months.ts';
import type { Period } from '../../domain/statistics/periods.ts';
import type { Crossed, Scope } from '../../domain/statistics/report.ts';
import { mergeSlices, type Dimension } from '../../domain/statistics/slices.ts';
import type { Tools } from '../tools.ts';

export async function readCross(
  { facts }: Pick<Tools, 'facts'>,
  { period, compared, stations }: Scope,
  dimension: Dimension,
): Promise<Crossed> {
  const ids = stations.map(({ id }) => id);
  const read = async ({ from, until }: Period) => {
    const parts = await facts.slices(monthsBetween(from, until), ids, dimension);
    return mergeSlices(parts.map(({ slices }) => slices));
  };
  const [now, before] = await Promise.all([read(period), compared && read(compared)]);
  return { now, before };
}

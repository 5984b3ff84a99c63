import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Row, Values } from '../adapters/tables/rows.ts';
import { isSumRow, unpackedSums } from '../adapters/tables/stored-sums.ts';
import type { Fact } from '../domain/statistics/fact.ts';
import { foldFacts } from '../domain/statistics/fold.ts';
import { jsonOf } from './pages.ts';

/** What folding looks into; what else a fact says is compared with its request. */
const foldable = z.union([
  z.looseObject({ source: z.literal('request'), details: z.looseObject({}) }),
  z.looseObject({ source: z.literal('entry') }),
]);
/** What stands beside a fact has a column of its own. */
function withBeside(values: Values): unknown {
  const fact = jsonOf(values);
  const { beside } = values;
  if (beside === undefined || typeof fact !== 'object') return fact;
  return { ...fact, beside: jsonOf({ json0: beside }) };
}

const factsSchema = z.array(z.custom<Fact>((value) => foldable.safeParse(value).success));

/**
 * Whether the sum of a sealed month says what its facts say; true where none is read: there is
 * none yet, or it counted other things than today's.
 * @param rows of one month and station, all of them
 */
export function isSumTrue(rows: readonly Row[]): boolean {
  const sealed = rows.find(({ row }) => row === 'sum');
  const sums = sealed && unpackedSums(sealed.values);
  if (!sums) return true;
  const counted = rows.filter(({ row, values }) => !isSumRow(row) && values['moved'] !== true);
  const facts = factsSchema.safeParse(counted.map(({ values }) => withBeside(values)));
  return facts.success && isDeepStrictEqual(sums, foldFacts(facts.data));
}

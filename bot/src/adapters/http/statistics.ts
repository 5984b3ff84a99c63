import type { County } from '../../domain/roster/county.ts';
import type { Instant } from '../../domain/time.ts';
import { readRange, readStatistics, type FactStore } from '../../use-cases/statistics.ts';
import { problemWordsOf } from '../../wording/problems.ts';
import { StorageUnavailable } from '../tables/rows.ts';
import type { HttpRequest, Reply } from './index.ts';
import { languageAsked } from './language-asked.ts';
import { problemJson } from './problem.ts';
import { refused } from './refused.ts';

export const statisticsPath = '/api/statistics';

/**
 * GET /api/statistics, for those who may read figures: 200 with Statistics, 400 with the query's mistakes,
 * 503 while storage does not answer.
 */
export async function statisticsRoute(
  facts: Pick<FactStore, 'read'>,
  county: County,
  now: Instant,
  { query, headers }: Pick<HttpRequest, 'query' | 'headers'>,
): Promise<Reply> {
  const read = readRange(query, county, now);
  if (!read.ok) {
    const detail = problemWordsOf(languageAsked(headers) ?? 'fi').badInput;
    const errors = read.mistakes.map(({ path }) => ({ path, message: detail }));
    const problem = { type: 'about:blank#bad-input', status: 400, detail, errors };
    // Programs of outside read `mistakes`, which say in English what is wrong.
    return { ...problemJson(problem), json: { ...problem, mistakes: read.mistakes } };
  }
  try {
    return { status: 200, json: await readStatistics(facts, read.range, now) };
  } catch (error) {
    if (error instanceof StorageUnavailable) return refused({ url: statisticsPath, headers }, 503);
    throw error;
  }
}

import type { County } from '../../domain/roster/county.ts';
import type { Instant } from '../../domain/time.ts';
import { readRange, readStatistics, type FactStore } from '../../use-cases/statistics.ts';
import { StorageUnavailable } from '../tables/rows.ts';
import type { HttpRequest, Reply } from './index.ts';

/**
 * GET /api/statistics, for those who may read figures: 200 with Statistics, 400 with the query's mistakes,
 * 503 while storage does not answer.
 */
export async function statisticsRoute(
  facts: Pick<FactStore, 'read'>,
  county: County,
  now: Instant,
  query: HttpRequest['query'],
): Promise<Reply> {
  const read = readRange(query, county, now);
  if (!read.ok) return { status: 400, json: { mistakes: read.mistakes } };
  try {
    return { status: 200, json: await readStatistics(facts, read.range, now) };
  } catch (error) {
    if (error instanceof StorageUnavailable) return { status: 503 };
    throw error;
  }
}

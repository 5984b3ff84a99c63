import type { County } from '../../domain/roster/county.ts';
import type { Instant } from '../../domain/time.ts';
import { readRange, readStatistics, type FactStore } from '../../use-cases/statistics.ts';
import { StorageUnavailable } from '../tables/rows.ts';
import type { Tools } from '../../use-cases/tools.ts';
import type { HttpRequest, Reply, Route } from './index.ts';
import type { SignIn } from './sign-in.ts';

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

/** Roles that may read figures; product.md "People". */
const readers = ['reader', 'coordinator', 'admin'];

/** Behind the sign-in of production: 401 without a good token, 403 without a role that reads figures. */
export function figuresRoute(tools: Tools, signIn: SignIn | undefined): Route {
  return {
    method: 'GET',
    path: '/api/statistics',
    handler: async ({ headers, query }) => {
      const refused = signIn && (await refusal(tools, signIn, headers.authorization));
      if (refused) return refused;
      const { known, clock, facts } = tools;
      return statisticsRoute(facts, known.county(), clock.now(), query);
    },
  };
}

async function refusal(
  tools: Tools,
  signIn: SignIn,
  authorization: string | undefined,
): Promise<Reply | undefined> {
  const who = await signIn(authorization);
  if (who === undefined) return { status: 401 };
  const role = tools.known.person(who)?.role;
  return role !== undefined && readers.includes(role) ? undefined : { status: 403 };
}

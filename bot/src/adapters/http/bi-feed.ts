import { starIn } from '../../telling/report/star.ts';
import type { BiFeed } from '../../domain/statistics/bi-feed.ts';
import { minute, type Instant } from '../../domain/time.ts';
import { findBiFeed, readStar } from '../../use-cases/report/feeds.ts';
import type { Tools } from '../../use-cases/tools.ts';
import { starCsv } from '../report-files/star-csv.ts';
import { StorageUnavailable } from '../tables/rows.ts';
import type { Route } from './index.ts';

/** However often it is asked, the store is read once in this time. */
const freshMs = 15 * minute;

type Files = ReadonlyMap<string, Buffer>;

/**
 * GET /bi/<secret>/<table>.csv: the address is the secret, so nobody signs in. What is none, and what
 * is one no more, is the same empty 404. docs/power-bi.md tells the tables.
 */
export function biFeedRoute(tools: Tools): Route {
  const written = createWritten(tools);
  return {
    method: 'GET',
    path: '/bi/:address/:file',
    handler: async ({ params }) => {
      const [, address] = /^([\w-]{43})$/u.exec(params['address'] ?? '') ?? [];
      const feed = address === undefined ? undefined : findBiFeed(tools, address);
      if (!feed) return { status: 404 };
      try {
        const body = (await written(feed)).get(params['file'] ?? '');
        return body
          ? { status: 200, file: { type: 'text/csv; charset=utf-8', body } }
          : { status: 404 };
      } catch (error) {
        if (error instanceof StorageUnavailable) return { status: 503 };
        throw error;
      }
    },
  };
}

/** All tables from one look at the store, so that their keys meet; the same for all who read the same. */
function createWritten(tools: Tools): (feed: BiFeed) => Promise<Files> {
  const held = new Map<string, { readonly at: Instant; readonly files: Promise<Files> }>();
  return ({ region, language }) => {
    const now = tools.clock.now();
    for (const [key, { at }] of held) if (now - at >= freshMs) held.delete(key);
    const key = JSON.stringify([region, language]);
    const known = held.get(key);
    if (known) return known.files;
    const files = filesOf(tools, { language, ...(region === undefined ? {} : { region }) });
    held.set(key, { at: now, files });
    files.catch(() => held.delete(key));
    return files;
  };
}

async function filesOf(tools: Tools, feed: Pick<BiFeed, 'region' | 'language'>): Promise<Files> {
  const star = starIn(await readStar(tools, feed), tools.known.county(), feed.language);
  return new Map(
    Object.entries(star).map(([name, table]) => [`${name}.csv`, Buffer.from(starCsv(table))]),
  );
}

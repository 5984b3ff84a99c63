import { unzipped } from '../../../bot/src/adapters/directory-files/zip.ts';
import type { Stage } from './doors.ts';
import { bearer, send } from './http.ts';
import type { Piece } from './search.ts';
import { exampleOf } from './tab-examples.ts';
import type { Route } from './tab-doors.ts';

/** What must be said for something to come, by address; several of one are taken out each. */
const queries: Readonly<Record<string, readonly string[]>> = {
  '/api/directory/export': ['?format=csv&numbers=all', '?format=hsds&numbers=all'],
  '/api/searches/in-vain': ['?kind=directory', '?kind=library'],
  '/api/networks/{network}/meetings': ['?when=coming', '?when=past'],
  '/api/networks/{network}/tasks': ['?state=open', '?state=ended'],
  '/api/statistics/table': ['?rows=topic&columns=kind'],
  '/api/requests': ['?scope=mine', '?scope=all'],
};

/** A stream, and the pages of the tab have it from what they ask anew. */
const streams = ['/api/changes'];
const unlimited = { bytes: 100_000_000, files: 1000 };

export interface TakenOut {
  readonly pieces: readonly Piece[];
  /** What could not be had, by name: it was not searched. */
  readonly missing: readonly string[];
}

/** Everything that the tab's API shows or gives as a file, and the feeds at secret addresses. */
export async function takeOut(stage: Stage, routes: readonly Route[]): Promise<TakenOut> {
  const pieces: Piece[] = [];
  const missing: string[] = [];
  const take = async (place: string, path: string, who?: keyof Stage['tokens']) => {
    const headers = who === undefined ? {} : bearer(stage.tokens[who]);
    const { status, bytes } = await send(`${stage.url}${path}`, { headers });
    if (status !== 200) missing.push(`${place} answers ${status}`);
    else for (const text of await textsOf(bytes)) pieces.push({ place, text });
  };
  for (const { name, method, path, roles } of routes) {
    if (method !== 'GET' || streams.includes(path)) continue;
    const { who, params } = exampleOf(name, undefined);
    const filled = path.replaceAll(/\{(\w+)\}/gu, (_, key: string) =>
      encodeURIComponent(params?.(stage)[key] ?? 'none'),
    );
    const reader =
      who ?? (roles.length === 0 || roles.includes('coordinator') ? 'coordinator' : 'admin');
    for (const query of queries[path] ?? [''])
      await take(
        `${path.split('/')[2] ?? ''} of the tab, ${filled}${query}`,
        filled + query,
        reader,
      );
  }
  await take('calendar feed', stage.made.feed);
  for (const table of ['work', 'areas', 'codes', 'figures'])
    await take('feed for Power BI', `${stage.made.biFeed}${table}.csv`);
  return { pieces, missing };
}

/** Line by line as it reads: archives unpacked, lines of a calendar unfolded. */
async function textsOf(bytes: Buffer): Promise<readonly string[]> {
  const archive = await unzipped(bytes, unlimited);
  const files = archive.kind === 'files' ? archive.files : [{ bytes }];
  return files.flatMap((file) =>
    file.bytes
      .toString()
      .replaceAll(/\r\n[ \t]/gu, '')
      .split('\n'),
  );
}

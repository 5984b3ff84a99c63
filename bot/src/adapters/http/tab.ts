import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TabConfig } from '../../contract/tab-config.ts';
import { codingsOf } from './compress.ts';
import type { HttpRequest, Route } from './index.ts';
import { localTabPolicy, teamsPagePolicy, type Reply } from './reply.ts';

/** Where `npm run build` puts the tab. */
const built = fileURLToPath(new URL('../../../../tab/dist/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface File {
  readonly type: string;
  /** As written, and as compressed when it was built. */
  readonly plain: Buffer;
  readonly br?: Buffer;
  readonly gzip?: Buffer;
}

/** Names carry a hash of what is in them: a browser never has to ask for one again. */
const forGood = 'public, max-age=31536000, immutable';

/**
 * The tab at /tab/: its files by name, and its one page at every other address below. The files are
 * read once, when the first is asked for.
 */
export function tabRoutes(config: TabConfig, folder = built): readonly Route[] {
  let files: Promise<ReadonlyMap<string, File>> | undefined;
  const page = pageOf(config, folder);
  const policy = config.mode === 'local' ? localTabPolicy : teamsPagePolicy;
  const shown = (): Reply =>
    page === undefined
      ? { status: 503 }
      : { status: 200, html: page, headers: { 'content-security-policy': policy } };
  const handler = async ({ params, headers }: HttpRequest): Promise<Reply> => {
    const path = params['*'] ?? '';
    if (!path.startsWith('assets/')) return shown();
    files ??= readFiles(folder);
    const file = (await files).get(path.slice('assets/'.length));
    return file ? fileReply(file, headers['accept-encoding'] ?? '') : { status: 404 };
  };
  return [
    { method: 'GET', path: '/tab', handler: () => Promise.resolve(shown()) },
    { method: 'GET', path: '/tab/*', handler },
  ];
}

/** Undefined where the tab was not built. */
function pageOf(config: TabConfig, folder: string): string | undefined {
  try {
    const told = JSON.stringify(config).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return readFileSync(join(folder, 'index.html'), 'utf8').replace('%KOPPI%', () => told);
  } catch {
    return undefined;
  }
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, File>> {
  const place = join(folder, 'assets');
  const names = await readdir(place);
  const read = (name: string) => readFile(join(place, name));
  const files = names
    .filter((name) => extname(name) in types)
    .map(async (name) => {
      const type = types[extname(name)] ?? '';
      const br = names.includes(`${name}.br`) ? { br: await read(`${name}.br`) } : {};
      const gzip = names.includes(`${name}.gz`) ? { gzip: await read(`${name}.gz`) } : {};
      return [name, { type, plain: await read(name), ...br, ...gzip }] as const;
    });
  return new Map(await Promise.all(files));
}

function fileReply({ type, plain, ...packed }: File, accepted: string): Reply {
  const coding = codingsOf(accepted).find((one) => packed[one] !== undefined);
  return {
    status: 200,
    file: { type, body: (coding && packed[coding]) ?? plain },
    headers: {
      'cache-control': forGood,
      vary: 'accept-encoding',
      ...(coding === undefined ? {} : { 'content-encoding': coding }),
    },
  };
}

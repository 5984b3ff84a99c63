import type { IncomingMessage } from 'node:http';

type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415 };

const mostBytes = 256 * 1024;
const deepest = 32;

/**
 * Reads a JSON body of at most 256 KiB and 32 levels. What is longer is refused as soon as that is
 * known, and the rest thrown away as it comes, so that the client hears the answer instead of a
 * reset connection. An absent body is `undefined`.
 * @throws when the client leaves in the middle
 */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const bytes = await readCapped(request);
  if (bytes === undefined) return { kind: 'refused', status: 413 };
  if (bytes.length === 0) return { kind: 'json', value: undefined };
  if (!isJson(request.headers['content-type'])) return { kind: 'refused', status: 415 };
  return parse(bytes);
}

/** Not by iteration: leaving a loop over a request closes its connection. */
function readCapped(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= mostBytes) {
        chunks.push(chunk);
        return;
      }
      chunks = [];
      resolve(undefined);
    });
    request.once('end', () => {
      resolve(Buffer.concat(chunks));
    });
    request.once('error', reject);
    request.once('close', () => {
      reject(new Error('The body was cut off'));
    });
  });
}

const isJson = (contentType = ''): boolean => /^application\/json\s*(;|$)/iu.test(contentType);

function parse(bytes: Buffer): Body {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isDeeper(value, deepest) ? { kind: 'refused', status: 400 } : { kind: 'json', value };
  } catch {
    return { kind: 'refused', status: 400 };
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}

import type { IncomingMessage } from 'node:http';

type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415 };

const mostBytes = 256 * 1024;
const deepest = 32;

/**
 * Reads a JSON body of at most 256 KiB and 32 levels. What is too long is read to its end and
 * thrown away, so that the client gets its answer instead of a reset connection; the server's
 * request time limit ends what never ends. An absent body is `undefined`.
 */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const bytes = await readCapped(request);
  if (bytes === undefined) return { kind: 'refused', status: 413 };
  if (bytes.length === 0) return { kind: 'json', value: undefined };
  if (!isJson(request.headers['content-type'])) return { kind: 'refused', status: 415 };
  return parse(bytes);
}

async function readCapped(request: AsyncIterable<Buffer>): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= mostBytes) chunks.push(chunk);
  }
  return length <= mostBytes ? Buffer.concat(chunks) : undefined;
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

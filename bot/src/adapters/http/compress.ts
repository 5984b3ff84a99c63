import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { jsonType, type Reply } from './reply.ts';

/** Bytes; less than that goes out in one packet either way. */
const leastBytes = 1024;

const codings = ['br', 'gzip'] as const;
type Coding = (typeof codings)[number];

/** As good as gzip's usual level, in less time: each answer is compressed for one reader. */
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const packed: Readonly<Record<Coding, (plain: Buffer) => Promise<Buffer>>> = {
  br: (plain) => promisify(brotliCompress)(plain, brotli),
  gzip: promisify(gzip),
};

/** The codings of ours that a client takes, by its Accept-Encoding, the smaller one first. */
export function codingsOf(accepted = ''): readonly Coding[] {
  const taken = accepted.toLowerCase().split(',').flatMap(codingOf);
  return codings.filter((one) => taken.includes(one));
}

/** With `q=0` a client says that it does not take it. */
function codingOf(text: string): readonly string[] {
  const [name = '', ...rest] = text.split(';').map((part) => part.trim());
  return rest.some((part) => /^q=0(\.0*)?$/u.test(part)) ? [] : [name];
}

/**
 * The JSON of a reply in a coding that its reader takes. Its ETag stays: it names the state of what
 * is told, for If-Match, and no answer is ever stored (`no-store`).
 */
export async function compressed({ json, ...reply }: Reply, accepted?: string): Promise<Reply> {
  if (json === undefined) return reply;
  const plain = Buffer.from(JSON.stringify(json));
  const [coding] = plain.length < leastBytes ? [] : codingsOf(accepted);
  const body = coding === undefined ? plain : await packed[coding](plain);
  const told = coding === undefined ? {} : { 'content-encoding': coding };
  return {
    ...reply,
    file: { type: jsonType, body },
    headers: { ...reply.headers, vary: 'accept-encoding', ...told },
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Line } from './wire.ts';

/** A kind of sender: what is written, and how it has to end. */
export interface Sender {
  readonly what: string;
  readonly send: (line: Line) => Promise<void>;
  /** What may be answered on the connection, in order; `[]` where it may be ended without a word. */
  readonly hears: readonly (readonly number[])[];
  /** The service has to end the connection by itself, within 15 s. */
  readonly closes?: boolean;
}

const mostBytes = 256 * 1024;
const json = 'Content-Type: application/json';

export const head = (...headers: string[]): string =>
  ['POST /api/messages HTTP/1.1', 'Host: koppi', ...headers, '', ''].join('\r\n');
const whole = (body: string | Buffer, ...headers: string[]): Buffer =>
  Buffer.concat([
    Buffer.from(head(`Content-Length: ${Buffer.byteLength(body)}`, ...headers)),
    Buffer.from(body),
  ]);
const nextOne = 'GET /health/live HTTP/1.1\r\nHost: koppi\r\n\r\n';
const chunk = (bytes: number): string => `${bytes.toString(16)}\r\n${'x'.repeat(bytes)}\r\n`;
const chunked = head(json, 'Transfer-Encoding: chunked');

/** Sent in one go, and answered. */
const at = (
  what: string,
  hears: readonly number[],
  ...sent: readonly (string | Buffer)[]
): Sender => ({
  what,
  hears: [hears],
  send: async (line) => {
    for (const bytes of sent) await line.say(bytes);
  },
});

/** Rubbish at its end: that ends the connection, be what came before it answered by then or not. */
const spoilt = (
  what: string,
  before: readonly number[],
  ...sent: readonly (string | Buffer)[]
): Sender => ({
  ...at(what, [], ...sent),
  hears: [...before, 400].map((_status, n) => [...before.slice(0, n), 400]),
});

/** Begins, and goes on with the same piece until it is told to stop. */
const endless = (
  what: string,
  status: number,
  begin: string,
  piece: string,
  everyMs: number,
): Sender => ({
  what,
  hears: [[status], []],
  closes: true,
  send: async (line) => {
    await line.say(begin);
    while (!line.closed) {
      await line.say(piece);
      await pause(everyMs);
    }
  },
});

const silent = (what: string, status: number, begin: string): Sender => ({
  what,
  hears: [[status], []],
  closes: true,
  send: (line) => line.say(begin),
});

/** @param valid an activity that is answered 200 by itself, without a call to the connector */
export function quickSenders(valid: object, bombBytes: number): readonly Sender[] {
  const activity = JSON.stringify(valid);
  const padded = (bytes: number): string =>
    JSON.stringify({
      ...valid,
      padding: 'x'.repeat(bytes - activity.length - ',"padding":""'.length),
    });
  const gzip = 'Content-Encoding: gzip';
  const bomb = Buffer.alloc(bombBytes);
  const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
  return [
    at('an activity', [200, 200], whole(activity, json), nextOne),
    at('a gzip bomb', [415, 200], whole(gzipSync(bomb), json, gzip), nextOne),
    at('a brotli bomb', [415], whole(brotliCompressSync(bomb), json, 'Content-Encoding: br')),
    at('a deflate bomb', [415], whole(deflateSync(bomb), json, 'Content-Encoding: deflate')),
    at('gzip rubbish', [415, 200], whole('no gzip at all', json, gzip), nextOne),
    at('a good activity in gzip', [415], whole(gzipSync(activity), json, gzip)),
    at(
      'gzip twice',
      [415],
      whole(gzipSync(gzipSync(activity)), json, 'Content-Encoding: gzip, gzip'),
    ),
    at('an encoding that is none', [415], whole(activity, json, 'Content-Encoding: identity')),
    at('gzip at another door', [415], nextOne.replace('\r\n\r\n', `\r\n${gzip}\r\n\r\n`)),
    at('256 KiB', [200, 200], whole(padded(mostBytes), json), nextOne),
    at('256 KiB and one', [413, 200], whole(padded(mostBytes + 1), json), nextOne),
    at(
      'a megabyte in chunks',
      [413, 200],
      chunked,
      ...Array.from({ length: 16 }, () => chunk(65_536)),
      '0\r\n\r\n',
      nextOne,
    ),
    at(
      'a header of 64 KB',
      [431],
      `GET /health/live HTTP/1.1\r\nHost: koppi\r\nX-Long: ${'x'.repeat(65_536)}\r\n\r\n`,
    ),
    at('an address of 64 KB', [431], `GET /${'x'.repeat(65_536)} HTTP/1.1\r\nHost: koppi\r\n\r\n`),
    at('a body one level too deep', [400], whole(nested(33), json)),
    at('a body of 60,000 levels', [400], whole(nested(60_000), json)),
    at('half a body that says it is whole', [400], whole(activity.slice(0, -20), json)),
    at(
      'a body in Latin-1',
      [400],
      whole(Buffer.from(activity.replace('help', 'hälp'), 'latin1'), json),
    ),
    at('a body without its type', [415], whole(activity)),
    at('a form', [415], whole('a=1&b=2', 'Content-Type: application/x-www-form-urlencoded')),
    at(
      'a body of many parts',
      [415],
      whole('--x\r\n\r\n--x--', 'Content-Type: multipart/form-data; boundary=x'),
    ),
    at('text that is JSON', [415], whole(activity, 'Content-Type: text/plain')),
    spoilt('a length that is too short', [400], `${head(json, 'Content-Length: 20')}${activity}`),
    at('two lengths', [400], `${head(json, 'Content-Length: 2', 'Content-Length: 3')}{}`),
    at(
      'a length and chunks',
      [400],
      `${head(json, 'Content-Length: 2', 'Transfer-Encoding: chunked')}0\r\n\r\n`,
    ),
    at('chunks of no number', [400], `${chunked}zz\r\nhello\r\n`),
    spoilt(
      'rubbish behind an activity',
      [200],
      whole(activity, json),
      '\u0000\u0001\u0002 rubbish\r\n\r\n',
    ),
    spoilt(
      'a hundred at once and rubbish',
      Array.from({ length: 100 }, () => 200),
      nextOne.repeat(100),
      'rubbish\r\n\r\n',
    ),
    at('no HTTP', [400], '\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n'),
    {
      what: 'a body that is cut off',
      hears: [[]],
      send: async (line) => {
        await line.say(`${head(json, 'Content-Length: 5000')}{"type":`);
        await pause(50);
        line.hangUp();
      },
    },
  ];
}

/** Those that never end: each has to be gone within 15 s. */
export const endlessSenders: readonly Sender[] = [
  endless('chunks without an end, fast', 413, chunked, chunk(16_384), 5),
  endless('chunks without an end, slow', 408, chunked, chunk(1), 500),
  endless(
    'chunks without an end, called gzip',
    415,
    head(json, 'Content-Encoding: gzip', 'Transfer-Encoding: chunked'),
    chunk(4_096),
    20,
  ),
  endless(
    'chunks without an end, where none are read',
    405,
    chunked.replace('POST', 'GET'),
    chunk(4_096),
    20,
  ),
  endless(
    'chunks without an end, at no door',
    404,
    chunked.replace('/api/messages', '/nowhere'),
    chunk(4_096),
    20,
  ),
  endless(
    'headers without an end',
    431,
    'GET / HTTP/1.1\r\nHost: koppi\r\n',
    `X-A: ${'x'.repeat(100)}\r\n`,
    20,
  ),
  silent('a body that is longer than what comes', 408, `${head(json, 'Content-Length: 5000')}{}`),
  silent('a connection on which nothing comes', 408, ''),
];

/** Slow in several ways, by turns. */
export const slowSenders: readonly Sender[] = [
  endless('a body a byte a second', 408, head(json, 'Content-Length: 5000'), ' ', 1_000),
  endless(
    'headers a byte a second',
    408,
    'POST /api/messages HTTP/1.1\r\nHost: koppi\r\nX-Slow: ',
    'x',
    1_000,
  ),
  endless('chunks a byte a second', 408, chunked, chunk(1), 1_000),
  silent(
    'nearly all of a long body, then nothing',
    408,
    `${head(json, `Content-Length: ${mostBytes}`)}${'x'.repeat(mostBytes - 1)}`,
  ),
];

import type { z } from 'zod';
import { causeOf } from '../cause.ts';
import { requestSchema } from '../../contract/request.ts';
import { draftSchema, type NewRequest } from '../../contract/requests.ts';

/** What one look at the service showed. */
export interface Probed {
  readonly step: string;
  readonly ok: boolean;
  readonly ms: number;
  /** Why not: what was answered instead, as a status or in a word; nothing of its text. */
  readonly instead?: string;
}

const answerMs = 15_000;
/** Nobody is disturbed by it: it waits for the next on-site day, and is withdrawn in the same breath. */
const form: Partial<NewRequest> = { kind: 'consult', urgency: 'week', permission: false };
const sentence = 'Koepyyntö: ei kiirettä';

/**
 * Walks through the real doors as a person would: health, the shut door of the bot, and with a
 * canary's token a request that is sent, looked at and withdrawn again.
 * @param url of the service, without a path
 * @param token of somebody in the roster who is there for this alone; none: the doors only
 */
export async function* probe(url: string, token: string | undefined): AsyncGenerator<Probed> {
  const door = doorOf(url, token);
  yield timed('it lives', () => door.expects(200, 'GET', '/health/live'));
  yield timed('storage answers', () => door.expects(200, 'GET', '/health/ready'));
  yield timed('the engine has had a whole cycle', () => door.expects(200, 'GET', '/health/engine'));
  // Refused for its signature or, where none is asked for, in local mode, for its shape.
  yield timed('a message that nobody signed is refused', () =>
    door.expects([401, 400], 'POST', '/api/messages', { type: 'message' }),
  );
  if (token !== undefined) yield* request(door);
}

async function* request(door: Door): AsyncGenerator<Probed> {
  const known = yield* step('the canary is let in', () => door.expects(200, 'GET', '/api/me'));
  if (!known) return;
  const read = yield* step('a sentence becomes a form', () =>
    door.reads(draftSchema, 200, 'POST', '/api/drafts', { sentence }),
  );
  if (!read) return;
  const understood = Object.entries(read.draft).filter(([, value]) => value !== null);
  const body = { ...Object.fromEntries(understood), ...form, nonce: read.nonce };
  const sent = yield* step('a request is sent', () =>
    door.reads(requestSchema, 201, 'POST', '/api/requests', body),
  );
  if (!sent) return;
  const path = `/api/requests/${sent.id}`;
  const seen = yield* step('it is there to be seen', async () => {
    const now = await door.reads(requestSchema, 200, 'GET', path);
    if (now.state !== 'waiting') throw new Unexpected(now.state);
    return now;
  });
  // Whatever it looked like: it must not stay.
  const version = String((seen ?? sent).version);
  yield* step('it is withdrawn', async () => {
    const move = { move: 'withdraw' };
    const now = await door.reads(requestSchema, 200, 'POST', `${path}/moves`, move, version);
    if (now.state !== 'withdrawn') throw new Unexpected(now.state);
    return now;
  });
}

/** Says in its message what was there instead. */
class Unexpected extends Error {
  override name = 'Unexpected';
}

/** Yields how it went, and returns what came of it. */
async function* step<T>(
  name: string,
  work: () => Promise<T>,
): AsyncGenerator<Probed, T | undefined> {
  let came: T | undefined;
  yield await timed(name, async () => {
    came = await work();
  });
  return came;
}

async function timed(name: string, work: () => Promise<unknown>): Promise<Probed> {
  const began = performance.now();
  const told = await work().then(
    () => ({ ok: true }),
    (error: unknown) => ({ ok: false, instead: insteadOf(error) }),
  );
  return { step: name, ms: Math.round(performance.now() - began), ...told };
}

const insteadOf = (error: unknown): string =>
  error instanceof Unexpected ? error.message : causeOf(error);

type Door = ReturnType<typeof doorOf>;

function doorOf(url: string, token: string | undefined) {
  const expects = async (
    status: number | readonly number[],
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    version?: string,
  ): Promise<unknown> => {
    const isOurs = path !== '/api/messages' && token !== undefined;
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(answerMs),
      headers: {
        ...(isOurs && { authorization: `Bearer ${token}` }),
        ...(body && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (![status].flat().includes(response.status)) throw new Unexpected(String(response.status));
    return text === '' ? undefined : JSON.parse(text);
  };
  return {
    expects,
    reads: async <T>(schema: z.ZodType<T>, ...asked: Parameters<typeof expects>): Promise<T> => {
      const read = schema.safeParse(await expects(...asked));
      if (!read.success) throw new Unexpected('another shape');
      return read.data;
    },
  };
}

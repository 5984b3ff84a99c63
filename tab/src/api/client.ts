import type { ProblemJson } from '../../../bot/src/contract/problem.ts';
import type { Language } from '../../../bot/src/domain/language.ts';
import { shellWords } from '../../../bot/src/wording/tab/shell.ts';
import { createActs } from './acts.ts';
import { inTime, silentMs } from './in-time.ts';
import type { Session } from './session.ts';

/** Why a call was not answered as asked: one sentence for the person, the kind for the page. */
export class Problem extends Error {
  readonly kind: string;
  readonly status: number;
  readonly errors: NonNullable<ProblemJson['errors']>;
  /** With 409 and 412: what stands there now, and its ETag. */
  readonly current: unknown;
  readonly etag: string;

  constructor({ type, status, detail, errors = [], current }: ProblemJson, etag = '') {
    super(detail);
    this.kind = type.replace('about:blank#', '');
    this.status = status;
    this.errors = errors;
    this.current = current;
    this.etag = etag;
  }
}

export interface Got<T> {
  readonly data: T;
  /** What a change must name; '' where the answer has none. */
  readonly etag: string;
  /** 201: it is new; absent where it did not come from the service just now. */
  readonly status?: number;
}

interface Arrived<T> extends Got<T> {
  /** Machine milliseconds. */
  readonly cameAt: number;
}

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** The state that a change was made from. */
  readonly etag?: string;
  readonly signal?: AbortSignal;
}

export interface Api {
  /** Asks before anybody waits for it: the next `call` or `stream` of the path takes the answer over. */
  begin(path: string): void;
  /** @throws Problem */
  call<T>(path: string, asked?: Asked): Promise<Arrived<T>>;
  /** What a path answers, to be saved. @throws Problem */
  file(path: string): Promise<Blob>;
  /** An open stream, for live changes. @throws Problem */
  stream(
    path: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<Response>;
  /** Begins work that tells how far it is. @throws Problem */
  work(path: string, body: unknown, signal: AbortSignal): Promise<Response>;
}

/** A change that was not answered is sent again so many times under the same key: it is one act. */
const attempts = 3;
const pauseMs = [300, 1_500] as const;
/** Longer than the service itself takes at most: 13 s for what is sent and 60 s for the work. */
const answerMs = 75_000;
/** What was asked for so long before anybody wanted it is asked for anew. */
const freshMs = 15_000;

export function createApi(session: Session, language: () => Language): Api {
  const words = () => shellWords(language());
  const problem = (kind: string, status: number, detail: string) =>
    new Problem({ type: `about:blank#${kind}`, status, detail });
  /** 504, unlike what breaks off: it was waited for long enough, and is not sent again by itself. */
  const tooLate = () => problem('no-answer', 504, words().noAnswer);
  const tokenOf = async (renew: boolean): Promise<string> => {
    try {
      return await session.token(renew);
    } catch {
      throw navigator.onLine
        ? problem('signed-out', 401, words().signedOut)
        : problem('offline', 0, words().offline);
    }
  };
  const send = async (path: string, init: RequestInit, renew = false): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await tokenOf(renew)}`);
    headers.set('accept-language', language());
    let response: Response;
    try {
      response = await fetch(path, { ...init, headers });
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw navigator.onLine
        ? problem('no-answer', 0, words().noAnswer)
        : problem('offline', 0, words().offline);
    }
    if (response.status === 401 && !renew) return send(path, init, true);
    if (!response.ok) throw await problemOf(response, problem, words(), init.method ?? 'GET');
    return response;
  };
  /** The connection may break while the answer is on its way. */
  const read = async ({ response, cameAt }: Came, signal: AbortSignal) => {
    try {
      return { response, cameAt, json: (await response.json()) as unknown };
    } catch (error) {
      if (signal.aborted) throw error;
      throw problem('no-answer', 0, words().noAnswer);
    }
  };
  const asAct = createActs(isRefused);
  const begun = new Map<string, Begun>();
  const takeOver = (path: string, signal: AbortSignal) => {
    const one = begun.get(path);
    begun.delete(path);
    if (one) signal.addEventListener('abort', one.abort);
    return one;
  };
  return {
    begin: (path) => {
      const aborting = new AbortController();
      const answer = arrival(() => send(path, { signal: aborting.signal }));
      // Whoever takes it over is told why it failed.
      answer.catch(() => undefined);
      begun.set(path, { at: Date.now(), answer, abort: () => aborting.abort() });
    },
    call: async <T>(path: string, { method = 'GET', body, etag, signal }: Asked = {}) => {
      const headers: Record<string, string> = {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(etag === undefined ? {} : { 'if-match': `"${etag}"` }),
      };
      const text = body === undefined ? '' : JSON.stringify(body);
      const init: RequestInit = {
        ...{ method, headers },
        ...(text === '' ? {} : { body: text }),
      };
      const came = (given: AbortSignal) => {
        const early = method === 'GET' ? takeOver(path, given) : undefined;
        return early && Date.now() - early.at < freshMs
          ? early.answer
          : arrival(() => send(path, { ...init, signal: given }));
      };
      const asked = async (given: AbortSignal) => read(await came(given), given);
      const answer = () => patiently(() => inTime(answerMs, asked, tooLate, signal));
      const { response, cameAt, json } =
        method === 'GET'
          ? await answer()
          : await asAct(`${method} ${path}`, text, (key) => {
              headers['idempotency-key'] = key;
              return answer();
            });
      const told = response.headers.get('etag') ?? '';
      const { status } = response;
      return { data: json as T, etag: told.replace(/^(W\/)?"|"$/gu, ''), cameAt, status };
    },
    file: async (path) => {
      try {
        const whole = async (signal: AbortSignal) => (await send(path, { signal })).blob();
        return await inTime(answerMs, whole, tooLate);
      } catch (error) {
        throw error instanceof Problem ? error : problem('no-answer', 0, words().noAnswer);
      }
    },
    stream: (path, headers, signal) => {
      const opened = async (given: AbortSignal) =>
        (await takeOver(path, given)?.answer)?.response ?? send(path, { headers, signal: given });
      return inTime(silentMs, opened, tooLate, signal);
    },
    work: (path, body, signal) => {
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      const begin = (given: AbortSignal) => send(path, { ...init, signal: given });
      return inTime(answerMs, begin, tooLate, signal);
    },
  };
}

interface Begun {
  readonly at: number;
  readonly answer: Promise<Came>;
  readonly abort: () => void;
}

interface Came {
  readonly response: Response;
  readonly cameAt: number;
}

/** Refused; what never came, broke down or was not let in may have been done before. */
const isRefused = (error: unknown): boolean =>
  error instanceof Problem &&
  error.status >= 400 &&
  error.status < 500 &&
  ![401, 408, 429].includes(error.status);

const arrival = async (work: () => Promise<Response>): Promise<Came> => ({
  response: await work(),
  cameAt: Date.now(),
});

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const passing =
        error instanceof Problem &&
        (error.status === 503 || (error.kind === 'no-answer' && error.status === 0));
      if (!passing || attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs[attempt - 1] ?? 0));
    }
  }
}

async function problemOf(
  response: Response,
  problem: (kind: string, status: number, detail: string) => Problem,
  words: ReturnType<typeof shellWords>,
  method: string,
): Promise<Problem> {
  const { status } = response;
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) {
    const etag = response.headers.get('etag')?.replace(/^(W\/)?"|"$/gu, '');
    return new Problem((await response.json()) as ProblemJson, etag);
  }
  if (status === 401) return problem('signed-out', status, words.signedOut);
  if (status === 413) return problem('too-large', status, words.tooLarge);
  if (status === 429) return problem('too-many', status, words.tooMany);
  if (status === 503) return problem('unavailable', status, words.noAnswer);
  // Whoever changes something has typed it on a page that is whole.
  return problem('broken', status, method === 'GET' ? words.broken : words.failed);
}

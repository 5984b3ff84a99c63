import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { invokeAnswerSchema } from '../../helpers/activity.ts';
import { verbsOf, type Card } from '../../helpers/card.ts';

/** What came of one attempt to post an activity. */
export type Posted =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly body: string;
      /** Seconds the server asked to wait, where it did. */
      readonly retryAfter?: number;
    }
  /** No connection, or it was reset before a word came back: nothing was promised. */
  | { readonly kind: 'unanswered'; readonly code: string }
  /** An answer began and broke off. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'silent' };

/**
 * Posts over kept connections, as a load balancer does.
 * @param more headers beside those of any JSON, such as a token
 */
export function createPosting(limitMs: number, more: Readonly<Record<string, string>> = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const post = (url: string, body: string): Promise<Posted> =>
    new Promise((resolve) => {
      const headers = {
        ...more,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      };
      const signal = AbortSignal.timeout(limitMs);
      const asked = request(url, { method: 'POST', agent, headers, signal });
      asked.on('error', (error: NodeJS.ErrnoException) => {
        if (signal.aborted) resolve({ kind: 'silent' });
        else resolve({ kind: 'unanswered', code: error.code ?? error.name });
      });
      asked.on('response', (response) => {
        const after = response.headers['retry-after'];
        text(response).then(
          (answer) =>
            resolve({
              kind: 'answered',
              status: response.statusCode ?? 0,
              body: answer,
              ...(after === undefined ? {} : { retryAfter: Number(after) }),
            }),
          () => resolve({ kind: 'cut' }),
        );
      });
      asked.end(body);
    });
  return { post, end: () => agent.destroy() };
}

export const isWell = (posted: Posted): boolean =>
  posted.kind === 'answered' && posted.status === 200;

/** Answered with a card that has the button: the press was taken. */
export function isTaken(posted: Posted, verb: string): boolean {
  if (posted.kind !== 'answered' || posted.status !== 200 || posted.body === '') return false;
  const { type, value } = invokeAnswerSchema.parse(JSON.parse(posted.body));
  return (
    type === 'application/vnd.microsoft.card.adaptive' && verbsOf(value as Card).includes(verb)
  );
}

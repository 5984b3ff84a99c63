import type { IncomingHttpHeaders } from 'node:http';
import { problemWordsOf } from '../../wording/problems.ts';
import { languageAsked } from './language-asked.ts';
import { problemJson } from './problem.ts';
import type { Reply } from './reply.ts';

/** What is said where no route of the tab's has answered. */
const said = {
  400: { kind: 'unreadable', words: 'unreadable' },
  403: { kind: 'forbidden', words: 'forbidden' },
  404: { kind: 'not-found', words: 'notFound' },
  405: { kind: 'wrong-method', words: 'wrongMethod' },
  413: { kind: 'too-large', words: 'tooLong' },
  415: { kind: 'not-json', words: 'notJson' },
  429: { kind: 'too-many', words: 'tooManyOpen' },
  503: { kind: 'unavailable', words: 'notRead' },
} as const;

/**
 * The answer to what no route of the tab's has answered: under its API as its problems are, in the
 * language asked for; elsewhere its status alone. It tells nothing of what was sent.
 */
export function refused(
  {
    url = '',
    headers,
  }: { readonly url?: string | undefined; readonly headers: IncomingHttpHeaders },
  status: number,
): Reply {
  if (!isOfTab(url) || !isSaid(status)) return { status };
  const { kind, words } = said[status];
  const language = languageAsked(headers) ?? 'fi';
  return problemJson({
    ...{ type: `about:blank#${kind}`, status },
    detail: problemWordsOf(language)[words],
  });
}

/** Teams asks at one address under it too, and reads no words. */
const isOfTab = (url: string): boolean =>
  url.startsWith('/api/') && !/^\/api\/messages(?:[/?]|$)/u.test(url);

const isSaid = (status: number): status is keyof typeof said => Object.hasOwn(said, status);

import { roleOf, meOf } from '../../use-cases/roster.ts';
import type { Tools } from '../../use-cases/tools.ts';
import { signedIn } from './caller.ts';
import type { Route } from './index.ts';
import { openApiRoute } from './openapi.ts';
import { requestRoute } from './requests.ts';
import type { SignIn } from './sign-in.ts';
import { statisticsRoute } from './statistics.ts';

/** Roles that may read figures; product.md "People". */
const readers: readonly string[] = ['reader', 'coordinator', 'admin'];

interface Door {
  readonly signIn: SignIn;
  /** Local mode: on loopback the figures are open to whoever brings no token. */
  readonly openFigures: boolean;
}

/** The tab's API; whose call it is, and what they may, is asked of token and roster at each one. */
export function apiRoutes(tools: Tools, { signIn, openFigures }: Door): readonly Route[] {
  const figures = (query: Readonly<Record<string, string>>) =>
    statisticsRoute(tools.facts, tools.known.county(), tools.clock.now(), query);
  const ownFigures = signedIn(signIn, (caller, { query }) =>
    readers.includes(roleOf(tools, caller)) ? figures(query) : { status: 403 },
  );
  return [
    openApiRoute,
    {
      method: 'GET',
      path: '/api/statistics',
      handler: (request) =>
        openFigures && request.headers.authorization === undefined
          ? figures(request.query)
          : ownFigures(request),
    },
    {
      method: 'GET',
      path: '/api/me',
      handler: signedIn(signIn, (caller) => ({ status: 200, json: meOf(tools, caller) })),
    },
    requestRoute(tools, signIn),
  ];
}

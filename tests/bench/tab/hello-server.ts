import { createHttp, type Route } from '../../../bot/src/adapters/http/index.ts';
import { localClientId } from '../../../bot/src/adapters/http/local-issuer.ts';
import { tabRoutes } from '../../../bot/src/adapters/http/tab.ts';

/**
 * Serves the hello page as the service serves its tab: by the same server, with the same compression
 * and headers, in a process of its own. Its one call and its sign-in are handed on to the service.
 */
const { PORT, HELLO_FOLDER, HELLO_SERVICE } = process.env;

const handedOn = (method: 'GET' | 'POST', path: string): Route => ({
  method,
  path,
  handler: async ({ headers: { authorization }, body }) => {
    const response = await fetch(`${HELLO_SERVICE ?? ''}${path}`, {
      method,
      headers: {
        ...(authorization === undefined ? {} : { authorization }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: await response.json() };
  },
});

const quiet = () => undefined;
const http = createHttp({
  routes: [
    ...tabRoutes({ mode: 'local', clientId: localClientId }, HELLO_FOLDER),
    handedOn('GET', '/api/me'),
    handedOn('POST', '/local/token'),
  ],
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
});
await http.listen(Number(PORT), '127.0.0.1');

process.once('SIGTERM', () => process.exit(0));

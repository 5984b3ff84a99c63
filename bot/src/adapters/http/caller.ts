import type { PersonId } from '../../domain/roster/county.ts';
import { StorageUnavailable } from '../tables/rows.ts';
import type { HttpRequest, Reply, Route } from './index.ts';
import type { SignIn } from './sign-in.ts';

/** Behind the sign-in: 401 without a good token, 503 while storage does not answer. */
export function signedIn(
  signIn: SignIn,
  handle: (caller: PersonId, request: HttpRequest) => Reply | Promise<Reply>,
): Route['handler'] {
  return async (request) => {
    const caller = await signIn(request.headers.authorization);
    if (caller === undefined) return { status: 401 };
    try {
      return await handle(caller, request);
    } catch (error) {
      if (error instanceof StorageUnavailable) return { status: 503 };
      throw error;
    }
  };
}

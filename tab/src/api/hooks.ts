import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useKoppi } from '../koppi.ts';
import { Problem, type Asked, type Got } from './client.ts';

/**
 * What the API answers at a path, kept as new as live changes tell.
 * @param path undefined: not asked for yet
 */
export function useGet<T>(path: string | undefined): UseQueryResult<Got<T>, Problem> {
  const { api, language } = useKoppi();
  return useQuery<Got<T>, Problem>({
    queryKey: [path, language],
    queryFn: ({ signal }) => api.call<T>(path ?? '', { signal }),
    enabled: path !== undefined,
    placeholderData: (shown, query) => (isSamePlace(path, query?.queryKey[0]) ? shown : undefined),
  });
}

/** Another week or filter may stand until the new one is here; another request or person never. */
function isSamePlace(path: string | undefined, shown: unknown): boolean {
  return typeof shown === 'string' && path?.split('?')[0] === shown.split('?')[0];
}

interface Changing<T> extends Asked {
  readonly path: string;
  /** It was changed meanwhile: is this still meant, from what stands there now? Then it is sent once more. */
  readonly again?: (current: T) => boolean;
}

/**
 * A change through the API; afterwards everything shown is asked for anew. What was typed is the
 * form's own and stays with it until the change has succeeded.
 */
export function useChange<T>() {
  const { api } = useKoppi();
  const queries = useQueryClient();
  return useMutation<Got<T>, Problem, Changing<T>>({
    mutationFn: async ({ path, again, ...asked }) => {
      const send = (etag = asked.etag) =>
        api.call<T>(path, { method: 'POST', ...asked, ...(etag === undefined ? {} : { etag }) });
      try {
        return await send();
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== 412) throw error;
        // With 412 comes what a GET of the same address would answer.
        if (again?.(error.current as T) !== true) throw error;
        return send(error.etag);
      }
    },
    // Waiting silently for a network would leave the person in doubt.
    networkMode: 'always',
    onSettled: () => void queries.invalidateQueries(),
  });
}

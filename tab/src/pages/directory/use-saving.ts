import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../api/client.ts';
import type { Entry } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import { merged } from './merged.ts';
import type { Draft } from './use-draft.ts';

/** Both changed the same field: which of them holds is for the person to say. */
export interface Conflict {
  readonly kind: 'conflict';
  readonly quarrels: readonly string[];
  readonly theirs: Entry;
  /** As it is to be saved once the choices are made: from what stands there now. */
  readonly draft: Draft;
}

/** What answers a save: an entry or a place, with its form as it stands now. */
export interface Written {
  readonly id: string;
  readonly edit: object | null;
}

type Saved = { readonly kind: 'saved'; readonly written: Written } | Conflict;

/** So often a save begins anew because others changed other fields meanwhile. */
const attempts = 4;

/** @param path where the API has it; of what is not there yet, where it is made */
export function useSaving(path: string, isNew: boolean) {
  const { api } = useKoppi();
  const queries = useQueryClient();
  const put = async (first: Draft): Promise<Saved> => {
    let draft = first;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { data } = await api.call<Written>(path, {
          ...{ method: 'POST', body: draft.mine },
          ...(isNew ? {} : { etag: draft.etag }),
        });
        return { kind: 'saved', written: data };
      } catch (error) {
        const standing = standingIn(error);
        if (!standing || attempt === attempts) throw error;
        const { entry, quarrels } = merged(draft.base, draft.mine, standing.entry);
        draft = { base: standing.entry, etag: standing.etag, mine: entry };
        if (quarrels.length > 0)
          return { kind: 'conflict', quarrels, theirs: standing.entry, draft };
      }
    }
  };
  return useMutation<Saved, Problem, Draft>({
    mutationFn: put,
    networkMode: 'always',
    onSettled: () => void queries.invalidateQueries(),
  });
}

/** What stands there now, where somebody was faster. */
function standingIn(error: unknown): { entry: Entry; etag: string } | undefined {
  if (!(error instanceof Problem) || error.status !== 412) return undefined;
  const edit = (error.current as Written | undefined)?.edit;
  return edit ? { entry: { ...edit }, etag: error.etag } : undefined;
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Contact } from '../../../../bot/src/contract/directory-contact.ts';
import { Problem } from '../../api/client.ts';
import type { Entry } from '../../components/values.ts';
import { useKoppi } from '../../koppi.ts';
import { pathOf } from './address.ts';
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

type Saved = { readonly kind: 'saved'; readonly contact: Contact } | Conflict;

/** So often a save begins anew because others changed other fields meanwhile. */
const attempts = 4;

/** @param id undefined: an entry that is not there yet */
export function useSaving(id: string | undefined) {
  const { api } = useKoppi();
  const queries = useQueryClient();
  const put = async (first: Draft): Promise<Saved> => {
    let draft = first;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const asked =
          id === undefined
            ? { path: '/api/directory', more: {} }
            : { path: pathOf(id), more: { etag: draft.etag } };
        const { data } = await api.call<Contact>(asked.path, {
          ...{ method: 'POST', body: draft.mine },
          ...asked.more,
        });
        return { kind: 'saved', contact: data };
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
  const edit = (error.current as Contact | undefined)?.edit;
  return edit ? { entry: { ...edit }, etag: error.etag } : undefined;
}

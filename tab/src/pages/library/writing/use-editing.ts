import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Writing } from '../../../../../bot/src/contract/library-writing.ts';
import type { Got, Problem } from '../../../api/client.ts';
import { useKoppi } from '../../../koppi.ts';
import { contentOf, draftOf, useHeldDraft, type Draft } from './draft.ts';

export type Done = 'saved' | 'published' | 'withdrawn' | 'superseded';

interface Press {
  readonly done: Done;
  /** Saved first, where something was typed. */
  readonly draft: Draft | undefined;
  /** What follows the saving; undefined: nothing. */
  readonly then?: { readonly move: 'publish' | 'withdraw' | 'supersede'; readonly body?: object };
}

/** One training as it stands, as it is being changed, and what is done with it. */
export function useEditing(item: Writing, etag: string) {
  const { api, language } = useKoppi();
  const queries = useQueryClient();
  const path = `/api/library/writing/${encodeURIComponent(item.id)}`;
  const { held, change, forget } = useHeldDraft(item.id);
  const [presses, setPresses] = useState(0);
  const present = draftOf(item.content);
  const draft = held.mine ?? present;
  const show = (got: Got<Writing>) => {
    queries.setQueryData([path, language], got);
    return got;
  };
  const pressing = useMutation<Done, Problem, Press>({
    mutationFn: async ({ done, draft: typed, then }) => {
      let now = held.etag ?? etag;
      if (typed) {
        const body = { ...contentOf(typed), group: item.group };
        now = show(await api.call<Writing>(path, { method: 'PUT', body, etag: now })).etag;
        forget();
      }
      if (then) {
        const { move, ...asked } = then;
        show(await api.call<Writing>(`${path}/${move}`, { method: 'POST', ...asked, etag: now }));
      }
      return done;
    },
    networkMode: 'always',
    onSettled: () => void queries.invalidateQueries(),
  });
  const press = (pressed: Press) => {
    setPresses(presses + 1);
    pressing.mutate(pressed);
  };
  const { error } = pressing;
  const theirs = error?.status === 412 && isWriting(error.current) ? error : undefined;
  const typed = held.mine;
  return {
    draft,
    /** As it stood when something was first typed. */
    base: held.base ?? present,
    isChanged: typed !== undefined,
    isBusy: pressing.isPending,
    presses,
    /** Why it was not done; a conflict is told by itself. */
    problem: theirs || pressing.isPending ? null : error,
    done: pressing.data,
    /** What somebody else made of it meanwhile. */
    conflict:
      theirs && typed && isWriting(theirs.current) ? draftOf(theirs.current.content) : undefined,
    change: (mine: Draft) => {
      if (pressing.isSuccess) pressing.reset();
      change({ mine, base: held.base ?? present, etag: held.etag ?? etag });
    },
    discard: () => {
      pressing.reset();
      forget();
    },
    save: () => {
      press({ done: 'saved', draft: draft });
    },
    publish: () => {
      press({ done: 'published', draft: typed, then: { move: 'publish' } });
    },
    withdraw: () => {
      press({ done: 'withdrawn', draft: undefined, then: { move: 'withdraw' } });
    },
    supersede: (by: string) => {
      press({ done: 'superseded', draft: undefined, then: { move: 'supersede', body: { by } } });
    },
    /** After a choice between mine and theirs: saved upon what stands there now. */
    resolve: (chosen: Draft) => {
      if (!theirs || !isWriting(theirs.current)) return;
      change({ mine: chosen, base: draftOf(theirs.current.content), etag: theirs.etag });
      pressing.reset();
    },
  };
}

const isWriting = (current: unknown): current is Writing =>
  typeof current === 'object' && current !== null && 'content' in current;

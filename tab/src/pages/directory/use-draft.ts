import { keeping } from '../../components/kept.ts';
import type { Entry } from '../../components/values.ts';

/** An entry that is being changed and is not saved. */
export interface Draft {
  /** As it stood when the change was begun, and the ETag of that state. */
  readonly base: Entry;
  readonly etag: string;
  readonly mine: Entry;
}

const useHeld = keeping<{ readonly draft?: Draft }>({});

/** A change as long as this window lives: whoever looks something up finds it again. */
export function useDraft(key: string) {
  const { held, change, forget } = useHeld(key);
  return {
    draft: held.draft,
    keep: (draft: Draft) => {
      change({ draft });
    },
    forget,
  };
}

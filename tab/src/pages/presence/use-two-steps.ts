import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Pattern } from '../../../../bot/src/contract/schedule.ts';
import type {
  PatternChanged,
  Preview,
  PreviewSent,
} from '../../../../bot/src/contract/schedule-changes.ts';
import type { Got, Problem } from '../../api/client.ts';
import { useChange } from '../../api/hooks.ts';
import { useKoppi } from '../../koppi.ts';

/** A change as it is looked at, and as it is sent. */
export interface Sending {
  readonly preview: PreviewSentBody;
  readonly path: string;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
}

/** As it goes over the wire: what the schema fills in may be left out. */
type PreviewSentBody = { readonly kind: PreviewSent['kind'] } & Readonly<Record<string, unknown>>;

export interface TwoSteps {
  /** Of what stands in the form now; undefined while nobody has looked. */
  readonly seen: Preview | undefined;
  readonly problem: Problem | null;
  readonly isBusy: boolean;
  /** Somebody else was first: what stands there now. */
  readonly current: Pattern | undefined;
  look(): void;
  save(): void;
}

/** Looks first, saves after it; whatever is changed in between is looked at again. */
export function useTwoSteps(
  sending: Sending,
  etag: string | undefined,
  onSaved: (answer: PatternChanged) => void,
): TwoSteps {
  const { api } = useKoppi();
  const [seen, setSeen] = useState<{ readonly of: string; readonly preview: Preview }>();
  const change = useChange<PatternChanged>();
  const key = JSON.stringify(sending.preview);
  const looking = useMutation<Preview, Problem>({
    mutationFn: async () => {
      const body = sending.preview;
      const got = await api.call<Preview>('/api/schedule/preview', { method: 'POST', body });
      setSeen({ of: key, preview: got.data });
      return got.data;
    },
    networkMode: 'always',
  });
  const [theirs, setTheirs] = useState<Got<Pattern>>();
  const isStale = change.error?.status === 412;
  const { path, method, body } = sending;
  const base = theirs?.etag ?? etag;
  return {
    seen: seen?.of === key ? seen.preview : undefined,
    problem: (isStale ? null : change.error) ?? looking.error,
    isBusy: change.isPending || looking.isPending,
    current: theirs?.data,
    look: () => {
      change.reset();
      looking.mutate();
    },
    save: () => {
      change.mutate(
        {
          ...{ path, method },
          ...(body === undefined ? {} : { body }),
          ...(base === undefined ? {} : { etag: base }),
        },
        {
          onSuccess: ({ data }) => onSaved(data),
          onError: ({ status, current, etag: now }) => {
            if (status !== 412) return;
            // The service sends with 412 what a GET of the same address would answer; told once,
            // it is what is saved over, whatever is still changed in the form.
            setTheirs({ data: current as Pattern, etag: now });
            looking.mutate();
          },
        },
      );
    },
  };
}

import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { z } from 'zod';
import type { entryDraftSchema } from '../../../../bot/src/contract/entry.ts';
import type { Got, Problem } from '../../api/client.ts';
import { useKoppi } from '../../koppi.ts';
import type { Typed } from '../moves/typed.ts';

type EntryDraft = z.infer<typeof entryDraftSchema>;

/**
 * The form's number, and where its writer is now. It stays with what was typed until the entry is
 * made: however often it is sent, it is counted once.
 */
export function useDraft({ fields, set }: Typed, request: string | undefined) {
  const { api } = useKoppi();
  const asking = useMutation<Got<EntryDraft>, Problem>({
    mutationFn: () =>
      api.call<EntryDraft>('/api/drafts/entry', {
        method: 'POST',
        body: request === undefined ? {} : { request },
      }),
    networkMode: 'always',
    onSuccess: ({ data }) => {
      set('nonce', data.nonce);
      set('here', data.station ?? '');
    },
  });
  const ask = useEffectEvent(() => {
    asking.mutate();
  });
  const isNumbered = fields['nonce'] !== undefined;
  useEffect(() => {
    if (!isNumbered) ask();
  }, [isNumbered]);
  return asking;
}

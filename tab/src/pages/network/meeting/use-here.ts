import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { PresenceSeen } from '../../../../../bot/src/contract/network-meetings.ts';
import { useGet } from '../../../api/hooks.ts';
import { useKoppi } from '../../../koppi.ts';

/** Said so often; whoever is not heard of for 45 s is not here. */
const beatMs = 20_000;

/** Tells that one is here and what one writes in, and knows who else is. */
export function useHere(network: string, meeting: string) {
  const { api, language } = useKoppi();
  const queries = useQueryClient();
  const path = `/api/networks/${network}/presence/${meeting}`;
  const query = useGet<PresenceSeen>(path);
  const writing = useRef<string | null>(null);
  const say = useCallback(() => {
    const body = { writing: writing.current };
    api.call<PresenceSeen>(path, { method: 'PUT', body }).then(
      (got) => {
        queries.setQueryData([path, language], got);
      },
      // The next beat says it again.
      () => undefined,
    );
  }, [api, language, path, queries]);
  useEffect(() => {
    say();
    const timer = setInterval(say, beatMs);
    return () => {
      clearInterval(timer);
      api.call(path, { method: 'DELETE' }).catch(() => undefined);
    };
  }, [api, path, say]);
  const onWriting = useCallback(
    (where: string | null) => {
      if (writing.current === where) return;
      writing.current = where;
      say();
    },
    [say],
  );
  return { here: query.data?.data.here ?? [], onWriting };
}

import { useEffect, useEffectEvent } from 'react';
import type { InVain, Searched } from '../../../bot/src/contract/searches.ts';
import { useKoppi } from '../koppi.ts';
import { useGet } from './hooks.ts';

/** Words that rest so long are what somebody searched for; before that they are half-typed. */
const restMs = 2_000;

/** Told once as long as this window lives. */
const told = new Set<string>();

/**
 * Tells the service which words found nothing, once they rest. Nobody waits for it, and nobody is
 * told when it fails: the person has an answer already.
 * @param words undefined: they found something, or it is not known yet
 * @returns tells them at once, for whoever leaves the field
 */
export function useToldInVain(kind: Searched['kind'], words: string | undefined): () => void {
  const { api } = useKoppi();
  const tell = () => {
    if (words === undefined || !navigator.onLine) return;
    const same = `${kind} ${words.toLowerCase()}`;
    if (told.has(same)) return;
    told.add(same);
    const body: Searched = { kind, query: words };
    api.call('/api/searches/in-vain', { method: 'POST', body }).catch(() => undefined);
  };
  const rest = useEffectEvent(tell);
  useEffect(() => {
    const timer = setTimeout(rest, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [words]);
  return tell;
}

/**
 * What people search for in vain, for those who can write it; nobody else asks.
 * @param mayWrite contacts or trainings, whichever it is about; undefined: not known yet
 */
export function useInVain(kind: Searched['kind'], mayWrite: boolean | undefined): InVain['items'] {
  const { data } = useGet<InVain>(mayWrite === true ? inVainPath(kind) : undefined);
  return data?.data.items ?? [];
}

/** Where the API has it. */
export const inVainPath = (kind: Searched['kind']): string => `/api/searches/in-vain?kind=${kind}`;

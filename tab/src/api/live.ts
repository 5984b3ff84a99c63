import type { QueryClient } from '@tanstack/react-query';
import type { EventSourceMessage } from 'eventsource-parser';
import type { Changed } from '../../../bot/src/contract/live.ts';
import type { Api } from './client.ts';
import { readEvents } from './events.ts';

/** What changed → the calls whose answers are old by it; of everything else all are. */
function touchedBy(change: Changed): readonly string[] | undefined {
  if (change.area !== 'network' && change.area !== 'presence') return touched[change.area];
  const network = `/api/networks/${change.id}`;
  if (change.area === 'presence') return [`${network}/presence/${change.meeting}`];
  return change.meeting === null ? ['/api/networks'] : [`${network}/meetings`];
}
const isOfNetworks = ({ area }: Changed) => area === 'network' || area === 'presence';
const touched: Partial<Record<Changed['area'], readonly string[]>> = {
  request: ['/api/requests', '/api/today'],
  'request-gone': ['/api/requests', '/api/today'],
  schedules: ['/api/schedule', '/api/today', '/api/requests'],
  directory: ['/api/directory'],
  library: ['/api/library'],
  figures: ['/api/statistics'],
  people: ['/api/me', '/api/settings/reachability', '/api/today'],
};

const pausesMs = [500, 1_000, 2_000, 5_000, 10_000] as const;

/**
 * Hears of changes as they happen (Server-Sent Events, over fetch since they need the token), and
 * lets what is shown be asked for anew. After a break it takes up where it was. While nobody looks
 * it does not listen: a browser has six connections to a service for all its tabs.
 * @returns stops it
 */
export function followChanges(api: Api, queries: QueryClient): () => void {
  const stopped = new AbortController();
  const isStopped = () => stopped.signal.aborted;
  let lastId = '';
  let failures = 0;

  const renew = (paths?: readonly string[]) => {
    const isOld = (path: unknown) =>
      paths === undefined || paths.some((one) => String(path).startsWith(one));
    return queries.invalidateQueries({ predicate: ({ queryKey: [path] }) => isOld(path) });
  };
  // While many write in one meeting changes come faster than answers: each answer is waited for, and
  // then everything that changed meanwhile is asked for at once.
  const waiting = new Set<string>();
  let isRenewing = false;
  const renewInTurn = async (paths: readonly string[]) => {
    for (const path of paths) waiting.add(path);
    if (isRenewing) return;
    isRenewing = true;
    while (waiting.size > 0) {
      const some = [...waiting];
      waiting.clear();
      await renew(some);
    }
    isRenewing = false;
  };
  const listen = async (): Promise<void> => {
    const isFirst = lastId === '';
    const hear = ({ id, event, data }: EventSourceMessage) => {
      lastId = id ?? lastId;
      failures = 0;
      if (event === 'change') {
        const change = JSON.parse(data) as Changed;
        const paths = touchedBy(change);
        if (paths && isOfNetworks(change)) void renewInTurn(paths);
        else void renew(paths);
      } else if (event === 'reset') void renew();
      // A new stream tells nothing of what was before it.
      else if (isFirst) void renew(touched.request);
    };
    const looking = new AbortController();
    const leave = () => {
      if (document.hidden) looking.abort();
    };
    document.addEventListener('visibilitychange', leave, { signal: looking.signal });
    const from: Record<string, string> = isFirst ? {} : { 'last-event-id': lastId };
    const ends = AbortSignal.any([stopped.signal, looking.signal]);
    try {
      await readEvents(await api.stream('/api/changes', from, ends), hear);
    } finally {
      looking.abort();
    }
  };
  const follow = async (): Promise<void> => {
    while (!isStopped()) {
      await seen(stopped.signal);
      await listen().catch(() => {
        failures += 1;
      });
      const pause = document.hidden ? 0 : pausesMs[Math.min(failures, pausesMs.length - 1)];
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  void follow();
  return () => {
    stopped.abort();
  };
}

/** Resolves when the page is looked at. */
function seen(stopped: AbortSignal): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', () => resolve(), { once: true, signal: stopped });
    stopped.addEventListener('abort', () => resolve(), { once: true });
  });
}

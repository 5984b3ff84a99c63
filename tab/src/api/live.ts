import type { QueryClient } from '@tanstack/react-query';
import { createParser } from 'eventsource-parser';
import type { Api } from './client.ts';

/** What changed → the calls whose answers are old by it. */
const touched: Readonly<Record<string, readonly string[]>> = {
  request: ['/api/requests', '/api/today'],
  schedules: ['/api/schedule', '/api/today', '/api/requests'],
  people: ['/api/me', '/api/settings/reachability', '/api/today'],
};

const pausesMs = [500, 1_000, 2_000, 5_000, 10_000] as const;

/**
 * Hears of changes as they happen (Server-Sent Events, over fetch since they need the token), and
 * lets what is shown be asked for anew. After a break it takes up where it was.
 * @returns stops it
 */
export function followChanges(api: Api, queries: QueryClient): () => void {
  const stopped = new AbortController();
  let lastId = '';
  let failures = 0;
  const isStopped = () => stopped.signal.aborted;

  const renew = (area: string) => {
    const paths = touched[area];
    void queries.invalidateQueries(
      paths === undefined
        ? {}
        : {
            predicate: ({ queryKey: [path] }) => paths.some((one) => String(path).startsWith(one)),
          },
    );
  };
  const parser = createParser({
    onEvent: ({ id, event, data }) => {
      if (id !== undefined) lastId = id;
      failures = 0;
      if (event === 'hello') return;
      renew(event === 'reset' ? 'everything' : areaOf(data));
    },
  });
  const listen = async (): Promise<void> => {
    const from: Record<string, string> = lastId === '' ? {} : { 'last-event-id': lastId };
    const { body } = await api.stream('/api/changes', from, stopped.signal);
    if (!body) return;
    // Read by hand: not every browser of Teams iterates a stream.
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read())
      parser.feed(part.value);
    parser.reset();
  };
  const follow = async (): Promise<void> => {
    while (!isStopped()) {
      await listen().catch(() => {
        failures += 1;
      });
      if (isStopped()) return;
      await new Promise((resolve) =>
        setTimeout(resolve, pausesMs[Math.min(failures, pausesMs.length - 1)]),
      );
      // What happened in between is sent by the stream; without a place to take up, ask for all.
      if (lastId === '') renew('everything');
    }
  };
  void follow();
  return () => {
    stopped.abort();
  };
}

function areaOf(data: string): string {
  const told = JSON.parse(data) as { readonly area?: string };
  return told.area ?? 'everything';
}

import type { Changed, Hello } from '../../contract/live.ts';
import type { Listening, Live, Told } from '../../engine/live.ts';
import { minute } from '../../domain/time.ts';
import { StorageUnavailable } from '../tables/rows.ts';
import type { Route } from './index.ts';
import { refused } from './refused.ts';
import type { Out, Reply, Stream } from './reply.ts';
import type { SignIn } from './sign-in.ts';

/** How soon the client comes back after a break; the token and the role are then looked at anew. */
const comeBackMs = 2_000;
/** A comment tells both sides that the other is there. */
const beatMs = 15_000;
const lifeMs = 4 * minute;
/** Those that came back together after a break do not all do so again. */
const spreadMs = minute / 2;

const path = '/api/changes';

/**
 * GET /api/changes: Server-Sent Events for a client that can send headers (not the browser's own
 * EventSource). Wire format: docs/architecture.md "Live".
 */
export function liveRoute(live: Pick<Live, 'open'>, signIn: SignIn): Route {
  return {
    method: 'GET',
    path,
    handler: async ({ headers }): Promise<Reply> => {
      const later = (status: 429 | 503, seconds: number): Reply => {
        const said = refused({ url: path, headers }, status);
        return { ...said, headers: { ...said.headers, 'retry-after': String(seconds) } };
      };
      const caller = await signIn(headers.authorization);
      if (caller === undefined) return { status: 401 };
      const last = headers['last-event-id'];
      try {
        const opened = await live.open(caller.id, typeof last === 'string' ? last : undefined);
        if (opened.kind === 'open') return { status: 200, stream: eventsOf(opened.listening) };
        return opened.of === 'person' ? later(429, 60) : later(503, 10);
      } catch (error) {
        if (error instanceof StorageUnavailable) return later(503, 5);
        throw error;
      }
    },
  };
}

function eventsOf(listening: Listening): Stream {
  return {
    type: 'text/event-stream; charset=utf-8',
    begin: (out: Out) => {
      const beat = setInterval(() => out.write(':\n\n'), beatMs);
      const life = setTimeout(() => out.end(), lifeMs - Math.random() * spreadMs);
      out.write(`retry: ${comeBackMs}\n\n`);
      listening.begin(
        (told) => out.write(eventOf(told)),
        () => out.end(),
      );
      return () => {
        clearInterval(beat);
        clearTimeout(life);
        listening.stop();
      };
    },
  };
}

function eventOf(told: Told): string {
  const [name, data] = namedOf(told);
  return `id: ${told.position}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

type Named = ['hello', Hello] | ['reset', Record<string, never>] | ['change', Changed];

function namedOf(told: Told): Named {
  switch (told.kind) {
    case 'hello':
      return ['hello', { now: iso(told.now) }];
    case 'reset':
      return ['reset', {}];
    case 'request':
      return ['change', { area: 'request', id: told.id, version: told.version }];
    case 'gone':
      return ['change', { area: 'request-gone', id: told.id }];
    case 'clock':
      return ['change', { area: 'clock', now: iso(told.now) }];
    case 'network': {
      const { id, meeting = null } = told;
      return ['change', { area: told.kind, id, meeting }];
    }
    case 'presence':
      return ['change', { area: told.kind, id: told.id, meeting: told.meeting }];
    case 'schedules':
    case 'settings':
    case 'people':
    case 'directory':
    case 'library':
    case 'figures':
      return ['change', { area: told.kind }];
  }
}

const iso = (at: number): string => new Date(at).toISOString();

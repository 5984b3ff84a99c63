import { z } from 'zod';
import type { County } from '../../domain/roster/county.ts';
import type { Instant } from '../../domain/time.ts';
import type { Clock } from '../../ports.ts';
import { StorageUnavailable } from '../tables/rows.ts';
import { localPage } from './local-page.ts';
import type { Route } from './index.ts';

export interface LocalDoor {
  readonly clock: Clock;
  readonly county: () => County;
  /** Hops from due instant to due instant; answers the instant it came to. */
  readonly advance: (minutes: number) => Promise<Instant>;
}

/** A year at most: a typing error must not run for hours. */
const advanceBody = z.object({
  advanceMinutes: z
    .number()
    .min(0)
    .max(366 * 24 * 60),
});

/** The door of local mode; in production none of it exists. */
export function localRoutes({ clock, county, advance }: LocalDoor): readonly Route[] {
  const page = () =>
    Promise.resolve({
      status: 200,
      html: localPage(county(), clock.now()),
      headers: {
        'content-security-policy':
          "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
      },
    });
  return [
    { method: 'GET', path: '/local', handler: page },
    { method: 'GET', path: '/local/', handler: page },
    {
      method: 'GET',
      path: '/local/people',
      handler: () => {
        const json = county().people.map(({ id, name }) => ({ aadObjectId: id, name }));
        return Promise.resolve({ status: 200, json });
      },
    },
    {
      method: 'GET',
      path: '/local/clock',
      handler: () => Promise.resolve({ status: 200, json: clockJson(clock.now()) }),
    },
    {
      method: 'POST',
      path: '/local/clock',
      handler: async ({ body }) => {
        const read = advanceBody.safeParse(body);
        if (!read.success) return { status: 400, json: { mistakes: ['advanceMinutes'] } };
        try {
          return { status: 200, json: clockJson(await advance(read.data.advanceMinutes)) };
        } catch (error) {
          if (error instanceof StorageUnavailable) return { status: 503 };
          throw error;
        }
      },
    },
  ];
}

function clockJson(now: Instant) {
  return { now: new Date(now).toISOString() };
}

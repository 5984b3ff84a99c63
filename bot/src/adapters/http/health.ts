import type { Route } from './index.ts';

export interface Health {
  readonly ok: boolean;
  readonly detail?: unknown;
}

interface HealthChecks {
  live(): Promise<Health>;
  ready(): Promise<Health>;
  engine(): Promise<Health>;
}

/** `GET /health/live`, `/health/ready`, `/health/engine`: 200 or 503, with JSON. */
export function healthRoutes(checks: HealthChecks): readonly Route[] {
  const route = (path: string, check: () => Promise<Health>): Route => ({
    method: 'GET',
    path,
    handler: async () => {
      const health = await check();
      return { status: health.ok ? 200 : 503, json: health };
    },
  });
  return [
    route('/health/live', () => checks.live()),
    route('/health/ready', () => checks.ready()),
    route('/health/engine', () => checks.engine()),
  ];
}

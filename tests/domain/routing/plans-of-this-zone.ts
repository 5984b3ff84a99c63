// Run by server-zones.test.ts in a process of its own for each server zone.
import fc from 'fast-check';
import { planRoute } from '../../../bot/src/domain/routing/plan.ts';
import { situations } from './situations.ts';

const plans = fc
  .sample(situations, { seed: 2026, numRuns: 300 })
  .map(({ request, facts }) => planRoute(request, facts, request.since));

// The offset proves that the zone took effect.
const offset = new Date('2026-11-24T12:00:00Z').getTimezoneOffset();
process.stdout.write(JSON.stringify({ offset, plans }));

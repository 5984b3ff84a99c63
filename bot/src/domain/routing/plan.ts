import type { Instant } from '../time.ts';
import type { Plan, RouteRequest, RoutingFacts } from './types.ts';

/** The route of a request from now on; product.md "Routing". */
export declare function planRoute(request: RouteRequest, facts: RoutingFacts, now: Instant): Plan;

import type {
  Person,
  PersonId,
  ProfessionId,
  Settings,
  Station,
  StationId,
} from '../roster/county.ts';
import type { Calendar } from '../schedule/calendar.ts';
import type { Presence } from '../schedule/types.ts';
import type { Instant } from '../time.ts';

export const urgencies = ['now', 'today', 'week'] as const;
export type Urgency = (typeof urgencies)[number];

/** Who a step asks, from the nearest to the widest. */
export const tiers = [
  'on-site-now',
  'on-site-later',
  'station-remote',
  'region',
  'pool',
  'coordinator',
] as const;
export type Tier = (typeof tiers)[number];

/** At one instant these people are asked (or, at the coordinator's step, told). */
export interface PlanStep {
  readonly at: Instant;
  readonly tier: Tier;
  /** In the order of asking: pair together, least load, longest since last asked. Never empty, except that the coordinator's step may lack people. */
  readonly people: readonly PersonId[];
  /** Where the first of them is on site at `at`, for the plan in words. */
  readonly station?: StationId;
  readonly onSiteUntil?: Instant;
  /** Week: the step is part of the morning digest. */
  readonly digest: boolean;
}

/** What will happen, in order of time. The asker reads it, the engine carries it out. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  /** When nobody has taken it by then, it expires; always after every step. */
  readonly expiresAt: Instant;
  /** Who is next on site at the request's station at or after now. */
  readonly nextOnSite?: Presence;
  /** Nobody but the coordinator can be asked at once: the asker is told so and may ask wider. */
  readonly nobodyNow: boolean;
}

/** The part of a request that its route depends on. */
export interface RouteRequest {
  readonly station: StationId;
  readonly urgency: Urgency;
  readonly profession: ProfessionId;
  readonly asker: PersonId;
  /** When the urgency began to run: sent, made anew, or handed over. */
  readonly since: Instant;
  /** Declined, unreachable or the one handing over: not asked again. */
  readonly excluded: readonly PersonId[];
  /** Already asked since `since`: the plan goes on after them. */
  readonly notified: readonly PersonId[];
  /** The asker chose to ask wider: the pool is asked at once. */
  readonly wider: boolean;
  /** Hand-over names its receiver: asked first and alone. */
  readonly wished?: PersonId;
}

export interface Load {
  readonly open: number;
  readonly lastNotified?: Instant;
}

/** Everything routing may look at. */
export interface RoutingFacts {
  readonly people: readonly Person[];
  readonly stations: readonly Station[];
  readonly calendar: Calendar;
  readonly load: ReadonlyMap<PersonId, Load>;
  /** People whom the bot can reach; others are skipped at once. */
  readonly reachable: ReadonlySet<PersonId>;
  readonly settings: Settings;
}

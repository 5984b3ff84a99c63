import type { PersonId, ProfessionId, StationId } from '../roster/county.ts';
import type { Urgency } from '../routing/types.ts';
import { minute } from '../time.ts';
import type { Instant } from '../time.ts';
import { createHeap } from './heap.ts';

/** A request as it will come; the same one for every alternative. */
export interface Arrival {
  readonly at: Instant;
  readonly station: StationId;
  readonly urgency: Urgency;
  readonly profession: ProfessionId;
  /** Minutes that dealing with it takes its adviser. */
  readonly minutes: number;
  /** Where its own sequence of chance begins, so that no other request is disturbed by it. */
  readonly chance: number;
}

/** These people are asked at this instant, and look at it after `delay` minutes. */
export interface Ask {
  readonly at: Instant;
  readonly people: readonly PersonId[];
  readonly delay: number;
  /** Part of a digest, which interrupts nobody. */
  readonly digest: boolean;
}

/** What the simulation asks of the county. */
export interface World {
  /** Whom a request asks, in order of time, and when it is given up. */
  route(arrival: Arrival): { readonly asks: readonly Ask[]; readonly expiresAt: Instant };
  /** The first instant at or after `at` when the person may take such a request; undefined when none is near. */
  takesAt(person: PersonId, at: Instant, urgency: Urgency): Instant | undefined;
}

/** What became of a request: taken by somebody at an instant, or by nobody. */
export interface Fate {
  readonly arrival: Arrival;
  readonly taken?: { readonly at: Instant; readonly by: PersonId };
  /** When it was given up; in its place when it was taken. */
  readonly expiredAt?: Instant;
}

/** Somebody was asked about a request that was still waiting. */
export interface Asked {
  readonly at: Instant;
  readonly person: PersonId;
  readonly arrival: Arrival;
  readonly digest: boolean;
}

export interface Simulated {
  /** One for each arrival, in their order. */
  readonly fates: readonly Fate[];
  readonly asked: readonly Asked[];
}

interface AskedStep {
  readonly kind: 'asked' | 'looked-at';
  readonly request: Request;
  readonly ask: Ask;
}

type Happening =
  | AskedStep
  | { readonly kind: 'arrives' | 'expires'; readonly request: Request }
  | { readonly kind: 'free' | 'comes'; readonly adviser: Adviser };

interface Request {
  readonly arrival: Arrival;
  fate: Fate | undefined;
}

interface Adviser {
  readonly id: PersonId;
  /** Requests they may take; those that others took meanwhile are let go of when looked at. */
  waiting: Request[];
  isBusy: boolean;
  freeSince: Instant;
  comesAt: Instant | undefined;
}

/**
 * A discrete-event simulation: requests come, people are asked step by step as the plan says, and
 * whoever is there and free takes the most urgent, then the oldest, one at a time. It goes on until
 * the last request has ended.
 */
export function simulate(arrivals: readonly Arrival[], world: World): Simulated {
  const heap = createHeap<Happening>();
  const asked: Asked[] = [];
  const advisers = new Map<PersonId, Adviser>();
  const requests = arrivals.map((arrival): Request => ({ arrival, fate: undefined }));
  const adviserOf = (id: PersonId): Adviser => {
    const known = advisers.get(id);
    if (known) return known;
    const made = { id, waiting: [], isBusy: false, freeSince: 0, comesAt: undefined };
    advisers.set(id, made);
    return made;
  };

  const take = (request: Request, adviser: Adviser, at: Instant) => {
    request.fate = { arrival: request.arrival, taken: { at, by: adviser.id } };
    adviser.isBusy = true;
    heap.add(at + request.arrival.minutes * minute, { kind: 'free', adviser });
  };
  /** Takes the first that may be taken now; otherwise comes back when the next may be. */
  const takeNext = (adviser: Adviser, at: Instant) => {
    if (adviser.isBusy) return;
    adviser.waiting = adviser.waiting.filter(({ fate }) => fate === undefined);
    let comesAt = Infinity;
    for (const request of adviser.waiting) {
      const then = world.takesAt(adviser.id, at, request.arrival.urgency);
      if (then === at) {
        take(request, adviser, at);
        return;
      }
      comesAt = Math.min(comesAt, then ?? Infinity);
    }
    if (comesAt === Infinity || (adviser.comesAt ?? Infinity) <= comesAt) return;
    adviser.comesAt = comesAt;
    heap.add(comesAt, { kind: 'comes', adviser });
  };
  const look = (request: Request, people: readonly PersonId[], at: Instant) => {
    const all = people.map(adviserOf);
    for (const { waiting } of all) insert(waiting, request);
    // Whoever has been free the longest is the first to see to it.
    for (const adviser of all.toSorted((a, b) => a.freeSince - b.freeSince)) {
      if (request.fate !== undefined) return;
      takeNext(adviser, at);
    }
  };
  const arrive = (request: Request) => {
    const { asks, expiresAt } = world.route(request.arrival);
    for (const ask of asks) heap.add(ask.at, { kind: 'asked', request, ask });
    if (expiresAt !== Infinity) heap.add(expiresAt, { kind: 'expires', request });
  };
  const ask = ({ request, ask: step }: AskedStep, at: Instant) => {
    if (request.fate !== undefined) return;
    for (const person of step.people)
      asked.push({ at, person, arrival: request.arrival, digest: step.digest });
    heap.add(at + step.delay * minute, { kind: 'looked-at', request, ask: step });
  };
  const happen = (what: Happening, at: Instant) => {
    switch (what.kind) {
      case 'arrives':
        arrive(what.request);
        break;
      case 'expires':
        what.request.fate ??= { arrival: what.request.arrival, expiredAt: at };
        break;
      case 'asked':
        ask(what, at);
        break;
      case 'looked-at':
        if (what.request.fate === undefined) look(what.request, what.ask.people, at);
        break;
      case 'free':
        what.adviser.isBusy = false;
        what.adviser.freeSince = at;
        takeNext(what.adviser, at);
        break;
      case 'comes':
        if (what.adviser.comesAt === at) what.adviser.comesAt = undefined;
        takeNext(what.adviser, at);
    }
  };

  for (const request of requests) heap.add(request.arrival.at, { kind: 'arrives', request });
  for (let next = heap.take(); next !== undefined; next = heap.take()) happen(next.item, next.at);
  // Whom nobody may ever take up ends when it came: the plan had neither people nor an end.
  const fates = requests.map(({ fate, arrival }) => fate ?? { arrival, expiredAt: arrival.at });
  return { fates, asked };
}

const rank: Readonly<Record<Urgency, number>> = { now: 0, today: 1, week: 2 };

/** Behind everything that is as urgent and older. */
function insert(waiting: Request[], request: Request): void {
  const place = waiting.findLastIndex((other) => !isBefore(request.arrival, other.arrival));
  if (!waiting.includes(request)) waiting.splice(place + 1, 0, request);
}

const isBefore = (a: Arrival, b: Arrival): boolean =>
  rank[a.urgency] < rank[b.urgency] || (a.urgency === b.urgency && a.at < b.at);

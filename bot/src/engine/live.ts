import { mayRead } from '../domain/consultation/rights.ts';
import type { Consultation } from '../domain/consultation/types.ts';
import type { PersonId, Role } from '../domain/roster/county.ts';
import { minute, type Instant } from '../domain/time.ts';
import type { ChangeFeed, ChangeTold, SomethingChanged } from '../ports.ts';
import { roleOf } from '../use-cases/roster.ts';
import type { Tools } from '../use-cases/tools.ts';
import { createFeedReader, overlapMs, type Repeat } from './follow-feed.ts';
import { createNewest, type Newest } from './newest.ts';
import { createTeller } from './teller.ts';

/** What a listener is told; `position` is where to go on after a break. */
export type Told = { readonly position: string } & (
  | { readonly kind: 'hello' | 'clock'; readonly now: Instant }
  /** What was missed cannot be told: ask for everything anew. */
  | { readonly kind: 'reset' }
  | { readonly kind: 'request'; readonly id: string; readonly version: number }
  | { readonly kind: 'gone'; readonly id: string }
  | { readonly kind: 'network'; readonly id: string; readonly meeting?: string }
  | { readonly kind: 'presence'; readonly id: string; readonly meeting: string }
  | { readonly kind: Exclude<Area, 'clock'> }
);

/** What is told of as a whole. */
type Area = Exclude<SomethingChanged['area'], 'request' | 'network' | 'presence'>;

export interface Listening {
  /** What was told meanwhile comes first. @param ended called when Koppi ends it */
  begin(hear: (told: Told) => void, ended: () => void): void;
  stop(): void;
}

export type Opened =
  | { readonly kind: 'open'; readonly listening: Listening }
  /** Too many of this person's, or of this instance's, are open. */
  | { readonly kind: 'full'; readonly of: 'person' | 'instance' };

/**
 * Live views: who has the tab open hears of what changed, wherever it was changed. It stands in the
 * engine, since it goes on without a person: it follows the feed while somebody listens.
 */
export interface Live {
  /** Returns at once; whoever listens hears of it, here and on other instances. */
  tell(change: SomethingChanged): void;
  /**
   * @param last the position that was heard last, where a stream is taken up again
   * @throws StorageUnavailable
   */
  open(person: PersonId, last: string | undefined): Promise<Opened>;
  /** How many listen on this instance. */
  listening(): number;
  /** Resolves when the feed is not read any more; streams are to be ended before. */
  settled(): Promise<void>;
}

interface LiveParts {
  readonly tools: Tools;
  readonly feed: ChangeFeed;
  readonly machineNow: () => Instant;
  readonly repeat: Repeat;
  /** Does it soon, one after another for the same key. */
  readonly later: (key: string, work: () => Promise<void>) => void;
  /** Takes in what this instance knows of an area, so that whoever then asks here gets it new. */
  readonly fresh: Readonly<Record<Area, () => Promise<void>>>;
}

/** Rows are kept a little longer, so that none is missed that was promised. */
export const changesKeptMs = 60 * minute;
const resumableMs = 50 * minute;
/** Whoever missed so much asks for everything anew. */
const mostMissed = 500;
const mostOfPerson = 5;
const mostOfInstance = 300;

interface Listener {
  readonly person: PersonId;
  readonly role: Role;
  /** Requests that they may read, as far as they were told or are open; with the version told. */
  readonly theirs: Map<string, number>;
  hear: (told: Told) => void;
  end: () => void;
}

export function createLive(parts: LiveParts): Live {
  const { tools, feed, machineNow, later, fresh } = parts;
  const listeners = new Set<Listener>();
  const newest = createNewest(tools);
  const positionNow = () => feed.positionAt(machineNow());

  const toAll = (told: Told) => {
    for (const listener of listeners) listener.hear(told);
  };
  const publish = async ({ position, change }: ChangeTold): Promise<void> => {
    if (listeners.size === 0) return;
    try {
      if (change.area === 'request') {
        const request = await newest.load(change.id, change.version);
        for (const listener of listeners)
          hearRequest(tools, listener, position, change.id, request);
        return;
      }
      // Networks are held in no memory: whoever asks reads them from the store.
      if (change.area !== 'network' && change.area !== 'presence') await fresh[change.area]();
      toAll(areaTold(tools, position, change));
    } catch (error) {
      toAll({ kind: 'reset', position });
      throw error;
    }
  };
  const hear = (told: ChangeTold) => later(`told ${keyOf(told.change)}`, () => publish(told));
  const reader = createFeedReader({
    ...{ feed, machineNow, hear, repeat: parts.repeat, log: tools.log },
    // A role that was given or taken away: whoever comes back is looked at anew.
    looked: () => {
      for (const listener of listeners)
        if (roleOf(tools, listener.person) !== listener.role) listener.end();
    },
  });
  const teller = createTeller({
    ...{ feed, positionNow, later },
    heard: (position) => {
      reader.seen(position);
    },
    hear: (change) => {
      if (listeners.size > 0) hear({ position: positionNow(), change });
    },
  });
  const leave = (listener: Listener) => {
    if (listeners.delete(listener) && listeners.size === 0) reader.stop();
  };

  /** Undefined where it cannot be told what was missed. */
  const missedSince = async (last: string): Promise<readonly ChangeTold[] | undefined> => {
    const at = feed.instantOf(last);
    const now = machineNow();
    if (at === undefined || at < now - resumableMs || at > now + overlapMs) return undefined;
    const missed = await feed.since(at - overlapMs, mostMissed);
    if (missed.length === mostMissed) return undefined;
    return newestOfEach(missed.filter(({ position }) => position !== last));
  };
  const catchUp = async (listener: Listener, last: string): Promise<readonly Told[]> => {
    const missed = await missedSince(last);
    if (!missed) return [hello(positionNow()), { kind: 'reset', position: positionNow() }];
    const loaded = await Promise.all(
      missed.map(async ({ position, change }) => ({
        ...{ position, change },
        request: change.area === 'request' ? await newest.load(change.id, change.version) : null,
      })),
    );
    const told: Told[] = [hello(last)];
    for (const { position, change, request } of loaded) {
      if (change.area !== 'request') {
        told.push(areaTold(tools, position, change));
        continue;
      }
      // It was on their card, so it may have been theirs when they left.
      if (request?.cards.has(listener.person)) listener.theirs.set(change.id, 0);
      const catching = { ...listener, hear: (one: Told) => void told.push(one) };
      hearRequest(tools, catching, position, change.id, request ?? undefined);
    }
    return told;
  };
  const hello = (position: string): Told => ({ kind: 'hello', now: tools.clock.now(), position });

  return {
    tell: (change) => {
      teller.tell(change);
    },
    open: async (person, last) => {
      const own = [...listeners].filter((one) => one.person === person);
      if (own.length >= mostOfPerson) return { kind: 'full', of: 'person' };
      if (listeners.size >= mostOfInstance) return { kind: 'full', of: 'instance' };
      const waiting: Told[] = [];
      const listener: Listener = {
        ...{ person, role: roleOf(tools, person), theirs: openOf(tools, person) },
        hear: (told) => void waiting.push(told),
        end: () => undefined,
      };
      listeners.add(listener);
      try {
        await reader.start();
        const first = last === undefined ? [hello(positionNow())] : await catchUp(listener, last);
        waiting.unshift(...first);
      } catch (error) {
        leave(listener);
        throw error;
      }
      return {
        kind: 'open',
        listening: {
          begin: (hearOne, ended) => {
            waiting.forEach(hearOne);
            listener.hear = hearOne;
            listener.end = ended;
          },
          stop: () => {
            leave(listener);
          },
        },
      };
    },
    listening: () => listeners.size,
    settled: () => reader.stopped(),
  };
}

type Deciding = Pick<Tools, 'known' | 'clock'>;

/** Each only of what is theirs, and once of what has just stopped being so. */
function hearRequest(
  { known }: Deciding,
  { person, theirs, hear }: Listener,
  position: string,
  id: string,
  request: Newest | undefined,
): void {
  const before = theirs.get(id);
  const actor = known.actor({ id: person, name: '' });
  if (request && mayRead(actor, request.consultation, known.facts())) {
    const { version } = request.consultation;
    if (before !== undefined && before >= version) return;
    theirs.set(id, version);
    hear({ kind: 'request', id, version, position });
  } else if (before !== undefined) {
    theirs.delete(id);
    hear({ kind: 'gone', id, position });
  }
}

function areaTold(
  { clock }: Deciding,
  position: string,
  change: Exclude<SomethingChanged, { readonly area: 'request' }>,
): Told {
  switch (change.area) {
    case 'clock':
      return { kind: change.area, now: clock.now(), position };
    case 'network': {
      const { area: kind, ...about } = change;
      return { ...about, kind, position };
    }
    case 'presence':
      return { kind: change.area, id: change.id, meeting: change.meeting, position };
    case 'schedules':
    case 'settings':
    case 'people':
    case 'directory':
    case 'library':
    case 'figures':
      return { kind: change.area, position };
  }
}

/** What a later change takes the place of. */
function keyOf(change: SomethingChanged): string {
  if (change.area === 'request') return change.id;
  if (change.area !== 'network' && change.area !== 'presence') return change.area;
  return `${change.area} ${change.id} ${change.meeting ?? ''}`;
}

function openOf({ known }: Deciding, person: PersonId): Map<string, number> {
  const actor = known.actor({ id: person, name: '' });
  const isTheirs = (one: Consultation) => mayRead(actor, one, known.facts());
  return new Map(
    known
      .open()
      .filter(isTheirs)
      .map(({ id }) => [id, 0]),
  );
}

/** What changed several times is told of once, where it changed last. */
function newestOfEach(told: readonly ChangeTold[]): readonly ChangeTold[] {
  const keyed = told.map((one) => [keyOf(one.change), one] as const);
  const last = new Set(new Map(keyed).values());
  return told.filter((one) => last.has(one));
}

import { factsOf, tendingOf, type Facts } from '../../domain/directory/facts.ts';
import { isStale, type ErrorReport } from '../../domain/directory/freshness.ts';
import { mayTend } from '../../domain/directory/rights.ts';
import { staleMonthsOf, type PersonId, type StationId } from '../../domain/roster/county.ts';
import { remember } from '../../domain/schedule/remember.ts';
import { meOf } from '../roster.ts';
import type { Tools } from '../tools.ts';

/** What of an entry differs by who looks at it. */
export interface Own {
  /** Ids of entries, the newest pin first. */
  readonly mine: readonly string[];
  readonly ofStation: readonly string[];
  readonly station: StationId | undefined;
  pinned(id: string): { readonly mine: boolean; readonly station: boolean };
  mayTend(facts: Facts): boolean;
  isStale(facts: Facts): boolean;
  /** Reports on it that wait for an answer of theirs. */
  openReports(facts: Facts): number;
}

/** The pins of everybody at a station lie under its id. */
export const pinsOfStation = (station: StationId): string => `station-${station}`;

/** Everything that a whole list needs of it, looked up once. */
export function ownOf(tools: Tools, caller: PersonId): Own {
  const { book, known, clock } = tools;
  const person = known.person(caller);
  const station = stationOf(tools, caller);
  const pins = (id: string | undefined) => (id && book.on('pins').get(id)?.entries) || [];
  const [mine, ofStation] = [pins(caller), pins(station && pinsOfStation(station))];
  const [own, shared] = [new Set(mine), new Set(ofStation)];
  const today = known.calendar().dateOf(clock.now());
  const months = staleMonthsOf(known.county());
  // Reckoning in months is slow, and many entries were made sure of on the same day.
  const stale = new Map<string | undefined, { readonly is: boolean }>();
  const open = Map.groupBy(
    [...book.on('reports').values()].filter(({ answer }) => answer === undefined),
    entryIdOf,
  );
  const tends = (facts: Facts) => mayTend(person, tendingOf(facts));
  return {
    ...{ mine, ofStation, station },
    pinned: (id) => ({ mine: own.has(id), station: shared.has(id) }),
    mayTend: tends,
    isStale: (facts) => {
      if (facts.kind === 'organization') return false;
      const { assuredDate } = facts.row;
      return remember(stale, assuredDate, () => ({ is: isStale(facts.row, today, months) })).is;
    },
    openReports: (facts) => {
      const waiting = open.get(facts.id)?.length ?? 0;
      return waiting > 0 && tends(facts) ? waiting : 0;
    },
  };
}

export const entryIdOf = ({ entry }: Pick<ErrorReport, 'entry'>): string =>
  `${entry.kind}:${entry.id}`;

/** Where they said that they work, or the first station of the roster. */
export const stationOf = (tools: Tools, caller: PersonId): StationId | undefined =>
  meOf(tools, caller).homeStation ?? undefined;

/** An entry that is shown by itself; undefined: there is none such. */
export function entryNamed({ book }: Pick<Tools, 'book'>, id: string): Facts | undefined {
  const record = book.record(id);
  return record && factsOf(record);
}

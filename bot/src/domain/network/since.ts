import type { Consultation } from '../consultation/types.ts';
import type { StationId } from '../roster/county.ts';
import { fewest, mergeSmall } from '../statistics/small.ts';
import type { Instant } from '../time.ts';
import type { Task } from './types.ts';

/** "Viime kokouksen jälkeen": work counts of one station, told however small they are. */
export interface StationSince {
  readonly station: StationId;
  /** Asked. */
  readonly requests: number;
  /** Of those, nobody took it in time and nobody has yet. */
  readonly notTaken: number;
  /** Closed as passed on, whenever they were asked. */
  readonly handedOn: number;
  readonly openTasks: number;
}

/** Describes clients, so fewer than five are never told: those of small stations come together. */
export interface PhenomenonSince {
  readonly phenomenon: string;
  /** Absent: of several stations together. */
  readonly station?: StationId;
  readonly count: number;
  /** Was not told of in as long a time before. */
  readonly isNew: boolean;
}

export interface SinceFigures {
  readonly since: Instant;
  readonly until: Instant;
  readonly stations: readonly StationSince[];
  readonly phenomena: readonly PhenomenonSince[];
  /** There were phenomena that are too few to be told. */
  readonly hasHidden: boolean;
  /** Of no station. */
  readonly otherTasks: number;
}

export const workLines = ['requests', 'not-taken', 'handed-on', 'open-tasks'] as const;
export type WorkLine = (typeof workLines)[number];

/** One line of it, as it is taken to an agenda; the count stays as it was then. */
export type Line =
  | { readonly what: WorkLine; readonly station: StationId; readonly count: number }
  | ({ readonly what: 'phenomenon' } & PhenomenonSince);

interface Span {
  readonly since: Instant;
  readonly until: Instant;
}

/**
 * @param consultations asked or ended in the span and in one as long before it; others do no harm
 * @param stations of the network, in the order in which they are shown
 */
export function sinceFigures(
  consultations: readonly Consultation[],
  tasks: readonly Task[],
  stations: readonly StationId[],
  span: Span,
): SinceFigures {
  const own = consultations.filter(({ station }) => stations.includes(station));
  const openTasks = tasks.filter(({ state }) => state === 'open');
  const isOf = (station: StationId) => (one: { readonly station?: StationId }) =>
    one.station === station;
  const told = phenomenaOf(own, span);
  return {
    ...span,
    stations: stations.map((station) => ({
      ...workOf(own.filter(isOf(station)), span),
      station,
      openTasks: openTasks.filter(isOf(station)).length,
    })),
    ...told,
    otherTasks: openTasks.filter(
      ({ station }) => station === undefined || !stations.includes(station),
    ).length,
  };
}

const isIn = (at: Instant | undefined, { since, until }: Span): boolean =>
  at !== undefined && at >= since && at < until;

function workOf(all: readonly Consultation[], span: Span) {
  const asked = all.filter(({ askedAt }) => isIn(askedAt, span));
  return {
    requests: asked.length,
    notTaken: asked.filter(({ state }) => state === 'expired').length,
    handedOn: all.filter(({ outcome, closedAt }) => outcome === 'passed-on' && isIn(closedAt, span))
      .length,
  };
}

function phenomenaOf(
  all: readonly Consultation[],
  span: Span,
): Pick<SinceFigures, 'phenomena' | 'hasHidden'> {
  const { groups, hidden } = together(all, span);
  const before = { since: span.since - (span.until - span.since), until: span.since };
  const known = new Set(
    together(all, before).groups.map(({ cells: [first] }) => first?.details.phenomenon),
  );
  const phenomena = groups.flatMap(({ level, cells }) => {
    const [first] = cells;
    const phenomenon = first?.details.phenomenon;
    if (!first || phenomenon === undefined) return [];
    const where = level === 0 ? { station: first.station } : {};
    return { phenomenon, ...where, count: cells.length, isNew: !known.has(phenomenon) };
  });
  return { phenomena, hasHidden: hidden.length > 0 };
}

/** By station where they are enough, else over all stations; no total counts what is hidden. */
function together(all: readonly Consultation[], span: Span) {
  const coded = all.filter(
    ({ closedAt, details }) => details.phenomenon !== undefined && isIn(closedAt, span),
  );
  return mergeSmall(
    coded,
    [
      ({ station, details }) => `${details.phenomenon ?? ''} ${station}`,
      ({ details }) => details.phenomenon ?? '',
    ],
    ({ length }) => length >= fewest,
  );
}

/** What stands at a line now; undefined where there is no such line. */
export function lineOf(
  { stations, phenomena }: SinceFigures,
  wanted: {
    readonly what: Line['what'];
    readonly station?: StationId | undefined;
    readonly phenomenon?: string | undefined;
  },
): Line | undefined {
  const { what, station, phenomenon } = wanted;
  if (what === 'phenomenon') {
    const found = phenomena.find((one) => one.phenomenon === phenomenon && one.station === station);
    return found && { what, ...found };
  }
  const row = stations.find((one) => one.station === station);
  return row && { what, station: row.station, count: countOf[what](row) };
}

const countOf: Readonly<Record<WorkLine, (row: StationSince) => number>> = {
  requests: ({ requests }) => requests,
  'not-taken': ({ notTaken }) => notTaken,
  'handed-on': ({ handedOn }) => handedOn,
  'open-tasks': ({ openTasks }) => openTasks,
};

import type { PersonId } from '../../domain/roster/county.ts';
import {
  feedbackLimits,
  isWithin,
  latestFirst,
  type Feedback,
} from '../../domain/statistics/feedback.ts';
import type { Scope } from '../../domain/statistics/report.ts';
import { mayWriteAt } from '../../domain/statistics/targets.ts';
import type { Tools } from '../tools.ts';
import { keptByHand } from './by-hand.ts';
import { placesFor } from './places.ts';

/** Totals of client feedback that other systems collected. */
export const feedbackByHand = keptByHand({
  shelf: 'feedback',
  most: feedbackLimits.totals,
  text: 'measure',
  unknownIn: ({ known }, { station }) =>
    station === undefined || known.station(station) ? undefined : 'station',
  mayWrite: ({ known }, caller, { station }) =>
    mayWriteAt(known.person(caller), station === undefined ? {} : { station }, known.county()),
});

const all = ({ book }: Pick<Tools, 'book'>): readonly Feedback[] =>
  [...book.on('feedback').values()].toSorted(latestFirst);

export const feedbackWithin = (
  tools: Pick<Tools, 'book'>,
  scope: Pick<Scope, 'period' | 'stations'>,
): readonly Feedback[] => all(tools).filter((one) => isWithin(one, scope));

/** Those that the caller may change, the latest first, and where they may add one. */
export function ownFeedback(tools: Tools, caller: PersonId) {
  const { stations, mayWholeCounty } = placesFor(tools, caller);
  const mayAt = (station: string | undefined) =>
    station === undefined ? mayWholeCounty : stations.includes(station);
  return { items: all(tools).filter(({ station }) => mayAt(station)), stations, mayWholeCounty };
}

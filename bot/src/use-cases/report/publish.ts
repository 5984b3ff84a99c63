import { koppiItself, type RegionId } from '../../domain/roster/county.ts';
import type { MonthStation } from '../../domain/statistics/fold.ts';
import { lastSettledMonth, monthAfter, monthsBetween } from '../../domain/statistics/months.ts';
import { monthsOfQuarter, quartersWithin, type Quarter } from '../../domain/statistics/periods.ts';
import { publish, type Published } from '../../domain/statistics/published.ts';
import type { Instant } from '../../domain/time.ts';
import type { Tools } from '../tools.ts';

type Sources = Pick<Tools, 'facts' | 'known' | 'book'>;

/** Older quarters were settled when Koppi was not there yet. */
const monthsBack = 15;
const yearBefore = 12;

/**
 * Decides what may be told of each quarter that has become settled, once: what comes late changes
 * workload figures, but not what was told of clients, or two reports would tell by their difference
 * who came late.
 */
export async function publishQuarters(tools: Sources, now: Instant): Promise<void> {
  const last = lastSettledMonth(now, tools.known.county().timeZone);
  const settled = quartersWithin(monthsBetween(monthAfter(last, 1 - monthsBack), last));
  for (const quarter of settled)
    if (!tools.book.on('published').has(quarter)) await publishOne(tools, quarter);
}

async function publishOne({ facts, known, book }: Sources, quarter: Quarter): Promise<void> {
  const { stations } = known.county();
  const months = monthsOfQuarter(quarter);
  const [first = ''] = months;
  const ids = stations.map(({ id }) => id);
  const earlier = monthsBetween(monthAfter(first, -yearBefore), monthAfter(first, -1));
  const [during, before] = await Promise.all([facts.read(months, ids), facts.read(earlier, ids)]);
  // A quarter without a single request tells nothing, and may still be filled, as after a restore.
  if (during.every(({ sums }) => sums.requests.total === 0)) return;
  const made = publish(
    quarter,
    stations.map(({ id, region }) => ofStation({ id, region }, during, before)),
  );
  await book.change('published', koppiItself, [
    { id: quarter, decide: (there: Published | undefined) => there ?? made },
  ]);
}

const ofStation = (
  { id, region }: { readonly id: string; readonly region: RegionId },
  during: readonly MonthStation[],
  before: readonly MonthStation[],
) => ({
  ...{ station: id, region },
  quarter: during.filter(({ station }) => station === id),
  before: before.filter(({ station }) => station === id),
});

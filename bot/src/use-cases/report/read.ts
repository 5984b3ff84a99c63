import type { Person } from '../../domain/roster/county.ts';
import { mergeSums, type MonthStation } from '../../domain/statistics/fold.ts';
import { monthsBetween } from '../../domain/statistics/months.ts';
import { quartersWithin, type Period } from '../../domain/statistics/periods.ts';
import type { ReportData, Scope, WorkPart } from '../../domain/statistics/report.ts';
import type { Tools } from '../tools.ts';
import { decisionsWithin } from './decisions.ts';
import { feedbackWithin } from './feedback.ts';
import { progressWithin } from './targets.ts';

type Sources = Pick<Tools, 'facts' | 'known' | 'clock' | 'book' | 'networks'>;

/** Reads what the scope says; each sealed month of a station costs one row. */
export async function readReport(
  tools: Sources,
  scope: Scope,
  reader: Person | undefined,
): Promise<ReportData> {
  const { stations } = tools.known.county();
  const inScope = new Set(scope.stations.map(({ id }) => id));
  const regions = [...new Set(scope.stations.map(({ region }) => region))];
  const quarters = quartersWithin(monthsBetween(scope.period.from, scope.period.until));
  const published = quarters.flatMap((quarter) => tools.book.on('published').get(quarter) ?? []);
  const told = new Set(published.map(({ id }) => id));
  const [parts, before, targets, decisions] = await Promise.all([
    readPeriod(tools, scope, scope.period),
    scope.compared ? readPeriod(tools, scope, scope.compared) : [],
    scope.filter ? [] : progressWithin(tools, scope),
    scope.filter ? [] : decisionsWithin(tools, scope, reader),
  ]);
  return {
    ...{ scope, parts, before, targets, decisions, now: tools.clock.now() },
    published: scope.filter ? [] : published,
    unsettled: scope.filter ? [] : quarters.filter((quarter) => !told.has(quarter)),
    wholeRegions: regions.filter((id) =>
      stations.every((one) => one.region !== id || inScope.has(one.id)),
    ),
    load: loadOf(parts, reader),
    // A code of requests narrows nothing that another system counted.
    feedback: scope.filter ? [] : feedbackWithin(tools, scope),
  };
}

interface Read extends WorkPart {
  readonly sums?: MonthStation['sums'];
}

async function readPeriod({ facts }: Sources, scope: Scope, { from, until }: Period) {
  const months = monthsBetween(from, until);
  const stations = scope.stations.map(({ id }) => id);
  const { filter } = scope;
  if (filter === undefined) {
    const read = await facts.read(months, stations);
    return read.map(({ month, station, sums }): Read => ({ month, station, work: sums, sums }));
  }
  const read = await facts.slices(months, stations, filter.by);
  const nothing = mergeSums([]);
  return read.map(({ month, station, slices }): Read => ({
    ...{ month, station },
    work: slices.get(filter.is) ?? nothing,
  }));
}

/** For those who may even out the work; others read figures without persons. */
function loadOf(parts: readonly Read[], reader: Person | undefined): readonly number[] | undefined {
  if (reader?.role !== 'coordinator' && reader?.role !== 'admin') return undefined;
  const sums = parts.flatMap((part) => part.sums ?? []);
  if (sums.length < parts.length) return undefined;
  return [...mergeSums(sums).guarded.advisers.values()].sort((a, b) => b - a);
}

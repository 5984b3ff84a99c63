import type { Report } from '../../contract/report.ts';
import type { Language } from '../../domain/language.ts';
import type { County } from '../../domain/roster/county.ts';
import { figures, percentOf, type FigureId } from '../../domain/statistics/figures.ts';
import { mergeWork, type Work } from '../../domain/statistics/fold.ts';
import { isSettled, type Period } from '../../domain/statistics/periods.ts';
import { sentencesOf } from '../../domain/statistics/sentences.ts';
import type { Feedback } from '../../domain/statistics/feedback.ts';
import { isMet, type Progress } from '../../domain/statistics/targets.ts';
import type { Decided, ReportData } from '../../domain/statistics/report.ts';
import { zoneOf } from '../../domain/schedule/zone.ts';
import { statisticsPageWords } from '../../wording/tab/statistics.ts';
import { guardedOf, reachOf } from './guarded.ts';
import { namesIn, type Names } from './names.ts';
import { sentenceInWords } from './sentence.ts';
import { codeTablesOf, placeTables } from './tables.ts';

/** A report in the reader's language: pages, files and print are all drawn from this one. */
export function tellReport(data: ReportData, county: County, language: Language): Report {
  const names = namesIn(county, language);
  const { scope, now } = data;
  const work = mergeWork(data.parts.map((part) => part.work));
  const before = scope.compared && mergeWork(data.before.map((part) => part.work));
  const period = (one: Period): Report['period'] => ({
    ...{ from: one.from, until: one.until, name: names.period(one) },
    isUnfinished: !isSettled(one, now, county.timeZone),
  });
  return {
    generatedAt: new Date(now).toISOString(),
    county: county.name,
    title: names.words.title(county.name, names.period(scope.period)),
    period: period(scope.period),
    compared: scope.compared ? period(scope.compared) : null,
    area: areaOf(data, county, names),
    stations: scope.stations.map(({ id, name }) => ({ id, name })),
    filter: filterOf(data, names),
    sentences: sentencesOf(stationWork(data), before).map((one) => sentenceInWords(one, names)),
    figures: figuresOf(work, before, names),
    tables: [...placeTables(data, county, names), ...codeTablesOf(work, before, names)],
    settledQuarters: data.published.map(({ id }) => names.quarter(id)),
    guarded: [...guardedOf(data, names)],
    reach: reachOf(data, names),
    load: loadOf(data),
    targets: data.targets.map((one) => targetTold(one, period, names)),
    feedback: data.feedback.map((one) => feedbackTold(one, names)),
    decisions: data.decisions.map((one) => decisionTold(one, county)),
    notes: notesOf(data, county, names),
  };
}

const stationWork = ({ scope, parts }: ReportData) =>
  scope.stations.map(({ id }) => ({
    station: id,
    work: mergeWork(parts.filter(({ station }) => station === id).map(({ work }) => work)),
  }));

function areaOf({ scope, wholeRegions }: ReportData, county: County, names: Names): string {
  if (scope.stations.length === county.stations.length) return names.words.wholeCounty;
  const whole = county.regions.filter(({ id }) => wholeRegions.includes(id));
  const others = scope.stations.filter(({ region }) => !wholeRegions.includes(region));
  return [...whole, ...others].map(({ name }) => name).join(', ');
}

function filterOf({ scope: { filter } }: ReportData, names: Names): Report['filter'] {
  if (!filter) return null;
  const value = names.code(filter.by, filter.is);
  const name = names.words.narrowed(names.words.table[filter.by], value);
  return { id: filter.by, name, is: filter.is };
}

function figuresOf(now: Work, before: Work | undefined, { words }: Names): Report['figures'] {
  return Object.keys(figures)
    .filter(isFigure)
    .map((id) => ({
      ...{ id, name: words.figure[id].name, unit: figures[id].unit },
      ...measured(id, now),
      before: before ? measured(id, before) : null,
    }));
}

const isFigure = (name: string): name is FigureId => name in figures;

function measured(id: FigureId, work: Work) {
  const { value = null, of = null } = figures[id].measure(work);
  return { value, of };
}

function loadOf({ load }: ReportData): Report['load'] {
  if (!load) return null;
  const all = load.reduce((sum, one) => sum + one, 0);
  const [most = 0] = load;
  return {
    advisers: load.length,
    taken: [...load],
    mostPercent: all === 0 ? null : percentOf(most, all),
  };
}

function targetTold(
  { target, value }: Progress,
  period: (one: Period) => Report['period'],
  names: Names,
): Report['targets'][number] {
  const { id, name, figure, direction, goal } = target;
  const whole = target.region === undefined ? names.words.wholeCounty : names.region(target.region);
  return {
    ...{ id, name, direction, goal, value: value ?? null },
    figure: { id: figure, name: names.words.figure[figure].name, unit: figures[figure].unit },
    area: target.station === undefined ? whole : names.station(target.station),
    period: period(target.period),
    isMet: isMet({ target, value }) ?? null,
  };
}

function feedbackTold(
  { id, source, measure, station, period, answers, value, scale }: Feedback,
  names: Names,
): Report['feedback'][number] {
  const words = statisticsPageWords(names.language).feedback;
  const { number } = names.words;
  return {
    ...{ id, source, answers, value },
    name: words.named(words.sources[source], measure),
    area: station === undefined ? names.words.wholeCounty : names.station(station),
    period: { ...period, name: names.period(period) },
    scale: words.scale(number(scale.least), number(scale.most)),
  };
}

function decisionTold(
  { id, text, about, at, meeting, network }: Decided,
  { timeZone }: County,
): Report['decisions'][number] {
  return { ...{ id, text, about, meeting, network }, day: zoneOf(timeZone).dayOf(at).date };
}

function notesOf({ scope, unsettled, now }: ReportData, county: County, names: Names): string[] {
  const { note } = names.words;
  const quarters = unsettled.map((quarter) => names.quarter(quarter)).join(', ');
  return [
    note.matters,
    scope.filter ? note.narrowed : note.fixed,
    ...(quarters === '' ? [] : [`${note.unsettled} ${quarters}.`]),
    ...(isSettled(scope.period, now, county.timeZone) ? [] : [note.unfinished]),
  ];
}

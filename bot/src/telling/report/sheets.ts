import type { Report, ReportTable } from '../../contract/report.ts';
import type { Language } from '../../domain/language.ts';
import type { Unit } from '../../domain/statistics/figures.ts';
import { statisticsWordingOf } from '../../wording/statistics/index.ts';
import { reportFileWords } from '../../wording/tab/report-files.ts';
import { statisticsPageWords } from '../../wording/tab/statistics.ts';

/** What stands in a cell, as what it is: a spreadsheet reckons with numbers and days. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** Per cent as in the report, 62.5; a mean as it was typed in; null where nothing was measured. */
  | { readonly kind: 'number'; readonly unit: Unit | 'mean'; readonly value: number | null }
  /** A local day, `2026-07-01`. */
  | { readonly kind: 'day'; readonly day: string };

export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const text = (said: string): Cell => ({ kind: 'text', text: said });
const number = (unit: Unit | 'mean', value: number | null): Cell => ({
  kind: 'number',
  unit,
  value,
});
const count = (value: number | null): Cell => number('count', value);

/** A report as sheets of a workbook: what it is about, every figure, then each of its tables. */
export function sheetsOf(report: Report, language: Language): readonly Sheet[] {
  const words = { ...statisticsPageWords(language), ...reportFileWords(language) };
  const told = statisticsWordingOf(language);
  const { period, compared } = report;
  return [
    aboutSheet(report, language),
    {
      name: words.figures,
      columns: [words.figure, words.unit, period.name, ...(compared ? [compared.name] : [])],
      rows: report.figures.map(({ name, unit, value, before }) => [
        ...[text(name), text(words.units[unit]), number(unit, value)],
        ...(before ? [number(unit, before.value)] : []),
      ]),
    },
    ...report.tables.map((table) => tableSheet(table, compared?.name, words)),
    ...(report.guarded.length === 0 ? [] : [guardedSheet(report, language)]),
    ...(report.reach.length === 0
      ? []
      : [
          {
            name: words.reach,
            columns: [
              ...[words.quarter, words.where],
              ...[told.kept.activeAskers.name, told.kept.firstAskers.name],
            ],
            rows: report.reach.map(({ quarter, area, active, first }) => [
              ...[text(quarter), text(area), count(active)],
              first === null ? text(words.few) : count(first),
            ]),
          },
        ]),
    ...(report.targets.length === 0 ? [] : [targetsSheet(report, words)]),
    ...(report.feedback.length === 0 ? [] : [feedbackSheet(report, words)]),
    ...(report.decisions.length === 0 ? [] : [decisionsSheet(report, words)]),
    ...(report.load
      ? [
          {
            name: words.load,
            columns: [words.row, told.figure.taken.name],
            rows: report.load.taken.map((value, nth) => [
              text(told.load.nth(nth + 1)),
              count(value),
            ]),
          },
        ]
      : []),
  ];
}

function targetsSheet({ targets }: Report, words: TableWords): Sheet {
  const { title, name, direction, directions, goal, met, notMet, unknown } = words.targets;
  const { value: result } = words.feedback;
  return {
    name: title,
    columns: [
      ...[name, words.figure, words.where, words.period, words.unit],
      ...[direction, goal, result, title],
    ],
    rows: targets.map((one) => [
      ...[text(one.name), text(one.figure.name), text(one.area), text(one.period.name)],
      ...[text(words.units[one.figure.unit]), text(directions[one.direction])],
      ...[number(one.figure.unit, one.goal), number(one.figure.unit, one.value)],
      text(one.isMet === null ? unknown : one.isMet ? met : notMet),
    ]),
  };
}

function feedbackSheet({ feedback }: Report, words: TableWords): Sheet {
  const { title, source, answers, value, scaleName } = words.feedback;
  return {
    name: title,
    columns: [source, words.where, words.period, answers, value, scaleName],
    rows: feedback.map((one) => [
      ...[text(one.name), text(one.area), text(one.period.name), count(one.answers)],
      ...[number('mean', one.value), text(one.scale)],
    ]),
  };
}

function decisionsSheet({ decisions }: Report, words: TableWords): Sheet {
  const { title, text: decision, about, meeting, day, network } = words.decisions;
  return {
    name: title,
    columns: [day, network, meeting, about, decision],
    rows: decisions.map((one) => [
      { kind: 'day', day: one.day },
      ...[text(one.network), text(one.meeting), text(one.about), text(one.text)],
    ]),
  };
}

function aboutSheet(report: Report, language: Language): Sheet {
  const words = { ...statisticsPageWords(language), ...reportFileWords(language) };
  const { period, compared, filter } = report;
  const line = (name: string, cell: Cell): readonly Cell[] => [text(name), cell];
  return {
    name: words.brief,
    columns: [report.title, ''],
    rows: [
      line(words.where, text(report.area)),
      ...(filter ? [line(words.narrow, text(filter.name))] : []),
      line(words.from, { kind: 'day', day: firstDayOf(period.from) }),
      line(words.until, { kind: 'day', day: lastDayOf(period.until) }),
      ...(compared ? [line(words.earlier, text(compared.name))] : []),
      line(words.made, { kind: 'day', day: report.generatedAt.slice(0, 10) }),
      ...report.sentences.map((sentence) => line('', text(sentence))),
      ...report.notes.map((note) => line(words.reading, text(note))),
    ],
  };
}

type TableWords = ReturnType<typeof statisticsPageWords> & ReturnType<typeof reportFileWords>;

/** Times have their unit in the heading; a comparison stands in columns after the others. */
function tableSheet(
  { name, columns, rows }: ReportTable,
  compared: string | undefined,
  words: TableWords,
): Sheet {
  const heading = (column: ReportTable['columns'][number]) =>
    column.unit === 'minutes' ? `${column.name} (${words.units.minutes})` : column.name;
  const isCompared = compared !== undefined && rows.some(({ before }) => before !== null);
  const cells = (values: readonly (number | null)[]) =>
    columns.map(({ unit }, index) => number(unit, values[index] ?? null));
  return {
    name,
    columns: [
      ...[words.row, ...columns.map(heading)],
      ...(isCompared ? columns.map((column) => `${heading(column)}, ${compared}`) : []),
    ],
    rows: rows.map((row) => [
      ...[text(row.name), ...cells(row.values)],
      ...(isCompared ? cells(row.before ?? []) : []),
    ]),
  };
}

function guardedSheet({ guarded }: Report, language: Language): Sheet {
  const words = statisticsPageWords(language);
  const { rest: others } = statisticsWordingOf(language);
  return {
    name: words.guarded,
    columns: [words.figure, words.quarter, words.where, words.row, words.count, words.share],
    rows: guarded.flatMap(({ name, groups }) =>
      groups.flatMap(({ quarter, area, parts, rest }) => {
        const about = [text(name), text(quarter), text(area)];
        return [
          ...parts.map((part) => [
            ...[...about, text(part.name), count(part.count)],
            number('percent', part.percent),
          ]),
          ...(rest > 0 ? [[...about, text(others), count(rest), text('')]] : []),
        ];
      }),
    ),
  };
}

const firstDayOf = (month: string): string => `${month}-01`;

function lastDayOf(month: string): string {
  const [year = 0, nth = 1] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, nth, 0)).getUTCDate()}`;
}
